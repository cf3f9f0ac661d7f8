/** `npm run backup` and `npm run restore` as processes, over a data folder of their own. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { ensureImported } from '../../../../subgraphs/coe/import/startImport.ts';
import { readRegistryFacts } from '../../../../subgraphs/coe/import/parts/registry.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { contract } from '../store/arbitraries.ts';

const folder = mkdtempSync(join(tmpdir(), 'backup-command-'));
const DATA = 'subgraphs/sites/leap/data';
const subject = { center: 'leap', contract, registry: readRegistryFacts('subgraphs/registry/data') };
const file = join(folder, 'leap.backup.zip');
let scholars = 0;

beforeAll(async () => {
  const store = await openEmbeddedStore(join(folder, 'var/centers/leap'), contract);
  const result = await ensureImported(store, DATA, subject);
  scholars = (await store.openSnapshot())?.generation.counts['scholar'] ?? 0;
  await store.close();
  expect([result.status, scholars > 0]).toEqual(['imported', true]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], options: { readonly data?: string; readonly input?: Buffer } = {}) {
  const env = { ...process.env, DATA_DIR: join(folder, options.data ?? 'var') };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/subgraphs/coe/backup/cli.js', ...args], {
    env,
    timeout: 30_000,
    ...(options.input && { input: options.input }),
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}

const readScholars = (backup: Uint8Array): string =>
  Buffer.from(unzipSync(backup)['scholars.csv'] ?? []).toString('utf8');

test('a backup is one file for its owner alone, and nothing else is left', () => {
  const { status, stderr } = run(['backup', '--center', 'leap', '--out', file]);
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(new RegExp(`read scholars.csv: ${scholars} rows\n[^]*is backed up\\.\n$`)),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['leap.backup.zip', 'var']);
  expect(readScholars(readFileSync(file)).trimEnd().split('\n')).toHaveLength(scholars + 1);
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
  const other = join(folder, 'other.zip');
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
  expect(backup.stdout.equals(readFileSync(file))).toBe(true);
  const restored = run(['restore', '--center', 'leap', '-'], { data: 'piped', input: backup.stdout });
  expect([restored.status, restored.stderr]).toEqual([
    0,
    expect.stringMatching(/leap serves a backup of epoch 1-\w+ as epoch 1-\w+ \(data as of 2022-09-30\)\.\n$/),
  ]);
});

test('what is restored is not overwritten by the files of the site at the next start', async () => {
  expect(run(['restore', '--center', 'leap', file], { data: 'restored' }).status).toBe(0);
  const store = await openEmbeddedStore(join(folder, 'restored/centers/leap'), contract);
  const result = await ensureImported(store, DATA, subject);
  await store.close();
  expect(result).toEqual({ status: 'skipped', origin: expect.stringMatching(/^a backup of epoch 1-/) });
});

test('a restored store can be backed up, and has the same rows', () => {
  const again = join(folder, 'again.zip');
  expect(run(['backup', '--center', 'leap', '--out', again], { data: 'restored' }).status).toBe(0);
  expect(readScholars(readFileSync(again))).toBe(readScholars(readFileSync(file)));
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
  [
    'a missing file',
    ['restore', '--center', 'leap', join(folder, 'missing.zip')],
    /^expected a file that `npm run backup` wrote at .*missing\.zip, got nothing of that name: correct the path .*\nNothing was changed\.\n$/,
  ],
  [
    'a folder in place of a file',
    ['restore', '--center', 'leap', folder],
    /^expected a file that .*, got a folder: correct the path .*\nNothing was changed\.\n$/,
  ],
  [
    'a missing folder',
    ['backup', '--center', 'leap', '--out', join(folder, 'missing', 'leap.zip')],
    /^expected a folder to write to at .*missing, got nothing of that name: create the folder, .*\nNo backup was made\.\n$/,
  ],
  [
    'a center without data',
    ['backup', '--center', 'pact', '--out', join(folder, 'pact.zip')],
    /NO_DATA: pact has no data to back up[^]*No backup was made\./,
  ],
])('%s: a sentence, and nothing is written', (_, args, sentence) => {
  const { status, stderr } = run(args);
  expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  expect(existsSync(join(folder, 'pact.zip'))).toBe(false);
});

test('a damaged file is refused by the command, too, and what was served is served', () => {
  const damaged = join(folder, 'damaged.zip');
  const before = run(['backup', '--center', 'leap', '--out', '-']).stdout;
  writeFileSync(damaged, readFileSync(file).subarray(0, -50));
  expect(run(['restore', '--center', 'leap', damaged])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/cut off or damaged\nNothing was changed\.\n$/),
  });
  expect(run(['backup', '--center', 'leap', '--out', '-']).stdout.equals(before)).toBe(true);
});

test('what the importer refuses is reported as the importer reports it', () => {
  const files = unzipSync(readFileSync(file));
  const wrong = Buffer.from(readScholars(readFileSync(file)).replace(/\d{4}-\d{2}-\d{2}/, '2021-02-30'));
  const digests = Buffer.from(files['SHA256SUMS'] ?? []).toString('utf8');
  const sums = digests.replace(/.*scholars\.csv/, `${createHash('sha256').update(wrong).digest('hex')}  scholars.csv`);
  const path = join(folder, 'wrong.zip');
  writeFileSync(path, zipSync({ ...files, 'scholars.csv': wrong, SHA256SUMS: Buffer.from(sums) }));
  const { status, stderr } = run(['restore', '--center', 'leap', path], { data: 'restored' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/scholars\.csv line 2 [^]*expected a day as YYYY-MM-DD/)]);
});
