import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import type { Store } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from '../store/arbitraries.ts';
import { openRunDatabases } from '../store/runDatabases.ts';
import { startStandIn, type StandIn } from '../store/standIn/standIn.ts';
import { describeBackup } from './backupSuite.ts';

const opened: Store[] = [];
let standIn: StandIn;
beforeAll(async () => void (standIn = await startStandIn()));
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(() => standIn.stop());

describeBackup('over MongoDB, or rather its stand-in', async () => {
  const store = openMongoStore({ uri: openRunDatabases(standIn.uri, ['leap']).uri, center: 'leap', contract });
  opened.push(store);
  return store;
});
