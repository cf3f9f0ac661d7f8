/** What the documents name exists: every link and anchor, every path of the project, every npm command. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FOLDERS = ['docs', 'scripts', 'subgraphs', 'gateway', 'test', 'deploy'];
/** The first half of docs/data-format.md: its links are relative to that page. */
const TEMPLATE = 'subgraphs/contract/derive/dataFormat.md';

const documents = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)))),
].filter((path) => path.endsWith('.md') && path !== TEMPLATE);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

test.each(documents)('%s: what it names exists', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(listLinks(text).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  expect(listCommands(text).filter((name) => !(name in scripts))).toEqual([]);
  // A record of a decision may name what the decision removed.
  if (!file.startsWith('docs/decisions/')) expect(listPaths(text).filter((path) => !existsSync(path))).toEqual([]);
});

test('the readers of links, paths and commands read', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(documents.length).toBeGreaterThan(40);
  expect(listLinks(readme)).toEqual(expect.arrayContaining(['docs/querying.md']));
  expect(listCommands(readme)).toEqual(expect.arrayContaining(['ask', 'import']));
  expect(listPaths('see `gateway/plan`, `docs/decisions/0020` or `npm run x`')).toEqual(['gateway/plan']);
  expect(leadsSomewhere('README.md', 'docs/laws.md#c-counts-and-groups')).toBe(true);
  expect(leadsSomewhere('README.md', 'docs/laws.md#no-such-heading')).toBe(false);
  expect(leadsSomewhere('docs/laws.md', 'README.md')).toBe(false);
});

/** Of the prose: code may look like a link. */
function listLinks(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]*`/g, '`');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path));
  if (!existsSync(target)) return false;
  return anchor === undefined || listAnchors(readFileSync(target, 'utf8')).includes(anchor);
}

/** As GitHub makes them of headings. */
function listAnchors(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function listCommands(text: string): string[] {
  return [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);
}

/** In code of the prose; not a record by its number, nor a pattern. */
function listPaths(text: string): string[] {
  const codes = [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return codes
    .filter((code) => /^(docs|gateway|scripts|subgraphs|test|deploy|\.ci)\/[\w./-]+$/.test(code))
    .filter((code) => !/^docs\/decisions\/\d{4}$/.test(code));
}

function withoutBlocks(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
}

test('docs/architecture.md has every room of both buildings', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const list = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
      .map((entry) => `${folder}/${entry.name}`);
  const isRoom = (path: string): boolean => path.startsWith('gateway/') || !path.endsWith('.ts');
  const rooms = ['gateway', 'subgraphs', 'subgraphs/coe'].flatMap(list).filter(isRoom);
  expect(rooms.filter((room) => !page.includes(`\`${room}\``))).toEqual([]);
  expect(rooms.length).toBeGreaterThan(20);
});

test('each record of a decision has a number of its own, and each number that the sources cite has a record', () => {
  const numbers = readdirSync('docs/decisions').map((file) => file.slice(0, 4));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs|js|md|graphql|yml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const cited = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/docs\/decisions\/(\d{4})/g)].map(([, number = '']) => ({ file, number })),
  );
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter(({ number }) => !numbers.includes(number))).toEqual([]);
});
