/** Prints `docs/data-dictionary.md`: each type of the graph with its governance class, uses, merge rules and provenance. */
import {
  Kind,
  parse,
  print,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { findDirective, readArgument } from '../annotations.ts';
import { isAggregated, type Collection, type Contract, type EmbeddedType, type Field } from '../model.ts';
import { printCode, printGeneratedMark, printMarkdownTable } from './printMarkdown.ts';

export interface DictionarySources {
  /** The SDL that describes value types and enumerations: `shared.graphql`, `filters.graphql` and the files of `collections/`. */
  readonly sdl: readonly string[];
  /** The derived `schema.graphql`, which has the merge rules of derived types. */
  readonly schema: string;
  /** The SDL of the registry. */
  readonly registry: string;
}

const OPENING = `# Data dictionary

The types of the graph. Columns of import files and the rules for their values are in [data-format.md](data-format.md).

Every field has a governance class. A center decides by class and caller who may read a field.

| class | holds |
| --- | --- |
| PUBLIC | facts that are published |
| CONSORTIUM | facts that the centers share with each other |
| IDENTIFYING | names and identifiers of people |
| SENSITIVE | facts about people that no row shows: statistics group by them or summarize them |
| NARRATIVE | free text |

A field is null if its value is not known, if the center does not have it, or if the caller may not read it. Uses are what a query can do with a field in addition to reading it: \`filter\`, \`sort\` (\`orderBy\`), \`group\` (\`groupBy\`), \`summarize\` (\`measures\`) and \`distinct\`.
`;

const MERGING = `## Merge rules

The gateway merges the answers of the centers field by field. \`Connection\` and \`Statistics\` mean the types of every collection, such as \`ScholarConnection\`.
`;

const CODES = `## Codes

The enumerations of the graph. A source is a published list that the values come from. Proposed values are this project's own, for the reason given.
`;

export function printDataDictionary(contract: Contract, { sdl, schema, registry }: DictionarySources): string {
  const own = sdl.flatMap((text) => parse(text).definitions);
  const shared = own.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION).filter(isValueType);
  const registered = parse(registry).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const known = new Set(own.map((node) => ('name' in node ? node.name?.value : undefined)));
  const enums = [
    ...own.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION),
    ...parse(registry)
      .definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION)
      .filter((node) => !known.has(node.name.value)),
  ].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
  return [
    printGeneratedMark('the contract and subgraphs/registry/schema.graphql'),
    OPENING,
    '## Collections\n',
    ...contract.collections.map((each) => `${printCollection(each)}\n`),
    '## Values in rows\n',
    ...[...contract.embedded.values()].map((each) => `${printEmbedded(each, contract)}\n`),
    '## Values in answers\n',
    ...shared.map((each) => `${printObject(each)}\n`),
    MERGING,
    `${printMergeRules(schema, contract)}\n`,
    '## Registry\n',
    ...registered
      .filter(({ name }) => name.value !== 'Query' && !shared.some((each) => each.name.value === name.value))
      .map((each) => `${printObject(each)}\n`),
    CODES,
    ...enums.map((each) => `${printEnum(each)}\n`),
  ].join('\n');
}

const FIELD_HEADS = ['field', 'type', 'class', 'uses', 'what it is'];

function printCollection({
  typeName,
  description,
  plural,
  code,
  statistics,
  file,
  fields,
  measures,
}: Collection): string {
  const counted = measures
    .filter(({ numbers }) => numbers.kind === 'counted')
    .map(
      ({ name, description: text, unit, bins }) => `The measure ${printCode(name)}: ${text} ${printBins(unit, bins)}`,
    );
  return [
    `### ${typeName}`,
    [description, ...counted].join(' '),
    `List ${printCode(plural)}, one row ${printCode(`${code}(id:)`)}, statistics ${printCode(statistics)}, file ${printCode(file)}.`,
    printMarkdownTable(FIELD_HEADS, fields.map(printFieldRow)),
  ].join('\n\n');
}

function printEmbedded({ typeName, description, of, file, fields }: EmbeddedType, contract: Contract): string {
  const bearer = contract.byCode.get(of)?.typeName ?? of;
  return [
    `### ${typeName}`,
    description,
    `In rows of [${bearer}](#${bearer.toLowerCase()}), file ${printCode(file)}.`,
    printMarkdownTable(FIELD_HEADS, fields.map(printFieldRow)),
  ].join('\n\n');
}

function printFieldRow(field: Field): string[] {
  const { name, typeName, isList, governance, description, kind } = field;
  const type = kind === 'relation' ? `${typeName}Connection` : isList ? `[${typeName}!]` : typeName;
  return [
    printCode(name),
    printCode(type),
    governance,
    listUses(field).join(', '),
    `${description}${printOrigin(field)}`,
  ];
}

function listUses({ isFilterable, isOrderable, isGroupable, isShared, measured }: Field): string[] {
  const uses = {
    filter: isFilterable,
    sort: isOrderable,
    group: isGroupable,
    summarize: Boolean(measured),
    distinct: isShared,
  };
  return Object.entries(uses).flatMap(([name, isUse]) => (isUse ? [name] : []));
}

function printOrigin(field: Field): string {
  const { copied, elapsed, measured } = field;
  return [
    isAggregated(field) ? ' Statistics alone show it.' : '',
    copied ? ` The importer copies it from the registry: ${printCode(copied.field)} of ${printCode(copied.of)}.` : '',
    elapsed
      ? ` The importer computes it, in ${elapsed.unit.toLowerCase()} from ${printCode(elapsed.from)} to ${printCode(elapsed.to)}.`
      : '',
    measured ? ` ${printBins(measured.unit, measured.bins)}` : '',
  ].join('');
}

function printBins(unit: string, bins: readonly number[]): string {
  return `Summaries are in ${unit}; their bins start at ${bins.join(', ')}.`;
}

/** Is the type neither a collection nor embedded in one, nor an entity of the registry? */
function isValueType(node: ObjectTypeDefinitionNode): boolean {
  return !['collection', 'embedded', 'key'].some((name) => findDirective(node, name));
}

function printObject({ name, description, fields = [] }: ObjectTypeDefinitionNode): string {
  const rows = fields.map((field) => [
    printCode(field.name.value),
    printCode(print(field.type)),
    field.description?.value ?? '',
  ]);
  return [
    `### ${name.value}`,
    description?.value ?? '',
    printMarkdownTable(['field', 'type', 'what it is'], rows),
  ].join('\n\n');
}

/** One row for each rule. What every collection has is shown once. */
function printMergeRules(schema: string, contract: Contract): string {
  const isDerived = /^(\w+?)(Connection|Statistics)$/;
  const rules = new Map<string, Set<string>>();
  for (const node of parse(schema).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || contract.byType.has(node.name.value)) continue;
    const derived = isDerived.exec(node.name.value);
    const type = derived && contract.byType.has(derived[1] ?? '') ? derived[2] : node.name.value;
    for (const field of node.fields ?? []) {
      const rule = readRule(field);
      if (rule !== undefined && type !== 'Query' && type !== 'Center')
        rules.set(rule, (rules.get(rule) ?? new Set()).add(printCode(`${type}.${field.name.value}`)));
    }
  }
  rules.set(
    'FIELDS',
    new Set(['every list, statistics and other merged field: each of its fields has a rule of its own']),
  );
  rules.set('OWNER', new Set(['every field that reads one row by its id: the center in the id answers alone']));
  const rows = [...rules]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, fields]) => [printCode(rule), [...fields].join(', ')]);
  return printMarkdownTable(['rule', 'fields'], rows);
}

function readRule(field: FieldDefinitionNode): string | undefined {
  const directive = findDirective(field, 'merge');
  const rule = directive && readArgument(directive, 'with');
  return typeof rule === 'string' ? rule : undefined;
}

function printEnum(node: EnumTypeDefinitionNode): string {
  const { name, description, values = [] } = node;
  const lines = values.map((value) => `- ${printCode(value.name.value)}: ${value.description?.value ?? ''}`);
  return [`### ${name.value}`, `${description?.value ?? ''}${printProvenance(node)}`, lines.join('\n')].join('\n\n');
}

function printProvenance(node: EnumTypeDefinitionNode): string {
  const directive = findDirective(node, 'provenance');
  const [source, proposed] = ['source', 'proposed'].map((name) => directive && readArgument(directive, name));
  return `${source === undefined ? '' : ` Source: ${source}`}${proposed === undefined ? '' : ` Proposed: ${proposed}`}`;
}
