/** Prints what follows from one collection: its type, connection, filter, order, dimensions, statistics and roots. */
import { parse, print } from 'graphql';
import { isAggregated, type Collection, type Contract, type Dimension, type Field, type Measure } from '../model.ts';
import { SMALLEST_BASE } from '../grouping.ts';
import { describeUse, printDescription, toWords, withArticle } from './describe.ts';
import { printField, printFilterArgument, printListArguments } from './printField.ts';

/** The object type of a collection. @param isIncluded is false for fields that the subgraph must not resolve */
export function printRowType(
  collection: Collection,
  contract: Contract,
  key: string,
  isIncluded: (field: Field) => boolean = () => true,
): string {
  const aggregated = collection.fields.filter(isAggregated);
  const fields = collection.fields.filter((field) => !isAggregated(field) && isIncluded(field)).map(printField);
  const unique = collection.unique.length > 0 ? ` unique: ${JSON.stringify(collection.unique)}` : '';
  return [
    printDescription(`${collection.description}${describeAggregated(aggregated)}`),
    `type ${collection.typeName} ${key} @shareable`,
    `@collection(plural: "${collection.plural}", file: "${collection.file}"${unique}) ${collection.measures.map(printCounted).join(' ')} @governed(as: "${collection.governance}") ${printAggregated(collection, aggregated, contract)} {`,
    ...fields,
    '}',
  ].join('\n');
}

function describeAggregated(fields: readonly Field[]): string {
  const names = fields.map(({ name }) => `\`${name}\``);
  return names.length === 0 ? '' : ` No row shows ${names.join(', ')}: only statistics do.`;
}

function printCounted({ name, description, unit, bins, numbers }: Measure): string {
  if (numbers.kind === 'field') return ''; // the annotation of the field has it
  return `@counted(name: "${name}", description: ${JSON.stringify(description)}, each: "${numbers.each.name}", of: "${numbers.of.name}", unit: ${JSON.stringify(unit)}, bins: [${bins.join(', ')}])`;
}

/** The fields that the row type omits, as SDL in an argument. */
function printAggregated({ typeName }: Collection, fields: readonly Field[], contract: Contract): string {
  if (fields.length === 0) return '';
  const hidden = listHiddenEnums(contract).filter((name) => fields.some((field) => field.typeName === name));
  const enums = hidden.map((name) => `enum ${name} { ${(contract.enums.get(name) ?? []).join(' ')} }`);
  return `@aggregated(sdl: ${JSON.stringify(print(parse([`type ${typeName} { ${fields.map(printField).join('\n')} }`, ...enums].join('\n'))))})`;
}

/** Enums that only fields use which no row shows. Composition refuses a type that nothing uses. */
export function listHiddenEnums(contract: Contract): string[] {
  const fields = [...contract.collections, ...contract.embedded.values()]
    .flatMap((each) => each.fields)
    .filter((field) => field.kind === 'enum');
  const shown = new Set(fields.filter((field) => !isAggregated(field)).map((field) => field.typeName));
  return [...new Set(fields.filter(isAggregated).map((field) => field.typeName))].filter((name) => !shown.has(name));
}

/** Edge, connection, filter and order: the types that a list of the collection needs. */
export function printListTypes(collection: Collection, contract: Contract): string {
  const name = collection.typeName;
  const [row, rows] = [toWords(name), toWords(collection.plural)];
  const orders = collection.orders.map(
    (order) =>
      `${printDescription(describeUse('Sort by', order.field.name, order.field))}${order.name} @governed(as: "${order.field.governance}")`,
  );
  return `
${printDescription(`${capitalize(withArticle(row))} in a list, with its cursor.`)}
type ${name}Edge @shareable {
  ${printDescription('The position of the row in the list. Pass it as `after` or `before`.')}
  cursor: String!
  ${printDescription(`The ${row}.`)}
  node: ${name}!
}

${printDescription(`A page of ${rows}, in one order over all centers.`)}
type ${name}Connection @shareable {
  ${printDescription(`The ${rows} on the page, each with its cursor.`)}
  edges: [${name}Edge!]! @merge(with: "PAGE")
  ${printDescription(`The ${rows} on the page.`)}
  nodes: [${name}!]! @merge(with: "PAGE")
  ${printDescription('The position of the page in the list.')}
  pageInfo: PageInfo! @merge(with: "PAGE_INFO")
  ${printDescription(`The number of ${rows} that match the filter, on all pages.`)}
  totalCount: Count! @merge(with: "SUM")
  ${COMPLETENESS}
}

${printFilterInput(name, collection.fields, contract)}

${printDescription(`A field that ${rows} can be sorted by.`)}
enum ${name}OrderField { ${orders.join('\n')} }

${printDescription(`An order of ${rows}.`)}
input ${name}Order {
  ${printDescription('The field to sort by.')}
  field: ${name}OrderField!
  ${printDescription('Ascending or descending. Rows without a value come last in both directions.')}
  direction: Direction = ASC
}
`;
}

const COMPLETENESS = `${printDescription('Which centers answered, and why the others did not.')}
  completeness: Completeness! @merge(with: "REPORT")`;

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Dimensions and statistics. */
export function printStatisticsTypes(collection: Collection, contract: Contract): string {
  const name = collection.typeName;
  const rows = toWords(collection.plural);
  return `
${printDescription(`A dimension that statistics can group ${rows} by.`)}
enum ${name}Dimension { ${collection.dimensions.map((each) => printDimension(each, collection, contract)).join('\n')} }
${printMeasures(collection)}

${printDescription(`The number of ${rows}, in total and by group.`)}
type ${name}Statistics @shareable {
  ${printDescription(`The number of different ${rows} that match the filter.`)}
  total: Count! @merge(with: "SUM")
  ${printDescription('The groups, sorted by the values of `groupBy`. Empty without `groupBy`.')}
  groups: [StatisticsGroup!]! @merge(with: "GROUP")
  ${printDescription('Whether a row can be in several groups, so that the counts of the groups can add up to more than the total.')}
  canOverlap: Boolean! @merge(with: "AGREE")
  ${printDescription(NOT_LISTED)}
  notListed: Count! @merge(with: "SUM")
  ${printDistinctField(collection)}
  ${collection.measures.length > 0 ? SUMMARIES : ''}
  ${COMPLETENESS}
}
${printKeyEnum(collection)}
`;
}

const NOT_LISTED = `The number of rows in groups that are not listed. If fewer than ${SMALLEST_BASE} people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here.`;

const SUMMARIES = `${printDescription(`One summary for each entry of \`measures\`, in that order, of all rows that match the filter. Empty without \`measures\`. For fewer than ${SMALLEST_BASE} of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups.`)}
  summaries: [Summary!]! @merge(with: "SUMMARIES")`;

function printDimension(dimension: Dimension, { typeName }: Collection, contract: Contract): string {
  const { name, field, inner, transform, isMultiple } = dimension;
  const path = inner ? `${field.name}.${inner.name}` : field.name;
  const use = describeUse(transform === 'year' ? 'Group by the year of' : 'Group by', path, inner ?? field);
  const overlap = isMultiple ? ` ${capitalize(withArticle(toWords(typeName)))} can be in several groups.` : '';
  return `${printDescription(`${use}${overlap}${describeValues(dimension, contract)}`)}${name} @governed(as: "${(inner ?? field).governance}")`;
}

/** The values of an enum that no row shows: no other place of the schema lists them. */
function describeValues({ field, inner }: Dimension, contract: Contract): string {
  const values = isAggregated(field) ? contract.enums.get((inner ?? field).typeName) : undefined;
  return values ? ` The values are ${values.join(', ')}.` : '';
}

function printMeasures({ typeName, plural, governance, measures }: Collection): string {
  if (measures.length === 0) return '';
  const values = measures.map((measure) => {
    const { numbers, unit, name } = measure;
    const own = numbers.kind === 'field' ? numbers.field.governance : governance;
    const text =
      numbers.kind === 'field' ? describeUse('Summarize', numbers.field.name, numbers.field) : measure.description;
    return `${printDescription(`${text} Unit: ${unit}.`)}${name} @governed(as: "${own}")`;
  });
  return `${printDescription(`A measure of ${toWords(plural)} that statistics can summarize.`)}enum ${typeName}Measure { ${values.join('\n')} }`;
}

/** The three fields of Query that a collection adds. */
export function printRoots(collection: Collection): string {
  const { typeName, plural, code, statistics, measures } = collection;
  const [row, rows] = [toWords(typeName), toWords(plural)];
  const summarized =
    measures.length > 0
      ? `${printDescription('The measures to summarize, in total and by group: at most three. They cannot be combined with a SENSITIVE dimension.')}measures: [${typeName}Measure!]`
      : '';
  return `
${printDescription(`The ${rows} of all centers, a page at a time.`)}
${plural}${printListArguments(typeName)}: ${typeName}Connection @merge(with: "FIELDS")
${printDescription(`One ${row}, from the center that its id names. Null if that center has no such row.`)}
${code}(${printDescription(`The id of the ${row}, for example \`leap:${code}:0001\`.`)}id: ID!): ${typeName} @merge(with: "OWNER")
${printDescription(`Statistics of the ${rows} of all centers: their number, in total and by group.`)}
${statistics}(
  ${printFilterArgument(typeName)}
  ${printDescription('The dimensions to group by: at most three.')}groupBy: [${typeName}Dimension!]
  ${summarized}
  ${printDistinctArgument(collection)}
): ${typeName}Statistics @merge(with: "FIELDS")
`;
}

/** The filter input for the fields of a type. */
export function printFilterInput(typeName: string, fields: readonly Field[], contract: Contract): string {
  const name = `${typeName}Filter`;
  const own = fields.filter((field) => field.isFilterable).map((field) => printFilterField(field, contract));
  return `
${printDescription(`Conditions on ${withArticle(toWords(typeName))}. All conditions of one object must match. A missing value matches only \`isNull: true\`; \`not\` of any other condition includes it.`)}
input ${name} {
  ${own.join('\n')}
  ${printDescription('All of these must match. An empty list matches everything.')}and: [${name}!]
  ${printDescription('At least one of these must match. An empty list matches nothing.')}or: [${name}!]
  ${printDescription('This must not match.')}not: ${name}
}`;
}

function printFilterField(field: Field, contract: Contract): string {
  const type = field.kind === 'embedded' ? `${field.typeName}ListFilter` : toFilterType(field, contract);
  return `${printDescription(describeUse('Filter by', field.name, field))}${field.name}: ${type} @governed(as: "${field.governance}")`;
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

// The different values of shared fields: the keys, the argument that names them, the field with the result.

/** `enum PartnershipKey`; nothing for a collection without shared fields. */
function printKeyEnum({ typeName, plural, keys }: Collection): string {
  if (keys.length === 0) return '';
  const values = keys.map(
    ({ name, field }) =>
      `${printDescription(describeUse('Count the different values of', field.name, field))}${name} @governed(as: "${field.governance}")`,
  );
  return `${printDescription(`A field of ${toWords(plural)} whose values mean the same at every center, so that each value counts once.`)}enum ${typeName}Key { ${values.join('\n')} }`;
}

function printDistinctArgument({ typeName, keys }: Collection): string {
  return keys.length === 0
    ? ''
    : `${printDescription('The keys whose different values are counted: at most three.')}distinct: [${typeName}Key!]`;
}

function printDistinctField({ keys }: Collection): string {
  if (keys.length === 0) return '';
  return `${printDescription('The different values of each entry of `distinct`, in that order. Empty without `distinct`.')}distinct: [Distinct!]! @merge(with: "UNION")`;
}
