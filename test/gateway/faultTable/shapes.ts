/** The shapes of an answer: the question, what it holds when every center answers, and what is left of it without `leap`. */
import { makePartnership, makeScholar } from '../../support/rows.ts';

export const VA = 'hs-va-puget-sound';

const PEOPLE = {
  leap: ['Ann ACTIVE', 'Dan ACTIVE', 'Gus COMPLETED', 'Ivy ACTIVE', 'Kim COMPLETED'],
  pact: ['Ben ACTIVE', 'Eve COMPLETED'],
  spirit: ['Cid ACTIVE', 'Fay ACTIVE'],
};
/** In the program, of the first, the second ... scholar of each center. */
const MONTHS = [12, 24, 36, 12, 24];
const PARTNERSHIPS = { leap: 3, pact: 1, spirit: 1 };

export const CENTERS = Object.keys(PEOPLE);

export const rows = {
  scholar: Object.entries(PEOPLE).flatMap(([center, people]) =>
    people.map((each, index) => {
      const [name, status] = each.split(' ');
      return makeScholar(`${center}:scholar:000${index + 1}`, {
        name,
        status,
        hostSystem: VA,
        endDate: '2022-06-30',
        monthsInProgram: MONTHS[index],
      });
    }),
  ),
  partnership: Object.entries(PARTNERSHIPS).flatMap(([center, count]) =>
    Array.from({ length: count }, (_, index) =>
      makePartnership(`${center}:partnership:000${index + 1}`, { healthSystem: VA }),
    ),
  ),
};

export type ShapeName = 'page' | 'statistics' | 'summary' | 'single' | 'join' | 'systems';

export interface Shape {
  /** Its root fields; `$after` is the cursor of Ann. */
  readonly fields: string;
  readonly whole: Readonly<Record<string, unknown>>;
  readonly without: Readonly<Record<string, unknown>>;
  /** The response key that is an error without `leap`, where one is. */
  readonly lost?: string;
  /** The data where the registry is down; undefined where it has no part. */
  readonly withoutRegistry?: Readonly<Record<string, unknown>>;
}

const exact = (value: number): object => ({ status: 'EXACT', value, lower: value, upper: value });
const atLeast = (lower: number): object => ({ status: 'INCOMPLETE', value: null, lower, upper: null });
const COUNT = '{ status value lower upper }';
const toNodes = (...ids: readonly string[]): object[] => ids.map((id) => ({ id }));

const toPage = (last: string, count: object): object => ({
  page: {
    nodes: [{ name: 'Ben' }, { name: 'Cid' }, { name: last }],
    pageInfo: { hasNextPage: true },
    totalCount: count,
  },
});
const toGroups = (counts: readonly [object, object], total: object): object => ({
  statistics: {
    total,
    groups: [
      { keys: [{ value: 'ACTIVE' }], count: counts[0] },
      { keys: [{ value: 'COMPLETED' }], count: counts[1] },
    ],
  },
});

const toSummary = (
  summary: object,
  { count, rows: all }: { readonly count: object; readonly rows: object },
): object => ({ summary: { summaries: [summary], distinct: [{ count, values: [{ value: VA, rows: all }] }] } });

const NEIGHBOUR = { found: { id: 'pact:scholar:0001', name: 'Ben' } };
const PACT = {
  pact: {
    acronym: 'PACT K12',
    scholars: { nodes: toNodes('pact:scholar:0001', 'pact:scholar:0002'), totalCount: exact(2) },
  },
};
const toCenter = (ids: readonly string[], totalCount: object): object => ({
  leap: { acronym: 'LEAP', scholars: { nodes: toNodes(...ids), totalCount } },
  ...PACT,
});
const toSystem = (ids: readonly string[], totalCount: object): object => ({
  system: { id: VA, kind: 'VETERANS_AFFAIRS', partnerships: { nodes: toNodes(...ids), totalCount } },
});

export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  page: {
    fields: `page: scholars(orderBy: { field: NAME, direction: ASC }, first: 3, after: $after) { nodes { name } pageInfo { hasNextPage } totalCount ${COUNT} }`,
    whole: { ...toPage('Dan', exact(9)) },
    without: { ...toPage('Eve', atLeast(4)) },
  },
  statistics: {
    fields: `statistics: scholarStatistics(groupBy: [STATUS]) { total ${COUNT} groups { keys { value } count ${COUNT} } }`,
    whole: { ...toGroups([exact(6), exact(3)], exact(9)) },
    without: { ...toGroups([atLeast(3), atLeast(1)], atLeast(4)) },
  },
  summary: {
    fields: `summary: scholarStatistics(measures: [MONTHS_IN_PROGRAM], distinct: [HOST_SYSTEM]) { summaries { count ${COUNT} censored ${COUNT} mean { status value } max { status value lower upper } median { lower upper } } distinct { count ${COUNT} values { value rows ${COUNT} } } }`,
    // 12 24 36 12 24, 12 24, 12 24: nine scholars, 180 months. Without leap no mean is told, and the greatest is at least the neighbours'.
    whole: {
      ...toSummary(
        {
          count: exact(9),
          censored: exact(0),
          mean: { status: 'EXACT', value: 20 },
          max: exact(36),
          median: { lower: 24, upper: 30 },
        },
        { count: exact(1), rows: exact(9) },
      ),
    },
    without: {
      ...toSummary(
        {
          count: atLeast(4),
          censored: atLeast(0),
          mean: { status: 'INCOMPLETE', value: null },
          max: atLeast(24),
          median: { lower: 0, upper: null },
        },
        { count: atLeast(1), rows: atLeast(4) },
      ),
    },
  },
  single: {
    fields: 'lost: scholar(id: "leap:scholar:0001") { id name } found: scholar(id: "pact:scholar:0001") { id name }',
    whole: { lost: { id: 'leap:scholar:0001', name: 'Ann' }, ...NEIGHBOUR },
    without: { lost: null, ...NEIGHBOUR },
    lost: 'lost',
  },
  join: {
    fields: `leap: center(id: "leap") { acronym scholars(first: 2) { nodes { id } totalCount ${COUNT} } } pact: center(id: "pact") { acronym scholars(first: 2) { nodes { id } totalCount ${COUNT} } }`,
    whole: { ...toCenter(['leap:scholar:0001', 'leap:scholar:0002'], exact(5)) },
    without: { ...toCenter([], atLeast(0)) },
    withoutRegistry: { leap: null, pact: null },
  },
  systems: {
    fields: `system: healthSystem(id: "${VA}") { id kind partnerships(first: 2) { nodes { id } totalCount ${COUNT} } }`,
    whole: { ...toSystem(['leap:partnership:0001', 'leap:partnership:0002'], exact(5)) },
    without: { ...toSystem(['pact:partnership:0001', 'spirit:partnership:0001'], atLeast(2)) },
    withoutRegistry: { system: null },
  },
};

export const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[]; // the record has exactly these keys
