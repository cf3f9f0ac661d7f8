/** The estimate against a published example, and the grid against the calendar. */
import { estimateSurvival } from '../../subgraphs/contract/estimateSurvival.ts';
import { describeEvent, EVENTS, GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { countMonths, tabulate } from '../../subgraphs/contract/riskTable.ts';
import { contract } from '../support/consortium.ts';

const exact = (value: number): { status: string; lower: number; upper: number } => ({
  status: 'EXACT',
  lower: value,
  upper: value,
});

test('remission of leukemia under 6-mercaptopurine (Freireich et al. 1963): the published estimates and standard errors', () => {
  // Weeks; `+` is censored: 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+
  const table = [
    { at: 6, n: 21, d: 3 },
    { at: 7, n: 17, d: 1 },
    { at: 10, n: 15, d: 1 },
    { at: 13, n: 12, d: 1 },
    { at: 16, n: 11, d: 1 },
    { at: 22, n: 7, d: 1 },
    { at: 23, n: 6, d: 1 },
  ].map(({ at, n, d }) => ({ fromMonth: at, toMonth: at + 1, atRisk: exact(n), events: exact(d) }));
  const { steps, median } = estimateSurvival(table);
  const published = [
    [0.857, 0.0764],
    [0.807, 0.0869],
    [0.753, 0.0963],
    [0.69, 0.1068],
    [0.627, 0.1141],
    [0.538, 0.1282],
    [0.448, 0.1346],
  ];
  for (const [index, [survival = 0, error = 0]] of published.entries()) {
    expect(steps[index]?.survival.value).toBeCloseTo(survival, 3);
    expect(steps[index]?.standardError).toBeCloseTo(error, 4);
  }
  expect(median).toEqual({ fromMonth: 23, toMonth: 24 });
});

test('beyond the last subject at risk the curve lies between nothing and its last value; after the last event of all it is nothing', () => {
  const step = (
    n: number,
    d: number,
  ): { fromMonth: number; toMonth: number; atRisk: ReturnType<typeof exact>; events: ReturnType<typeof exact> } => ({
    fromMonth: 0,
    toMonth: 3,
    atRisk: exact(n),
    events: exact(d),
  });
  expect(estimateSurvival([step(4, 1), step(0, 0)]).steps[1]).toEqual({
    survival: { status: 'BOUNDED', value: null, lower: 0, upper: 0.75 },
    standardError: null,
  });
  expect(estimateSurvival([step(2, 2), step(0, 0)]).steps[1]?.survival.value).toBe(0);
});

test('a step of which perhaps nobody is at risk says no more than one of which nobody is', () => {
  const few = { status: 'BOUNDED', lower: 0, upper: 5 };
  const start = { fromMonth: 0, toMonth: 3, atRisk: exact(4), events: exact(1) };
  const { steps } = estimateSurvival([start, { fromMonth: 3, toMonth: 6, atRisk: few, events: exact(0) }]);
  expect(steps[1]).toEqual({
    survival: { status: 'BOUNDED', value: null, lower: 0, upper: 0.75 },
    standardError: null,
  });
});

test.each([
  ['2020-01-31', '2020-02-29', 0],
  ['2020-01-31', '2020-03-01', 1],
  ['2020-02-29', '2021-02-28', 11],
  ['2020-02-29', '2021-03-01', 12],
  ['2020-05-15', '2020-05-15', 0],
  ['2019-12-15', '2020-01-14', 0],
  ['2019-12-15', '2020-01-15', 1],
])('from %s to %s there are %i completed months', (from, to, months) => {
  expect(countMonths(from, to)).toBe(months);
});

test('who is observed beyond the grid is at risk in every step', () => {
  const table = tabulate([{ from: '2000-01-01', to: '2020-01-01', isEvent: true }]);
  expect(table).toHaveLength(GRID_STEPS);
  expect(new Set(table.map(({ atRisk, events, censored }) => `${atRisk} ${events} ${censored}`))).toEqual(
    new Set(['1 0 0']),
  );
  expect(table.at(-1)?.toMonth).toBe(GRID_STEPS * GRID_MONTHS);
});

test('each event of the schema is defined, and its words name the values that it looks for', () => {
  expect(Object.keys(EVENTS).sort()).toEqual([...(contract.enums.get('ScholarEvent') ?? [])].sort());
  for (const [name, { origin, occurrence, text }] of Object.entries(EVENTS)) {
    expect(describeEvent(name)).toMatchObject({ event: name, gridMonths: GRID_MONTHS });
    for (const [{ filter }, words] of [
      [origin, text.origin],
      [occurrence, text.occurrence],
    ] as const) {
      const values = Object.values(
        filter as Readonly<Record<string, { readonly in?: readonly string[]; readonly eq?: string }>>,
      ).flatMap((each) => each.in ?? each.eq ?? []);
      for (const value of values) expect(words).toContain(value);
    }
  }
});
