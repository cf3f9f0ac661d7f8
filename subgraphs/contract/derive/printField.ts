/** Prints one field of a derived type: its description, arguments and type, and the annotations that it was read from. */
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../pageSize.ts';
import type { Column, Field } from '../model.ts';
import { printDescription } from './describe.ts';

const LIST_ARGUMENTS = {
  orderBy:
    'The order of the list. Ties are sorted by center and id, and rows without a value come last. By default, rows are sorted by center and id.',
  first: `The number of rows to read from the start of the list, or after \`after\`. At most ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} if neither \`first\` nor \`last\` is given.`,
  after: 'Only rows after this cursor: the `endCursor` of the previous page, or the `cursor` of a gap.',
  last: `The number of rows to read from the end of the list, or before \`before\`. At most ${MAX_PAGE_SIZE}; not together with \`first\`. The rows are in the order of the list.`,
  before: 'Only rows before this cursor: if you page backward, the `startCursor` of the page that you read last.',
};

/** The arguments of a list of `typeName`. */
export function printListArguments(typeName: string): string {
  const page = (['first', 'after', 'last', 'before'] as const).map(
    (name) =>
      `${printDescription(LIST_ARGUMENTS[name])}${name}: ${name === 'first' || name === 'last' ? 'Int' : 'String'}`,
  );
  return [
    '(',
    printFilterArgument(typeName),
    `${printDescription(LIST_ARGUMENTS.orderBy)}orderBy: ${typeName}Order`,
    ...page,
    ')',
  ].join('\n');
}

export function printFilterArgument(typeName: string): string {
  return `${printDescription('Only rows that match. Leave it out, or pass null, for all rows. An operator without a value is an error.')}filter: ${typeName}Filter`;
}

/** One field of a row or an embedded value. */
export function printField(field: Field): string {
  const annotations = printAnnotations(field);
  const description = printDescription(field.description);
  if (field.kind === 'relation')
    return `${description}${field.name}${printListArguments(field.typeName)}: ${field.typeName}Connection ${annotations} @merge(with: "FIELDS")`;
  return `${description}${field.name}: ${printType(field)} ${annotations}`;
}

function printType(field: Field): string {
  const named = field.isList ? `[${field.typeName}!]` : field.typeName;
  return isAlwaysShown(field) ? `${named}!` : named;
}

/** The id and the center of a row. A center can withhold any other field, or lack it in its version of the contract. */
function isAlwaysShown({ kind, typeName }: Field): boolean {
  return kind === 'id' || (kind === 'entity' && typeName === 'Center');
}

function printAnnotations(field: Field): string {
  return [
    `@governed(as: "${field.governance}")`,
    field.isFilterable && '@filterable',
    field.isOrderable && '@orderable',
    field.isGroupable && '@groupable',
    field.isShared && '@shared',
    field.column && printColumn(field, field.column),
    field.copied && `@copied(of: "${field.copied.of}", field: "${field.copied.field}")`,
    field.elapsed &&
      `@elapsed(from: "${field.elapsed.from}", to: "${field.elapsed.to}"${field.elapsed.unit === 'DAYS' ? '' : `, unit: "${field.elapsed.unit}"`})`,
    field.measured &&
      `@measured(unit: ${JSON.stringify(field.measured.unit)}, bins: [${field.measured.bins.join(', ')}])`,
    field.relatedBy && `@relation(by: "${field.relatedBy}")`,
  ]
    .filter(Boolean)
    .join(' ');
}

function printColumn(field: Field, { min, max, ...column }: Column): string {
  const texts = (['check', 'notBefore', 'prefix', 'termOf', 'core'] as const).map(
    (argument) => column[argument] !== undefined && `${argument}: "${column[argument]}"`,
  );
  const values = [
    ...texts,
    field.isRequired && !isAlwaysShown(field) && 'required: true',
    min !== undefined && `min: ${min}`,
    max !== undefined && `max: ${max}`,
  ].filter(Boolean);
  return values.length > 0 ? `@column(${values.join(' ')})` : '@column';
}
