/** Laws of faults: one center does anything at all, and its neighbours, the counts and the report stay right. */
import fc from 'fast-check';
import { decidePolicy, type Policy } from '../../gateway/centers/policy.ts';
import type { Summary } from '../../gateway/centers/outcome.ts';
import { openConsortium, type Answer, type Consortium, type Fault } from '../support/consortium.ts';
import { passDeadlines } from '../support/passDeadlines.ts';
import { makePartnership, makeScholar } from '../support/rows.ts';
import { TransportFault } from '../../gateway/transport/transport.ts';
import { runs } from '../support/scale.ts';
import { testLaws } from './law.ts';

const CENTERS = ['leap', 'pact', 'spirit'];
const BROKEN = 'leap';
const NEIGHBOURS = ['registry', 'pact', 'spirit'];
const DEADLINE_MS = 30_000;
const SECRET = 'SECRET-WORD';
const VA = 'hs-va-puget-sound';
const COUNT = '{ status value lower upper }';
const DONE = { numRuns: runs(40) };

const QUERIES = [
  `{ a: scholars(orderBy: { field: NAME, direction: DESC }, first: 4) { nodes { id name startDate degrees hostSystem { id } } totalCount ${COUNT} pageInfo { hasNextPage } } }`,
  `{ a: scholars { edges { node { id status appointments(first: 1) { nodes { id } totalCount ${COUNT} } } } } }`,
  `{ a: scholarStatistics(groupBy: [STATUS, DEGREES]) { total ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } notListed ${COUNT} } }`,
  `{ a: healthSystem(id: "${VA}") { name partnerships { nodes { id startDate } totalCount ${COUNT} } } }`,
  '{ a: scholar(id: "leap:scholar:0001") { id name } b: scholar(id: "pact:scholar:0001") { id name hostSystem { name } } }',
  '{ a: centers { id scholars(first: 2) { nodes { id name } } } }',
];

const rows = {
  scholar: CENTERS.flatMap((center, at) =>
    [1, 2, 3].map((number) =>
      makeScholar(`${center}:scholar:000${number}`, {
        name: `Name ${number}${at}`,
        degrees: ['MD', 'PHD'].slice(at % 2),
        status: number === 2 ? 'COMPLETED' : 'ACTIVE',
        hostSystem: VA,
      }),
    ),
  ),
  partnership: CENTERS.map((center) => makePartnership(`${center}:partnership:0001`, { healthSystem: VA })),
};

/** Opened once for all laws, and closed with them. */
let opened: Promise<Consortium> | undefined;

function open(): Promise<Consortium> {
  opened ??= openConsortium({ centers: CENTERS, deadlineMs: DEADLINE_MS }).then(async (consortium) => {
    await consortium.load(rows);
    return consortium;
  });
  return opened;
}

afterAll(async () => (await opened)?.close());

/** Puts a value in place of the n-th one of an answer, counted from its root; or drops it, or doubles the list it is. */
interface Change {
  readonly at: number;
  readonly to: unknown;
}

const arbitraryValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    SECRET,
    '',
    7,
    -1,
    1e309,
    0.5,
    2 ** 40,
    true,
    [],
    {},
    [[[]]],
    { id: `${BROKEN}:scholar:0001` },
    'pact:scholar:0001',
    'pact',
    'ANSWERED',
    'EXACT',
    '2021-02-30',
  ),
  fc.constant((value: unknown): unknown =>
    Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : value,
  ),
  fc.constant((value: unknown): unknown => (Array.isArray(value) ? value.toReversed() : { [SECRET]: value })),
);
const arbitraryChange: fc.Arbitrary<Change> = fc.record({ at: fc.nat(120), to: arbitraryValue });

function distort(changes: readonly Change[]): Fault {
  return async (answer) => {
    let index = -1;
    const body: unknown = JSON.parse(JSON.stringify((await answer()).body), (_, value: unknown) => {
      index += 1;
      const change = changes.find(({ at }) => at === index);
      if (!change) return value;
      return typeof change.to === 'function' ? (change.to as (value: unknown) => unknown)(value) : change.to;
    });
    return { body, bytes: 1 };
  };
}

const SEVERED: readonly Fault[] = [
  () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', SECRET)),
  () => Promise.reject(new TransportFault('CENTER_FAULT', SECRET, 500)),
  () => Promise.reject(new TransportFault('INVALID_ANSWER', SECRET)),
  () => Promise.reject(new Error(SECRET)),
  async () => ({ body: { errors: [{ message: SECRET, extensions: { code: SECRET } }] }, bytes: 1 }),
];
const arbitrarySevered = fc.constantFrom(...SEVERED);
const arbitraryFault = fc.oneof(
  { weight: 4, arbitrary: fc.array(arbitraryChange, { minLength: 1, maxLength: 3 }).map(distort) },
  { weight: 1, arbitrary: arbitrarySevered },
);
const arbitraryQuery = fc.constantFrom(...QUERIES);

async function askWith(consortium: Consortium, fault: Fault, query: string, policy?: string): Promise<Answer> {
  consortium.break(BROKEN, fault);
  try {
    return await consortium.ask(query, {}, {}, policy);
  } finally {
    consortium.break(BROKEN, undefined);
  }
}

/** The rows of an answer that belong to the neighbours, in order, with all that was asked of them. */
function listNeighbours(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listNeighbours);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { id?: unknown };
  if (typeof id === 'string' && /^(pact|spirit):/.test(id)) return [JSON.stringify(value)];
  return Object.values(value).flatMap(listNeighbours);
}

const MISSING = { ANSWERED: 'answered', DENIED: 'denied', FAILED: 'failed', SKIPPED: 'skipped' };
/** Without a limit, so that no neighbour's row gives way to one of the broken center. */
const UNLIMITED = QUERIES.filter((query) => !query.includes('first: 4'));

testLaws({
  letter: 'F',
  title: 'Faults',
  laws: [
    {
      id: 'F01',
      level: 'MUST',
      sentence:
        'Whatever one center does, every configured center is reported once: answered, denied, failed or skipped.',
      async check() {
        const consortium = await open();
        await fc.assert(
          fc.asyncProperty(arbitraryFault, arbitraryQuery, async (fault, query) => {
            const { extensions } = await askWith(consortium, fault, query);
            const { considered, answered, centers } = extensions.completeness as Summary;
            expect(centers.map(({ center }) => center)).toEqual(CENTERS);
            const counts = Object.keys(MISSING).map(
              (status) => centers.filter((each) => each.status === status).length,
            );
            expect([considered, answered, counts.reduce((sum, each) => sum + each, 0)]).toEqual([
              CENTERS.length,
              counts[0],
              CENTERS.length,
            ]);
          }),
          DONE,
        );
      },
    },
    {
      id: 'F02',
      level: 'MUST',
      sentence: 'Whatever one center does, the rows of the other centers are the same as if it had done nothing wrong.',
      async check() {
        const consortium = await open();
        await fc.assert(
          fc.asyncProperty(arbitraryFault, fc.constantFrom(...UNLIMITED), async (fault, query) => {
            const whole = listNeighbours((await consortium.ask(query)).data);
            expect(whole.length + Number(query.includes('Statistics'))).toBeGreaterThan(0);
            expect(listNeighbours((await askWith(consortium, fault, query)).data)).toEqual(whole);
          }),
          DONE,
        );
      },
    },
    {
      id: 'F03',
      level: 'MUST',
      sentence:
        'No text of a center appears in an error, in a report, or in any part of an answer from which the center is left out.',
      async check() {
        const consortium = await open();
        await fc.assert(
          fc.asyncProperty(arbitraryFault, arbitraryQuery, async (fault, query) => {
            const { data, errors, extensions } = await askWith(consortium, fault, query);
            expect(JSON.stringify({ errors, extensions })).not.toContain(SECRET);
            const own = (extensions.completeness as Summary).centers.find(({ center }) => center === BROKEN);
            if (own?.status === 'FAILED' && !query.includes('b:') && !query.includes('centers {'))
              expect(JSON.stringify(data)).not.toContain(SECRET);
          }),
          DONE,
        );
      },
    },
    {
      id: 'F04',
      level: 'MUST',
      sentence:
        'If a center is left out, no count claims to be exact, and each is at least what the other centers have.',
      async check() {
        const consortium = await open();
        await fc.assert(
          fc.asyncProperty(arbitrarySevered, fc.constantFrom(QUERIES[0]!, QUERIES[2]!), async (fault, query) => {
            // both are there
            const { data } = await askWith(consortium, fault, query);
            const counts = [
              data.a.totalCount ?? data.a.total,
              ...(data.a.groups ?? []).map(({ count }: { count: unknown }) => count),
            ] as { status: string; value: unknown; lower: number; upper: unknown }[];
            for (const count of counts) expect(count).toMatchObject({ status: 'INCOMPLETE', value: null, upper: null });
            expect(counts[0]?.lower).toBe(6);
          }),
          DONE,
        );
      },
    },
    {
      id: 'F05',
      level: 'MUST',
      sentence: 'A center that hangs does not stop the others from being answered.',
      async check() {
        const consortium = await open();
        const hang: Fault = () => new Promise(() => undefined);
        for (const query of QUERIES) {
          const { extensions, data } = await passDeadlines(
            consortium,
            { honest: NEIGHBOURS, deadlineMs: DEADLINE_MS },
            () => askWith(consortium, hang, query),
          );
          expect(extensions.completeness.centers).toContainEqual(
            expect.objectContaining({ center: BROKEN, status: 'FAILED', code: 'CENTER_TIMEOUT' }),
          );
          expect(JSON.stringify(data)).not.toContain(`${BROKEN}:`);
        }
      },
    },
    {
      id: 'F06',
      level: 'MUST',
      sentence:
        'Under ABORT an answer with data is complete and has everything of the registry; it is then the answer of WARN.',
      async check() {
        const consortium = await open();
        await fc.assert(
          fc.asyncProperty(
            fc.option(arbitraryFault),
            fc.boolean(),
            arbitraryQuery,
            async (fault, isRegistryAway, query) => {
              const given = fault ?? (async (answer) => answer());
              consortium.break('registry', isRegistryAway ? SEVERED[0] : undefined);
              const [abort, warn] = [
                await askWith(consortium, given, query, 'ABORT'),
                await askWith(consortium, given, query, 'WARN'),
              ];
              consortium.break('registry', undefined);
              expect(abort.extensions).toEqual(warn.extensions);
              const lacksRegistry = warn.errors.some(
                ({ extensions }) => extensions?.['code'] === 'REGISTRY_UNAVAILABLE',
              );
              if ((warn.extensions?.completeness?.isComplete ?? true) && !lacksRegistry) expect(abort).toEqual(warn);
              else
                expect([abort.data, abort.errors.map(({ extensions }) => extensions?.['code'])]).toEqual([
                  null,
                  ['INCOMPLETE_ANSWER'],
                ]);
            },
          ),
          DONE,
        );
      },
    },
    {
      id: 'F07',
      level: 'MUST',
      sentence:
        'WARN withholds nothing; an answer that a quorum permits is permitted by every smaller quorum; an answer that ABORT permits is permitted by every quorum.',
      check() {
        const status = fc.constantFrom('ANSWERED', 'DENIED', 'FAILED', 'SKIPPED');
        const arbitrarySummary = fc
          .array(fc.record({ status, isShort: fc.boolean() }), { minLength: 1, maxLength: 12 })
          .map((all): Summary => {
            const centers = all.map(({ status: each, isShort }, index) => ({
              center: `c${index}`,
              status: each,
              code: null,
              message: null,
              asOf: null,
              epoch: null,
              fields: isShort ? [{ field: 'Scholar.name', code: 'READ_DENIED' as const }] : [],
            }));
            return {
              isComplete: centers.every(
                (each) => !['DENIED', 'FAILED'].includes(each.status) && each.fields.length === 0,
              ),
              considered: centers.length,
              answered: 0,
              centers,
              gaps: [],
            };
          });
        const isGiven = (policy: Policy, summary: Summary): boolean => decidePolicy(policy, summary) === undefined;
        fc.assert(
          fc.property(arbitrarySummary, (summary) => {
            const quorums = [...summary.centers, 'more than take part'].map((_, index) =>
              isGiven({ kind: 'QUORUM', quorum: index + 1 }, summary),
            );
            expect(isGiven({ kind: 'WARN' }, summary)).toBe(true);
            expect(quorums).toEqual(quorums.toSorted((a, b) => Number(b) - Number(a)));
            if (isGiven({ kind: 'ABORT' }, summary)) expect(quorums).not.toContain(false);
          }),
        );
      },
    },
  ],
});
