/** docs/operations.md against the project: every command, file, service and setting that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';

const text = readFileSync('docs/operations.md', 'utf8');
const compose = readFileSync('docker-compose.yml', 'utf8');
const { services } = parse(compose) as { services: object };
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

const find = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];

test('every npm command is a script', () => {
  const named = find(/npm run (?:--silent )?([a-z]+)/g);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every service is one of the compose file', () => {
  const named = find(/(?<!-)\b((?:center|mongo)-[a-z][a-z-]*[a-z])\b(?!-)/g).filter(
    (name) => !/^mongo-(key|root)/.test(name),
  );
  expect(named).toEqual(expect.arrayContaining(['center-leap', 'mongo-leap']));
  expect(named.filter((name) => !(name in services))).toEqual([]);
});

test('every path of the project exists', () => {
  const named = find(/(?<![\w/.])((?:subgraphs|scripts|test|deploy)\/[\w./-]*\w)/g);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every program in the image has a source', () => {
  const named = find(/node dist\/(\S+)\.js/g);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((path) => !existsSync(`${path}.ts`))).toEqual([]);
});

test('every setting is read by the code', () => {
  const readers = [
    compose,
    ...[
      'scripts/composeFile.ts',
      'gateway/config.ts',
      'gateway/centers/membership.ts',
      'gateway/index.ts',
      'subgraphs/coe/settings.ts',
    ].map((file) => readFileSync(file, 'utf8')),
  ].join('\n');
  const named = find(/\b([A-Z]+_[A-Z_]+|CENTERS)\b/g).filter(
    (name) => name !== 'PASSWORD' && !(name in CONTRACT_ERRORS),
  );
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((name) => !readers.includes(name))).toEqual([]);
});

test('the contents of the page are its headings, in their order', () => {
  const toAnchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-');
  const headings = find(/^## (.+)$/gm);
  expect(headings).toContainEqual(expect.stringContaining('The cache of answers'));
  expect([...text.matchAll(/^- \[(.+)\]\((.+)\)$/gm)].map(([, name, link]) => [name, link])).toEqual(
    headings.map((heading) => [heading, `#${toAnchor(heading)}`]),
  );
});
