/** The short way, without Apollo's execution, says what the long way says. */
import * as fc from 'fast-check';
import { CENTER_IDS } from '../../../subgraphs/contract/ids.ts';
import { arbitraryOperationCase } from '../../support/arbitraries/cases.ts';
import { openConsortium, SOURCES, type Answer, type Consortium, type Fault } from '../../support/consortium.ts';
import { openDoor } from '../../support/oracle/door.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
let consortium: Consortium;

beforeAll(async () => {
  consortium = await openConsortium();
});
afterAll(() => consortium.close());

/** An operation is planned by Apollo, and executed by it, the first time that it is asked. */
async function askBothWays(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<readonly [long: Answer, short: Answer]> {
  return [await consortium.ask(query, variables), await consortium.ask(query, variables)];
}

async function isDirect(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
  const { extensions } = await consortium.ask(query, variables, { explain: true });
  return (extensions?.explain?.isDirect as boolean | undefined) ?? false;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  away: () => Promise.reject(new Error('away')),
  empty: async () => ({ body: { data: {} }, bytes: 0 }),
  refuses: async () => ({ body: { errors: [{ message: 'no', extensions: { code: 'READ_DENIED' } }] }, bytes: 0 }),
  nulls: async (answer) => {
    const { data } = (await answer()).body as { data: Record<string, unknown> };
    return {
      body: {
        data: Object.fromEntries(Object.keys(data).map((key) => [key, null])),
        errors: Object.keys(data).map((key) => ({ message: 'no', path: [key], extensions: { code: 'READ_DENIED' } })),
      },
      bytes: 0,
    };
  },
};

test('random operations over random data, with centers that fail, are answered alike', async () => {
  const faults = fc.dictionary(fc.constantFrom(...CENTER_IDS), fc.constantFrom(...Object.keys(FAULTS)), { maxKeys: 3 });
  let [direct, run] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryOperationCase(door), faults, async ({ world, query, variables }, broken) => {
      await consortium.load(world.rows);
      for (const center of CENTER_IDS) consortium.break(center, FAULTS[broken[center] ?? '']);
      const text = `${query} # ${(run += 1)}`; // never asked before
      const [long, short] = await askBothWays(text, variables);
      expect(short).toEqual(long); // but for the order of keys: Apollo moves fields that hang on a condition
      if (await isDirect(text, variables)) direct += 1;
      for (const center of CENTER_IDS) consortium.break(center, undefined);
    }),
    { numRuns: 50, endOnFailure: true },
  );
  expect(direct).toBeGreaterThan(10); // else nothing was compared
}, 400_000);

describe('by hand', () => {
  test.each([
    [
      'a page',
      '{ scholars(first: 3) { nodes { name } pageInfo { endCursor } completeness { isComplete centers { center { id name } } } } }',
      true,
    ],
    [
      'edges without ids, and a node twice',
      '{ scholars(first: 3) { edges { a: node { name } b: node { status } cursor __typename } __typename } __typename }',
      true,
    ],
    [
      'objects of which all is skipped',
      '{ scholars(first: 3) { nodes { center { id @skip(if: true) } appointments { nodes { scholar { name @include(if: false) } } } } } }',
      true,
    ],
    [
      'groups of which all is skipped',
      '{ scholarStatistics(groupBy: [STATUS]) { groups { keys @skip(if: true) { value } } total { value @skip(if: true) } } }',
      true,
    ],
    [
      'a list that is asked for nothing',
      'query ($no: Boolean = true) { scholars { nodes @skip(if: $no) { id } totalCount { value } } }',
      true,
    ],
    ['a client that names a key __proto__', '{ scholars(first: 1) { nodes { __proto__: name } } }', true],
    [
      'a client that uses our own prefix',
      '{ part_scholars: scholars(first: 2) { nodes { part_id: name part_spine: status } } }',
      true,
    ],
    ['a row that nobody has', '{ scholar(id: "leap:scholar:none") { id name } }', true],
    ['a bad id beside a good list', '{ scholar(id: "nonsense") { id } scholars { totalCount { value } } }', true],
    ['a bad cursor', '{ scholars(after: "nonsense") { nodes { id } } }', true],
    ['the name of the root', '{ __typename scholarStatistics { total { value } } }', true],
    [
      'a mixed operation, which joins the registry',
      '{ scholars(first: 2) { nodes { id hostSystem { id name } } } }',
      false,
    ],
    ['the schema itself', '{ __schema { queryType { name } } scholars { totalCount { value } } }', false],
    ['the registry alone', '{ centers { id name } }', false],
  ])('%s', async (_name, query, expected) => {
    const [long, short] = await askBothWays(query);
    expect(JSON.stringify(short)).toBe(JSON.stringify(long));
    expect(await isDirect(query)).toBe(expected);
  });

  test('variables that do not fit are refused in the same words', async () => {
    const query =
      'query ($first: Int!, $day: Date) { scholars(first: $first, filter: { startDate: { from: $day } }) { nodes { id } } }';
    await consortium.ask(query, { first: 1 });
    expect(await isDirect(query, { first: 1 })).toBe(true);
    for (const variables of [
      {},
      { first: null },
      { first: Infinity },
      { first: 'one' },
      { first: 1, day: '2020-02-30' },
    ]) {
      const refused = await consortium.ask(query, variables);
      const fresh = await consortium.ask(`${query} # ${JSON.stringify(variables)}`, variables);
      expect(refused.errors).toEqual(fresh.errors);
      expect(refused.errors).toHaveLength(1);
    }
  });

  test('one of two operations in a document is known by its name', async () => {
    const query = 'query A { scholars { totalCount { value } } } query B { centers { id } }';
    const ask = async (operationName: string): Promise<unknown> => {
      const { body } = await consortium.gateway.server.executeOperation(
        { query, operationName },
        { contextValue: consortium.gateway.createContext() },
      );
      return body.kind === 'single' ? body.singleResult.data : undefined;
    };
    for (const name of ['A', 'B', 'A', 'B'])
      expect(Object.keys((await ask(name)) ?? {})).toEqual([name === 'A' ? 'scholars' : 'centers']);
  });
});
