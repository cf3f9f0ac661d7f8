import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import type { Store } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from './arbitraries.ts';
import { openRunDatabases } from './runDatabases.ts';
import { startStandIn, type StandIn } from './standIn/standIn.ts';
import { describeStore, type StoreHarness } from './storeSuite.ts';

const CENTER = 'leap';

/** A store in a database of its own, which goes with the test. */
async function openHarness(server: string): Promise<StoreHarness> {
  const { uri, drop } = openRunDatabases(server, [CENTER]);
  const opened: Store[] = [];
  const openAgain = async (): Promise<Store> => {
    const store = openMongoStore({ uri, center: CENTER, contract });
    opened.push(store);
    return store;
  };
  return {
    store: await openAgain(),
    openAgain,
    async cleanUp() {
      for (const store of opened) await store.close();
      await drop();
    },
  };
}

describe('over the stand-in, which is no MongoDB', () => {
  let standIn: StandIn;
  beforeAll(async () => void (standIn = await startStandIn()));
  afterAll(() => standIn.stop());

  // Each command of it takes long: few cases.
  describeStore('the MongoDB store', () => openHarness(standIn.uri), { all: 20, each: 6 });
});

/** A real server, where one is given; `npm run test:mongo` says when there is none. */
const server = process.env['MONGODB_URI'] ?? '';
if (server !== '') describeStore('the MongoDB store at MONGODB_URI', () => openHarness(server));
