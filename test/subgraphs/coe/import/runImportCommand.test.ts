import { readCenterSdl } from '../../../../subgraphs/coe/centerSchema.ts';
import { readContract } from '../../../../subgraphs/contract/readContract.ts';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImportCommand } from '../../../../subgraphs/coe/import/command.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { registry, SOUND, spoil, writeFiles, type Files } from './sampleFiles.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'command-'));
  for (const folder of ['sites/leap', 'sites/pact', 'registry', 'files'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const center of ['leap', 'pact']) writeFileSync(join(root, 'sites', center, 'settings.json'), '{}');
  const lists = {
    'centers.json': 'Center',
    'institutions.json': 'Institution',
    'health-systems.json': 'HealthSystem',
    'facilities.json': 'Facility',
    'vocabularies.json': 'Vocabulary',
  };
  for (const [file, typeName] of Object.entries(lists))
    writeFileSync(join(root, 'registry', file), JSON.stringify([...(registry.get(typeName)?.values() ?? [])]));
});
afterEach(() => rmSync(root, { recursive: true }));

interface Run {
  code: number;
  printed: string;
  said: string;
}

async function run(files: Files, ...args: string[]): Promise<Run> {
  const result: Run = { code: -1, printed: '', said: '' };
  writeFiles(join(root, 'files'), files);
  result.code = await runImportCommand(args, {
    readContract: () => readContract(readCenterSdl()),
    environment: { DATA_DIR: join(root, 'var'), SITES_DIR: join(root, 'sites'), REGISTRY_DATA: join(root, 'registry') },
    openStore: ({ center, dataDirectory }, contract) =>
      openEmbeddedStore(join(dataDirectory, 'centers', center), contract),
    output: { write: (text) => (result.printed += text) },
    terminal: { write: (text) => (result.said += text) },
    now: () => 0,
  });
  return result;
}

test('a good import tells rows and epoch and its progress', async () => {
  const { code, printed, said } = await run(SOUND, '--center', 'leap', join(root, 'files'));
  expect(code).toBe(0);
  expect(printed).toMatch(
    /Imported leap: 1 appointment, .*1 partnership, .*2 scholars; as of 2022-09-30\.\nThe epoch is now 1-[0-9a-f]{8}; it is the first\./,
  );
  expect(said).toContain('read scholars.csv: 2 rows\n');
  expect((await run(SOUND, '--center', 'leap', join(root, 'files'))).printed).toMatch(
    /now 2-[0-9a-f]{8}; it was 1-[0-9a-f]{8}\./,
  );
});

test('faults are a table, and nothing was changed', async () => {
  const { code, printed } = await run(
    spoil('scholars.csv', '2020-09-01', '9/1/2020'),
    '--center',
    'leap',
    join(root, 'files'),
  );
  expect(code).toBe(1);
  expect(printed).toContain('scholars.csv line 2 start_date  expected a day as YYYY-MM-DD; found "9/1/2020"');
  expect(printed).toMatch(/1 fault\. Nothing was changed\.\n$/);
});

test('a check makes no store', async () => {
  const { code, printed } = await run(SOUND, '--center', 'leap', '--check', join(root, 'files'));
  expect(code).toBe(0);
  expect(printed).toContain('in order');
  expect(() => rmSync(join(root, 'var'), { recursive: true })).toThrow('ENOENT');
});

test('--json prints the report alone', async () => {
  const { printed, said } = await run(SOUND, '--center', 'leap', '--json', join(root, 'files'));
  expect(JSON.parse(printed)).toMatchObject({ status: 'imported', generation: { counts: { scholar: 2 } } });
  expect(said).toBe('');
});

test('single files replace their tables', async () => {
  await run(SOUND, '--center', 'leap', join(root, 'files'));
  const { code, printed } = await run(
    spoil('scholars.csv', 'Bo Li', 'Bo Lee'),
    '--center',
    'leap',
    join(root, 'files', 'scholars.csv'),
    join(root, 'files', 'disciplines.csv'),
  );
  expect([code, printed]).toEqual([0, expect.stringMatching(/The epoch is now 2-/)]);
});

test('a check of single files needs the data that they are a part of', async () => {
  const { code, said } = await run(SOUND, '--center', 'leap', '--check', join(root, 'files', 'scholars.csv'));
  expect([code, said]).toEqual([
    2,
    expect.stringContaining('NO_DATA: single files replace a part of what was imported before'),
  ]);
});

test('--diff tells what would change, as text and as JSON', async () => {
  await run(SOUND, '--center', 'leap', join(root, 'files'));
  const args = ['--center', 'leap', '--diff', join(root, 'files')];
  const changed = spoil('scholars.csv', 'COMPLETED', 'WITHDRAWN');
  expect((await run(changed, ...args)).printed).toMatch(
    /scholar: 0 added, 0 removed, 1 changed \(status in 1\)\n {2}~ leap:scholar:0002: status "COMPLETED" -> "WITHDRAWN"\n\nThe files of leap are in order/,
  );
  expect(JSON.parse((await run(changed, ...args, '--json')).printed)).toMatchObject({
    status: 'valid',
    diff: { collections: { scholar: { changed: 1 } } },
  });
  expect((await run(SOUND, ...args)).printed).toMatch(/^No row would change/);
});

test('--about describes the current data, as text and as JSON', async () => {
  expect(await run(SOUND, '--center', 'leap', '--about')).toMatchObject({
    code: 2,
    said: expect.stringContaining('NO_DATA: the center leap has not imported any data yet'),
  });
  await run(SOUND, '--center', 'leap', join(root, 'files'));
  expect((await run(SOUND, '--center', 'leap', '--about')).printed).toContain('scholar: 2 rows');
  expect(JSON.parse((await run(SOUND, '--center', 'leap', '--about', '--json')).printed)).toMatchObject({
    asOf: '2022-09-30',
    collections: { scholar: { rows: 2 } },
  });
});

test('--template writes files that only want a date to be in order, and overwrites none', async () => {
  const folder = join(root, 'new');
  mkdirSync(folder);
  writeFileSync(join(folder, 'dataset.json'), '{"asOf": "2022-09-30"}');
  const { code, printed } = await run(SOUND, '--template', folder);
  expect([code, printed]).toEqual([
    0,
    expect.stringMatching(/^Wrote \d+ files to .*; already there and unchanged: dataset\.json\. /),
  ]);
  expect(await run(SOUND, '--center', 'leap', '--check', folder)).toMatchObject({ code: 0 });
  const again = JSON.parse((await run(SOUND, '--template', folder, '--json')).printed) as {
    written: string[];
    existing: string[];
  };
  expect([again.written, again.existing.length]).toEqual([[], readdirSync(folder).length]);
  expect(readFileSync(join(folder, 'dataset.json'), 'utf8')).toBe('{"asOf": "2022-09-30"}');
});

test('a template whose date is not filled in says so', async () => {
  const folder = join(root, 'new');
  await run(SOUND, '--template', folder);
  expect((await run(SOUND, '--center', 'leap', '--check', folder)).printed).toMatch(
    /^dataset\.json asOf  expected the day up to which the data are complete, as YYYY-MM-DD; found ""\n1 fault/,
  );
});

test('--help names every option and ends well', async () => {
  const { code, printed } = await run(SOUND, '--help');
  expect(code).toBe(0);
  for (const option of ['--center', '--check', '--diff', '--about', '--template', '--json', '--help'])
    expect(printed).toContain(option);
});

test.each([
  [['--center', 'leap', 'scholars.csv', 'subgraphs'], 'expected one folder, or only files'],
  [['--template', 'a', 'b'], 'expected one folder, got 2'],
  [['--template', '--check'], '--template can be combined with --json only'],
  [['--center', 'leap', '--about', 'files'], '--about takes no files'],
  [['--center', 'lepa', 'files'], 'there is no center "lepa"; known are leap, pact'],
  [['files'], '--center is missing'],
  [['--center', 'leap'], 'expected a folder or files, got none'],
  [['--center', 'leap', 'files', '--chekc'], "unknown option '--chekc'\n(Did you mean --check?)"],
  [
    ['--center', 'lepa', '--about', '--diff', 'files'],
    'there is no center "lepa"; known are leap, pact (the folders of',
  ],
  [
    ['--center', 'lepa', '--about', '--diff', 'files'],
    '--about cannot be combined with --check or --diff\n--about takes no files',
  ],
])('the arguments %j are refused with a sentence', async (args, sentence) => {
  const { code, said } = await run(SOUND, ...args);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
  expect(said).toContain('`npm run import -- --help` shows the usage.');
});

test('an import beside another is refused with its code and what to do', async () => {
  const store = await openEmbeddedStore(join(root, 'var', 'centers', 'leap'));
  await store.beginGeneration();
  const { code, said } = await run(SOUND, '--center', 'leap', join(root, 'files'));
  await store.close();
  expect(code).toBe(2);
  expect(said).toContain('IMPORT_RUNNING: another import (process');
});
