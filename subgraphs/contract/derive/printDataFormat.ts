/** Prints `docs/data-format.md`: the rules that people wrote, then each file with its columns as the contract has them. */
import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql';
import { checkIdentifier } from '../identifiers.ts';
import { toColumnName, type Collection, type Contract, type EmbeddedType, type Field } from '../model.ts';
import { printCode, printGeneratedMark, printMarkdownTable } from './printMarkdown.ts';

export interface DataFormatSources {
  /** The rules for all files, in Markdown. */
  readonly rules: string;
  /** The SDL that describes the enumerations. */
  readonly sdl: readonly string[];
}

const COLUMN_HEADS = ['column', 'required?', 'holds', 'class', 'what it is'];

const FILES_OPENING = `## The files

\`required\` is about the value in every row; the column itself has to be in the header unless it says otherwise. The class is the governance class, by which a center decides who may read the field.
`;

const ENUMS_OPENING =
  '## The codes\n\nThe enumerations that the columns name, with what the contract says of their values.\n';

export function printDataFormat(contract: Contract, { rules, sdl }: DataFormatSources): string {
  const embedded = [...contract.embedded.values()];
  const enums = listUsedEnums(contract, sdl);
  return [
    printGeneratedMark('subgraphs/contract/derive/dataFormat.md and the contract'),
    rules,
    FILES_OPENING,
    `${printFileTable(contract)}\n`,
    ...contract.collections.map((each) => `${printCollection(each, contract)}\n`),
    ...embedded.map((each) => `${printEmbedded(each, contract)}\n`),
    ENUMS_OPENING,
    ...enums.map((each) => `${printEnum(each)}\n`),
  ].join('\n');
}

function printFileTable({ collections, embedded }: Contract): string {
  const rows = [
    ['`dataset.json`', 'yes', 'what the data are, and up to which day they are complete'],
    ...collections.map(({ file, plural }) => [printFileLink(file), 'yes', `${plural}, one a line`]),
    ...[...embedded.values()].map(({ file, of, typeName }) => [
      printFileLink(file),
      'yes',
      `values of the type ${typeName}, one a line; each belongs to a ${of}`,
    ]),
  ];
  return printMarkdownTable(['file', 'has to be there?', 'holds'], rows);
}

function printCollection({ file, description, fields, code, unique }: Collection, contract: Contract): string {
  const columns = fields.filter((field) => field.column);
  const rows = columns.map((field) => printColumnRow(field, contract, fields, code));
  const once =
    unique.length > 0
      ? ` No two lines are equal in all of ${unique.map((name) => printCode(toColumnName(name))).join(', ')}.`
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
  return counted.length > 0 ? ` The importer counts ${counted.join(' and ')}; no file has them.` : '';
}

function printEmbedded({ file, of, fields, typeName }: EmbeddedType, contract: Contract): string {
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
    'The row that holds the value.',
  ];
  const about = `Values of the type ${typeName}; the column ${printCode(of)} says whose each is.`;
  return printFile(
    file,
    about,
    [of, ...columns.map(getColumnName)],
    [joining, ...columns.map((field) => printColumnRow(field, contract, fields))],
  );
}

/** The header is there to be copied. */
function printFile(
  file: string,
  about: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `### ${file}\n\n${about}\n\n\`\`\`csv\n${header.join(',')}\n\`\`\`\n\n${printMarkdownTable(COLUMN_HEADS, rows)}`;
}

/** @param code of the collection, for its own id */
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
  if (copied) return 'no, and the column may be left out';
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
      return 'a day, `YYYY-MM-DD`';
    case 'enum':
      return `a code of [${field.typeName}](#${field.typeName.toLowerCase()})`;
    case 'reference':
      return `the id of a row of ${printFileLink(contract.byType.get(field.typeName)?.file ?? '')}`;
    case 'entity':
      return `an id of the registry (${field.typeName})`;
    case 'embedded':
    case 'relation':
      throw new Error(`${field.name} holds ${field.kind} values and cannot be a column: remove its @column`);
  }
}

/** What the check itself says it expects: `expected an ORCID iD such as ..., got ""`. */
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
  const prefix = column?.prefix === undefined ? '' : ` Begins with ${printCode(column.prefix)}.`;
  const term =
    column?.termOf === undefined
      ? ''
      : ` A code of the vocabulary that ${printCode(toColumnName(column.termOf))} names.`;
  const core =
    column?.core === undefined
      ? ''
      : ` Its core is the ${printCode(toColumnName(column.core))} of the row that it belongs to.`;
  if (!copied) return `${description}${notBefore}${prefix}${term}${core}`;
  const of = siblings.find((each) => each.name === copied.of);
  return `${description} Copied from the registry: ${printCode(copied.field)} of the ${printCode(of ? getColumnName(of) : copied.of)}.`;
}

function getColumnName({ name, column }: Field): string {
  return column?.name ?? toColumnName(name);
}

/** As code hosts name the place of a heading: small letters, without dots. */
function printFileLink(file: string): string {
  return `[${file}](#${file.toLowerCase().replaceAll('.', '')})`;
}

/** The enumerations of the columns, by name. */
function listUsedEnums(contract: Contract, sdl: readonly string[]): EnumTypeDefinitionNode[] {
  const fields = [...contract.collections, ...contract.embedded.values()].flatMap((each) => each.fields);
  const used = new Set(fields.filter((field) => field.kind === 'enum' && field.column).map((field) => field.typeName));
  const nodes = sdl
    .flatMap((text) => parse(text).definitions)
    .filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
  return nodes
    .filter((node) => used.has(node.name.value))
    .sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
}

function printEnum({ name, description, values = [] }: EnumTypeDefinitionNode): string {
  const lines = values.map(
    (value) => `- ${printCode(value.name.value)}${value.description ? `: ${value.description.value}` : ''}`,
  );
  return [`### ${name.value}`, ...(description ? [description.value] : []), lines.join('\n')].join('\n\n');
}
