import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Store } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from '../store/arbitraries.ts';
import { describeBackup } from './backupSuite.ts';

const opened: { readonly store: Store; readonly folder: string }[] = [];
afterEach(async () => {
  for (const { store, folder } of opened.splice(0)) {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

describeBackup('over the embedded store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const store = await openEmbeddedStore(folder, contract);
  opened.push({ store, folder });
  return store;
});
