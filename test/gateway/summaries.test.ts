/** Numeric summaries: partitioned centers answer as one undivided store would; with centers away, bounds hold the truth. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../support/scale.ts';
import type { Count, QuantileBounds, Summary } from '../../subgraphs/contract/summary.ts';
import { arbitraryMeasuredCase } from '../support/arbitraries/cases.ts';
import { contract, openConsortium, SOURCES, type Answer, type Consortium } from '../support/consortium.ts';
import { expectSame, listFailed } from '../support/harness.ts';
import { createOracle } from '../support/oracle/createOracle.ts';
import { openDoor } from '../support/oracle/door.ts';
import type { OracleRow } from '../support/oracle/rows.ts';

const door = openDoor(SOURCES.coe);
let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: WORLD_CENTERS });
});
afterAll(() => consortium.close());

test('partitioned summaries = undivided summaries, for random data, partitions, filters, groups and measures', async () => {
  const seen = { EXACT: 0, BOUNDED: 0, open: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryMeasuredCase(door), async ({ world, questions }) => {
      await consortium.load(world.rows);
      const oracle = createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: WORLD_CENTERS });
      for (const { query, variables } of questions) {
        const answer = await consortium.ask(query, variables);
        if (isRefused(answer)) {
          seen.refused += 1;
          continue;
        }
        expect(answer.extensions.completeness.isComplete).toBe(true); // no honest part was refused
        expectSame({ schema: oracle.schema, query, variables }, answer, oracle.run(query, variables));
        for (const { mean, censored } of listSummaries(answer.data)) {
          if (mean.status === 'EXACT' || mean.status === 'BOUNDED') seen[mean.status] += 1;
          if (censored.lower > 0) seen.open += 1;
        }
      }
    }),
    { numRuns: runs(8), endOnFailure: true },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]); // each was met
});

function isRefused({ errors }: Answer): boolean {
  return errors.some((error) => error.extensions?.['code'] === 'BAD_GROUPING');
}

interface Shown {
  readonly asked: {
    readonly summaries: readonly Summary[];
    readonly groups: readonly {
      readonly keys: unknown;
      readonly count: Count;
      readonly summaries: readonly Summary[];
    }[];
  };
}

function listSummaries({ asked }: Shown): Summary[] {
  return [asked, ...asked.groups].flatMap(({ summaries }) => summaries);
}

test('with centers away, numbers over all centers have bounds, and groups that one center alone can hold are exact', async () => {
  const away = fc.subarray([...WORLD_CENTERS], { minLength: 1, maxLength: 2 });
  const seen = { bounds: 0, owned: 0, missing: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryMeasuredCase(door), away, async ({ world, questions }, missing) => {
      await consortium.load(world.rows);
      const { schema, ...oracle } = createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: WORLD_CENTERS });
      for (const { query, variables } of questions) {
        for (const center of missing) consortium.break(center, () => Promise.reject(new Error('away')));
        const answer = await consortium.ask(query, variables);
        for (const center of missing) consortium.break(center, undefined);
        if (isRefused(answer)) continue;
        const failed = listFailed(answer);
        // A center that was not asked provably holds nothing: it is not missing.
        expectSame({ schema, query, variables }, answer, oracle.without(failed).run(query, variables));
        if (failed.length === 0) continue;
        const { groups } = (answer.data as Shown).asked; // as the query asks
        expectHolds(answer.data, oracle.run(query, variables).data);
        seen.bounds += groups.filter(({ count }) => count.status === 'INCOMPLETE' && count.lower > 0).length;
        seen.owned += groups.filter(({ count }) => count.status === 'EXACT').length;
        seen.missing += groups.filter(({ count }) => count.status === 'INCOMPLETE' && count.lower === 0).length;
      }
    }),
    { numRuns: runs(12), endOnFailure: true },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]); // each was met
});

/** Each number leaves room for the one of all rows; where that has bounds itself, one number lies in both. */
function expectHolds(shown: unknown, undivided: unknown): void {
  const [given, truth] = [shown, undivided].map((data) => (data as Shown).asked); // as the query asks
  if (!given || !truth) throw new Error('two answers were given');
  const compare = (one: readonly Summary[], other: readonly Summary[]): void => {
    for (const [index, summary] of one.entries()) {
      for (const name of NUMBERS)
        expect([name, canBeOne(summary[name], other[index]?.[name] ?? NOTHING)]).toEqual([name, true]);
      for (const [at, bin] of summary.bins.entries())
        expect(canBeOne(bin.count, other[index]?.bins[at]?.count ?? NOTHING)).toBe(true);
    }
  };
  compare(given.summaries, truth.summaries);
  for (const group of given.groups) {
    const whole = truth.groups.find(({ keys }) => JSON.stringify(keys) === JSON.stringify(group.keys));
    expect(canBeOne(group.count, whole?.count ?? { lower: 0, upper: 0 })).toBe(true);
    if (whole) compare(group.summaries, whole.summaries);
  }
}

const NUMBERS = [
  'count',
  'missing',
  'censored',
  'mean',
  'variance',
  'standardDeviation',
  'min',
  'max',
  'p25',
  'median',
  'p75',
] as const;
const NOTHING: QuantileBounds = { lower: null, upper: null };

function canBeOne(one: QuantileBounds, other: QuantileBounds): boolean {
  return (
    isAtMost(one.lower ?? -Infinity, other.upper ?? Infinity) &&
    isAtMost(other.lower ?? -Infinity, one.upper ?? Infinity)
  );
}

/** Means and variances are sums of floating-point numbers, which differ in the last digits with their order. */
function isAtMost(low: number, high: number): boolean {
  return low <= high || low - high <= 1e-9 * Math.abs(high);
}

const complete = (code: string, values: Readonly<Record<string, unknown>> & { readonly id: string }): OracleRow => {
  const fields = contract.byCode.get(code)?.fields ?? [];
  return {
    ...Object.fromEntries(
      fields.filter((field) => field.kind !== 'relation').map((field) => [field.name, field.isList ? [] : null]),
    ),
    ...values,
  };
};
const exact = (value: number): object => ({ status: 'EXACT', value });

test('a request that is open is censored, not dropped: it bounds the median', async () => {
  const request = (
    id: string,
    requestedOn: string,
    approvedOn: string | null,
    daysToApproval: number | null,
  ): OracleRow => complete('dataAccessRequest', { id, requestedOn, approvedOn, daysToApproval });
  await consortium.load({
    dataAccessRequest: [
      request('leap:dataAccessRequest:1', '2021-01-01', '2021-02-15', 45),
      request('leap:dataAccessRequest:2', '2022-07-02', null, null), // 90 days before the data end
      request('pact:dataAccessRequest:1', '2022-12-01', null, null), // begins after the data end
      request('pact:dataAccessRequest:2', '2021-01-01', '2021-01-11', 10),
      { ...request('pact:dataAccessRequest:3', '2021-01-01', null, null), requestedOn: null },
    ],
  });
  const { data, errors } = await consortium.ask(
    '{ dataAccessRequestStatistics(measures: [DAYS_TO_APPROVAL]) { total { value } summaries { unit count { status value } missing { status value } censored { status value } mean { status value } variance { value } min { value } max { value } p25 { lower upper } median { lower upper } p75 { lower upper } bins { from to count { value } stillOpen { value } } } } }',
  );
  expect(errors).toEqual([]);
  const { bins, ...summary } = data.dataAccessRequestStatistics.summaries[0];
  expect(summary).toEqual({
    unit: 'days',
    count: exact(2),
    missing: exact(1),
    censored: exact(2),
    mean: exact(27.5),
    variance: { value: 612.5 },
    min: { value: 10 },
    max: { value: 45 },
    p25: { lower: 0, upper: 30 },
    median: { lower: 0, upper: 60 },
    p75: { lower: 30, upper: null },
  });
  expect(bins.slice(0, 5)).toEqual(
    [
      [0, 30, 1, 1],
      [30, 60, 1, 0],
      [60, 90, 0, 0],
      [90, 120, 0, 1],
      [120, 180, 0, 0],
    ].map(([from, to, count, open]) => ({ from, to, count: { value: count }, stillOpen: { value: open } })),
  );
});

test('a mentor has as many scholars as differ in the rows asked for; who mentors at two centers counts once in each', async () => {
  const mentoring = (local: string, scholar: string, mentor: string, role: string): OracleRow =>
    complete('mentoring', {
      id: `leap:mentoring:${local}`,
      scholar: `leap:scholar:${scholar}`,
      mentor: `leap:mentor:${mentor}`,
      role,
    });
  const other = complete('mentoring', {
    id: 'pact:mentoring:1',
    scholar: 'pact:scholar:1',
    mentor: 'pact:mentor:1',
    role: 'CAREER',
  });
  await consortium.load({
    mentoring: [
      mentoring('1', '1', '1', 'CAREER'),
      mentoring('2', '1', '1', 'SECONDARY'),
      mentoring('3', '2', '1', 'SECONDARY'),
      mentoring('4', '2', '2', 'CAREER'),
      other,
    ],
  });
  const { data, errors } = await consortium.ask(
    '{ mentoringStatistics(groupBy: [ROLE], measures: [SCHOLARS_PER_MENTOR]) { summaries { count { value } mean { value } max { value } } groups { keys { value } summaries { count { value } mean { value } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.mentoringStatistics).toEqual({
    summaries: [{ count: { value: 3 }, mean: { value: 4 / 3 }, max: { value: 2 } }],
    groups: [
      { keys: [{ value: 'CAREER' }], summaries: [{ count: { value: 3 }, mean: { value: 1 } }] },
      { keys: [{ value: 'SECONDARY' }], summaries: [{ count: { value: 1 }, mean: { value: 2 } }] },
    ],
  });
});

const score = (center: string, scholar: number, domain: string, value: number): OracleRow =>
  complete('embeddednessAssessment', {
    id: `${center}:embeddednessAssessment:${scholar}-${domain}`,
    scholar: `${center}:scholar:${scholar}`,
    domain,
    score: value,
  });

test('of a SENSITIVE measure the ends are never shown, and of few people only their number and the range', async () => {
  await consortium.load({
    embeddednessAssessment: [
      ...[1, 2, 3, 4, 5].map((scholar) => score('leap', scholar, 'NATIONAL_NETWORKS', scholar)),
      score('pact', 1, 'NATIONAL_NETWORKS', 5),
    ],
  });
  const { data, errors } = await consortium.ask(
    '{ embeddednessAssessmentStatistics(measures: [SCORE]) { summaries { count { status lower upper } mean { status value lower upper } variance { status value } min { status value lower upper } max { status value lower upper } median { lower upper } } } }',
  );
  expect(errors).toEqual([]);
  const range = { status: 'BOUNDED', value: null, lower: 0, upper: 100 };
  expect(data.embeddednessAssessmentStatistics.summaries).toEqual([
    {
      count: { status: 'BOUNDED', lower: 5, upper: 6 },
      mean: { status: 'BOUNDED', value: null, lower: 15 / 6, upper: 115 / 6 },
      variance: { status: 'BOUNDED', value: null },
      min: range,
      max: range,
      median: { lower: 2, upper: 4 },
    },
  ]);
});

test('a total does not show what one of its groups may not', async () => {
  await consortium.load({
    embeddednessAssessment: [
      ...[1, 2, 3, 4, 5].map((scholar) => score('leap', scholar, 'NATIONAL_NETWORKS', scholar)),
      score('leap', 1, 'PATIENTS_FAMILIES', 5),
    ],
  });
  const mean = 'summaries { mean { status value } }';
  const { data } = await consortium.ask(
    `{ embeddednessAssessmentStatistics(groupBy: [DOMAIN], measures: [SCORE]) { ${mean} groups { ${mean} } } }`,
  );
  const [bounded, exactMean] = [{ mean: { status: 'BOUNDED', value: null } }, { mean: exact(3) }];
  expect(data.embeddednessAssessmentStatistics).toEqual({
    summaries: [bounded],
    groups: [{ summaries: [exactMean] }, { summaries: [bounded] }],
  });
});

test.each([
  ['embeddednessAssessmentStatistics(groupBy: [SCORE], measures: [SCORE])', 'so it cannot be combined with measures'],
  ['embeddednessAssessmentStatistics(groupBy: [SCHOLAR], measures: [SCORE])', 'which names single rows or people'],
  [
    'embeddednessAssessmentStatistics(filter: {id: {eq: "leap:embeddednessAssessment:1"}}, measures: [SCORE])',
    'which names single rows or people',
  ],
  ['scholarStatistics(groupBy: [SEX], measures: [MONTHS_IN_PROGRAM])', 'so it cannot be combined with measures'],
  ['appointmentStatistics(measures: [PLANNED_MONTHS, EFFORT_PERCENT, PLANNED_MONTHS])', 'names one twice'],
  ['appointmentStatistics(measures: [PLANNED_MONTHS, EFFORT_PERCENT, PLANNED_MONTHS, EFFORT_PERCENT])', 'at most 3'],
])('%s is refused by the gateway, and by the center itself', async (field, sentence) => {
  const query = `{ ${field} { summaries { mean { value } } } }`;
  for (const answer of [await consortium.ask(query), await consortium.askCenter('leap', query)]) {
    expect(answer.errors.map((error) => [error.extensions?.['code'], error.message])).toEqual([
      ['BAD_GROUPING', expect.stringContaining(sentence)],
    ]);
  }
});

test('without measures there are no summaries, and no center is asked to read any', async () => {
  await consortium.load({});
  const { data, errors } = await consortium.ask(
    '{ scholarStatistics(groupBy: [STATUS]) { summaries { unit } groups { summaries { unit } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.scholarStatistics).toEqual({ summaries: [], groups: [] });
});
