/** A center whose summaries cannot be true has failed: other measures than were asked for, other bins than the contract's, numbers that contradict each other. */
import { contract, openConsortium, type Consortium, type Fault } from '../support/consortium.ts';
import type { OracleRow } from '../support/oracle/rows.ts';

const complete = (code: string, values: Readonly<Record<string, unknown>> & { readonly id: string }): OracleRow => {
  const fields = contract.byCode.get(code)?.fields ?? [];
  return {
    ...Object.fromEntries(
      fields.filter((field) => field.kind !== 'relation').map((field) => [field.name, field.isList ? [] : null]),
    ),
    ...values,
  };
};

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  const appointments = [50, 75, 100].flatMap((effortPercent, index) =>
    ['leap', 'pact'].map((center) =>
      complete('appointment', { id: `${center}:appointment:${index}`, effortPercent, plannedMonths: 24 }),
    ),
  );
  await consortium.load({ appointment: appointments });
});
afterEach(() => consortium.break('leap', undefined));
afterAll(() => consortium.close());

type Sent = Record<string, never> & { measure: string; bins: { count: object }[] };

/** Puts another summary in place of each. */
function distort(change: (summary: Sent) => unknown): Fault {
  const isSummary = (value: unknown): value is Sent =>
    typeof value === 'object' && value !== null && 'variance' in value && 'bins' in value;
  return async (answer) => ({
    body: JSON.parse(JSON.stringify((await answer()).body), (_, value: unknown) =>
      isSummary(value) ? change(value) : value,
    ) as unknown,
    bytes: 0,
  });
}

const exact = (value: number | null): object => ({ status: 'EXACT', value, lower: value, upper: value });
const say = (name: string, value: unknown): Fault => distort((summary) => ({ ...summary, [name]: value }));
const query = (more: string): string =>
  `{ asked: appointmentStatistics(${more}measures: [EFFORT_PERCENT]) { summaries { count { value } mean { status value } } groups { count { value } summaries { mean { value } } } completeness { centers { center { id } status code } } } }`;

test.each<[string, Fault]>([
  ['has another measure', say('measure', 'PLANNED_MONTHS')],
  ['has no measure', distort(() => undefined)],
  ['counts in another unit', say('unit', 'hours')],
  ['counts in bins of its own', distort((summary) => ({ ...summary, bins: summary.bins.slice(1) }))],
  [
    'has bins that do not add up to the count',
    distort((summary) => ({ ...summary, bins: summary.bins.map((bin) => ({ ...bin, count: exact(1) })) })),
  ],
  ['counts values of more rows than there are', say('missing', exact(4))],
  ['has open rows of what does not elapse', say('censored', exact(1))],
  ['has a negative number of rows', say('missing', exact(-1))],
  ['has a mean beyond its values', say('mean', exact(101))],
  ['has a mean below its minimum', say('mean', exact(49))],
  ['has a mean that its bins cannot have', distort((summary) => ({ ...summary, mean: exact(55) }))],
  ['has no mean of some rows', say('mean', exact(null))],
  ['has a mean that is text', say('mean', { ...exact(75), value: '75' })],
  ['has a mean that claims to be exact and is not', say('mean', { status: 'EXACT', value: 75, lower: 70, upper: 80 })],
  ['has a mean that its status denies', say('mean', { status: 'BOUNDED', value: 75, lower: 70, upper: 80 })],
  [
    'has a mean with its bounds the wrong way round',
    say('mean', { status: 'BOUNDED', value: null, lower: 80, upper: 70 }),
  ],
  ['has a value beyond the range of the contract', say('max', exact(200))],
  ['deviates by less than nothing', say('variance', exact(-1))],
  ['deviates by more than its values can', say('variance', exact(9e8))],
  ['has no variance of some rows', say('variance', exact(null))],
  [
    'has a variance with bounds of a mean that is exact',
    say('variance', { status: 'BOUNDED', value: null, lower: 0, upper: null }),
  ],
  ['has a minimum that is not in the first bin with values', say('min', exact(0))],
  ['has a maximum that is not in the last bin with values', say('max', exact(60))],
  ['has an end that is no whole number', say('min', exact(50.5))],
  [
    'has its ends the wrong way round',
    distort((summary) => ({ ...summary, min: summary['max'], max: summary['min'] })),
  ],
])('a center that %s has failed', async (_, fault) => {
  for (const text of [query(''), query('groupBy: [STATUS], ')]) {
    const honest = await consortium.ask(text);
    expect([honest.errors, honest.extensions.completeness.isComplete, honest.data.asked.summaries[0].mean]).toEqual([
      [],
      true,
      { status: 'EXACT', value: 75 },
    ]);
    consortium.break('leap', fault);
    const { data, errors } = await consortium.ask(text);
    consortium.break('leap', undefined);
    expect(errors).toEqual([]);
    expect(data.asked.completeness.centers).toEqual([
      { center: { id: 'leap' }, status: 'FAILED', code: 'INVALID_ANSWER' },
      { center: { id: 'pact' }, status: 'ANSWERED', code: null },
    ]);
    expect(data.asked.summaries[0].mean).toEqual({ status: 'INCOMPLETE', value: null });
  }
});

const FINISHED = 'standardDeviation { status value } p25 { lower upper } median { lower upper } p75 { lower upper }';

test.each([
  ['all answer', undefined],
  ['one center answers alone', '{id: {in: ["leap:appointment:0", "leap:appointment:1", "leap:appointment:2"]}}'],
])(
  'standard deviation and quartiles are made of the merged numbers, whatever a center says of them: %s',
  async (_, filter) => {
    const text = `{ asked: appointmentStatistics(${filter === undefined ? '' : `filter: ${filter}, `}measures: [EFFORT_PERCENT]) { summaries { variance { value } ${FINISHED} } completeness { isComplete } } }`;
    const honest = await consortium.ask(text);
    const [{ variance, standardDeviation, median }] = honest.data.asked.summaries;
    expect(standardDeviation).toEqual({ status: 'EXACT', value: Math.sqrt(variance.value) });
    expect(median).toEqual({ lower: 75, upper: 80 });
    const wrong = { lower: 0, upper: 10 };
    consortium.break(
      'leap',
      distort((summary) => ({ ...summary, standardDeviation: exact(1), p25: wrong, median: wrong, p75: wrong })),
    );
    expect((await consortium.ask(text)).data).toEqual(honest.data);
  },
);

/** Costs can be as great as an Int; two awards at each center, both of 6 million, in the last bin. */
test.each<[string, Readonly<Record<string, object>>]>([
  ['has a mean that no Int can be', { mean: exact(1e200), min: exact(1e200), max: exact(1e200) }],
  ['has a maximum that no Int can be', { max: exact(9e15) }],
  ['bounds its maximum by what no Int can be', { max: { status: 'BOUNDED', value: null, lower: 1e200, upper: null } }],
  ['has a minimum below the last bin, where all its values are', { min: exact(0) }],
  [
    'has a mean that is greater than every value of the last bin can be',
    { mean: exact(2 ** 31), min: exact(6e6), max: { status: 'BOUNDED', value: null, lower: 6e6, upper: null } },
  ],
  [
    'deviates by more than Ints can',
    {
      min: { status: 'BOUNDED', value: null, lower: 0, upper: null },
      max: { status: 'BOUNDED', value: null, lower: 0, upper: null },
      variance: exact(1e300),
    },
  ],
])('of a measure without a maximum, a center that %s has failed', async (_, sent) => {
  await consortium.load({
    award: ['leap', 'pact'].flatMap((center) =>
      [0, 1].map((index) => complete('award', { id: `${center}:award:${index}`, totalCosts: 6_000_000 })),
    ),
  });
  const text =
    '{ asked: awardStatistics(measures: [TOTAL_COSTS]) { summaries { mean { status value } } completeness { centers { center { id } code } } } }';
  const honest = await consortium.ask(text);
  expect([honest.errors, honest.data.asked.summaries[0].mean]).toEqual([[], { status: 'EXACT', value: 6_000_000 }]);
  consortium.break(
    'leap',
    distort((summary) => ({ ...summary, ...sent })),
  );
  const { data } = await consortium.ask(text);
  expect(data.asked.completeness.centers).toEqual([
    { center: { id: 'leap' }, code: 'INVALID_ANSWER' },
    { center: { id: 'pact' }, code: null },
  ]);
  expect(data.asked.summaries[0].mean).toEqual({ status: 'INCOMPLETE', value: null });
});

test('a center that refuses, or has no data, is reported as such and not as one with a wrong answer', async () => {
  const empty = await openConsortium({ centers: ['leap', 'pact'] });
  const { data, errors } = await empty.ask(query(''));
  await empty.close();
  expect(errors).toEqual([]);
  expect(data.asked.completeness.centers.map((each: { code: string }) => each.code)).toEqual(['NO_DATA', 'NO_DATA']);
  expect(data.asked.summaries).toEqual([{ count: { value: null }, mean: { status: 'INCOMPLETE', value: null } }]);
});
