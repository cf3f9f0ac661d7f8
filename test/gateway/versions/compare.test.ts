/** What a center's schema lacks, adds or contradicts is found by comparing it with the contract, and named by coordinate. */
import fc from 'fast-check';
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { createComparison } from '../../../gateway/versions/compare.ts';
import { withField, withoutCollection, withoutCoordinates, withText, withValues } from '../../support/alterSdl.ts';
import { SOURCES } from '../../support/consortium.ts';

const compare = createComparison(SOURCES.coe);
const contractSchema = buildSchema(SOURCES.coe, { assumeValid: true, assumeValidSDL: true });

test('the contract compared with itself differs in nothing', async () => {
  const { lacks, extraValues, breaking } = await compare(SOURCES.coe);
  expect([...lacks, ...extraValues, ...breaking]).toEqual([]);
});

const fields = Object.values(contractSchema.getTypeMap()).flatMap((type) => {
  if (type.name.startsWith('__')) return [];
  if (isObjectType(type) || isInputObjectType(type))
    return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
  return isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : [];
});

test('whatever field, input field or value is gone, it is named, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 5 }), async (left) => {
      const drift = await compare(withoutCoordinates(left));
      expect([...drift.lacks].sort()).toEqual(left.toSorted());
      expect([...drift.extraValues]).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test.each([
  ['an argument', withoutCoordinates(['Query.scholars(filter:)']), ['Query.scholars(filter:)']],
  ['a row field', withoutCoordinates(['Scholar.cohort']), ['Scholar.cohort']],
])('%s that is gone breaks nothing', async (_, sdl, lacks) => {
  expect(await compare(sdl)).toMatchObject({ lacks: new Set(lacks), breaking: [] });
});

test('a collection that is gone is named by its types and by what leads there', async () => {
  const { lacks, breaking } = await compare(withoutCollection('Award'));
  expect([...lacks].sort()).toEqual([
    'Award',
    'AwardConnection',
    'AwardDimension',
    'AwardEdge',
    'AwardFilter',
    'AwardOrder',
    'AwardOrderField',
    'AwardStatistics',
    'Center.awards',
    'Query.award',
    'Query.awardStatistics',
    'Query.awards',
    'Scholar.awards',
  ]);
  expect(breaking).toEqual([]);
});

test.each([
  ['a row without an id', withoutCoordinates(['Award.id']), 'Award.id is missing'],
  ['a row without its center', withoutCoordinates(['Award.center']), 'Award.center is missing'],
  [
    'another type',
    withField('Scholar', 'cohort: String', withoutCoordinates(['Scholar.cohort'])),
    'Scholar.cohort is String, expected Int',
  ],
  [
    'a value where a list was',
    withField('Scholar', 'degrees: Degree', withoutCoordinates(['Scholar.degrees'])),
    'Scholar.degrees is Degree, expected [Degree!]',
  ],
  [
    'null where there was none',
    withField('Count', 'lower: Int', withoutCoordinates(['Count.lower'])),
    'Count.lower is Int, expected Int!',
  ],
  [
    'a required argument',
    withText('scholar(id: ID!)', 'scholar(id: ID!, reason: String!)'),
    'Query.scholar requires the argument reason',
  ],
  [
    'an argument of another type',
    withText('scholar(id: ID!)', 'scholar(id: Int!)'),
    'Query.scholar(id:) is Int!, expected ID!',
  ],
  [
    'a required input field',
    withText('input ScholarFilter {', 'input ScholarFilter {\n  purpose: String!'),
    'ScholarFilter requires purpose',
  ],
  ['a lost key', withText('type Scholar @key(fields: "id")', 'type Scholar'), 'Scholar has no entity key'],
  ['another kind', withText(/enum Degree( @[^{]*)? \{[^}]*\}/, 'scalar Degree'), 'Degree has a different kind'],
])('%s breaks the contract, and says so in names', async (_, sdl, sentence) => {
  expect((await compare(sdl)).breaking).toContain(sentence);
});

test.each([
  ['a stricter field', withField('Scholar', 'cohort: Int!', withoutCoordinates(['Scholar.cohort']))],
  [
    'an argument more that need not be given',
    withText('scholar(id: ID!)', 'scholar(id: ID!, reason: String, why: String! = "x")'),
  ],
  ['other descriptions and directives', withText(/"A calendar date[^"]*"/, '"When."', SOURCES.coe)],
  ['a field more', withField('Count', 'rounded: Boolean!')],
  ['a collection more', `${withField('Query', 'dances: [Dance!]!')}\ntype Dance @key(fields: "id") { id: ID! }`],
  // Grouped by name, as the library does, so many would take ten seconds.
  ['a host of directives', withText('type Query {', `type Query ${'@twice '.repeat(24_000)}{`)],
  ['an extended Query', withText('type Query {', 'extend type Query {')],
])('%s is no difference', async (_, sdl) => {
  const { lacks, extraValues, breaking } = await compare(sdl);
  expect([...lacks, ...extraValues, ...breaking]).toEqual([]);
});

test('of what a center has beyond the contract, the values of its enums are named, and nothing else', async () => {
  const sdl = withValues('ScholarStatus', ['ON_LEAVE'], withField('Scholar', 'capstone(year: Int!): Capstone'));
  const { lacks, extraValues, breaking } = await compare(
    `${sdl}\ntype Capstone { title: Theme }\nenum Theme { SEPSIS }`,
  );
  expect([...lacks, ...breaking]).toEqual([]);
  expect([...extraValues]).toEqual(['ScholarStatus.ON_LEAVE']);
});

test('a value of an enum that no row shows is named too', async () => {
  const { extraValues } = await compare(withText('enum Sex {\\n', 'enum Sex {\\n  UNDISCLOSED\\n'));
  expect([...extraValues]).toEqual(['Sex.UNDISCLOSED']);
});

test.each([
  ['no GraphQL', 'nonsense {'],
  ['too long', 'type A { b: Int }'.repeat(100_000)],
])('%s is refused', async (_, text) => {
  await expect(compare(text)).rejects.toThrow();
});

test('a schema that lacks what only statistics use lacks nothing that is asked for by name', async () => {
  const sdl = SOURCES.coe.replace(/ @aggregated\(sdl: "(\\.|[^"\\])*"\)/g, '');
  expect(sdl).not.toBe(SOURCES.coe);
  expect([...(await compare(sdl)).lacks]).toEqual([]);
});

test('enums inside @aggregated are bounded together: to the schema around them, each is a single text', async () => {
  const values = (count: number): string => Array.from({ length: count }, (_, n) => `V${n}`).join(' ');
  const add = (count: number): string =>
    [0, 1].map((n) => `type Zz${n} @aggregated(sdl: "enum Ee${n} { ${values(count)} }") { a: Int }`).join('\n');
  await expect(compare(`${SOURCES.coe}\n${add(1000)}`)).resolves.toMatchObject({ breaking: [] });
  await expect(compare(`${SOURCES.coe}\n${add(3000)}`)).rejects.toThrow(
    /expected at most 20000 characters in @aggregated/,
  );
});
