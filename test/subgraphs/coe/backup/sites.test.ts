/** The data of the centers as they are: what an import lets in, a restore lets in. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { readLines } from '../../../../subgraphs/coe/backup/readLines.ts';
import { restoreBackup } from '../../../../subgraphs/coe/backup/restoreBackup.ts';
import { writeBackup } from '../../../../subgraphs/coe/backup/writeBackup.ts';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import { readRegistryFacts } from '../../../../subgraphs/coe/import/registryFacts.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { contract } from '../store/arbitraries.ts';

const SITES = 'subgraphs/sites';
const centers = readdirSync(SITES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generate')
  .map(({ name }) => name);
const registry = readRegistryFacts('subgraphs/registry/data');

test.each(centers)('the data of %s are backed up and restored', async (center) => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-site-'));
  const store = await openEmbeddedStore(folder, contract);
  await importData({
    center,
    contract,
    registry,
    store,
    mode: 'write',
    paths: { kind: 'folder', folder: join(SITES, center, 'data') },
  });
  const snapshot = await store.openSnapshot();
  const texts: string[] = [];
  for await (const text of writeBackup({ center, contract, snapshot: snapshot! })) texts.push(text);
  const restored = await restoreBackup({
    center,
    contract,
    registry,
    store,
    lines: readLines(Readable.from([gzipSync(texts.join(''))])),
  });
  expect(restored.counts).toEqual(snapshot?.generation.counts);
  await store.close();
  rmSync(folder, { recursive: true });
});
