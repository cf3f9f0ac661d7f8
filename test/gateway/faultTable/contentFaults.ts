/** What a center can say wrong in an answer that arrives: which shapes it strikes, and what the client sees there. */
import type { Answer, Consortium, Fault } from '../../support/consortium.ts';
import type { ShapeName } from './shapes.ts';
import { SECRET } from './wireFaults.ts';

/** PLAIN: the fault does not apply to the shape, or does no harm. NOT_FOUND: the one lie that nobody can tell from the truth. */
export type ContentOutcome = 'INVALID_ANSWER' | 'PLAIN' | 'NOT_FOUND';

export type ContentFault = readonly [
  string,
  Readonly<Record<ShapeName, ContentOutcome>>,
  (consortium: Consortium) => Fault,
];

/** Replaces every value of the center's answer. */
const distort = (change: (key: string, value: unknown) => unknown) => (): Fault => async (answer) => {
  const { body, bytes } = await answer();
  return { body: JSON.parse(JSON.stringify(body), change) as unknown, bytes };
};

/** Changes every list of rows or groups, by their name and by the alias that the mixed operation gives rows. */
const changeLists = (change: (rows: unknown[]) => unknown[]): (() => Fault) =>
  distort((key, value) => (Array.isArray(value) && /nodes|^ns$|positions|groups/.test(key) ? change(value) : value));

/** Gives each count other numbers. */
const changeCounts = (change: (count: Record<string, unknown>) => object): (() => Fault) =>
  distort((_, value) =>
    typeof value === 'object' && value !== null && 'lower' in value ? { ...value, ...change(value) } : value,
  );

/** What another center would answer, or this one to other variables. */
const answerFrom =
  (center: string, change: (name: string, value: unknown) => unknown) =>
  (consortium: Consortium): Fault =>
  async (_, request) => {
    const variables = Object.fromEntries(
      Object.entries(request.variables).map(([name, value]) => [name, change(name, value)]),
    );
    const { data, errors }: Answer = await consortium.askCenter(center, request.query, variables);
    return { body: { data, ...(errors.length > 0 && { errors }) }, bytes: 1 };
  };

const BAD = 'INVALID_ANSWER';
const EVERYWHERE = { page: BAD, statistics: BAD, summary: BAD, single: BAD, join: BAD, systems: BAD } as const;
const LISTS = { page: BAD, statistics: 'PLAIN', summary: 'PLAIN', single: 'PLAIN', join: BAD, systems: BAD } as const;
const COUNTS = { ...EVERYWHERE, single: 'PLAIN' } as const;
const NOWHERE = {
  page: 'PLAIN',
  statistics: 'PLAIN',
  summary: 'PLAIN',
  single: 'PLAIN',
  join: 'PLAIN',
  systems: 'PLAIN',
} as const;

export const CONTENT_FAULTS: readonly ContentFault[] = [
  ['sends a number for each text', EVERYWHERE, distort((_, value) => (typeof value === 'string' ? 7 : value))],
  [
    'sends an object for each text',
    EVERYWHERE,
    distort((_, value) => (typeof value === 'string' ? { [SECRET]: value } : value)),
  ],
  ['sends null for each text', EVERYWHERE, distort((_, value) => (typeof value === 'string' ? null : value))],
  [
    'sends a list for each object within',
    EVERYWHERE,
    distort((key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && key !== '' && key !== 'data'
        ? [value]
        : value,
    ),
  ],
  ['sends words for each number', COUNTS, distort((_, value) => (typeof value === 'number' ? SECRET : value))],
  [
    'says more than was asked',
    { ...LISTS, single: BAD },
    distort((key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && key !== '' && key !== 'data'
        ? { ...value, secret: SECRET }
        : value,
    ),
  ],
  ['sends its rows in the wrong order', LISTS, changeLists((each) => each.toReversed())],
  [
    'sends each row and group twice',
    { ...COUNTS, summary: 'PLAIN' },
    changeLists((each) => each.flatMap((row) => [row, row])),
  ],
  ['says that its pages begin elsewhere', LISTS, distort((key, value) => (key === 'startCursor' ? 'x' : value))],
  [
    'says that its pages end where there is no row',
    LISTS,
    distort((key, value) => (key === 'endCursor' ? null : value)),
  ],
  [
    'sends rows before the cursor',
    { ...NOWHERE, page: BAD },
    answerFrom('leap', (name, value) => (name.includes('_after_') ? null : value)),
  ],
  ['sends more rows than asked', LISTS, answerFrom('leap', (name, value) => (name.includes('_first_') ? 500 : value))],
  ["sends another center's answer", { ...EVERYWHERE, single: 'NOT_FOUND' }, answerFrom('pact', (_, value) => value)],
  [
    "sends another center's ids",
    EVERYWHERE,
    distort((_, value) => (typeof value === 'string' ? value.replace('leap', 'pact') : value)),
  ],
  [
    'sends ids of nobody',
    EVERYWHERE,
    distort((_, value) => (typeof value === 'string' ? value.replace('leap', SECRET) : value)),
  ],
  ['counts below zero', COUNTS, changeCounts(() => ({ value: -1, lower: -1, upper: -1 }))],
  ['counts beyond 32 bits', COUNTS, changeCounts(() => ({ value: 2 ** 40, lower: 2 ** 40, upper: 2 ** 40 }))],
  ['counts to infinity', COUNTS, changeCounts(() => ({ value: 1e309, lower: 1e309, upper: 1e309 }))],
  ['counts in halves', COUNTS, changeCounts(() => ({ value: 2.5, lower: 2.5, upper: 2.5 }))],
  [
    'counts between bounds that cross',
    COUNTS,
    changeCounts(({ lower }) => ({ status: 'BOUNDED', value: null, lower, upper: -1 })),
  ],
  ['claims to be exact without a number', COUNTS, changeCounts(() => ({ status: 'EXACT', value: null }))],
  ['says an epoch in words', COUNTS, distort((key, value) => (key === 'epoch' ? `${SECRET} <b>` : value))],
  ['says a status of its own', COUNTS, distort((key, value) => (key === 'status' ? SECRET : value))],
  ['says a code of its own', COUNTS, distort((key, value) => (key === 'code' ? SECRET : value))],
  ['says a message of its own', NOWHERE, distort((key, value) => (key === 'message' ? SECRET : value))],
  [
    'knows the data of the year 9999',
    NOWHERE,
    distort((key, value) => (key === 'asOf' && value !== null ? '9999-12-31' : value)),
  ],
  [
    'knows the data of the year 1',
    NOWHERE,
    distort((key, value) => (key === 'asOf' && value !== null ? '0001-01-01' : value)),
  ],
];
