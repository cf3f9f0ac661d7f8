import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL } from '../../../../subgraphs/contract/filter.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Store } from '../../../../subgraphs/coe/store/store.ts';
import { startChild } from '../../../support/childProcess.ts';
import { makeRow, orderBy, scholars } from './arbitraries.ts';
import { describeStore, IMPORT_CHILD, importRows, type StoreHarness } from './storeSuite.ts';

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'store-'));
}

async function openHarness(): Promise<StoreHarness> {
  const folder = makeFolder();
  const opened: Store[] = [];
  const openAgain = async (): Promise<Store> => {
    const store = await openEmbeddedStore(folder);
    opened.push(store);
    return store;
  };
  return {
    store: await openAgain(),
    openAgain,
    async cleanUp() {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describeStore('the embedded store', openHarness);

describe('the embedded store among processes', () => {
  let harness: StoreHarness & { folder: string };
  beforeEach(async () => {
    const folder = makeFolder();
    const store = await openEmbeddedStore(folder);
    harness = {
      folder,
      store,
      openAgain: () => openEmbeddedStore(folder),
      async cleanUp() {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  });
  afterEach(() => harness.cleanUp());

  test('an import that is killed at any moment leaves the old generation whole and the door open', async () => {
    const { store, folder } = harness;
    let { generation } = await importRows(store, { scholar: [makeRow(scholars, 'old')] });
    const moments = ['begun', 'wrote 1', 'wrote 3', 'wrote 7', 'committing'];
    for (const moment of moments) {
      const child = startChild([IMPORT_CHILD, folder, '8'], { pauseAt: moment });
      await child.waitForLine(moment);
      await expect(store.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      if (moment === 'committing') child.resume();
      await child.kill();
      const snapshot = (await store.openSnapshot())!;
      if (moment === 'committing') {
        expect([1, 8 * 500]).toContain(snapshot.generation.counts['scholar']); // killed just before or just after the one step
      } else {
        expect(snapshot.generation).toEqual(generation);
      }
      const page = await snapshot.findPage('scholar', {
        filter: ALL,
        order: orderBy(scholars, 'NAME', 'DESC'),
        limit: 5000,
      });
      expect(page.rows).toHaveLength(snapshot.generation.counts['scholar']!);
      ({ generation } = await importRows(store, { scholar: [makeRow(scholars, 'old')] }));
    }
  }, 60_000);

  test('what another process imports is seen at the next snapshot, though it outgrew the file', async () => {
    const { store, folder } = harness;
    const held = await importRows(store, { scholar: [makeRow(scholars, 'old')] });
    expect(await startChild([IMPORT_CHILD, folder, '8']).ended).toEqual({ code: 0, signal: null });
    const snapshot = (await store.openSnapshot())!;
    expect(snapshot.generation.counts['scholar']).toBe(4000);
    const page = await snapshot.findPage('scholar', { filter: ALL, order: orderBy(scholars, 'NAME'), limit: 5000 });
    expect(page.rows).toHaveLength(4000);
    expect(await held.getByIds('scholar', ['leap:scholar:old'])).toEqual([makeRow(scholars, 'old')]);
  }, 30_000);

  test('an import that its store forgot ends with the store', async () => {
    const other = await harness.openAgain();
    await other.beginGeneration();
    await other.close();
    await (await harness.store.beginGeneration()).abort();
  });

  test('a text too long for any index is refused with the row that has it', async () => {
    const writer = await harness.store.beginGeneration();
    await expect(writer.write('scholar', [makeRow(scholars, '7', { name: 'x'.repeat(3000) })])).rejects.toThrow(
      'leap:scholar:7',
    );
    await writer.abort();
  });
});

test('a folder that cannot be made is a fault that says why', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'taken'), '');
  await expect(openEmbeddedStore(join(folder, 'taken'))).rejects.toMatchObject({
    code: 'STORE_FAULT',
    message: expect.stringContaining('a file stands where a folder is needed'),
  });
  rmSync(folder, { recursive: true });
});

test('a file that is no store is a fault that says so', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'store.mdb'), 'not a store'.repeat(1000));
  await expect(openEmbeddedStore(folder)).rejects.toMatchObject({ code: 'STORE_FAULT' });
  rmSync(folder, { recursive: true });
});

test("the folder of a store is its owner's alone, also one that an earlier release left open to all", async () => {
  const folder = makeFolder();
  const [made, open] = [join(folder, 'var/centers/leap'), join(folder, 'open')];
  mkdirSync(open);
  chmodSync(open, 0o755);
  for (const each of [made, open]) {
    await (await openEmbeddedStore(each)).close();
    expect(statSync(each).mode & 0o777).toBe(0o700);
  }
  rmSync(folder, { recursive: true });
});
