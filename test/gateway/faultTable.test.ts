/** For every pair of a fault and a shape: what the client sees. One center is broken; its neighbours are whole in every row. */
import { openConsortium, type Answer, type Consortium } from '../support/consortium.ts';
import { CONTENT_FAULTS } from './faultTable/contentFaults.ts';
import { CENTERS, rows, SHAPE_NAMES, SHAPES, type ShapeName } from './faultTable/shapes.ts';
import { SECRET, transport, WIRE_FAULTS } from './faultTable/wireFaults.ts';

/** Long for the neighbours on a busy machine; a center that hangs costs it. */
const DEADLINE_MS = 1500;

let consortium: Consortium;
let after: string;
beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, deadlineMs: DEADLINE_MS, lines: { maxRetries: 2, firstDelayMs: 1, failures: 1000, restMs: 1000 } });
  await consortium.load(rows);
  const { data } = await consortium.ask('{ scholars(orderBy: { field: NAME, direction: ASC }, first: 1) { pageInfo { endCursor } } }');
  after = data.scholars.pageInfo.endCursor as string;
});
afterEach(() => {
  for (const name of ['leap', 'registry']) consortium.break(name, undefined);
});
afterAll(async () => {
  await consortium.close();
  await transport.close();
});

type Outcome = 'PLAIN' | 'NOT_FOUND' | string;
type Expected = Readonly<Partial<Record<ShapeName, Outcome>>>;

/** One operation with the shapes as its root fields. */
const print = (names: readonly ShapeName[]): string => `query Asked${names.includes('page') ? '($after: String)' : ''} { ${names.map((name) => SHAPES[name].fields).join(' ')} }`;

/** The same, each root field in a fragment of its own, with all keys within renamed. */
const ask = (names: readonly ShapeName[]): Promise<Answer> => consortium.ask(print(names), names.includes('page') ? { after } : {});

function isLost(outcome: Outcome): boolean {
  return outcome !== 'PLAIN' && outcome !== 'NOT_FOUND';
}

function expectOutcomes({ data, errors, extensions }: Answer, expected: Expected): void {
  const entries = Object.entries(expected) as [ShapeName, Outcome][];
  const told = Object.assign({}, ...entries.map(([name, outcome]) => (outcome === 'PLAIN' ? SHAPES[name].whole : SHAPES[name].without))) as object;
  expect(data).toEqual(told);
  const failed = entries.filter(([, outcome]) => isLost(outcome));
  expect(errors.map((error) => [error.path, error.extensions?.['code'], error.extensions?.['center'], error.extensions?.['reason']])).toEqual(
    failed.flatMap(([name, code]) => (SHAPES[name].lost === undefined ? [] : [[[SHAPES[name].lost], 'CENTER_UNAVAILABLE', 'leap', code]])),
  );
  const { isComplete, considered, answered, centers } = extensions.completeness as { isComplete: boolean; considered: number; answered: number; centers: { center: string; status: string; code: string | null }[] };
  const [leap, ...others] = centers;
  expect({ isComplete, considered }).toEqual({ isComplete: failed.length === 0, considered: CENTERS.length });
  expect(answered).toBe(centers.filter(({ status }) => status === 'ANSWERED').length);
  expect(leap).toMatchObject(failed.length === 0 ? { center: 'leap', status: 'ANSWERED' } : { center: 'leap', status: 'FAILED', code: failed[0]?.[1] });
  expect(others.filter(({ status }) => status === 'DENIED' || status === 'FAILED')).toEqual([]);
  expect(JSON.stringify({ data, errors, extensions })).not.toMatch(new RegExp(`${SECRET}|10\\.0\\.0|/srv|ECONN|socket`));
}

const toRow = (outcome: (name: ShapeName) => Outcome, names: readonly ShapeName[] = SHAPE_NAMES): Expected => Object.fromEntries(names.map((name) => [name, outcome(name)]));

const SHAPES_AND_MIXED: readonly (readonly [string, readonly ShapeName[]])[] = [...SHAPE_NAMES.map((name) => [name, [name]] as const), ['all of them in one operation', SHAPE_NAMES]];

test('without a fault every shape is whole', async () => {
  for (const [, names] of SHAPES_AND_MIXED) expectOutcomes(await ask(names), toRow(() => 'PLAIN', names));
});

describe.each(WIRE_FAULTS)('a center that %s: %s', (_, code, open) => {
  test.each(SHAPES_AND_MIXED)('%s', async (__, names) => {
    consortium.break('leap', open());
    expectOutcomes(await ask(names), toRow(() => code, names));
  });
});

describe.each(CONTENT_FAULTS)('a center that %s', (_, outcomes, open) => {
  test.each(SHAPES_AND_MIXED.map(([name, names]) => [name, names.map((each) => outcomes[each]).join(' '), names] as const))('%s: %s', async (__, ___, names) => {
    consortium.break('leap', open(consortium));
    expectOutcomes(await ask(names), toRow((name) => outcomes[name], names));
  });
});
