import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL } from '../../../../subgraphs/contract/filter.ts';
import { ensureImported } from '../../../../subgraphs/coe/import/startImport.ts';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import type { ImportReport } from '../../../../subgraphs/coe/import/report/report.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../../../subgraphs/coe/store/store.ts';
import { orderBy } from '../store/arbitraries.ts';
import { contract, registry, SOUND, spoil, validate, withFolder, writeFiles, type Files } from './sampleFiles.ts';

const subject = { center: 'leap', contract, registry };
const BROKEN = spoil('scholars.csv', 'ACTIVE', 'active');
const CHANGED = spoil('scholars.csv', 'Bo Li', 'Bo Lee');

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

function importFiles(files: Files): Promise<ImportReport> {
  return withFolder(files, (folder) =>
    importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'write', store }),
  );
}

async function readScholars(): Promise<readonly Row[]> {
  const snapshot = await store.openSnapshot();
  return (
    await snapshot!.findPage('scholar', {
      filter: ALL,
      order: orderBy(contract.byType.get('Scholar')!, 'ID'),
      limit: 10,
    })
  ).rows;
}

test('what is imported is what is read', async () => {
  const report = await importFiles(SOUND);
  expect(report).toMatchObject({
    status: 'imported',
    generation: { asOf: '2022-09-30', counts: { scholar: 2, program: 1, appointment: 1, partnership: 1 } },
  });
  expect(report).not.toHaveProperty('previousEpoch');
  expect(await readScholars()).toEqual((await validate(SOUND)).rows.get('scholar'));
});

test('a second import tells the epoch that it replaced', async () => {
  await importFiles(SOUND);
  const { epoch } = (await store.openSnapshot())!.generation;
  const report = await importFiles(CHANGED);
  expect(report).toMatchObject({ status: 'imported', previousEpoch: epoch });
  expect((await store.openSnapshot())!.generation.epoch).not.toBe(epoch);
});

test('files with faults change nothing', async () => {
  await importFiles(SOUND);
  const { generation } = (await store.openSnapshot())!;
  expect(await importFiles(BROKEN)).toMatchObject({ status: 'refused', faultCount: 1 });
  expect((await store.openSnapshot())!.generation).toEqual(generation);
  await (await store.beginGeneration()).abort();
});

test('a check changes nothing', async () => {
  const report = await withFolder(SOUND, (folder) =>
    importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'check' }),
  );
  expect(report).toMatchObject({ status: 'valid', asOf: '2022-09-30', counts: { scholar: 2 } });
  expect(await store.openSnapshot()).toBeUndefined();
});

test('an import that fails in its middle changes nothing and leaves the door open', async () => {
  await importFiles(SOUND);
  const { generation } = (await store.openSnapshot())!;
  const onProgress = ({ kind }: { kind: string }): void => {
    if (kind === 'written') throw new Error('the terminal is gone');
  };
  await expect(
    withFolder(CHANGED, (folder) =>
      importData({ ...subject, paths: { kind: 'folder', folder }, onProgress, mode: 'write', store }),
    ),
  ).rejects.toThrow('the terminal is gone');
  expect((await store.openSnapshot())!.generation).toEqual(generation);
  await (await store.beginGeneration()).abort();
});

test('a folder that is not there is one fault', async () => {
  const report = await importData({
    ...subject,
    paths: { kind: 'folder', folder: join(data, 'nowhere') },
    mode: 'check',
  });
  expect(report).toMatchObject({
    status: 'refused',
    faultCount: 1,
    faults: [{ file: join(data, 'nowhere'), found: 'nothing of that name' }],
  });
});

test('a file of a misspelt name is a fault, for its values would be lost', async () => {
  const report = await withFolder({ ...SOUND, 'discipline.csv': '' }, (folder) =>
    importData({ ...subject, paths: { kind: 'folder', folder }, mode: 'check' }),
  );
  expect(report).toMatchObject({
    status: 'refused',
    faults: [{ file: 'discipline.csv', hint: 'did you mean disciplines.csv?' }],
  });
});

describe('a center at its start', () => {
  test('imports files that are new or changed, and only those', async () => {
    await withFolder(SOUND, async (folder) => {
      expect((await ensureImported(store, folder, subject)).status).toBe('imported');
      expect((await ensureImported(store, folder, subject)).status).toBe('unchanged');
      writeFiles(folder, CHANGED);
      expect((await ensureImported(store, folder, subject)).status).toBe('imported');
      expect((await readScholars()).map((row) => row['name'])).toContain('Bo Lee');
    });
  });

  test('keeps what somebody imported from elsewhere', async () => {
    await importFiles(CHANGED);
    await withFolder(SOUND, async (folder) => {
      expect((await ensureImported(store, folder, subject)).status).toBe('skipped');
    });
  });

  test('goes on with the old generation when the files have faults, and tells them', async () => {
    await withFolder(SOUND, async (folder) => {
      await ensureImported(store, folder, subject);
      writeFiles(folder, BROKEN);
      expect(await ensureImported(store, folder, subject)).toMatchObject({
        status: 'refused',
        report: { faultCount: 1 },
      });
      expect(await readScholars()).toHaveLength(2);
    });
  });

  test('tells that another import is running', async () => {
    const writer = await store.beginGeneration();
    await withFolder(SOUND, async (folder) => {
      expect(await ensureImported(store, folder, subject)).toMatchObject({
        status: 'failed',
        error: { code: 'IMPORT_RUNNING' },
      });
    });
    await writer.abort();
  });

  test('serves on whatever the files do to this program, and says so', async () => {
    await withFolder(SOUND, async (folder) => {
      await ensureImported(store, folder, subject);
      writeFiles(folder, CHANGED);
      const onProgress = (): void => {
        throw new RangeError('too long');
      };
      const result = await ensureImported(store, folder, { ...subject, onProgress });
      expect(result).toMatchObject({
        status: 'failed',
        error: {
          code: 'INTERNAL_FAULT',
          message: expect.stringContaining('too long; the previous data are served'),
        },
      });
      expect(await readScholars()).toHaveLength(2);
    });
  });
});
