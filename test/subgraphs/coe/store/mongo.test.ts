import { MongoClient } from 'mongodb';
import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import type { Store } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from './arbitraries.ts';
import { startStandIn, type StandIn } from './standIn/standIn.ts';
import { describeStore, type StoreHarness } from './storeSuite.ts';

let count = 0;

/** A store in a database of its own, which goes with the test. */
async function openHarness(server: string): Promise<StoreHarness> {
  const database = `lhs_test_${process.pid}_${Date.now()}_${(count += 1)}`;
  const uri = toDatabaseUri(server, database);
  const opened: Store[] = [];
  const openAgain = async (): Promise<Store> => {
    const store = openMongoStore({ uri, center: 'leap', contract });
    opened.push(store);
    return store;
  };
  return {
    store: await openAgain(),
    openAgain,
    async cleanUp() {
      for (const store of opened) await store.close();
      await using client = new MongoClient(server);
      await client.db(database).dropDatabase();
    },
  };
}

/** The address of a server, with another database in its path. */
function toDatabaseUri(server: string, database: string): string {
  return server.replace(/^([^:]+:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`);
}

describe('over the stand-in, which is no MongoDB', () => {
  let standIn: StandIn;
  beforeAll(async () => void (standIn = await startStandIn()));
  afterAll(() => standIn.stop());

  describeStore('the MongoDB store', () => openHarness(standIn.uri));
});
