/** The first answer to an operation equals the second, which finds it prepared. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../../support/scale.ts';
import { arbitraryOperationCase } from '../../support/arbitraries/cases.ts';
import { openConsortium, SOURCES, type Answer, type Consortium, type Fault } from '../../support/consortium.ts';
import { openDoor } from '../../support/oracle/door.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
let consortium: Consortium;

beforeAll(async () => {
  consortium = await openConsortium({ centers: WORLD_CENTERS });
});
afterAll(() => consortium.close());

async function askTwice(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<readonly [first: Answer, second: Answer]> {
  return [await consortium.ask(query, variables), await consortium.ask(query, variables)];
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
  const faults = fc.dictionary(fc.constantFrom(...WORLD_CENTERS), fc.constantFrom(...Object.keys(FAULTS)), {
    maxKeys: 3,
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryOperationCase(door), faults, async ({ world, query, variables }, broken) => {
      await consortium.load(world.rows);
      for (const center of WORLD_CENTERS) consortium.break(center, FAULTS[broken[center] ?? '']);
      const text = `${query} # ${(run += 1)}`; // never asked before
      const [first, second] = await askTwice(text, variables);
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      for (const center of WORLD_CENTERS) consortium.break(center, undefined);
    }),
    { numRuns: runs(50), endOnFailure: true },
  );
});

describe('by hand', () => {
  test.each([
    [
      'a page',
      '{ scholars(first: 3) { nodes { name } pageInfo { endCursor } completeness { isComplete centers { center { id name } } } } }',
    ],
    [
      'edges without ids, and a node twice',
      '{ scholars(first: 3) { edges { a: node { name } b: node { status } cursor __typename } __typename } __typename }',
    ],
    [
      'objects of which all is skipped',
      '{ scholars(first: 3) { nodes { center { id @skip(if: true) } appointments { nodes { scholar { name @include(if: false) } } } } } }',
    ],
    [
      'groups of which all is skipped',
      '{ scholarStatistics(groupBy: [STATUS]) { groups { keys @skip(if: true) { value } } total { value @skip(if: true) } } }',
    ],
    [
      'a list that is asked for nothing',
      'query ($no: Boolean = true) { scholars { nodes @skip(if: $no) { id } totalCount { value } } }',
    ],
    ['a client that names a key __proto__', '{ scholars(first: 1) { nodes { __proto__: name } } }'],
    [
      'a client that uses our own prefix',
      '{ part_scholars: scholars(first: 2) { nodes { part_id: name part_positions: status } } }',
    ],
    ['a row that nobody has', '{ scholar(id: "leap:scholar:none") { id name } }'],
    ['a bad id beside a good list', '{ scholar(id: "nonsense") { id } scholars { totalCount { value } } }'],
    ['a bad cursor', '{ scholars(after: "nonsense") { nodes { id } } }'],
    ['the name of the root', '{ __typename scholarStatistics { total { value } } }'],
    ['a mixed operation, which joins the registry', '{ scholars(first: 2) { nodes { id hostSystem { id name } } } }'],
    ['the schema itself', '{ __schema { queryType { name } } scholars { totalCount { value } } }'],
    ['the registry alone', '{ centers { id name } }'],
  ])('%s', async (_name, query) => {
    const [first, second] = await askTwice(query);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(first.data).not.toBeUndefined();
  });

  test('variables that do not fit are refused in the same words', async () => {
    const query =
      'query ($first: Int!, $day: Date) { scholars(first: $first, filter: { startDate: { from: $day } }) { nodes { id } } }';
    await consortium.ask(query, { first: 1 });
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
    const ask = async (operationName: string): Promise<object> => {
      const { body } = await consortium.gateway.answer({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        search: '',
        body: { query, operationName },
        caller: '127.0.0.1',
        origin: { requestId: 'test' },
        startedAt: performance.now(),
        signal: new AbortController().signal,
        dependencies: undefined,
      });
      return (JSON.parse(body) as { data: object }).data;
    };
    for (const name of ['A', 'B', 'A', 'B'])
      expect(Object.keys(await ask(name))).toEqual([name === 'A' ? 'scholars' : 'centers']);
  });
});
