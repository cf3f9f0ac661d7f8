/** Prints `docs/data-format.md`: the rules in `dataFormat.md`, then each file with its columns as the contract has them. */
import { checkIdentifier } from '../identifiers.ts';
import { toColumnName, type Collection, type Contract, type EmbeddedType, type Field } from '../model.ts';
import { toWords, withArticle } from './describe.ts';
import { printCode, printGeneratedMark, printMarkdownTable } from './printMarkdown.ts';

const COLUMN_HEADS = ['column', 'required?', 'holds', 'class', 'what it is'];

const FILES_OPENING = `## The files

\`required\` says whether every row needs a value. The column itself must be in the header unless the table says otherwise. The class is the governance class, by which a center decides who may read the field. Where a description says null, the cell is empty. The [data dictionary](data-dictionary.md#codes) lists the codes of the enumerations.
`;

/** @param rules for all files, in Markdown */
export function printDataFormat(contract: Contract, rules: string): string {
  const embedded = [...contract.embedded.values()];
  return [
    printGeneratedMark('subgraphs/contract/derive/dataFormat.md and the contract'),
    rules,
    FILES_OPENING,
    `${printFileTable(contract)}\n`,
    ...contract.collections.map((each) => `${printCollection(each, contract)}\n`),
    ...embedded.map((each) => `${printEmbedded(each, contract)}\n`),
  ].join('\n');
}

function printFileTable({ collections, embedded }: Contract): string {
  const rows = [
    ['`dataset.json`', 'yes', 'a description of the data, and the date up to which they are complete'],
    ...collections.map(({ file, plural }) => [printFileLink(file), 'yes', `${toWords(plural)}, one in each line`]),
    ...[...embedded.values()].map(({ file, of, typeName }) => [
      printFileLink(file),
      'yes',
      `values of the type ${typeName}, one in each line; each belongs to ${withArticle(toWords(of))}`,
    ]),
  ];
  return printMarkdownTable(['file', 'required?', 'holds'], rows);
}

function printCollection({ file, description, fields, code, unique }: Collection, contract: Contract): string {
  const columns = fields.filter((field) => field.column);
  const rows = columns.map((field) => printColumnRow(field, contract, fields, code));
  const once =
    unique.length > 0
      ? ` No two lines have the same values in all of ${unique.map((name) => printCode(toColumnName(name))).join(', ')}.`
      : '';
  return printFile(file, `${description}${once}${printElapsed(fields)}`, columns.map(getColumnName), rows);
}

function printElapsed(fields: readonly Field[]): string {
  const counted = fields.flatMap(({ name, elapsed }) =>
    elapsed
      ? [
          `${printCode(name)} (whole ${elapsed.unit.toLowerCase()}, from ${printCode(toColumnName(elapsed.from))} to ${printCode(toColumnName(elapsed.to))})`,
        ]
      : [],
  );
  return counted.length > 0 ? ` The importer computes ${counted.join(' and ')}; no file has them.` : '';
}

function printEmbedded({ file, of, fields, typeName, description }: EmbeddedType, contract: Contract): string {
  const bearer = contract.byCode.get(of);
  if (!bearer)
    throw new Error(
      `${typeName} is embedded in ${of}: expected the code of a collection, such as ${[...contract.byCode.keys()].join(', ')}`,
    );
  const columns = fields.filter((field) => field.column);
  const joining = [
    printCode(of),
    'yes',
    `the id of a row of ${printFileLink(bearer.file)}`,
    bearer.governance,
    'The row that the value belongs to.',
  ];
  const about = `${description} The column ${printCode(of)} names the row that the value belongs to.`;
  return printFile(
    file,
    about,
    [of, ...columns.map(getColumnName)],
    [joining, ...columns.map((field) => printColumnRow(field, contract, fields))],
  );
}

/** Readers copy the header. */
function printFile(
  file: string,
  about: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `### ${file}\n\n${about}\n\n\`\`\`csv\n${header.join(',')}\n\`\`\`\n\n${printMarkdownTable(COLUMN_HEADS, rows)}`;
}

/** @param code of the collection, for the example of an id */
function printColumnRow(field: Field, contract: Contract, siblings: readonly Field[], code?: string): string[] {
  const required = printRequired(field);
  const held = printHeld(field, contract, code);
  return [
    printCode(getColumnName(field)),
    required,
    field.isList ? `a list; each value: ${held}` : held,
    field.governance,
    printAbout(field, siblings),
  ];
}

function printRequired({ copied, isRequired, isList }: Field): string {
  if (copied) return 'no, and the column can be omitted';
  if (isList) return isRequired ? 'yes, at least one' : 'no';
  return isRequired ? 'yes' : 'no';
}

function printHeld(field: Field, contract: Contract, code: string | undefined): string {
  switch (field.kind) {
    case 'id':
      return `an id, such as \`leap:${code ?? 'scholar'}:0001\``;
    case 'text':
      return field.column?.check === undefined ? 'text' : printIdentifierRule(field.column.check);
    case 'int':
      return printBounds(field);
    case 'boolean':
      return '`true` or `false`';
    case 'date':
      return 'a date, `YYYY-MM-DD`';
    case 'enum':
      return `a code of [${field.typeName}](data-dictionary.md#${field.typeName.toLowerCase()})`;
    case 'reference':
      return `the id of a row of ${printFileLink(contract.byType.get(field.typeName)?.file ?? '')}`;
    case 'entity':
      return `an id of the registry (${field.typeName})`;
    case 'embedded':
    case 'relation':
      throw new Error(`${field.name} holds ${field.kind} values and cannot be a column: remove its @column`);
  }
}

/** The rule in the message of the check itself: `expected an ORCID iD such as ..., got ""`. */
export function printIdentifierRule(check: string): string {
  const [, rule] = /^expected (.*), got ""/.exec(checkIdentifier(check, '') ?? '') ?? [];
  if (rule === undefined)
    throw new Error(
      `the identifier check ${check} must say of an empty text 'expected ..., got ""': say so in its message`,
    );
  return rule;
}

function printBounds({ column }: Field): string {
  const { min, max } = column ?? {};
  if (min === undefined) return max === undefined ? 'a whole number' : `a whole number up to ${max}`;
  return max === undefined ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`;
}

function printAbout({ description, copied, column }: Field, siblings: readonly Field[]): string {
  const notBefore = column?.notBefore === undefined ? '' : ` Not before ${printCode(toColumnName(column.notBefore))}.`;
  const prefix = column?.prefix === undefined ? '' : ` Starts with ${printCode(column.prefix)}.`;
  const term =
    column?.termOf === undefined
      ? ''
      : ` A code of the vocabulary that ${printCode(toColumnName(column.termOf))} names.`;
  const core =
    column?.core === undefined
      ? ''
      : ` Its core is ${printCode(toColumnName(column.core))} of the row that the value belongs to.`;
  if (!copied) return `${description}${notBefore}${prefix}${term}${core}`;
  const of = siblings.find((each) => each.name === copied.of);
  return `${description} Copied from the registry: ${printCode(copied.field)} of ${printCode(of ? getColumnName(of) : copied.of)}.`;
}

function getColumnName({ name, column }: Field): string {
  return column?.name ?? toColumnName(name);
}

/** The anchor of a heading, as code hosts write it: lower case, without dots. */
function printFileLink(file: string): string {
  return `[${file}](#${file.toLowerCase().replaceAll('.', '')})`;
}
