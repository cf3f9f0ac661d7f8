/** Different values counted once over all centers, curves from added tables, lists put together, and what centers should say alike. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../support/scale.ts';
import { makeFilter, type FilterSetting } from '../support/arbitraries/filters.ts';
import { ARBITRARY_TAPE_NUMBERS, createTape } from '../support/arbitraries/tape.ts';
import { arbitraryWorld } from '../support/arbitraries/worlds.ts';
import { contract, openConsortium, SOURCES, type Consortium, type Fault } from '../support/consortium.ts';
import { expectSame, listFailed } from '../support/harness.ts';
import { createOracle } from '../support/oracle/createOracle.ts';
import { openDoor } from '../support/oracle/door.ts';
import { makePartnership, makeScholar } from '../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => void (consortium = await openConsortium({ centers: WORLD_CENTERS })));
afterEach(() => WORLD_CENTERS.forEach((center) => consortium.break(center, undefined)));
afterAll(() => consortium.close());

const COUNT = '{ status value lower upper }';
const DISTINCT = `distinct { key count ${COUNT} values { value rows ${COUNT} centers ${COUNT} centerIds } notListed ${COUNT} missing ${COUNT} }`;
const CURVE = `curve { subjects ${COUNT} events ${COUNT} points { fromMonth toMonth atRisk ${COUNT} events ${COUNT} censored ${COUNT} survival { status value lower upper } standardError } median { fromMonth toMonth } }`;
const door = openDoor(SOURCES.coe);
const sharing = contract.collections.filter((each) => each.keys.length > 0);

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One question for different values, with and without groups beside them, or for a curve. */
function ask(setting: FilterSetting): Question {
  const { tape } = setting;
  const scholars = contract.byType.get('Scholar')!;
  if (tape.chance(40)) {
    const event = tape.choose(['PROGRAM_TO_R', 'K_TO_R', 'COMPLETION_TO_LEADERSHIP']);
    const filter = tape.chance(50) ? makeFilter(setting, scholars) : null;
    return {
      query: `query Q($filter: ScholarFilter) { scholarTimeToEvent(event: ${event}, filter: $filter) { definition { event origin occurrence censoring riskSet gridMonths } ${CURVE} } }`,
      variables: { filter },
    };
  }
  const collection = tape.choose(sharing);
  const keys = collection.keys.slice(0, 3).map((key) => key.name);
  const filter = tape.chance(60) ? makeFilter(setting, collection) : null;
  const more = tape.chance(50) ? `total ${COUNT}` : '';
  return {
    query: `query Q($filter: ${collection.typeName}Filter) { ${collection.statistics}(filter: $filter, distinct: [${keys.join(' ')}]) { ${more} ${DISTINCT} } }`,
    variables: { filter },
  };
}

const cases = fc
  .record({ world: arbitraryWorld(contract), numbers: ARBITRARY_TAPE_NUMBERS })
  .map(({ world, numbers }) => ({ world, ...ask({ ...door, world, tape: createTape(numbers) }) }));
const arbitraryCase = fc.limitShrink(cases, 60);

test('different values and curves over partitioned rows are those of the undivided rows', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ world, query, variables }) => {
      await consortium.load(world.rows);
      const oracle = createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: WORLD_CENTERS });
      const answer = await consortium.ask(query, variables);
      expect(answer.extensions.completeness.isComplete).toBe(true);
      expectSame({ schema: oracle.schema, query, variables }, answer, oracle.run(query, variables));
    }),
    { numRuns: runs(60), endOnFailure: true },
  );
});

test('with centers away every number is a lower bound, the curve is withheld, and what is listed is of the others', async () => {
  const away = fc.subarray([...WORLD_CENTERS], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(arbitraryCase, away, async ({ world, query, variables }, missing) => {
      await consortium.load(world.rows);
      const { schema, ...oracle } = createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: WORLD_CENTERS });
      for (const center of missing) consortium.break(center, () => Promise.reject(new Error('away')));
      const answer = await consortium.ask(query, variables);
      for (const center of missing) consortium.break(center, undefined);
      // A center that was not asked provably holds nothing: it is not missing.
      expectSame({ schema, query, variables }, answer, oracle.without(listFailed(answer)).run(query, variables));
    }),
    { numRuns: runs(40), endOnFailure: true },
  );
});

describe('three centers with a system in common', () => {
  const shared = ['leap', 'pact', 'spirit'].map((center) =>
    makePartnership(`${center}:partnership:1`, { healthSystem: 'hs-va-puget-sound', states: ['WA', 'OR'] }),
  );
  const own = makePartnership('leap:partnership:2', { healthSystem: 'hs-ucsf-health', states: ['CA'] });
  const bare = makePartnership('pact:partnership:2', { healthSystem: null, states: [] });
  const QUERY = `{ partnershipStatistics(distinct: [HEALTH_SYSTEM STATES]) { total ${COUNT} ${DISTINCT} completeness { centers { center { id } code fields { field code } } } } }`;
  const exact = (value: number): object => ({ status: 'EXACT', value, lower: value, upper: value });
  const atLeast = (lower: number): object => ({ status: 'INCOMPLETE', value: null, lower, upper: null });
  beforeAll(() => consortium.load({ partnership: [...shared, own, bare], scholar: [makeScholar('leap:scholar:1')] }));

  test('T48: it counts once, and says who shares it', async () => {
    const [systems, states] = (await consortium.ask(QUERY)).data.partnershipStatistics.distinct;
    expect(systems).toEqual({
      key: 'HEALTH_SYSTEM',
      count: exact(2),
      values: [
        { value: 'hs-ucsf-health', rows: exact(1), centers: exact(1), centerIds: ['leap'] },
        { value: 'hs-va-puget-sound', rows: exact(3), centers: exact(3), centerIds: ['leap', 'pact', 'spirit'] },
      ],
      notListed: exact(0),
      missing: exact(1),
    });
    expect(states.values.map((each: { value: string }) => each.value)).toEqual(['CA', 'OR', 'WA']);
  });

  test('without one of them there are at least as many, and `notListed` says that it may add some', async () => {
    consortium.break('leap', () => Promise.reject(new Error('away')));
    const [systems] = (await consortium.ask(QUERY)).data.partnershipStatistics.distinct;
    expect(systems).toMatchObject({
      count: atLeast(1),
      notListed: atLeast(0),
      values: [{ value: 'hs-va-puget-sound', rows: atLeast(2), centers: atLeast(2), centerIds: ['pact', 'spirit'] }],
    });
  });

  test('without any there is nothing, of which nothing is claimed', async () => {
    for (const center of WORLD_CENTERS) consortium.break(center, () => Promise.reject(new Error('away')));
    expect((await consortium.ask(QUERY)).data.partnershipStatistics.distinct).toEqual(
      ['HEALTH_SYSTEM', 'STATES'].map((key) => ({
        key,
        count: atLeast(0),
        values: [],
        notListed: atLeast(0),
        missing: atLeast(0),
      })),
    );
  });

  test.each([
    ['four keys', '[HEALTH_SYSTEM STATES HEALTH_SYSTEM STATES]'],
    ['one twice', '[STATES STATES]'],
  ])('%s are refused', async (_, keys) => {
    const { errors } = await consortium.ask(`{ partnershipStatistics(distinct: ${keys}) { distinct { key } } }`);
    expect(errors.map((error) => error.extensions?.['code'])).toEqual(['BAD_GROUPING']);
  });

  /** Changes the `distinct` of a center's answer. */
  function distort(
    edit: (distinct: { values: Record<string, unknown>[] } & Record<string, unknown>) => unknown,
  ): Fault {
    return async (answer) => ({
      body: JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
        key.endsWith('distinct') ? [edit((value as [never])[0]), (value as unknown[])[1]] : value,
      ) as unknown,
      bytes: 0,
    });
  }

  test.each<[string, Fault]>([
    ['lists a value twice', distort((d) => ({ ...d, values: [d.values[0], d.values[0]] }))],
    ['lists values out of order', distort((d) => ({ ...d, values: d.values.toReversed() }))],
    ['lists an empty value', distort((d) => ({ ...d, values: [{ ...d.values[0], value: '' }, d.values[1]] }))],
    [
      'speaks for another center',
      distort((d) => ({ ...d, values: d.values.map((each) => ({ ...each, centerIds: ['pact'] })) })),
    ],
    ['counts more than it lists', distort((d) => ({ ...d, count: exact(7) }))],
    ['answers by another key', distort((d) => ({ ...d, key: 'FACILITY' }))],
    ['has more rows with a value than rows', distort((d) => ({ ...d, missing: exact(5) }))],
    [
      'lists a value that no row has',
      distort((d) => ({ ...d, values: d.values.map((each) => ({ ...each, rows: exact(0) })) })),
    ],
  ])('a center that %s has failed', async (_, fault) => {
    consortium.break('leap', fault);
    const { data } = await consortium.ask(QUERY);
    const { centers } = data.partnershipStatistics.completeness;
    expect(centers.find((each: { center: { id: string } }) => each.center.id === 'leap').code).toBe('INVALID_ANSWER');
    expect(data.partnershipStatistics.distinct[0].count).toEqual(atLeast(1));
  });

  const DATASETS = `{ datasets { nodes { center { id name } asOf epoch collections { name rows ${COUNT} } } contract completeness { isComplete centers { center { id } status code fields { field code } } } } }`;

  test('every center says what it serves, in the order of the ids', async () => {
    const { datasets } = (await consortium.ask(DATASETS)).data;
    expect(datasets.nodes.map((each: { center: { id: string } }) => each.center.id)).toEqual([...WORLD_CENTERS].sort());
    const leap = datasets.nodes.find((each: { center: { id: string } }) => each.center.id === 'leap');
    expect(leap.collections.filter((each: { rows: { value: number } }) => each.rows.value > 0)).toEqual(
      [
        { name: 'scholars', rows: exact(1) },
        { name: 'partnerships', rows: exact(2) },
      ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });

  test('a center that serves another version of the contract is merged like the others; the digest is that of the first', async () => {
    const honest = (await consortium.ask(DATASETS)).data.datasets;
    const [first = ''] = [...WORLD_CENTERS].sort();
    for (const center of [first, 'spirit'])
      consortium.break(center, async (answer) => ({
        body: JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
          key.endsWith('contract') ? '0123456789abcdef' : value,
        ) as unknown,
        bytes: 0,
      }));
    const { data, extensions } = await consortium.ask(DATASETS);
    expect(data.datasets).toEqual({ ...honest, contract: '0123456789abcdef' });
    expect(extensions.completeness.isComplete).toBe(true);
  });

  const withCollections =
    (change: (collections: readonly object[]) => readonly object[]): Fault =>
    async (answer) => ({
      body: JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
        key === 'collections' ? change(value as object[]) : value,
      ) as unknown, // the center's own list
      bytes: 0,
    });
  const NEWS = { name: 'dances', rows: exact(7) };

  test('a center that lacks a collection, and one that has another, are used as far as the contract goes', async () => {
    const honest = (await consortium.ask(DATASETS)).data.datasets;
    consortium.break(
      'leap',
      withCollections((all) => all.slice(1)),
    );
    consortium.break(
      'spirit',
      withCollections(([first, ...rest]) => [...(first ? [first] : []), NEWS, ...rest]),
    );
    const answer = await consortium.ask(DATASETS);
    expect(answer.data.datasets.completeness).toEqual(honest.completeness);
    expect(answer.data.datasets.nodes).toEqual(
      honest.nodes.map((each: { center: { id: string }; collections: unknown[] }) =>
        each.center.id === 'leap' ? { ...each, collections: each.collections.slice(1) } : each,
      ),
    );
    expect(JSON.stringify(answer)).not.toContain('dances');
  });

  test.each([
    ['twice', (all: readonly object[]) => [...all, ...all.slice(-1)]],
    ['in another order', (all: readonly object[]) => all.toReversed()],
  ])('a center that names a collection %s has failed', async (_, change) => {
    consortium.break('leap', withCollections(change));
    const { completeness } = (await consortium.ask(DATASETS)).data.datasets;
    expect(completeness.centers.find((each: { center: { id: string } }) => each.center.id === 'leap')).toMatchObject({
      status: 'FAILED',
      code: 'INVALID_ANSWER',
    });
  });

  test.each([
    ['of a definition of its own', 'occurrence', 'Whatever we say.'],
    ['of another grid', 'toMonth', 4],
    ['that is not of its table', 'subjects', { status: 'EXACT', value: 9, lower: 9, upper: 9 }],
  ])('a center with a curve %s has failed', async (_, name, said) => {
    consortium.break('leap', async (answer) => ({
      body: JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
        key === name ? said : value,
      ) as unknown,
      bytes: 0,
    }));
    const { data } = await consortium.ask(
      `{ scholarTimeToEvent(event: PROGRAM_TO_R) { definition { event } curve { points { survival { status value } } } completeness { centers { center { id } code } } } }`,
    );
    expect(
      data.scholarTimeToEvent.completeness.centers.find((each: { center: { id: string } }) => each.center.id === 'leap')
        .code,
    ).toBe('INVALID_ANSWER');
    expect(data.scholarTimeToEvent.curve.points[0].survival).toEqual({ status: 'INCOMPLETE', value: null });
  });
});
