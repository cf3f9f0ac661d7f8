/** `npm run backup` and `npm run restore` as processes, over a data folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ensureImported } from '../../../../subgraphs/coe/import/ensureImported.ts';
import { readRegistryFacts } from '../../../../subgraphs/coe/import/registryFacts.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { contract } from '../store/arbitraries.ts';
import { writeRegistry } from '../writeRegistry.ts';
import { registry, worlds } from './soundWorld.ts';
import * as fc from 'fast-check';

const folder = mkdtempSync(join(tmpdir(), 'backup-command-'));
const registryData = writeRegistry(join(mkdtempSync(join(tmpdir(), 'backup-registry-')), 'data'), registry);
const DATA = 'subgraphs/sites/leap/data';
const file = join(folder, 'leap.backup.gz');
const rows = fc
  .sample(
    worlds.map(({ scholar }) => [...scholar]).filter((all) => all.length > 5),
    { numRuns: 1, seed: 5 },
  )
  .flat();

beforeAll(async () => {
  const store = await openEmbeddedStore(join(folder, 'var/centers/leap'), contract);
  const writer = await store.beginGeneration();
  await writer.write('scholar', rows);
  await writer.commit({ asOf: '2022-06-30', digest: 'd', origin: DATA });
  await store.close();
});
afterAll(() => [folder, dirname(registryData)].forEach((each) => rmSync(each, { recursive: true })));

function run(args: readonly string[], options: { readonly data?: string; readonly input?: Buffer } = {}) {
  const env = { ...process.env, DATA_DIR: join(folder, options.data ?? 'var'), REGISTRY_DATA: registryData };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/subgraphs/coe/backup/cli.js', ...args], {
    env,
    timeout: 30_000,
    ...(options.input && { input: options.input }),
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}

const listLines = (backup: Buffer): string[] => gunzipSync(backup).toString('utf8').trimEnd().split('\n');

test('a backup is one file for its owner alone, and nothing else is left', () => {
  const { status, stderr } = run(['backup', '--center', 'leap', '--out', file]);
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(new RegExp(`read scholar: ${rows.length} of ${rows.length}\n[^]*is backed up\\.\n$`)),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['leap.backup.gz', 'var']);
  expect(listLines(readFileSync(file))).toHaveLength(rows.length + 2);
});

test('an existing file is not overwritten', () => {
  const before = readFileSync(file);
  const { status, stderr } = run(['backup', '--center', 'leap', '--out', file]);
  expect([status, stderr]).toEqual([
    1,
    `${file} exists and is not overwritten: name another file, or move it away\nNo backup was made.\n`,
  ]);
  expect(readFileSync(file)).toEqual(before);
});

test('a backup that another began is left alone', () => {
  const other = join(folder, 'other.gz');
  writeFileSync(`${other}.part`, 'begun');
  expect(run(['backup', '--center', 'leap', '--out', other])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('another backup is writing it, or was killed'),
  });
  expect([existsSync(other), readFileSync(`${other}.part`, 'utf8')]).toEqual([false, 'begun']);
  rmSync(`${other}.part`);
});

test('- is the standard output, and the standard input', () => {
  const backup = run(['backup', '--center', 'leap', '--out', '-']);
  expect(backup.status).toBe(0);
  expect(listLines(backup.stdout)).toEqual(listLines(readFileSync(file)));
  const restored = run(['restore', '--center', 'leap', '-'], { data: 'piped', input: backup.stdout });
  expect([restored.status, restored.stderr]).toEqual([
    0,
    expect.stringMatching(/leap serves a backup of epoch 1-\w+ as epoch 1-\w+ \(data as of 2022-06-30\)\.\n$/),
  ]);
});

test('what is restored is not overwritten by the files of the site at the next start', async () => {
  expect(run(['restore', '--center', 'leap', file], { data: 'restored' }).status).toBe(0);
  const store = await openEmbeddedStore(join(folder, 'restored/centers/leap'), contract);
  const subject = { center: 'leap', contract, registry: readRegistryFacts('subgraphs/registry/data') };
  const result = await ensureImported(store, DATA, subject);
  const snapshot = await store.openSnapshot();
  const found = await snapshot?.getByIds(
    'scholar',
    rows.map(({ id }) => id),
  );
  await store.close();
  expect(result).toEqual({ status: 'kept', origin: expect.stringMatching(/^a backup of epoch 1-/) });
  expect(found).toEqual(rows);
});

test('a restored store can be backed up, and has the same rows', () => {
  const again = join(folder, 'again.gz');
  expect(run(['backup', '--center', 'leap', '--out', again], { data: 'restored' }).status).toBe(0);
  expect(listLines(readFileSync(again)).slice(1, -1)).toEqual(listLines(readFileSync(file)).slice(1, -1));
});

test.each([
  ['no arguments', ['backup'], '--center is missing\n--out is missing\n'],
  ['no file', ['restore', '--center', 'leap'], "missing required argument 'file'\n"],
  ['two files', ['restore', '--center', 'leap', 'a', 'b'], 'too many arguments. Expected 1 argument but got 2.\n'],
  ['an unknown center', ['restore', '--center', 'nobody', 'a'], 'there is no center "nobody"\n'],
  ['an unknown option', ['backup', '--centre', 'leap', '--out', 'a'], "unknown option '--centre'\n"],
])('%s: a usage fault', (_, args, sentence) => {
  expect(run(args)).toMatchObject({ status: 2, stderr: expect.stringContaining(sentence) });
});

test.each([
  ['a center that is a path', ['backup', '--center', '../sites/leap', '--out', 'a'], /CENTER is the id of a center/],
  ['a missing file', ['restore', '--center', 'leap', join(folder, 'missing.gz')], /ENOENT[^]*Nothing was changed\./],
  [
    'a center without data',
    ['backup', '--center', 'pact', '--out', join(folder, 'pact.gz')],
    /NO_DATA: pact has no data to back up[^]*No backup was made\./,
  ],
])('%s: a sentence, and nothing is written', (_, args, sentence) => {
  const { status, stderr } = run(args);
  expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  expect(existsSync(join(folder, 'pact.gz'))).toBe(false);
});

test('a damaged file is refused by the command, too, and what was served is served', () => {
  const damaged = join(folder, 'damaged.gz');
  const before = listLines(run(['backup', '--center', 'leap', '--out', '-']).stdout);
  writeFileSync(damaged, gzipSync(`${listLines(readFileSync(file)).slice(0, -2).join('\n')}\n`));
  expect(run(['restore', '--center', 'leap', damaged])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/not whole[^]*Nothing was changed\.\n$/),
  });
  expect(listLines(run(['backup', '--center', 'leap', '--out', '-']).stdout)).toEqual(before);
});
