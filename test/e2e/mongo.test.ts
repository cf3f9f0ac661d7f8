/** The scenarios over centers on MongoDB, or rather its stand-in: every answer is the one that centers with the embedded store give. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import type { Variables } from '../support/oracle/createOracle.ts';
import { startStandIn, type StandIn } from '../subgraphs/coe/store/standIn/standIn.ts';
import { startSystem, type GraphAnswer, type System } from './system.ts';

const SCENARIOS = 'test/scenarios';
/** Few, because each is two processes more; such as have all kinds of rows. */
const CENTERS = ['leap', 'mn-lhs', 'pact'];

const read = (path: string): string => readFileSync(path, 'utf8');
const scenarios = readdirSync(SCENARIOS)
  .filter((name) => existsSync(join(SCENARIOS, name, 'query.graphql')))
  .map((name) => {
    const variables = join(SCENARIOS, name, 'variables.json');
    return {
      name,
      query: read(join(SCENARIOS, name, 'query.graphql')),
      variables: existsSync(variables) ? (JSON.parse(read(variables)) as Variables) : {},
    }; // an object by the format
  });

let standIn: StandIn;
let embedded: Consortium;
let mongo: System;

beforeAll(async () => {
  standIn = await startStandIn();
  mongo = await startSystem(CENTERS, { MONGODB_URI: standIn.uri });
  embedded = await openConsortium({ centers: CENTERS, cacheBytes: 1_000_000 }); // with a cache, reports give the age of an answer
  for (const center of CENTERS) await embedded.importFolder(center, join(mongo.sitesDir, center, 'data'));
});
afterAll(async () => {
  await embedded.close();
  await standIn.stop();
});

test('the centers keep their rows in MongoDB, each in a database of its own', () => {
  expect(standIn.commands.filter((command) => command === 'findAndModify').length).toBeGreaterThanOrEqual(
    3 * CENTERS.length,
  );
});

/** The consortium in this process has short names for its centers. */
function forgetNames(answer: GraphAnswer): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'center' && typeof value === 'object' && value !== null && 'name' in value ? { ...value, name: '' } : value,
  );
}

test.each(scenarios)('$name: the whole answer is the same', async ({ query, variables }) => {
  const { text: expectedText } = await embedded.post(query, { 'cache-control': 'no-cache' }, { variables });
  const expected = JSON.parse(expectedText) as GraphAnswer;
  let answer = await mongo.ask(query, variables);
  // The stand-in is one busy process: what it does not manage in time is said as a fault of the store, and asked again.
  for (let again = 0; again < 4 && JSON.stringify(answer.extensions).includes('"STORE_'); again += 1)
    answer = await mongo.ask(query, variables);
  expect(expected.data).toBeTruthy();
  expect(JSON.stringify(expected.extensions)).not.toContain('FAILED');
  expect(forgetNames(answer)).toEqual(forgetNames(expected));
});

describe('the command that imports', () => {
  /** Not in this process, which is the server's. */
  async function runImport(
    uri: string,
  ): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
    const env = { ...process.env, SITES_DIR: mongo.sitesDir, DATA_DIR: join(mongo.sitesDir, 'none'), MONGODB_URI: uri };
    const child = spawn(
      process.execPath,
      ['dist/subgraphs/coe/import/cli.js', '--center', 'leap', '--json', join(mongo.sitesDir, 'leap', 'data')],
      { env },
    );
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { status: status as number | null, stdout, stderr }; // what Node says of `close`
  }

  test('writes to MongoDB what the running center then serves, under another epoch', async () => {
    const query = '{ scholars(filter: { center: { eq: "leap" } }) { nodes { id } totalCount { value } } }';
    const before = await mongo.ask(query);
    const { status, stdout } = await runImport(mongo.mongodbUri);
    const after = await mongo.ask(query);
    expect(status).toBe(0);
    expect(after.data).toEqual(before.data);
    const readEpoch = (answer: GraphAnswer): unknown =>
      answer.extensions.completeness.centers.find(({ center }: { center: string }) => center === 'leap').epoch;
    const { generation, previousEpoch } = JSON.parse(stdout) as {
      generation: { epoch: string };
      previousEpoch: string;
    }; // the report of an import
    expect([readEpoch(before), readEpoch(after)]).toEqual([previousEpoch, generation.epoch]);
    expect(generation.epoch).not.toBe(previousEpoch);
  });

  test('says that MongoDB is away, and that nothing was changed', async () => {
    const { status, stderr } = await runImport('mongodb://127.0.0.1:1/');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /STORE_UNAVAILABLE: could not read the store: MongoDB cannot be reached \(.*\); see that it runs.*\n.*\nNothing was changed\.\n$/,
    );
  });

  test('says what is wrong with an address, and that nothing was changed', async () => {
    const { status, stderr } = await runImport('db:27017');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^MONGODB_URI .* is an address such as .*\nNothing was changed\.\n$/m);
  });
});

test('all databases go with the system', async () => {
  await mongo.stop();
  expect(standIn.commands.filter((command) => command === 'dropDatabase')).toHaveLength(CENTERS.length);
});
