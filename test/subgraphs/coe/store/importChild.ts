/** Imports scholars and prints each step: the process that the tests kill. Arguments: folder of the embedded store or address of MongoDB, number of batches. */
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import { contract, makeRow, scholars } from './arbitraries.ts';

const [, , place = '', batches = '1'] = process.argv;
const BATCH = 500;

/** At once, not through a buffer that a kill would swallow. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(): Promise<void> {
  const store = place.startsWith('mongodb:')
    ? openMongoStore({ uri: place, center: 'leap', contract })
    : await openEmbeddedStore(place);
  const writer = await store.beginGeneration();
  say('begun');
  for (let batch = 1; batch <= Number(batches); batch += 1) {
    const rows = Array.from({ length: BATCH }, (_, index) =>
      makeRow(scholars, `${batch}-${index}`, { name: `Person ${'x'.repeat(100)} ${index}` }),
    );
    await writer.write('scholar', rows);
    say(`wrote ${batch}`);
  }
  say('committing');
  await writer.commit({ asOf: '2022-09-30', digest: 'd2', origin: 'child' });
  await store.close();
}

await run();
