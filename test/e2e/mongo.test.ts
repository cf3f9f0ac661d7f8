/** The scenarios over centers on MongoDB, or rather its stand-in: every answer is the one that centers with the embedded store give. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Variables } from '../support/oracle/createOracle.ts';
import { startStandIn, type StandIn } from '../subgraphs/coe/store/standIn/standIn.ts';
import { SITES, startSystem, type GraphAnswer, type System } from './system.ts';

const SCENARIOS = 'test/scenarios';
/** Few, because each is two processes more; such as have all kinds of rows. */
const CENTERS = ['leap', 'mn-lhs', 'pedsnet'];

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

const sites = mkdtempSync(join(tmpdir(), 'sites-'));
let standIn: StandIn;
let embedded: System;
let mongo: System;

beforeAll(async () => {
  for (const center of CENTERS) cpSync(join(SITES, center), join(sites, center), { recursive: true });
  standIn = await startStandIn();
  mongo = await startSystem(sites, { MONGODB_URI: standIn.uri });
  embedded = await startSystem(sites, { MONGODB_URI: '' });
}, 240_000);
afterAll(async () => {
  await mongo.stop();
  await embedded.stop();
  await standIn.stop();
  rmSync(sites, { recursive: true });
});

test('the centers keep their rows in MongoDB, each in a database of its own', () => {
  expect(standIn.commands.filter((command) => command === 'findAndModify').length).toBeGreaterThanOrEqual(
    3 * CENTERS.length,
  );
});

test.each(scenarios)('$name: the whole answer is the same', async ({ query, variables }) => {
  const expected = await embedded.ask(query, variables);
  let answer = await mongo.ask(query, variables);
  // The stand-in is one busy process: what it does not manage in time is said as a fault of the store, and asked again.
  for (let again = 0; again < 4 && JSON.stringify(answer.extensions).includes('"STORE_'); again += 1)
    answer = await mongo.ask(query, variables);
  expect(expected.data).toBeTruthy();
  expect(JSON.stringify(expected.extensions)).not.toContain('FAILED');
  expect(answer).toEqual(expected);
});

describe('the command that imports', () => {
  /** Not in this process, which is the server's. */
  async function runImport(
    uri: string,
  ): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
    const env = { ...process.env, SITES_DIR: sites, DATA_DIR: join(sites, 'none'), MONGODB_URI: uri };
    const child = spawn(
      process.execPath,
      ['dist/subgraphs/coe/import/cli.js', '--center', 'leap', '--json', join(sites, 'leap', 'data')],
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
  const other = await startStandIn();
  const system = await startSystem(sites, { MONGODB_URI: other.uri });
  await system.stop();
  const dropped = other.commands.filter((command) => command === 'dropDatabase');
  await other.stop();
  expect(dropped).toHaveLength(CENTERS.length);
}, 60_000);
