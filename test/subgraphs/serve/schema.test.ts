/** Our way to the executable schema of a subgraph against Apollo's own, which validates and prints and takes much longer. */
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { assertValidSchema, execute, GraphQLError, parse, printType, type GraphQLSchema } from 'graphql';
import { openCenterSchema } from '../../../subgraphs/coe/centerSchema.ts';
import { createSchema, parseSdl, type Representation } from '../../../subgraphs/serve/schema.ts';

const SDL = {
  center: readFileSync('subgraphs/contract/schema.graphql', 'utf8'),
  registry: readFileSync('subgraphs/registry/schema.graphql', 'utf8'),
};

/** What federation adds for itself, and no operation can ask for. */
const FEDERATIONS_OWN = /^(__|federation__|link__|FieldSet|_Any$|_Service$)/;

function printTypes(schema: GraphQLSchema): Record<string, string> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !FEDERATIONS_OWN.test(name));
  return Object.fromEntries(types.map((type) => [type.name, sortLines(printType(type))]));
}

/** Apollo puts its own fields elsewhere among the others. */
function sortLines(text: string): string {
  return text
    .split(/\n|(?<= \|) /)
    .map((line) => line.replace(/^union _Entity = /, '').replace(/ \|$/, ''))
    .toSorted()
    .join('\n');
}

test.each(Object.entries(SDL))(
  'the schema of a %s is valid, and has the types that Apollo makes of its SDL',
  (_, sdl) => {
    const schema = createSchema(parseSdl(sdl), { types: {} });
    assertValidSchema(schema);
    const theirs = printTypes(buildSubgraphSchema(parse(sdl)));
    expect(Object.keys(theirs).length).toBeGreaterThan(10);
    expect(printTypes(schema)).toEqual(theirs);
  },
);

test('a schema is made once in a process, however many centers serve it', () => {
  expect(openCenterSchema(SDL.center)).toBe(openCenterSchema(`${SDL.center}`));
  expect(openCenterSchema(`${SDL.center}\n`)).not.toBe(openCenterSchema(SDL.center));
});

const TINY = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { none: String }
type Known @key(fields: "id") { id: ID! }
type Stub @key(fields: "id", resolvable: false) { id: ID! }
`;

test('each representation is answered for itself, whatever it is', async () => {
  const schema = createSchema(parseSdl(TINY), {
    types: { Known: { __resolveReference: ({ id }: Representation) => (id === '404' ? null : { id }) } },
  });
  const representations: unknown[] = [
    { __typename: 'Known', id: '1' },
    { id: '1' },
    { __typename: 'Known', id: '404' },
    { __typename: 'Stub', id: '1' },
    { __typename: '__proto__', id: '1' },
    { __typename: 1 },
    'Known',
    ['Known'],
    { __typename: 'Known', id: '1' },
  ];
  const { data, errors = [] } = await execute({
    schema,
    document: parse('query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Known { id } } }'),
    variableValues: { r: representations },
  });
  const known = { __typename: 'Known', id: '1' };
  expect(data?.['_entities']).toEqual([known, null, null, null, null, null, null, null, known]);
  expect(errors.map(({ path }) => path?.[1])).toEqual([1, 3, 4, 5, 6, 7]);
  for (const { originalError, extensions } of errors) {
    expect(originalError).toBeInstanceOf(GraphQLError);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  }
});
