/** For every pair of a fault and a shape: what the client sees. One center is broken; its neighbours are whole in every row. */
import { openConsortium, type Answer, type Consortium } from '../support/consortium.ts';
import { CONTENT_FAULTS, type ContentOutcome } from './faultTable/contentFaults.ts';
import { MIXED, MIXED_SHAPES } from './faultTable/mixed.ts';
import { CENTERS, rows, SHAPE_NAMES, SHAPES, type Shape, type ShapeName } from './faultTable/shapes.ts';
import { SECRET, transport, WIRE_FAULTS, type WireOutcome } from './faultTable/wireFaults.ts';

/** What a center that hangs costs each test of it; on a busy machine its neighbours must be done by then. */
const SHORT_MS = 2000;
const LONG_MS = 30_000;
const LINES = { maxRetries: 2, firstDelayMs: 1, failures: 1000, restMs: 1000 };

let patient: Consortium;
let hasty: Consortium;
let after: string;
beforeAll(async () => {
  patient = await openConsortium({ centers: CENTERS, deadlineMs: LONG_MS, lines: LINES });
  hasty = await openConsortium({ centers: CENTERS, deadlineMs: SHORT_MS, lines: LINES });
  for (const each of [patient, hasty]) await each.load(rows);
  const { data } = await patient.ask(
    '{ scholars(orderBy: { field: NAME, direction: ASC }, first: 1) { pageInfo { endCursor } } }',
  );
  after = data.scholars.pageInfo.endCursor as string;
}, 120_000);
afterEach(() => {
  for (const name of ['leap', 'registry']) for (const each of [patient, hasty]) each.break(name, undefined);
});
afterAll(async () => {
  await patient.close();
  await hasty.close();
  await transport.close();
});

type Outcome = WireOutcome | ContentOutcome;

/** What is asked at once: one shape, or all of them under aliases and in fragments. */
interface Asked {
  readonly query: string;
  readonly shapes: Readonly<Record<string, Shape>>;
}

const ASKED: readonly (readonly [string, Asked])[] = [
  ...SHAPE_NAMES.map(
    (name) =>
      [
        name,
        {
          query: `query One${SHAPES[name].fields.includes('$after') ? '($after: String)' : ''} { ${SHAPES[name].fields} }`,
          shapes: { [name]: SHAPES[name] },
        },
      ] as const,
  ),
  ['mixed', { query: MIXED, shapes: MIXED_SHAPES }],
];

/** Only of a center that hangs nobody waits for long. */
const choose = (outcome: Outcome): Consortium => (outcome === 'CENTER_TIMEOUT' ? hasty : patient);
const ask = (consortium: Consortium, { query }: Asked): Promise<Answer> =>
  consortium.ask(query, query.includes('$after') ? { after } : {});

function expectOutcomes(
  { shapes }: Asked,
  { data, errors, extensions }: Answer,
  decide: (name: ShapeName) => Outcome,
): void {
  const told = Object.entries(shapes).map(([name, shape]) => ({ shape, outcome: decide(name as ShapeName) })); // the record is of shapes
  expect(data).toEqual(
    Object.assign({}, ...told.map(({ shape, outcome }) => (outcome === 'PLAIN' ? shape.whole : shape.without))),
  );
  const failed = told.filter(({ outcome }) => outcome !== 'PLAIN' && outcome !== 'NOT_FOUND');
  expect(
    errors.map(({ path, extensions: about }) => [path, about?.['code'], about?.['center'], about?.['reason']]),
  ).toEqual(
    failed.flatMap(({ shape, outcome }) =>
      shape.lost === undefined ? [] : [[[shape.lost], 'CENTER_UNAVAILABLE', 'leap', outcome]],
    ),
  );
  const { isComplete, considered, answered, centers } = extensions.completeness as {
    isComplete: boolean;
    considered: number;
    answered: number;
    centers: { center: string; status: string; code: string | null }[];
  };
  const [leap, ...others] = centers;
  expect({ isComplete, considered, answered }).toEqual({
    isComplete: failed.length === 0,
    considered: CENTERS.length,
    answered: centers.filter(({ status }) => status === 'ANSWERED').length,
  });
  expect(leap).toMatchObject(
    failed[0] ? { center: 'leap', status: 'FAILED', code: failed[0].outcome } : { center: 'leap', status: 'ANSWERED' },
  );
  expect(others.filter(({ status }) => status === 'DENIED' || status === 'FAILED')).toEqual([]);
  expect(JSON.stringify({ data, errors, extensions })).not.toMatch(
    new RegExp(`${SECRET}|10\\.0\\.0|/srv|ECONN|socket`),
  );
}

test.each(ASKED)('without a fault, %s is whole', async (_, asked) => {
  expectOutcomes(asked, await ask(patient, asked), () => 'PLAIN');
});

describe.each(WIRE_FAULTS)('a center that %s: %s', (_, outcome, open) => {
  test.each(ASKED)('%s', async (__, asked) => {
    const consortium = choose(outcome);
    consortium.break('leap', open());
    expectOutcomes(asked, await ask(consortium, asked), () => outcome);
  });
});

describe.each(CONTENT_FAULTS)('a center that %s', (_, outcomes, open) => {
  test.each(
    ASKED.map(
      ([name, asked]) =>
        [
          name,
          Object.keys(asked.shapes)
            .map((each) => outcomes[each as ShapeName])
            .join(' '),
          asked,
        ] as const,
    ),
  )('%s: %s', async (__, ___, asked) => {
    patient.break('leap', open(patient));
    expectOutcomes(asked, await ask(patient, asked), (name) => outcomes[name]);
  });
});

/** The registry is no center: no report names it, its own fields are missing with one error each, and rows of centers stay. */
const DOWN = ['refuses the connection', 'never answers'];

describe.each(WIRE_FAULTS.filter(([, outcome]) => outcome !== 'PLAIN'))(
  'a registry that %s',
  (fault, outcome, open) => {
    // Each shape without a registry, and with every other fault of it what holds all shapes.
    test.each(ASKED.filter(([name]) => name === 'mixed' || DOWN.includes(fault)))('%s', async (_, asked) => {
      const consortium = choose(outcome);
      consortium.break('registry', open());
      const { data, errors, extensions } = await ask(consortium, asked);
      const shapes = Object.values(asked.shapes);
      expect(data).toEqual(Object.assign({}, ...shapes.map((shape) => shape.withoutRegistry ?? shape.whole)));
      const lost = shapes.flatMap((shape) => Object.keys(shape.withoutRegistry ?? {}));
      expect(errors.map(({ path, extensions: about }) => [path, about?.['code']])).toEqual(
        lost.map((key) => [[key], 'REGISTRY_UNAVAILABLE']),
      );
      expect(extensions?.completeness?.isComplete ?? true).toBe(true);
      expect(JSON.stringify({ data, errors, extensions })).not.toMatch(
        new RegExp(`${SECRET}|10\\.0\\.0|/srv|ECONN|socket`),
      );
    });
  },
);
