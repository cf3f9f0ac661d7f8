/** Prints the two subgraphs that centers stand behind: the contract itself, and `consortium`, the fields that gather from all of them. */
import { Kind, parse, print, type DefinitionNode } from 'graphql';
import type { Collection, Contract, EmbeddedType, Field } from '../model.ts';
import { printOtherRoots } from './printOtherRoots.ts';
import { printDescription, printField, printListArguments } from './printField.ts';
import {
  listHiddenEnums,
  printFilterInput,
  printListTypes,
  printRoots,
  printRowType,
  printStatisticsTypes,
} from './printCollection.ts';

export interface ContractSources {
  /** `shared.graphql`. */
  readonly shared: string;
  /** The files of `collections/`. */
  readonly collections: readonly string[];
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const OWN_CENTER = 'Center';

/** `schema.graphql`: what every center serves. */
export function printContractSchema(contract: Contract, sources: ContractSources): string {
  const hidden = listHiddenEnums(contract);
  const centerFields = contract.collections.map(
    (collection) => `
${printDescription(`The center's ${collection.plural}.`, ['merge FIELDS'])}
${collection.plural}${printListArguments(collection.typeName)}: ${collection.typeName}Connection @relation(by: "center") @merge(with: "FIELDS")`,
  );
  return format([
    '# Derived from shared.graphql and collections/: do not edit. `npm run codegen` prints it anew.',
    FEDERATION,
    `type Query { ${contract.collections.map(printRoots).join('\n')} ${printOtherRoots(contract)} }`,
    sources.shared,
    ...keepDefinitions(sources.collections, (node) => isKept(node, hidden) && !isNamed(node, OWN_CENTER)),
    `${printDescription("A center of excellence. Its name and place are the registry's; its rows are its own.")}
     type ${OWN_CENTER} @key(fields: "id") { id: ID! ${centerFields.join('\n')} }`,
    ...printDerivedTypes(contract, (collection) => printRowType(collection, contract, '@key(fields: "id")')),
    ...contract.collections.map((collection) => printStatisticsTypes(collection, contract)),
  ]);
}

/**
 * `consortium.graphql`: fields of registry entities that gather rows from all centers. It repeats the row types,
 * so that one fetch brings a row whole, but leaves out their references to registry entities other than the
 * center: a gathered field reached through such a reference must come back as a fetch of its own, or one
 * center would answer for all.
 */
export function printConsortiumSchema(contract: Contract, sources: ContractSources): string {
  const isResolvable = (field: Field): boolean => field.kind !== 'entity' || field.typeName === OWN_CENTER;
  return format([
    '# Derived from shared.graphql and collections/: do not edit. `npm run codegen` prints it anew.',
    FEDERATION,
    sources.shared,
    ...keepDefinitions(
      sources.collections,
      (node) => isKept(node, listHiddenEnums(contract)) && node.kind === Kind.ENUM_TYPE_DEFINITION,
    ),
    `type ${OWN_CENTER} @key(fields: "id", resolvable: false) { id: ID! }`,
    ...listEntities(contract).map((entity) => printGatheringEntity(entity, contract)),
    ...printDerivedTypes(contract, (collection) =>
      printRowType(collection, contract, '@key(fields: "id", resolvable: false)', isResolvable),
    ),
  ]);
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
type ${embedded.typeName} @shareable @embedded(file: "${embedded.file}", of: "${embedded.of}") { ${embedded.fields.map((field) => printField(field)).join('\n')} }
${printFilterInput(`${embedded.typeName}Filter`, embedded.fields, contract)}
${printDescription('Matches when one value of the list matches the filter as a whole.')}
input ${embedded.typeName}ListFilter { some: ${embedded.typeName}Filter isNull: Boolean }`;
}

function printEnumFilters(contract: Contract): string[] {
  const rows = [...contract.collections, ...contract.embedded.values()];
  const used = rows.flatMap((each) => each.fields).filter((field) => field.kind === 'enum' && field.isFilterable);
  const printed = new Map<string, string>();
  for (const { typeName, isList } of used) {
    if (isList)
      printed.set(
        `${typeName}ListFilter`,
        `input ${typeName}ListFilter { has: ${typeName} hasAny: [${typeName}!] isNull: Boolean }`,
      );
    else
      printed.set(
        `${typeName}Filter`,
        `input ${typeName}Filter { eq: ${typeName} in: [${typeName}!] isNull: Boolean }`,
      );
  }
  return [...printed.values()];
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
${printDescription(`The ${collection.plural} of all centers whose \`${field.name}\` is this one.`, ['merge FIELDS', 'asked of every center'])}
${collection.plural}${printListArguments(collection.typeName)}: ${collection.typeName}Connection @gathered(from: "${collection.plural}", by: "${field.name}") @merge(with: "FIELDS")`,
  );
  return `type ${entity} @key(fields: "id") { id: ID! ${fields.join('\n')} }`;
}

/** Definitions that are carried over as they stand: all but the annotated types, which are printed from the model, and the enums of fields without a row-level form. */
function isKept(node: DefinitionNode, hidden: readonly string[]): boolean {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return !hidden.includes(node.name.value);
  if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) return false;
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return true;
  return !node.directives?.some((each) => each.name.value === 'collection' || each.name.value === 'embedded');
}

function isNamed(node: DefinitionNode, name: string): boolean {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name;
}

function keepDefinitions(sources: readonly string[], keep: (node: DefinitionNode) => boolean): string[] {
  return sources.flatMap((text) => parse(text).definitions.filter(keep).map(print));
}

function format([heading, ...texts]: readonly string[]): string {
  return `${heading}\n\n${print(parse(texts.join('\n\n')))}\n`;
}
