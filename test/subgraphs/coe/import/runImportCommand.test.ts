import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImportCommand } from '../../../../subgraphs/coe/import/runImportCommand.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { registry, SOUND, spoil, writeFiles, type Files } from './sampleFiles.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'command-'));
  for (const folder of ['sites/leap', 'sites/pact', 'registry', 'files']) mkdirSync(join(root, folder), { recursive: true });
  for (const center of ['leap', 'pact']) writeFileSync(join(root, 'sites', center, 'settings.json'), '{}');
  const lists = { 'centers.json': 'Center', 'institutions.json': 'Institution', 'health-systems.json': 'HealthSystem', 'facilities.json': 'Facility' };
  for (const [file, typeName] of Object.entries(lists)) writeFileSync(join(root, 'registry', file), JSON.stringify([...(registry.get(typeName)?.values() ?? [])]));
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
    environment: { DATA_DIR: join(root, 'var'), SITES_DIR: join(root, 'sites'), REGISTRY_DATA: join(root, 'registry') },
    openStore: ({ center, dataDirectory }, known) => openEmbeddedStore(join(dataDirectory, 'centers', center), known),
    print: (text) => void (result.printed += `${text}\n`),
    say: (text) => void (result.said += `${text}\n`),
  });
  return result;
}

test('a good import tells rows and epoch and its progress', async () => {
  const { code, printed, said } = await run(SOUND, '--center', 'leap', join(root, 'files'));
  expect(code).toBe(0);
  expect(printed).toMatch(/Imported leap: 1 appointment, 1 partnership, 1 program, 2 scholars; as of 2022-09-30\.\nThe epoch is now 1-[0-9a-f]{8}; it is the first\./);
  expect(said).toContain('read scholars.csv: 2 rows\n');
  expect((await run(SOUND, '--center', 'leap', join(root, 'files'))).printed).toMatch(/now 2-[0-9a-f]{8}; it was 1-[0-9a-f]{8}\./);
});

test('faults are a table, and nothing was changed', async () => {
  const { code, printed } = await run(spoil('scholars.csv', '2020-09-01', '9/1/2020'), '--center', 'leap', join(root, 'files'));
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

test.each([
  [['--center', 'lepa', 'files'], 'there is no center "lepa"; known are leap, pact'],
  [['files'], '--center is missing'],
  [['--center', 'leap'], 'expected one folder, got 0'],
  [['--center', 'leap', 'files', '--chekc'], "Unknown option '--chekc'"],
])('the arguments %j are refused with a sentence', async (args, sentence) => {
  const { code, said } = await run(SOUND, ...args);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
  expect(said).toContain('Nothing was changed.');
});

test('an import beside another is refused with its code and what to do', async () => {
  const store = await openEmbeddedStore(join(root, 'var', 'centers', 'leap'));
  await store.beginGeneration();
  const { code, said } = await run(SOUND, '--center', 'leap', join(root, 'files'));
  await store.close();
  expect(code).toBe(2);
  expect(said).toContain('IMPORT_RUNNING: another import (process');
});
