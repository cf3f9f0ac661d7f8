/** SENSITIVE values: stored and grouped by, but with no form in which a single row would show them. */
import { contract, openConsortium, type Consortium } from '../support/consortium.ts';
import { isAggregated } from '../../subgraphs/contract/model.ts';
import { SMALL } from '../subgraphs/coe/rows.ts';

let consortium: Consortium;

/** The rows of the small center, and the same ones at another. */
function ofCenter(center: string): Record<string, { id: string }[]> {
  const text = JSON.stringify(SMALL).replaceAll('"leap:', `"${center}:`);
  const rows = JSON.parse(text) as Record<string, { id: string }[]>; // the rows as they were, with other ids
  const complete = (code: string, row: { id: string }): { id: string } => {
    const stored = contract.byCode.get(code)?.fields.filter((field) => field.kind !== 'relation') ?? [];
    return { ...Object.fromEntries(stored.map((field) => [field.name, field.isList ? [] : null])), basis: 'SYNTHETIC', center, ...row } as { id: string };
  };
  return Object.fromEntries(Object.entries(rows).map(([code, each]) => [code, each.map((row) => complete(code, row))]));
}

beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  const [leap, pact] = [ofCenter('leap'), ofCenter('pact')];
  await consortium.load(Object.fromEntries(Object.keys(leap).map((code) => [code, [...(leap[code] ?? []), ...(pact[code] ?? [])]])));
});
afterAll(() => consortium.close());

const sensitive = contract.collections.flatMap((collection) => collection.fields.filter(isAggregated).map((field) => [`${collection.typeName}.${field.name}`, collection, field] as const));

test('the contract has such fields', () => {
  expect(sensitive.map(([name]) => name)).toEqual(expect.arrayContaining(['Scholar.sex', 'Scholar.raceEthnicity', 'CompetencyAssessment.level', 'EmbeddednessAssessment.score']));
});

test.each(sensitive)('%s is neither selected, filtered nor ordered by', async (_name, { plural, typeName }, field) => {
  for (const query of [
    `{ ${plural} { nodes { ${field.name} } } }`,
    `{ ${plural}(filter: {${field.name}: {present: true}}) { nodes { id } } }`,
    `{ ${plural}(orderBy: {field: ${field.name.replace(/[A-Z]/g, '_$&').toUpperCase()}}) { nodes { id } } }`,
  ]) {
    expect((await consortium.ask(query)).errors.map((error) => error.extensions?.['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  }
  const entity = `{ _entities(representations: [{__typename: "${typeName}", id: "leap:x:1"}]) { ... on ${typeName} { ${field.name} } } }`;
  expect((await consortium.askCenter('leap', entity)).errors.map((error) => error.extensions?.['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('groups by a sensitive value add up over the centers', async () => {
  const { data, errors } = await consortium.ask('{ competencyAssessmentStatistics(groupBy: [TIMEPOINT, LEVEL]) { total { value } groups { keys { value } count { value } centers { value } } } }');
  expect(errors).toEqual([]);
  expect(data.competencyAssessmentStatistics).toEqual({
    total: { value: 4 },
    groups: [
      { keys: [{ value: 'ENTRY' }, { value: 'EMERGING' }], count: { value: 2 }, centers: { value: 2 } },
      { keys: [{ value: 'EXIT' }, { value: 'PROFICIENT' }], count: { value: 2 }, centers: { value: 2 } },
    ],
  });
});

const SINGLING = [
  'competencyAssessmentStatistics(groupBy: [SCHOLAR, LEVEL])',
  'competencyAssessmentStatistics(filter: {scholar: {eq: "leap:scholar:1"}}, groupBy: [LEVEL])',
  'competencyAssessmentStatistics(filter: {not: {or: [{and: [{id: {in: ["leap:competencyAssessment:1"]}}]}]}}, groupBy: [LEVEL])',
  'scholarStatistics(filter: {name: {startsWith: "z"}}, groupBy: [SEX])',
  'scholarStatistics(filter: {orcid: {present: true}}, groupBy: [STATUS, RACE_ETHNICITY])',
  'placementStatistics(groupBy: [EXPERIENCE_RATING, PARTNERSHIP])',
];

test.each(SINGLING)('%s is refused by the gateway, and by the center itself', async (field) => {
  const query = `{ ${field} { total { value } groups { count { value } } } }`;
  for (const answer of [await consortium.ask(query), await consortium.askCenter('leap', query)]) {
    expect(answer.errors.map((error) => [error.extensions?.['code'], error.message])).toEqual([['BAD_GROUPING', expect.stringContaining('no row-level form')]]);
    expect(Object.values(answer.data as object)).toEqual([null]);
  }
});
