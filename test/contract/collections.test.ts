/** What the annotated types promise: every enum says where it is from, every collection is reachable from the rows it refers to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const FOLDER = 'subgraphs/contract/collections';
const texts = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const contract = readContract(readFileSync('subgraphs/contract/shared.graphql', 'utf8'), ...texts);
const enums = texts
  .flatMap((text) => parse(text).definitions)
  .filter((node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION);

test('the fifteen collections of the domain are there', () => {
  expect(contract.collections.map((each) => each.typeName).sort()).toEqual([
    'Appointment',
    'Award',
    'CompetencyAssessment',
    'DataAccessRequest',
    'Disruption',
    'EmbeddednessAssessment',
    'Engagement',
    'Mentoring',
    'Partnership',
    'Placement',
    'Position',
    'Program',
    'Project',
    'Publication',
    'Scholar',
  ]);
});

test.each(enums.map((node) => [node.name.value, node] as const))(
  '%s says whether its values have a source or are proposed',
  (_name, node) => {
    const provenance = node.directives?.find((each) => each.name.value === 'provenance');
    expect(provenance?.arguments ?? []).not.toEqual([]);
  },
);

test.each(contract.collections.map((each) => [each.typeName, each] as const))(
  '%s is a list of the rows that it refers to',
  (_name, collection) => {
    for (const field of collection.fields.filter((each) => each.kind === 'reference' && each.isGroupable)) {
      const relations = contract.byType
        .get(field.typeName)
        ?.fields.filter((each) => each.kind === 'relation' && each.typeName === collection.typeName);
      expect(relations?.map((each) => each.relatedBy)).toContain(field.name);
    }
  },
);

test.each(contract.collections.map((each) => [each.typeName, each] as const))(
  'what %s calls unique, what its dates come after and what its terms are of are fields of it',
  (_name, { fields, unique }) => {
    const names = fields.map((field) => field.name);
    const dates = fields.filter((field) => field.kind === 'date').map((field) => field.name);
    expect(names).toEqual(expect.arrayContaining([...unique]));
    for (const { column, elapsed } of fields) {
      if (column?.notBefore !== undefined) expect(dates).toContain(column.notBefore);
      if (column?.termOf !== undefined) expect(names).toContain(column.termOf);
      if (elapsed) expect(dates).toEqual(expect.arrayContaining([elapsed.from, elapsed.to]));
    }
  },
);

test('a SENSITIVE field that could show in a row, a filter or an order is refused', () => {
  const sdl = (annotation: string): string =>
    `type Person @collection(plural: "people", file: "people.csv") { sex: String @governed(as: "SENSITIVE") ${annotation} }`;
  expect(() => readContract(sdl('@groupable'))).not.toThrow();
  expect(() =>
    readContract(
      `${sdl('')} type Note @collection(plural: "notes", file: "notes.csv") { person: Person @governed(as: "SENSITIVE") @column }`,
    ),
  ).toThrow('person is SENSITIVE and leads to other rows');
  expect(() =>
    readContract(
      'type Score @embedded(file: "scores.csv", of: "person") { value: Int @governed(as: "SENSITIVE") @column }',
    ),
  ).toThrow('Score.value is SENSITIVE inside an embedded value');
  for (const annotation of ['@filterable', '@orderable'])
    expect(() => readContract(sdl(annotation))).toThrow('sex is SENSITIVE');
});
