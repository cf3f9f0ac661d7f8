/** Prints one field of a derived type: description with class and rule, arguments, type, and the annotations it was read from. */
import type { Column, Field } from '../model.ts';

/** A block string that says the text, then in italics what the annotations say, for explorers that hide directives. */
export function printDescription(text: string, notes: readonly string[] = []): string {
  const body = [text.trim(), notes.length > 0 ? `_${notes.join(' · ')}_` : ''].filter(Boolean).join('\n\n');
  return body ? `"""\n${body.replaceAll('"""', '\\"""')}\n"""\n` : '';
}

/** The arguments of a list of `typeName`. */
export function printListArguments(typeName: string): string {
  return [
    '(',
    `filter: ${typeName}Filter`,
    '"Ties are broken by center and id; missing values come last. By default rows come by center and id."',
    `orderBy: ${typeName}Order`,
    '"The first rows between the bounds. At most 500; 50 when neither `first` nor `last` is given."',
    'first: Int',
    '"Only rows after this: the `endCursor` of the page before, or the `cursor` of a gap."',
    'after: String',
    '"The last rows between the bounds, in the order of the list. At most 500; not together with `first`."',
    'last: Int',
    '"Only rows before this: going backward, the `startCursor` of the page read last."',
    'before: String',
    ')',
  ].join('\n');
}

/** One field of a row or an embedded value. */
export function printField(field: Field): string {
  const annotations = printAnnotations(field);
  const notes = [
    `class ${field.governance}`,
    ...(field.copied ? ['copied from the registry at import'] : []),
    ...(field.elapsed ? ['counted at import'] : []),
  ];
  if (field.kind === 'relation') {
    const description = printDescription(field.description || `The ${field.typeName} rows that refer to this one.`, [
      ...notes,
      'merge FIELDS',
    ]);
    return `${description}${field.name}${printListArguments(field.typeName)}: ${field.typeName}Connection ${annotations} @merge(with: "FIELDS")`;
  }
  return `${printDescription(field.description, notes)}${field.name}: ${printType(field)} ${annotations}`;
}

function printType(field: Field): string {
  const named = field.isList ? `[${field.typeName}!]` : field.typeName;
  return isAlwaysShown(field) ? `${named}!` : named;
}

/** Who a row is and whose; any other field a center may withhold, or lack in its version of the contract. */
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
