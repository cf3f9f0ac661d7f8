/** Prints the two subgraphs that centers answer: the contract itself, and `consortium`, the fields that collect rows from all centers. */
import { Kind, parse, print, type DefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import type { Collection, Contract, EmbeddedType, Field } from '../model.ts';
import { printDescription, toWords } from './describe.ts';
import { printField, printFilterArgument, printListArguments } from './printField.ts';
import {
  listHiddenEnums,
  printFilterInput,
  printListTypes,
  printRoots,
  printRowType,
  printStatisticsTypes,
} from './printCollection.ts';

export interface ContractSources {
  /** `shared.graphql` and `filters.graphql`. */
  readonly shared: string;
  /** The files of `collections/`. */
  readonly collections: readonly string[];
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const OWN_CENTER = 'Center';

/** The registry's Query has the same words. */
const QUERY =
  'The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why.';

/** `schema.graphql`: the contract that every center serves. */
export function printContractSchema(contract: Contract, sources: ContractSources): string {
  const hidden = listHiddenEnums(contract);
  const centerFields = contract.collections.map(
    (collection) => `
${printDescription(`The center's ${toWords(collection.plural)}.`)}
${collection.plural}${printListArguments(collection.typeName)}: ${collection.typeName}Connection @relation(by: "center") @merge(with: "FIELDS")`,
  );
  return format([
    '# Generated from shared.graphql, filters.graphql and collections/. Do not edit; run `npm run codegen`.',
    FEDERATION,
    `${printDescription(QUERY)}type Query { ${contract.collections.map(printRoots).join('\n')} ${printOtherRoots(contract)} }`,
    sources.shared,
    ...copyDefinitions(sources.collections, (node) => isCopied(node, hidden) && !isNamed(node, OWN_CENTER)),
    printOwnCenter(sources, centerFields),
    ...printDerivedTypes(contract, (collection) => printRowType(collection, contract, '@key(fields: "id")')),
    ...contract.collections.map((collection) => printStatisticsTypes(collection, contract)),
  ]);
}

/**
 * `consortium.graphql`: fields of registry entities that collect rows from all centers. It repeats the row types so
 * that one fetch returns a whole row, but omits their references to registry entities other than the center. A
 * collecting field that is reached through such a reference must be a fetch of its own. Otherwise one center would
 * answer for all.
 */
export function printConsortiumSchema(contract: Contract, sources: ContractSources): string {
  const isResolvable = (field: Field): boolean => field.kind !== 'entity' || field.typeName === OWN_CENTER;
  return format([
    '# Generated from shared.graphql, filters.graphql and collections/. Do not edit; run `npm run codegen`.',
    FEDERATION,
    sources.shared,
    ...copyDefinitions(
      sources.collections,
      (node) => isCopied(node, listHiddenEnums(contract)) && node.kind === Kind.ENUM_TYPE_DEFINITION,
    ),
    `type ${OWN_CENTER} @key(fields: "id", resolvable: false) { id: ID! }`,
    ...listEntities(contract).map((entity) => printGatheringEntity(entity, contract)),
    ...printDerivedTypes(contract, (collection) =>
      printRowType(collection, contract, '@key(fields: "id", resolvable: false)', isResolvable),
    ),
  ]);
}

/** The type of `collections/common.graphql`, with the lists of the center's rows. */
function printOwnCenter(sources: ContractSources, lists: readonly string[]): string {
  const own = sources.collections
    .flatMap((text) => parse(text).definitions)
    .find((node): node is ObjectTypeDefinitionNode => isNamed(node, OWN_CENTER));
  const more = parse(`type ${OWN_CENTER} { ${lists.join('\n')} }`).definitions[0] as ObjectTypeDefinitionNode; // just written
  if (!own) throw new Error(`expected a type ${OWN_CENTER} in collections/`);
  return print({ ...own, fields: [...(own.fields ?? []), ...(more.fields ?? [])] });
}

function printDerivedTypes(contract: Contract, printRow: (collection: Collection) => string): string[] {
  return [
    ...contract.collections.map(printRow),
    ...contract.collections.map((collection) => printListTypes(collection, contract)),
    ...[...contract.embedded.values()].map((embedded) => printEmbedded(embedded, contract)),
    ...printEnumFilters(contract),
  ];
}

function printEmbedded(embedded: EmbeddedType, contract: Contract): string {
  return `
${printDescription(embedded.description)}
type ${embedded.typeName} @shareable @embedded(file: "${embedded.file}", of: "${embedded.of}") { ${embedded.fields.map((field) => printField(field)).join('\n')} }
${printFilterInput(embedded.typeName, embedded.fields, contract)}
${printDescription(`A condition on a list of values of the type \`${embedded.typeName}\`. ${ALL_MUST_MATCH}`)}
input ${embedded.typeName}ListFilter {
  ${printDescription('Matches lists in which at least one value meets all of these conditions.')}some: ${embedded.typeName}Filter
  ${IS_EMPTY}
}`;
}

/** As in `filters.graphql`. */
const ALL_MUST_MATCH = 'If several operators are given, all must match.';
const IS_NULL = `${printDescription('True matches rows without a value, false matches rows with one.')}isNull: Boolean`;
const IS_EMPTY = `${printDescription('True matches empty lists, false matches lists with at least one value.')}isNull: Boolean`;

function printEnumFilters(contract: Contract): string[] {
  const rows = [...contract.collections, ...contract.embedded.values()];
  const used = rows.flatMap((each) => each.fields).filter((field) => field.kind === 'enum' && field.isFilterable);
  const printed = new Map(
    used.map(({ typeName, isList }) => [`${typeName} ${isList}`, printEnumFilter(typeName, isList)]),
  );
  return [...printed.values()];
}

function printEnumFilter(typeName: string, isList: boolean): string {
  if (isList)
    return `
${printDescription(`A condition on a list of values of \`${typeName}\`. ${ALL_MUST_MATCH}`)}
input ${typeName}ListFilter {
  ${printDescription('Matches lists that contain this value.')}has: ${typeName}
  ${printDescription('Matches lists that contain any of these values.')}hasAny: [${typeName}!]
  ${IS_EMPTY}
}`;
  return `
${printDescription(`A condition on a value of \`${typeName}\`. ${ALL_MUST_MATCH}`)}
input ${typeName}Filter {
  ${printDescription('Matches this value.')}eq: ${typeName}
  ${printDescription('Matches any of these values.')}in: [${typeName}!]
  ${IS_NULL}
}`;
}

/** Registry entities, other than the center, that rows of some collection refer to. */
function listEntities(contract: Contract): string[] {
  const names = contract.collections
    .flatMap((each) => each.fields)
    .filter((field) => field.kind === 'entity' && field.typeName !== OWN_CENTER);
  return [...new Set(names.map((field) => field.typeName))].sort();
}

function printGatheringEntity(entity: string, contract: Contract): string {
  const gathered = contract.collections.flatMap((collection) => {
    const field = collection.fields.find(
      (each) => each.kind === 'entity' && each.typeName === entity && each.isFilterable,
    );
    return field ? [{ collection, field }] : [];
  });
  const fields = gathered.map(
    ({ collection, field }) => `
${printDescription(`The ${toWords(collection.plural)} of all centers whose \`${field.name}\` ${field.isList ? 'contains' : 'is'} this ${toWords(entity)}.`)}
${collection.plural}${printListArguments(collection.typeName)}: ${collection.typeName}Connection @gathered(from: "${collection.plural}", by: "${field.name}") @merge(with: "FIELDS")`,
  );
  return `type ${entity} @key(fields: "id") { id: ID! ${fields.join('\n')} }`;
}

/** Is the definition copied as it is? Annotated types are printed from the model instead, and the enums of fields that no row shows are omitted. */
function isCopied(node: DefinitionNode, hidden: readonly string[]): boolean {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return !hidden.includes(node.name.value);
  if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) return false;
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return true;
  return !node.directives?.some((each) => each.name.value === 'collection' || each.name.value === 'embedded');
}

function isNamed(node: DefinitionNode, name: string): boolean {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name;
}

function copyDefinitions(sources: readonly string[], isCopied: (node: DefinitionNode) => boolean): string[] {
  return sources.flatMap((text) => parse(text).definitions.filter(isCopied).map(print));
}

function format([heading, ...texts]: readonly string[]): string {
  return `${heading}\n\n${print(parse(texts.join('\n\n')))}\n`;
}

/** The root fields that do not follow from a single collection. */
function printOtherRoots({ byType }: Contract): string {
  return `${byType.has('Scholar') ? TIME_TO_EVENT : ''}
${printDescription('What each center serves, how fresh its data are, and how many rows it has.')}
datasets: Datasets @merge(with: "FIELDS")
`;
}

/** The events are those of scholars. */
const TIME_TO_EVENT = `
${printDescription('The time from an origin to an event, for the scholars that match the filter, as a Kaplan-Meier curve.')}
scholarTimeToEvent(${printDescription('The event, which also says where the time starts.')}event: ScholarEvent! ${printFilterArgument('Scholar')}): TimeToEvent @merge(with: "FIELDS")
`;
