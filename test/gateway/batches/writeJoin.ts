/** Writes a random join: entities of the registry, however they are reached, each with lists that are gathered for it. */
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { getField, type Field } from '../../../subgraphs/contract/model.ts';
import { makeFilter, type FilterSetting } from '../../support/arbitraries/filters.ts';
import type { RandomOperation } from '../../support/arbitraries/writeOperation.ts';
import { readFieldDirective } from '../../support/oracle/door.ts';

const ROOTS: Readonly<Record<string, string>> = {
  HealthSystem: 'healthSystems',
  Institution: 'institutions',
  Facility: 'facilities',
};
const COUNT = 'totalCount { status value lower upper }';
const REPORT =
  'completeness { isComplete considered answered centers { center { id } status code asOf epoch fields { field code } } gaps { center { id } cursor } }';

export function writeJoin(setting: FilterSetting): RandomOperation {
  const { tape, schema, contract } = setting;
  const typeName = tape.choose(['HealthSystem', 'HealthSystem', 'HealthSystem', 'Institution', 'Facility']);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const declare = (type: string, value: unknown): string => {
    const name = `$v${declared.length}`;
    declared.push(`${name}: ${type}`);
    variables[name.slice(1)] = value;
    return name;
  };
  const gathered = Object.values((schema.getType(typeName) as GraphQLObjectType).getFields()).filter(
    (field) => readFieldDirective(field.astNode, 'gathered', 'from') !== undefined,
  );
  const lists = Array.from(
    { length: tape.choose([1, 1, 2, 3]) },
    (_, index) => `l${index}: ${writeGathered(setting, tape.choose(gathered), declare)}`,
  );
  const body = `{ ${tape.chance(80) ? 'id ' : ''}${lists.join(' ')} }`;
  const holders = contract.collections.flatMap((each) =>
    each.fields
      .filter((field) => field.kind === 'entity' && field.typeName === typeName)
      .map((field) => [each.plural, field.name] as const),
  );
  const [plural, name] = tape.choose(holders);
  const root = ROOTS[typeName] ?? '';
  const text = tape.chance(50)
    ? `${root} ${body}`
    : `${plural}(first: ${tape.choose([30, 8, 3])}) { nodes { id ${name} ${body} } }`;
  return { query: `query Join${declared.length > 0 ? `(${declared.join(' ')})` : ''} { ${text} }`, variables };
}

function writeGathered(
  setting: FilterSetting,
  field: GraphQLField<unknown, unknown>,
  declare: (type: string, value: unknown) => string,
): string {
  const { tape, contract } = setting;
  const collection = contract.collections.find(
    (each) => each.plural === readFieldDirective(field.astNode, 'gathered', 'from'),
  );
  if (!collection) throw new Error(`${field.name} gathers from no collection`);
  const values = [
    ...tape.choose([
      ['first: 20'],
      ['first: 3'],
      ['first: 1'],
      ['first: 2'],
      ['last: 2'],
      ['last: 30'],
      ['first: 0'],
      [],
      [],
    ]),
    ...(tape.chance(50)
      ? [`orderBy: { field: ${tape.choose(collection.orders).name} direction: ${tape.choose(['ASC', 'DESC'])} }`]
      : []),
    ...(tape.chance(40) ? [`filter: ${declare(`${collection.typeName}Filter`, makeFilter(setting, collection))}`] : []),
  ];
  const row = setting.schema.getType(collection.typeName) as GraphQLObjectType;
  const parts = [
    () => `nodes ${writeRow(setting, row)}`,
    () => `again: nodes ${writeRow(setting, row)}`,
    () => `edges { ${tape.chance(50) ? 'cursor ' : ''}node ${writeRow(setting, row)} }`,
    () => 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
    () => COUNT,
    () => REPORT,
  ];
  const chosen = parts.filter((_, index) => tape.chance([75, 15, 25, 50, 50, 60][index] ?? 0)).map((write) => write());
  return `${field.name}${values.length > 0 ? `(${values.join(' ')})` : ''} { ${['__typename', ...chosen].join(' ')} }`;
}

function writeRow(setting: FilterSetting, row: GraphQLObjectType): string {
  const { tape, contract } = setting;
  const fields = Object.values(row.getFields());
  const collection = contract.byType.get(row.name);
  const length = tape.choose([2, 3, 1]);
  const texts = Array.from({ length }, () => {
    const field = tape.choose(fields);
    const type = getNamedType(field.type);
    return isLeafType(type) || !collection
      ? isLeafType(type)
        ? field.name
        : ''
      : writeInner(setting, getField(collection, field.name), type);
  });
  return `{ ${['__typename', ...new Set(texts)].join(' ')} ${tape.chance(60) ? 'id' : ''} }`;
}

/** A list of the row's own, another row, an entity, or a value with fields. */
function writeInner({ tape }: FilterSetting, field: Field, type: unknown): string {
  if (field.kind === 'relation')
    return `${field.name}(first: ${tape.choose([2, 1])}) { nodes { id } ${COUNT} ${REPORT} }`;
  const leaf = isObjectType(type)
    ? Object.values(type.getFields()).find((each) => isLeafType(getNamedType(each.type)))
    : undefined;
  return `${field.name} { ${leaf?.name ?? '__typename'} }`;
}
