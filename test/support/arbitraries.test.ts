import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { arbitraryOperationCase, arbitraryWalkCase } from './arbitraries/cases.ts';
import { arbitraryWorld, rowsOfCenter } from './arbitraries/worlds.ts';
import { expectSame, walkPages } from './harness.ts';
import { createOracle } from './oracle/createOracle.ts';
import { openDoor } from './oracle/door.ts';
import { centerOf } from './oracle/rows.ts';
import { runs } from './scale.ts';

const sdl = readFileSync('subgraphs/contract/schema.graphql', 'utf8');
const consortium = readFileSync('subgraphs/contract/consortium.graphql', 'utf8');
const door = openDoor(sdl);
const { contract } = door;
const SEED = 20220930;
/** Where only what is asked matters, few worlds do: they take most of the time to draw. */
const fewWorlds = fc.constantFrom(...fc.sample(arbitraryWorld(contract), { numRuns: 20, seed: SEED }));

describe('worlds', () => {
  test('references point to rows of the same center, ids are well formed and stand once', () => {
    fc.assert(
      fc.property(arbitraryWorld(contract), ({ centers, rows }) => {
        for (const collection of contract.collections) {
          const held = rows[collection.code] ?? [];
          expect(new Set(held.map((row) => row.id)).size).toBe(held.length);
          for (const row of held) {
            expect(row.id).toMatch(new RegExp(`^[a-z-]+:${collection.code}:[A-Za-z0-9._-]+$`));
            expect(centers).toContain(row['center']);
            expect(centerOf(row.id)).toBe(row['center']);
            for (const field of collection.fields.filter((each) => each.kind === 'reference')) {
              const referred = [row[field.name]].flat().filter((each) => each !== null);
              const targets = (rows[contract.byType.get(field.typeName)?.code ?? ''] ?? []).filter(
                (each) => centerOf(each.id) === row['center'],
              );
              if (referred.length === 0) expect(field.isRequired).toBe(false);
              for (const target of referred) expect(targets.map((each) => each.id)).toContain(target);
            }
          }
        }
      }),
      { numRuns: runs(30), seed: SEED },
    );
  });
  test('every stored field is there, and missing only where it may be', () => {
    fc.assert(
      fc.property(arbitraryWorld(contract), ({ rows }) => {
        for (const { code, fields } of contract.collections) {
          for (const field of fields.filter((each) => each.kind !== 'relation')) {
            for (const row of rows[code] ?? []) {
              expect(row).toHaveProperty(field.name);
              if (field.isRequired) expect(row[field.name]).not.toBeNull();
            }
          }
        }
      }),
      { numRuns: runs(20), seed: SEED },
    );
  });
  test('some centers hold nothing, some rows tie, and the centers hold all rows between them', () => {
    const worlds = fc.sample(arbitraryWorld(contract), { numRuns: 30, seed: SEED });
    const isEmpty = (part: ReturnType<typeof rowsOfCenter>): boolean =>
      Object.values(part).every((rows) => rows.length === 0);
    expect(
      worlds.some(
        (world) => world.centers.length > 2 && world.centers.some((center) => isEmpty(rowsOfCenter(world, center))),
      ),
    ).toBe(true);
    expect(
      worlds.some(({ rows }) => (rows['scholar']?.length ?? 0) > 12 && (rows['appointment']?.length ?? 0) > 8),
    ).toBe(true);
    for (const world of worlds) {
      const parts = world.centers.flatMap((center) => Object.values(rowsOfCenter(world, center)).flat());
      expect(parts).toHaveLength(Object.values(world.rows).flat().length);
    }
  });
});

describe('operations', () => {
  test('the oracle answers every one of them, without errors, and twice the same', () => {
    fc.assert(
      fc.property(arbitraryOperationCase(door, fewWorlds), ({ world, query, variables }) => {
        const oracle = createOracle({ sdl, ...world });
        const answer = oracle.run(query, variables);
        expect(answer.errors).toBeUndefined();
        expectSame({ schema: oracle.schema, query }, answer, oracle.run(query, variables));
      }),
      { numRuns: 120, seed: SEED },
    );
  });
  test('with the gathered fields too', () => {
    const whole = openDoor(sdl, consortium);
    const cases = fc.sample(arbitraryOperationCase(whole, fewWorlds), { numRuns: 120, seed: SEED });
    for (const { world, query, variables } of cases)
      expect(createOracle({ sdl, consortium, ...world }).run(query, variables).errors).toBeUndefined();
    expect(
      cases.some(({ query }) =>
        /(healthSystem|hostSystem|partnerSystems) \{[^}]*(partnerships|programs|scholars)/.test(query),
      ),
    ).toBe(true);
  });
  test('among them is everything that an engine may stumble over', () => {
    const cases = fc.sample(arbitraryOperationCase(door, fewWorlds), { numRuns: 600, seed: SEED });
    const holds = (pattern: RegExp): boolean => cases.some(({ query }) => pattern.test(query));
    const expected = [
      /fragment Part1 on/,
      /\.\.\. on \w+ @(skip|include)/,
      /\.\.\. \{/,
      /\.\.\.Part\d+ @/,
      /(\.\.\.Part\d+)\b[^]*\1\b/,
      /@include\(if: \$/,
      /@skip\(if: true\)/,
      /= null/,
      /: \w+! = /,
      new RegExp(
        `\\b(\\w+)_\\d+: (${contract.collections.map(({ plural }) => plural).join('|')})\\([^]*\\1_\\d+: \\2\\(`,
      ),
      /\w+: __typename/,
      /^query \w+[^{]*\{ [^{]*__typename/,
      /some: \{/,
      /isNull: true/,
      /startsWith: /,
      /contains: /,
      /from: /,
      /to: /,
      /hasAny: /,
      /has: /,
      /in: \[\]/,
      /or: \[\]/,
      /or: \[\{.*(and|not): /,
      /not: \{/,
      /center: \{(eq|in)/,
      /filter: \{id: \{/,
      /direction: DESC/,
      /direction: null/,
      /first: 0/,
      /first: null/,
      /after: null/,
      /last: [1-9]/,
      /last: null/,
      /before: null/,
      /groupBy: \[[A-Z_]+, [A-Z_]+, [A-Z_]+\]/,
      /groupBy: [A-Z]/,
      /totalCount: /,
      /center \{ \w*(: )?scholars/,
      ...contract.collections.flatMap(({ plural, statistics, code }) =>
        [plural, statistics, code].map((name) => new RegExp(`\\b${name}\\(`)),
      ),
    ];
    expect(expected.filter((pattern) => !holds(pattern)).map(String)).toEqual([]);
    expect(cases.some(({ variables }) => Object.keys(variables).length > 3)).toBe(true);
  });
  test('filters find some rows and leave some out', () => {
    const cases = fc.sample(arbitraryWalkCase(door, fewWorlds), { numRuns: 200, seed: SEED });
    const shares = cases.map(({ world, query, variables }) => {
      const { data } = createOracle({ sdl, ...world }).run(query, { ...variables, first: 500 });
      const { nodes } = (data as { list: { nodes: unknown[] } }).list; // as asked for
      const all = Object.values(world.rows).find((rows) => query.includes(`${rows[0]?.id.split(':')[1]}s(`)) ?? [];
      return all.length === 0 ? undefined : nodes.length / all.length;
    });
    const partial = shares.filter((share) => share !== undefined && share > 0 && share < 1);
    expect(partial.length).toBeGreaterThan(12);
  });
});

describe('walks', () => {
  test('the pages of a list are the list', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWalkCase(door, fewWorlds), async ({ world, query, variables, path }) => {
        const oracle = createOracle({ sdl, ...world });
        const whole = await walkPages(oracle.run, query, { ...variables, first: 500 }, path);
        expect(await walkPages(oracle.run, query, variables, path)).toEqual(whole);
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});
