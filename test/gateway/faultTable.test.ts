/** For every pair of a fault and a shape: what the client sees. One center is broken; its neighbours are whole in every row. */
import { openConsortium, type Answer, type Consortium } from '../support/consortium.ts';
import { CONTENT_FAULTS, type ContentOutcome } from './faultTable/contentFaults.ts';
import { MIXED, MIXED_SHAPES } from './faultTable/mixed.ts';
import { CENTERS, rows, SHAPE_NAMES, SHAPES, type Shape, type ShapeName } from './faultTable/shapes.ts';
import { SECRET, transport, WIRE_FAULTS, type WireOutcome } from './faultTable/wireFaults.ts';
import { passDeadlines } from '../support/passDeadlines.ts';

const DEADLINE_MS = 30_000;
const LINES = { maxRetries: 2, firstDelayMs: 1, failuresToOpen: 1000, openMs: 1000 };

let consortium: Consortium;
let after: string;
beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, deadlineMs: DEADLINE_MS, lines: LINES });
  await consortium.load(rows);
  const { data } = await consortium.ask(
    '{ scholars(orderBy: { field: NAME, direction: ASC }, first: 1) { pageInfo { endCursor } } }',
  );
  after = data.scholars.pageInfo.endCursor as string;
});
afterEach(() => {
  for (const name of ['leap', 'registry']) consortium.break(name, undefined);
});
afterAll(async () => {
  await consortium.close();
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

const ask = ({ query }: Asked): Promise<Answer> => consortium.ask(query, query.includes('$after') ? { after } : {});

/** While one of them, a center or the registry, does what it must not. */
function askWithout(broken: string, outcome: Outcome, asked: Asked): Promise<Answer> {
  if (outcome !== 'CENTER_TIMEOUT') return ask(asked);
  const honest = ['registry', ...CENTERS].filter((name) => name !== broken);
  return passDeadlines(consortium, { honest, deadlineMs: DEADLINE_MS }, () => ask(asked));
}

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
  expectOutcomes(asked, await ask(asked), () => 'PLAIN');
});

describe.each(WIRE_FAULTS)('a center that %s: %s', (_, outcome, open) => {
  test.each(ASKED)('%s', async (__, asked) => {
    consortium.break('leap', open());
    expectOutcomes(asked, await askWithout('leap', outcome, asked), () => outcome);
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
    consortium.break('leap', open(consortium));
    expectOutcomes(asked, await ask(asked), (name) => outcomes[name]);
  });
});

/** The registry is no center: no report names it, its own fields are missing with one error each, and rows of centers stay. */
const DOWN = ['refuses the connection', 'never answers'];

describe.each(WIRE_FAULTS.filter(([, outcome]) => outcome !== 'PLAIN'))(
  'a registry that %s',
  (fault, outcome, open) => {
    // Each shape without a registry, and with every other fault of it what holds all shapes.
    test.each(ASKED.filter(([name]) => name === 'mixed' || DOWN.includes(fault)))('%s', async (_, asked) => {
      consortium.break('registry', open());
      const { data, errors, extensions } = await askWithout('registry', outcome, asked);
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
