/** Prints what follows from one collection: its type, connection, filter, order, dimensions, statistics and roots. */
import { parse, print } from 'graphql';
import { isAggregated, type Collection, type Contract, type Dimension, type Field, type Measure } from '../model.ts';
import { printDistinctArgument, printDistinctField, printKeyEnum } from './printDistinct.ts';
import { printDescription, printField, printListArguments } from './printField.ts';

/** The object type of a collection; `keep` leaves fields out that a subgraph must not resolve. */
export function printRowType(
  collection: Collection,
  contract: Contract,
  key: string,
  keep: (field: Field) => boolean = () => true,
): string {
  const aggregated = collection.fields.filter(isAggregated);
  const fields = collection.fields.filter((field) => !isAggregated(field) && keep(field)).map(printField);
  const unique = collection.unique.length > 0 ? ` unique: ${JSON.stringify(collection.unique)}` : '';
  return [
    printDescription(collection.description, [
      `class ${collection.governance}`,
      'one row, at the center that its id names',
      ...(aggregated.length > 0 ? [`in statistics alone: ${aggregated.map((each) => each.name).join(', ')}`] : []),
    ]),
    `type ${collection.typeName} ${key} @shareable`,
    `@collection(plural: "${collection.plural}", file: "${collection.file}"${unique}) ${collection.measures.map(printCounted).join(' ')} @governed(as: "${collection.governance}") ${printAggregated(collection, aggregated, contract)} {`,
    ...fields,
    '}',
  ].join('\n');
}

function printCounted({ name, description, unit, bins, numbers }: Measure): string {
  if (numbers.kind === 'field') return ''; // the field itself says so
  return `@counted(name: "${name}", description: ${JSON.stringify(description)}, each: "${numbers.each.name}", of: "${numbers.of.name}", unit: ${JSON.stringify(unit)}, bins: [${bins.join(', ')}])`;
}

/** What the row type leaves out, as SDL in an argument. */
function printAggregated({ typeName }: Collection, fields: readonly Field[], contract: Contract): string {
  if (fields.length === 0) return '';
  const hidden = listHiddenEnums(contract).filter((name) => fields.some((field) => field.typeName === name));
  const enums = hidden.map((name) => `enum ${name} { ${(contract.enums.get(name) ?? []).join(' ')} }`);
  return `@aggregated(sdl: ${JSON.stringify(print(parse([`type ${typeName} { ${fields.map(printField).join('\n')} }`, ...enums].join('\n'))))})`;
}

/** Enums that only fields without a row-level form use: a schema that defines a type which nothing uses is refused. */
export function listHiddenEnums(contract: Contract): string[] {
  const fields = [...contract.collections, ...contract.embedded.values()]
    .flatMap((each) => each.fields)
    .filter((field) => field.kind === 'enum');
  const shown = new Set(fields.filter((field) => !isAggregated(field)).map((field) => field.typeName));
  return [...new Set(fields.filter(isAggregated).map((field) => field.typeName))].filter((name) => !shown.has(name));
}

/** Edge, connection, filter, order: what a list of the collection needs. */
export function printListTypes(collection: Collection, contract: Contract): string {
  const name = collection.typeName;
  return `
type ${name}Edge @shareable { cursor: String! node: ${name}! }

${printDescription(`A page of ${collection.plural}, in one order over all centers.`)}
type ${name}Connection @shareable {
  edges: [${name}Edge!]! @merge(with: "PAGE")
  ${printDescription('The nodes of the edges.')}
  nodes: [${name}!]! @merge(with: "PAGE")
  pageInfo: PageInfo! @merge(with: "PAGE_INFO")
  ${printDescription('Rows that match the filter, on all pages.')}
  totalCount: Count! @merge(with: "SUM")
  completeness: Completeness! @merge(with: "REPORT")
}

${printFilterInput(`${name}Filter`, collection.fields, contract)}

enum ${name}OrderField { ${collection.orders.map((order) => `${order.name} @governed(as: "${order.field.governance}")`).join(' ')} }

input ${name}Order { field: ${name}OrderField! direction: Direction = ASC }
`;
}

/** Dimensions and statistics. */
export function printStatisticsTypes(collection: Collection, contract: Contract): string {
  const name = collection.typeName;
  const dimensions = collection.dimensions.map(
    (dimension) =>
      `${printDescription(listValues(dimension, contract), [`class ${(dimension.inner ?? dimension.field).governance}`, ...(dimension.isMultiple ? ['a row may be in several groups'] : [])])}${dimension.name} @governed(as: "${(dimension.inner ?? dimension.field).governance}")`,
  );
  return `
enum ${name}Dimension { ${dimensions.join('\n')} }
${printMeasures(collection)}

${printDescription(`How many ${collection.plural} there are, in all and by group.`)}
type ${name}Statistics @shareable {
  ${printDescription('Distinct rows that match the filter.')}
  total: Count! @merge(with: "SUM")
  ${printDescription('By the values of `groupBy`, in their order; empty without `groupBy`.')}
  groups: [StatisticsGroup!]! @merge(with: "GROUP")
  ${printDescription('Can a row be in several groups, so that their counts may exceed the total?')}
  canOverlap: Boolean! @merge(with: "AGREE")
  ${printDescription('Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here.')}
  notListed: Count! @merge(with: "SUM")
  ${printDistinctField(collection)}
  ${collection.measures.length > 0 ? SUMMARIES : ''}
  completeness: Completeness! @merge(with: "REPORT")
}
${printKeyEnum(collection)}
`;
}

const SUMMARIES = `${printDescription('One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups.')}
  summaries: [Summary!]! @merge(with: "SUMMARIES")`;

function printMeasures({ typeName, governance, measures }: Collection): string {
  if (measures.length === 0) return '';
  const values = measures.map((measure) => {
    const own = measure.numbers.kind === 'field' ? measure.numbers.field.governance : governance;
    return `${printDescription(measure.description, [`class ${own}`, `in ${measure.unit}`])}${measure.name} @governed(as: "${own}")`;
  });
  return `enum ${typeName}Measure { ${values.join('\n')} }`;
}

/** The values that groups by an enum can have: of a field without a row-level form, no other place of the schema shows them. */
function listValues({ field, inner }: Dimension, contract: Contract): string {
  const values = isAggregated(field) ? contract.enums.get((inner ?? field).typeName) : undefined;
  return values ? `One of ${values.join(', ')}.` : '';
}

/** The three fields of Query that a collection brings. */
export function printRoots(collection: Collection): string {
  const { typeName, plural, code, statistics, measures } = collection;
  const summarised =
    measures.length > 0
      ? `${printDescription('What is summarised, in all and by group; at most three. None may stand beside a SENSITIVE dimension.')}measures: [${typeName}Measure!]`
      : '';
  return `
${printDescription(`${typeName} rows of all centers, a page at a time. Empty only when an argument is wrong.`, ['merge FIELDS'])}
${plural}${printListArguments(typeName)}: ${typeName}Connection @merge(with: "FIELDS")
${printDescription(`One row, from the center that its id names; null when that center knows no such row.`, ['merge OWNER'])}
${code}(id: ID!): ${typeName} @merge(with: "OWNER")
${printDescription(`Counts of ${plural}; up to three dimensions. Empty only when an argument is wrong.`, ['merge FIELDS'])}
${statistics}(filter: ${typeName}Filter groupBy: [${typeName}Dimension!] ${summarised} ${printDistinctArgument(collection)}): ${typeName}Statistics @merge(with: "FIELDS")
`;
}

/** The filter input for a list of fields: those of one object are ANDed. */
export function printFilterInput(name: string, fields: readonly Field[], contract: Contract): string {
  const own = fields.filter((field) => field.isFilterable).map((field) => printFilterField(field, contract));
  return `
${printDescription('Fields of one object are ANDed. A missing value matches nothing, so `not` includes it.')}
input ${name} {
  ${own.join('\n')}
  and: [${name}!]
  or: [${name}!]
  not: ${name}
}`;
}

function printFilterField(field: Field, contract: Contract): string {
  const type = field.kind === 'embedded' ? `${field.typeName}ListFilter` : toFilterType(field, contract);
  return `${printDescription('', [`class ${field.governance}`])}${field.name}: ${type} @governed(as: "${field.governance}")`;
}

function toFilterType(field: Field, contract: Contract): string {
  const list = field.isList ? 'ListFilter' : 'Filter';
  switch (field.kind) {
    case 'id':
    case 'reference':
    case 'entity':
      return `Id${list}`;
    case 'text':
      return `Text${list}`;
    case 'int':
      return 'IntFilter';
    case 'boolean':
      return 'BooleanFilter';
    case 'date':
      return 'DateFilter';
    case 'enum':
      if (!contract.enums.has(field.typeName)) throw new Error(`no enum ${field.typeName}`);
      return `${field.typeName}${list}`;
    case 'embedded':
    case 'relation':
      throw new Error(`${field.name} cannot be a filter of its own`);
  }
}
