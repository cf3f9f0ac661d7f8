import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType, isRequiredArgument, type GraphQLNamedType } from 'graphql';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { createRegistry } from '../../subgraphs/registry/registry.ts';

const sdl = readFileSync('subgraphs/registry/schema.graphql', 'utf8');
const subgraph = createRegistry({
  registry: loadRegistry('subgraphs/registry/data', sdl),
  sdl,
  log: () => undefined,
});

/** The answer as a client would read it. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await subgraph.answer(
    { query, variables, operationName: undefined, extensions: {} },
    { caller: undefined },
  );
  const { data, errors } = body;
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions?.['code'] })),
  };
}

/** All of a type, three levels deep, as far as fields need no arguments. */
function selectAll(type: GraphQLNamedType, levels: number): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const selected = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return levels > 0 ? [`${field.name} ${selectAll(inner, levels - 1)}`] : [];
  });
  return `{ __typename ${selected.join(' ')} }`;
}

test('every field of every record is answered', async () => {
  const { Query: query } = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true }).getTypeMap();
  if (!query) throw new Error('the registry has a Query');
  const { data, errors } = await ask(selectAll(query, 3));
  expect(errors).toEqual([]);
  expect(Object.values(data).filter((list) => Array.isArray(list) && list.length > 0).length).toBeGreaterThan(5);
});

test('the eleven centers come with their lead institutions and how their partners are known', async () => {
  const { data, errors } = await ask(
    '{ centers { id acronym ror leadInstitution { name } vaEvidence { isPartner basis note } } }',
  );
  expect(errors).toEqual([]);
  expect(data.centers).toHaveLength(11);
  expect(data.centers[9]).toEqual({
    id: 'leap',
    acronym: 'LEAP',
    ror: '043mz5j54',
    leadInstitution: { name: 'University of California, San Francisco' },
    vaEvidence: {
      isPartner: true,
      basis: 'PUBLIC',
      note: 'The San Francisco VA is a named partner (HHS TAGGS, P30HS029738).',
    },
  });
});

test('seven of the eleven centers are carried on by the successor network, with award numbers where they are known', async () => {
  const { data, errors } = await ask('{ centers { id continuation { programName awardNumber announcedIn source } } }');
  expect(errors).toEqual([]);
  const going = data.centers.filter((each: { continuation: unknown }) => each.continuation !== null);
  expect(
    going.map((each: { id: string; continuation: { awardNumber: string | null } }) => [
      each.id,
      each.continuation.awardNumber,
    ]),
  ).toEqual([
    ['catalyst', 'P30HS029737'],
    ['lhss', null],
    ['mn-lhs', 'P30HS029744'],
    ['pedsnet', 'P30HS029755'],
    ['explore', null],
    ['leap', 'P30HS029738'],
    ['t-gapp', 'P30HS029745'],
  ]);
  for (const { continuation } of going)
    expect(continuation).toMatchObject({ announcedIn: '2024-01', source: expect.stringContaining('LHS E-STaR') });
});

test('an unknown center is an error that names the known ones', async () => {
  const { data, errors } = await ask('{ center(id: "lepa") { id } }');
  expect(data).toEqual({ center: null });
  expect(errors).toEqual([
    {
      code: 'UNKNOWN_CENTER',
      message:
        'there is no center "lepa"; the centers are accelerat, catalyst, lhss, liti, mn-lhs, pact, pedsnet, spirit, explore, leap, t-gapp',
    },
  ]);
});

test('health systems come by id, those that are unknown left out; one unknown is null', async () => {
  const { data, errors } = await ask(
    '{ healthSystems(ids: ["hs-va-hines", "hs-none", "hs-kp-northwest"]) { id parent { id } facilities { ccn } } none: healthSystem(id: "hs-none") { id } all: healthSystems { id } }',
  );
  expect(errors).toEqual([]);
  expect(data.none).toBeNull();
  expect(data.all.length).toBeGreaterThan(30);
  expect(data.healthSystems).toEqual([
    { id: 'hs-kp-northwest', parent: { id: 'hs-kaiser-permanente' }, facilities: [{ ccn: '380091' }] },
    { id: 'hs-va-hines', parent: { id: 'hs-va' }, facilities: [{ ccn: '14007F' }] },
  ]);
});

test('an institution that is gone names both that it became', async () => {
  const { data } = await ask('{ institutions { id isActive successors { id } } }');
  expect(data.institutions.filter((each: { isActive: boolean }) => !each.isActive)).toEqual([
    {
      id: 'inst-iupui',
      isActive: false,
      successors: [{ id: 'inst-iu-indianapolis' }, { id: 'inst-purdue-indianapolis' }],
    },
  ]);
});

test('terms read page by page are the terms read at once', async () => {
  const query =
    'query ($first: Int, $after: String) { vocabulary(id: "disciplines") { terms(first: $first, after: $after) { nodes { code } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } }';
  const whole = (await ask(query)).data.vocabulary.terms;
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const page: typeof whole = (await ask(query, { first: 10, after })).data.vocabulary.terms;
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    codes.push(...page.nodes.map((node: { code: string }) => node.code));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(codes).toEqual(whole.nodes.map((node: { code: string }) => node.code));
  expect(codes).toHaveLength(whole.totalCount);
});

test.each([
  ['first: 501', 'BAD_PAGE_SIZE'],
  ['first: -1', 'BAD_PAGE_SIZE'],
  ['after: "nonsense"', 'BAD_CURSOR'],
])('terms(%s) is refused with %s', async (argument, code) => {
  const { errors } = await ask(`{ vocabulary(id: "disciplines") { terms(${argument}) { totalCount } } }`);
  expect(errors.map((error) => error.code)).toEqual([code]);
});

test('an entity that the registry does not know is null and does not hurt its neighbours', async () => {
  const { data, errors } = await ask(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Center { acronym } ... on HealthSystem { name } } }',
    {
      representations: [
        { __typename: 'Center', id: 'leap' },
        { __typename: 'Center', id: 'nowhere' },
        { __typename: 'HealthSystem', id: 'hs-chop' },
      ],
    },
  );
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([{ acronym: 'LEAP' }, null, { name: "Children's Hospital of Philadelphia" }]);
});

test('every published figure has a definition and a source', async () => {
  const { data } = await ask('{ publishedFigures { id published definition source } }');
  expect(data.publishedFigures).toHaveLength(8);
  for (const figure of data.publishedFigures)
    expect(figure).toEqual({
      id: expect.any(String),
      published: expect.any(Number),
      definition: expect.stringMatching(/\.$/),
      source: expect.stringContaining('Lozano'),
    });
});
