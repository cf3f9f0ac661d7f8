/** Single files replace their tables; the rest is taken over, and the whole has to hold together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeepAlive } from '../../../../subgraphs/coe/import/commit.ts';
import { importData, type ImportOptions } from '../../../../subgraphs/coe/import/importData.ts';
import { ensureImported } from '../../../../subgraphs/coe/import/startImport.ts';
import type { ImportReport } from '../../../../subgraphs/coe/import/report/report.ts';
import { printReport } from '../../../../subgraphs/coe/import/report/print.ts';
import { type Row, type Store, walkRows } from '../../../../subgraphs/coe/store/store.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { addLines, contract, registry, SOUND, spoil, withFolder, type Files } from './sampleFiles.ts';
import { writeWorkbook } from './workbooks.ts';

const subject = { center: 'leap', contract, registry };
const AWARD = {
  id: 'leap:award:0001',
  scholar: 'leap:scholar:0001',
  number: 'R01HS026379',
  funder: 'AHRQ',
  type: 'R01',
  role: 'PRINCIPAL_INVESTIGATOR',
  start_date: '2021-01-01',
};
const PERIOD = { award: 'leap:award:0001', project_number: '3R01HS026379-02S1', application_type: 'SUPPLEMENT' };
const WHOLE = addLines(addLines(SOUND, 'awards.csv', AWARD), 'award-periods.csv', PERIOD);

let data: string;
let store: Store;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'store-'));
  store = await openEmbeddedStore(data, contract);
});
afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

function importWhole(files: Files = WHOLE): Promise<ImportReport> {
  return withFolder(files, (folder) =>
    importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'write', store }),
  );
}

/** Gives the named files alone. */
function replace(files: Files, names: readonly string[], mode: ImportOptions['mode'] = 'write'): Promise<ImportReport> {
  return withFolder(files, (folder) =>
    importData({ ...subject, paths: { kind: 'files', files: names.map((name) => join(folder, name)) }, mode, store }),
  );
}

async function readAll(): Promise<Record<string, Row[]>> {
  const snapshot = (await store.openSnapshot())!;
  const all: Record<string, Row[]> = {};
  for (const collection of contract.collections) {
    for await (const rows of walkRows(snapshot, collection)) (all[collection.code] ??= []).push(...rows);
  }
  return all;
}

test('a file replaces its table and leaves all other rows as they were', async () => {
  await importWhole();
  const before = await readAll();
  const report = await replace(spoil('scholars.csv', 'Bo Li', 'Bo Lee'), ['scholars.csv']);
  expect(report).toMatchObject({
    status: 'imported',
    generation: { asOf: '2022-09-30', counts: { scholar: 2, award: 1 } },
  });
  const scholar = {
    ...before,
    scholar: before['scholar']!.map((row) => (row['name'] === 'Bo Li' ? { ...row, name: 'Bo Lee' } : row)),
  };
  expect(await readAll()).toEqual(scholar); // disciplines included, which no file brought
});

test('a file of embedded values replaces those of all rows, and no rows', async () => {
  await importWhole();
  const before = await readAll();
  const [header] = SOUND['disciplines.csv'].split('\n');
  await replace({ ...WHOLE, 'disciplines.csv': `${header}\nleap:scholar:0002,RESEARCH,OTHER,,true\n` }, [
    'disciplines.csv',
  ]);
  const disciplines = [[], [{ kind: 'RESEARCH', group: 'OTHER', code: null, isPrimary: true }]];
  expect(await readAll()).toEqual({
    ...before,
    scholar: before['scholar']!.map((row, at) => ({ ...row, disciplines: disciplines[at] })),
  });
});

test('a workbook replaces the tables that it has', async () => {
  await importWhole();
  const sheet = spoil('scholars.csv', '"Núñez, Ana"', 'Ana')
    ['scholars.csv']!.toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const report = await replace({ 'changes.xlsx': writeWorkbook({ scholars: sheet }) }, ['changes.xlsx']);
  expect(report).toMatchObject({
    status: 'imported',
    generation: { origin: expect.stringMatching(/, with scholars\.csv replaced$/), counts: { scholar: 2, award: 1 } },
  });
  expect((await readAll())['scholar']).toMatchObject([{ name: 'Ana', disciplines: { length: 2 } }, { name: 'Bo Li' }]);
});

test('dataset.json alone moves the day up to which the data are complete', async () => {
  await importWhole();
  const before = await readAll();
  const report = await replace({ 'dataset.json': '{"asOf": "2022-12-31"}' }, ['dataset.json']);
  expect(report).toMatchObject({ generation: { asOf: '2022-12-31' } });
  expect(await readAll()).toEqual(before);
});

test('rows that stay have what can be computed, though they were imported before the contract had the field', async () => {
  const request = {
    id: 'leap:dataAccessRequest:0001',
    project: 'leap:project:0001',
    holder: 'hs-county',
    category: 'CLAIMS',
    status: 'APPROVED',
    is_open: 'true',
    requested_on: '2020-02-28',
    approved_on: '2020-03-10',
  };
  const project = {
    id: 'leap:project:0001',
    scholar: 'leap:scholar:0001',
    title: 'A project',
    status: 'ACTIVE',
    start_date: '2020-01-01',
  };
  const whole = addLines(addLines(WHOLE, 'projects.csv', project), 'data-access-requests.csv', request);
  await importWhole(whole);
  const now = await readAll();
  const writer = await store.beginGeneration();
  for (const [code, rows] of Object.entries(now))
    await writer.write(
      code,
      rows.map(({ daysToApproval: _, holderKind: __, ...row }) => row),
    );
  await writer.commit({ asOf: '2022-09-30', digest: 'old', origin: 'old' });
  await replace(whole, ['scholars.csv', 'disciplines.csv']);
  expect((await readAll())['dataAccessRequest']).toMatchObject([
    { daysToApproval: 11, holderKind: 'SAFETY_NET_PUBLIC' },
  ]);
  expect(await readAll()).toEqual(now);
});

test('a replacement equals the import of the whole folder', async () => {
  const changed = spoil('scholars.csv', 'COMPLETED', 'WITHDRAWN');
  await importWhole(SOUND);
  await replace(changed, ['scholars.csv', 'disciplines.csv']);
  const replaced = await readAll();
  await importWhole(changed);
  expect(await readAll()).toEqual(replaced);
});

test.each<readonly [string, Files, readonly string[], string]>([
  [
    'a row that others refer to is gone',
    spoil('scholars.csv', 'leap:scholar:0001', 'leap:scholar:0003'),
    ['scholars.csv'],
    'scholars.csv id expected the row leap:scholar:0001, to which leap:appointment:0001 refers (scholar); found no such row; bring it back, or give appointments.csv too, without the reference',
  ],
  [
    'a row refers to what the current data do not have',
    spoil('appointments.csv', 'leap:scholar:0001', 'leap:scholar:0009'),
    ['appointments.csv'],
    'appointments.csv line 2 scholar expected the id of a row of scholars.csv; found leap:scholar:0009, which the current data do not have',
  ],
  [
    'embedded values no longer belong to their row',
    addLines(SOUND, 'awards.csv', { ...AWARD, number: 'R01HS026380' }),
    ['awards.csv'],
    'awards.csv line 2 number expected the core of 3R01HS026379-02S1, a value of award-periods.csv in the current data; found R01HS026380; give award-periods.csv too',
  ],
  [
    'embedded values belong to another row of the current data',
    addLines(SOUND, 'award-periods.csv', { ...PERIOD, project_number: 'R01HS026380-01' }),
    ['award-periods.csv'],
    'award-periods.csv line 2 project_number expected a project number with the core R01HS026379, the number of leap:award:0001; found R01HS026380-01',
  ],
  [
    'a file has a name that no table has',
    { 'scholar.csv': '' },
    ['scholar.csv'],
    'scholar.csv expected one of dataset.json, appointments.csv',
  ],
  [
    'a file is not there',
    {},
    ['scholars.csv'],
    'scholars.csv expected a file that can be read; found nothing of that name',
  ],
])('when %s, nothing is changed', async (_, files, names, said) => {
  await importWhole();
  const { generation } = (await store.openSnapshot())!;
  const report = await replace(files, names);
  expect(report.status).toBe('refused');
  expect(
    printReport(report, 'leap')
      .replace(/ +expected/g, ' expected')
      .replace(/\n +hint: /g, '; '),
  ).toContain(said);
  expect((await store.openSnapshot())!.generation).toEqual(generation);
  await (await store.beginGeneration()).abort();
});

test('single files before the first import are refused with what to do', async () => {
  await expect(replace(WHOLE, ['scholars.csv'])).rejects.toMatchObject({
    code: 'NO_DATA',
    message: expect.stringContaining('import a whole folder first'),
  });
});

test('a second import cannot come between reading the current data and replacing a part of them', async () => {
  await importWhole();
  const writer = await store.beginGeneration();
  await expect(replace(WHOLE, ['scholars.csv'])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  await writer.abort();
});

test('while files are checked, the store hears that the import goes on, but not of every step', async () => {
  await importWhole();
  let [heard, steps, isWriting] = [0, 0, false];
  const open = store.beginGeneration.bind(store);
  const watched: Store = {
    openSnapshot: () => store.openSnapshot(),
    close: () => store.close(),
    beginGeneration: async () => {
      const writer = await open();
      const keepAlive = async (): Promise<void> => {
        heard += isWriting ? 0 : 1;
        throw new Error('away for a moment');
      };
      return {
        keepAlive,
        write: (code, rows) => ((isWriting = true), writer.write(code, rows)),
        commit: (about) => writer.commit(about),
        abort: () => writer.abort(),
      };
    },
  };
  const report = await withFolder(WHOLE, (folder) =>
    importData({
      ...subject,
      paths: { kind: 'files', files: [join(folder, 'scholars.csv')] },
      mode: 'write',
      store: watched,
      onProgress: () => (steps += 1),
    }),
  );
  expect([report.status, heard, steps > 5]).toEqual(['imported', 1, true]);
});

test('a long check is heard of every few seconds', async () => {
  jest.useFakeTimers();
  try {
    let heard = 0;
    const keepAlive = createKeepAlive({ keepAlive: async () => void (heard += 1) });
    for (let second = 0; second < 60; second += 1) {
      keepAlive();
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(heard).toBe(12);
  } finally {
    jest.useRealTimers();
  }
});

test("a center's start does not undo a replacement, and the origin tells of all of them", async () => {
  await withFolder(WHOLE, async (folder) => {
    await ensureImported(store, folder, subject);
    await replace(WHOLE, ['scholars.csv']);
    await replace(WHOLE, ['awards.csv', 'scholars.csv']);
    const origin = `${folder}, with awards.csv and scholars.csv replaced`;
    expect(await ensureImported(store, folder, subject)).toEqual({ status: 'skipped', origin });
    await importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'write', store });
    expect(await ensureImported(store, folder, subject)).toEqual({ status: 'unchanged' });
  });
});

describe('a comparison', () => {
  function compare(files: Files, names?: readonly string[]): Promise<ImportReport> {
    if (names) return replace(files, names, 'diff');
    return withFolder(files, (folder) =>
      importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'diff', store }),
    );
  }

  test('tells what would be added, removed and changed, and changes nothing', async () => {
    await importWhole();
    const before = await readAll();
    const text = SOUND['scholars.csv']
      .replace(/leap:scholar:0002.*\n/, '')
      .replace('Núñez, Ana', 'Anonyma')
      .replace(',2020,', ',2021,')
      .replace('FEMALE', 'OTHER')
      .replace('207R00000X', '');
    const report = await compare(
      addLines({ ...WHOLE, 'scholars.csv': text }, 'scholars.csv', {
        id: 'leap:scholar:0003',
        name: 'Cleo',
        status: 'ACTIVE',
        cohort: '2022',
        start_date: '2022-01-01',
      }),
    );
    expect(report).toMatchObject({ status: 'valid', diff: { epoch: expect.stringMatching(/^1-/) } });
    expect((report as { diff?: unknown }).diff).toMatchObject({
      collections: {
        scholar: {
          added: 1,
          removed: 1,
          changed: 1,
          fields: { name: 1, cohort: 1, sex: 1 },
          examples: [
            {
              kind: 'changed',
              id: 'leap:scholar:0001',
              fields: [{ field: 'name' }, { field: 'cohort', before: 2020, after: 2021 }, { field: 'sex' }],
            },
            { kind: 'added', id: 'leap:scholar:0003' },
            { kind: 'removed', id: 'leap:scholar:0002' },
          ],
        },
      },
    });
    const printed = printReport(report, 'leap');
    expect(printed).toContain('scholar: 1 added, 1 removed, 1 changed (name in 1, cohort in 1, sex in 1)');
    expect(printed).toContain('~ leap:scholar:0001: name (not shown); cohort 2020 -> 2021; sex (not shown)');
    for (const secret of ['Anonyma', 'Núñez', 'FEMALE', 'OTHER', 'Cleo'])
      expect(JSON.stringify(report) + printed).not.toContain(secret);
    expect(await readAll()).toEqual(before);
  });

  test('of equal files says that nothing would change', async () => {
    await importWhole();
    expect(printReport(await compare(WHOLE), 'leap')).toMatch(
      /^No row would change \(compared with epoch 1-[0-9a-f]{8}\)\./,
    );
    expect(printReport(await compare(WHOLE, ['awards.csv']), 'leap')).toMatch(/^No row would change/);
  });

  test('of a file that replaces a part tells of that part alone', async () => {
    await importWhole();
    const report = await compare(SOUND, ['award-periods.csv']);
    expect(printReport(report, 'leap')).toContain('award: 0 added, 0 removed, 1 changed (periods in 1)');
    expect(Object.keys((report as { diff: { collections: object } }).diff.collections)).toEqual(['award']);
  });

  test('before the first import everything would be added', async () => {
    expect(printReport(await compare(WHOLE), 'leap')).toContain(
      'What would change (there are no data yet):\nappointment: 1 added',
    );
  });

  test('gives five examples of each kind and counts all', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => ({
      id: `leap:scholar:n${at}`,
      name: `N${at}`,
      status: 'ACTIVE',
      cohort: '2022',
      start_date: '2022-01-01',
    }));
    await importWhole();
    const report = await compare(addLines(WHOLE, 'scholars.csv', ...lines));
    expect(report).toMatchObject({ diff: { collections: { scholar: { added: 12, examples: { length: 5 } } } } });
    expect(printReport(report, 'leap')).toContain('  ...');
  });
});
