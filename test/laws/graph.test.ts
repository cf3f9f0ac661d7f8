/** Laws of the graph as a whole: what is asked of it, over random rows, partitions, questions and failures. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../support/scale.ts';
import { arbitraryWorld } from '../support/arbitraries/worlds.ts';
import { arbitraryOperationCase } from '../support/arbitraries/cases.ts';
import { contract, SOURCES, type Answer } from '../support/consortium.ts';
import { expectSame } from '../support/harness.ts';
import { createOracle } from '../support/oracle/createOracle.ts';
import { openDoor } from '../support/oracle/door.ts';
import { movePartition } from '../support/partition.ts';
import { arbitraryFailures, askDeferred, enter, getLone, withFailures } from './consortia.ts';
import { arbitraryQuestion, findReports, flattenCounts, printQuestion, type Question } from './questions.ts';
import { testLaws, type Law } from './law.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
/** As a single center knows it: without the fields that gather from all. */
const centerDoor = openDoor(SOURCES.coe);
/** Each run fills all centers: few runs, each with several questions. */
const RUNS = { numRuns: runs(4), endOnFailure: true } as const;
const arbitraryLoneWorld = arbitraryWorld(contract).map(({ rows }) => ({
  centers: ['leap'],
  rows: movePartition(rows, () => 'leap'),
}));
const arbitraryQuestions = fc.array(arbitraryQuestion, { minLength: 3, maxLength: 5 });
const arbitraryTurns = fc.array(fc.nat(30), { minLength: WORLD_CENTERS.length, maxLength: WORLD_CENTERS.length });

/** Equal to the byte, but for what the clock says. */
function print({ data, errors, extensions }: Answer): string {
  return JSON.stringify({ data, errors, extensions });
}

const laws: readonly Law[] = [
  {
    id: 'G01',
    level: 'MUST',
    sentence: 'The answer of all centers together equals that of one undivided store with all their rows.',
    check: () =>
      fc.assert(
        fc.asyncProperty(arbitraryOperationCase(door), async ({ world, query, variables }) => {
          const consortium = await enter(world.rows);
          const oracle = createOracle({
            sdl: SOURCES.coe,
            consortium: SOURCES.consortium,
            rows: world.rows,
            centers: WORLD_CENTERS,
          });
          const answer = await consortium.ask(query, variables);
          expect(answer.extensions?.completeness?.isComplete ?? true).toBe(true); // no honest part was refused
          expectSame({ schema: oracle.schema, query, variables }, answer, oracle.run(query, variables));
        }),
        { numRuns: runs(60), endOnFailure: true },
      ),
  },
  {
    id: 'G02',
    level: 'MUST',
    sentence: 'The order in which answers arrive never shows: the whole response is equal to the byte.',
    check: () =>
      fc.assert(
        fc.asyncProperty(
          arbitraryWorld(contract),
          arbitraryQuestions,
          arbitraryTurns,
          async ({ rows }, questions, turns) => {
            const consortium = await enter(rows);
            for (const { query, variables } of questions.map(printQuestion)) {
              const calm = await consortium.ask(query, variables);
              expect(print(await askDeferred(turns, query, variables))).toBe(print(calm));
            }
          },
        ),
        RUNS,
      ),
  },
  {
    id: 'G03',
    level: 'MUST',
    sentence: 'The same question over the same data has the same response, to the byte.',
    check: () =>
      fc.assert(
        fc.asyncProperty(arbitraryOperationCase(door), async ({ world, query, variables }) => {
          const consortium = await enter(world.rows);
          expect(print(await consortium.ask(query, variables))).toBe(print(await consortium.ask(query, variables)));
        }),
        RUNS,
      ),
  },
  {
    id: 'G04',
    level: 'MUST',
    sentence: 'With a single center, the graph answers what the center answers.',
    check: () =>
      fc.assert(
        fc.asyncProperty(
          arbitraryOperationCase(centerDoor, arbitraryLoneWorld),
          async ({ world, query, variables }) => {
            const lone = await getLone();
            await lone.load(world.rows);
            const [merged, own] = [await lone.ask(query, variables), await lone.askCenter('leap', query, variables)];
            fc.pre(!merged.errors.some(({ extensions }) => extensions?.['code'] === 'UNKNOWN_CENTER')); // a center does not know who else there is
            // A center limits what a document repeats. The graph's requests repeat nothing, whatever the client's document does.
            fc.pre(!own.errors.some(({ extensions }) => isOverRepeats(extensions)));
            expectSame({ schema: centerDoor.schema, query, variables }, merged, own);
          },
        ),
        { numRuns: runs(6), endOnFailure: true },
      ),
  },
  {
    id: 'G05',
    level: 'MUST',
    sentence:
      'In every report, considered = answered + denied + failed + skipped. Each configured center occurs once. The report of a list or of statistics is complete exactly if no center was denied or failed.',
    check: () =>
      checkUnderFailures((question, { data, extensions }) => {
        const reports = [...findReports(data), ...(extensions?.completeness ? [extensions.completeness] : [])];
        expect(reports.length).toBeGreaterThan(question.nested ? 0 : 1);
        for (const { considered, answered, centers } of reports) {
          expect(considered).toBe(WORLD_CENTERS.length);
          expect(
            new Set(
              centers.map(({ center }: { center: { id: string } | string }) =>
                typeof center === 'string' ? center : center.id,
              ),
            ),
          ).toEqual(new Set(WORLD_CENTERS));
          expect(centers.filter(({ status }: { status: string }) => status === 'ANSWERED')).toHaveLength(answered);
        }
        for (const { isComplete, centers } of findReports(data)) expect(isComplete).toBe(!centers.some(isMissing));
      }),
  },
  {
    id: 'G06',
    level: 'MUST',
    sentence:
      'There is no total without all parts: if a center that can hold rows is missing, every count that they can be part of is INCOMPLETE and has no value.',
    check: () =>
      checkUnderFailures((_, { data }) => {
        for (const whole of [data.rows, data.counts]) {
          if (!whole.completeness.centers.some(isMissing)) continue;
          for (const count of flattenCounts(whole))
            expect(count).toMatchObject({ status: 'INCOMPLETE', value: null, upper: null });
        }
      }),
  },
  {
    id: 'G07',
    level: 'MUST',
    sentence:
      'Whatever fails, the bounds of a number contain the true one, and the rows are those of the centers that answered.',
    check: () =>
      checkUnderFailures((_, { data }, truth) => {
        const missing = new Set(
          data.rows.completeness.centers.filter(isMissing).map(({ center }: { center: { id: string } }) => center.id),
        );
        expect(data.rows.nodes.map(toId)).toEqual(
          truth.rows.nodes.map(toId).filter((id: string) => !missing.has(id.split(':')[0] ?? '')),
        );
        expectInside(data.rows.totalCount, truth.rows.totalCount);
        expectInside(data.counts.total, truth.counts.total);
        for (const group of data.counts.groups) {
          const true_ = truth.counts.groups.find(
            (each: { keys: unknown }) => JSON.stringify(each.keys) === JSON.stringify(group.keys),
          );
          expectInside(group.count, true_.count);
          expectInside(group.centers, true_.centers);
        }
      }),
  },
  {
    id: 'G08',
    level: 'MUST',
    sentence:
      'It does not matter which centers hold the rows: the same rows at one center, at two or at all have the same counts, in each group.',
    check: () =>
      fc.assert(
        fc.asyncProperty(arbitraryWorld(contract), arbitraryQuestions, async ({ rows }, questions) => {
          const partitions = [
            (): string => 'leap',
            (center: string): string => (center < 'm' ? 'leap' : 't-gapp'),
            (center: string): string => WORLD_CENTERS[(WORLD_CENTERS.indexOf(center) + 3) % WORLD_CENTERS.length] ?? '',
          ];
          const printed = questions.map(
            ({ collection, dimension }) =>
              `{ rows: ${collection.plural} { totalCount { value } } counts: ${collection.statistics}(groupBy: [${dimension}]) { total { value } canOverlap groups { keys { value } count { value } } } }`,
          );
          const told: string[] = [];
          for (const toCenter of partitions) {
            const consortium = await enter(movePartition(rows, toCenter));
            const answers: Answer[] = [];
            for (const query of printed) answers.push(await consortium.ask(query));
            told.push(JSON.stringify(answers.map(({ data, errors }) => ({ data, errors }))));
          }
          expect(new Set(told).size).toBe(1);
        }),
        RUNS,
      ),
  },
  {
    id: 'G09',
    level: 'MUST',
    sentence:
      'Pushing work down changes nothing: a limit, a filter or a grouping that the centers carry out gives what the whole list would give.',
    check: () =>
      fc.assert(
        fc.asyncProperty(
          arbitraryWorld(contract),
          arbitraryQuestions,
          fc.integer({ min: 1, max: 9 }),
          async ({ rows }, questions, first) => {
            const consortium = await enter(rows);
            for (const { collection, field, dimension, order } of questions) {
              const fields = `nodes { id value: ${field.name} }`;
              const { data } = await consortium.ask(
                `{ rows: ${collection.plural}(orderBy: {${order}}, first: 500) { ${fields} } }`,
              );
              const all: readonly { id: string; value: string | number | boolean | null }[] = data.rows.nodes;
              const values = [...new Set(all.map((row) => row.value))].filter((value) => value !== null);
              const literal = field.kind === 'enum' ? String : JSON.stringify;
              const filtered = values.map(
                (value, index) =>
                  `f${index}: ${collection.plural}(orderBy: {${order}}, filter: {${field.name}: {eq: ${literal(value)}}}) { ${fields} totalCount { value } }`,
              );
              const pushed = await consortium.ask(
                `{ limited: ${collection.plural}(orderBy: {${order}}, first: ${first}) { ${fields} } known: ${collection.plural}(orderBy: {${order}}, filter: {${field.name}: {isNull: false}}) { ${fields} } counts: ${collection.statistics}(groupBy: [${dimension}]) { groups { keys { value } count { value } } } ${filtered.join(' ')} }`,
              );
              expect(pushed.errors).toEqual([]);
              expect(pushed.data.limited.nodes).toEqual(all.slice(0, first));
              expect(pushed.data.known.nodes).toEqual(all.filter((row) => row.value !== null));
              for (const [index, value] of values.entries()) {
                const byHand = all.filter((row) => row.value === value);
                expect(pushed.data[`f${index}`]).toEqual({ nodes: byHand, totalCount: { value: byHand.length } });
              }
              const groups = new Map(
                pushed.data.counts.groups.map((group: { keys: { value: string }[]; count: { value: number } }) => [
                  group.keys[0]?.value ?? null,
                  group.count.value,
                ]),
              );
              const byHand = [...values, null].map(
                (value) =>
                  [value === null ? null : String(value), all.filter((row) => row.value === value).length] as const,
              );
              expect(groups).toEqual(new Map(byHand.filter(([, count]) => count > 0)));
            }
          },
        ),
        RUNS,
      ),
  },
  {
    id: 'G10',
    level: 'MUST',
    sentence:
      'The way a question is written changes no value: aliases, fragments, variables, @include, and other questions beside it.',
    check: () =>
      fc.assert(
        fc.asyncProperty(arbitraryWorld(contract), arbitraryQuestions, async ({ rows }, questions) => {
          const consortium = await enter(rows);
          for (const { collection, field, order } of questions) {
            const plain = await consortium.ask(
              `{ rows: ${collection.plural}(orderBy: {${order}}, first: 7) { nodes { id value: ${field.name} center { id } } totalCount { status value } } }`,
            );
            const written = await consortium.ask(
              `query Q($yes: Boolean!, $first: Int = 7, $order: ${collection.typeName}Order) {
                other: ${collection.plural}(first: 2) { nodes { value: id } totalCount { upper } }
                rows: ${collection.plural}(orderBy: $order, first: $first) { ...Whole @include(if: $yes) pageInfo @skip(if: $yes) { endCursor } }
                scholarStatistics { total { value } }
              }
              fragment Whole on ${collection.typeName}Connection { totalCount { ... on Count { status } value } nodes { ...Row } nodes { center { id } } }
              fragment Row on ${collection.typeName} { id ... { value: ${field.name} } }`,
              {
                yes: true,
                order: Object.fromEntries([...order.matchAll(/(\w+): (\w+)/g)].map(([, name, value]) => [name, value])),
              },
            );
            expect(written.errors).toEqual([]);
            expect(written.data.rows).toEqual(plain.data.rows);
          }
        }),
        RUNS,
      ),
  },
  {
    id: 'G11',
    level: 'MUST',
    sentence: 'A center that was skipped holds nothing of the answer: it has no row of it when it is asked directly.',
    check: async () => {
      let skipped = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryWorld(contract), arbitraryQuestions, async ({ rows, centers }, questions) => {
          const consortium = await enter(rows);
          for (const { collection, field, picks } of questions) {
            const ids = (rows[collection.code] ?? []).map((row) => row.id);
            const [a, b, c] = picks.map(
              (pick) => ids[pick % ids.length] ?? `${centers[pick % centers.length] ?? 'leap'}:${collection.code}:x`,
            );
            const center = { center: { in: centers.filter((_, index) => (picks[0] ?? 0) % (index + 2) === 0) } };
            const known = { [field.name]: { isNull: false } };
            const filters = [
              center,
              { id: { in: [a, b] } },
              { or: [{ id: { eq: a } }, { not: { not: center } }] },
              { not: { center: { eq: a?.split(':')[0] } } },
              { and: [{ not: { id: { eq: c } } }, center, known] },
              { or: [known, { id: { eq: b } }] },
            ];
            const query = `query Q($filter: ${collection.typeName}Filter) { rows: ${collection.plural}(filter: $filter) { totalCount { value } completeness { centers { center { id } status } } } }`;
            for (const filter of filters) {
              const { data, errors } = await consortium.ask(query, { filter });
              expect(errors).toEqual([]);
              const left: string[] = data.rows.completeness.centers
                .filter(({ status }: { status: string }) => status === 'SKIPPED')
                .map(({ center: { id } }: { center: { id: string } }) => id);
              skipped += left.length;
              for (const id of left)
                expect((await consortium.askCenter(id, query, { filter })).data.rows.totalCount).toEqual({ value: 0 });
            }
          }
        }),
        RUNS,
      );
      expect(skipped).toBeGreaterThan(0);
    },
  },
];

/** Each question with everybody there, and again while centers are away, refuse, or send nonsense. */
async function checkUnderFailures(
  check: (question: Question, answer: Answer, truth: Answer['data']) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      arbitraryWorld(contract),
      arbitraryQuestions,
      arbitraryFailures,
      async ({ rows }, questions, failures) => {
        const consortium = await enter(rows);
        for (const question of questions) {
          const { query, variables } = printQuestion(question);
          const { data, errors } = await consortium.ask(query, variables);
          expect(errors).toEqual([]);
          check(question, await withFailures(failures, () => consortium.ask(query, variables)), data);
        }
      },
    ),
    RUNS,
  );
}

function isMissing({ status }: { readonly status: string }): boolean {
  return status === 'DENIED' || status === 'FAILED';
}

function toId({ id }: { readonly id: string }): string {
  return id;
}

interface Told {
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

/** What everybody together told is the truth here; nothing in it is hidden. */
function expectInside(told: Told, truth: Told): void {
  expect(told.lower).toBeLessThanOrEqual(truth.lower);
  expect(told.upper ?? Infinity).toBeGreaterThanOrEqual(truth.lower);
  if (told.value !== null) expect(told.value).toBe(truth.value);
}

testLaws({ letter: 'G', title: 'The graph as a whole', laws });

function isOverRepeats(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  return (extensions?.['limit'] as { readonly name?: string } | undefined)?.name === 'repeats';
}
