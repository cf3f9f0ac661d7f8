/** The scenarios over centers on MongoDB, or rather its stand-in: every answer is the one that centers with the embedded store give. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Variables } from '../support/oracle/createOracle.ts';
import { startStandIn, type StandIn } from '../subgraphs/coe/store/standIn/standIn.ts';
import { SITES, startSystem, type System } from './system.ts';

const SCENARIOS = 'test/scenarios';
/** Few, because each is two processes more; such as have all kinds of rows. */
const CENTERS = ['leap', 'mn-lhs', 'pedsnet'];

const read = (path: string): string => readFileSync(path, 'utf8');
const scenarios = readdirSync(SCENARIOS)
  .filter((name) => existsSync(join(SCENARIOS, name, 'query.graphql')))
  .map((name) => {
    const variables = join(SCENARIOS, name, 'variables.json');
    return { name, query: read(join(SCENARIOS, name, 'query.graphql')), variables: existsSync(variables) ? (JSON.parse(read(variables)) as Variables) : {} }; // an object by the format
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
}, 120_000);
afterAll(async () => {
  await mongo.stop();
  await embedded.stop();
  await standIn.stop();
  rmSync(sites, { recursive: true });
});

test('the centers keep their rows in MongoDB, each in a database of its own', () => {
  expect(standIn.commands.filter((command) => command === 'findAndModify').length).toBeGreaterThanOrEqual(3 * CENTERS.length);
});

test.each(scenarios)('$name: the whole answer is the same', async ({ query, variables }) => {
  const [answer, expected] = await Promise.all([mongo.ask(query, variables), embedded.ask(query, variables)]);
  expect(expected.data).toBeTruthy();
  expect(JSON.stringify(expected.extensions)).not.toContain('FAILED');
  expect(answer).toEqual(expected);
});

test('all databases go with the system', async () => {
  const other = await startStandIn();
  const system = await startSystem(sites, { MONGODB_URI: other.uri });
  await system.stop();
  const dropped = other.commands.filter((command) => command === 'dropDatabase');
  await other.stop();
  expect(dropped).toHaveLength(CENTERS.length);
}, 60_000);
