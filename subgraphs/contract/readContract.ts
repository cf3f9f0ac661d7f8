/** Reads the contract from SDL: the annotated types of `collections/`, or the printed `schema.graphql`. */
import { createHash } from 'node:crypto';
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { findDirective, readGovernance, readTexts, requireArgument } from './annotations.ts';
import {
  isAggregated,
  toConstantName,
  type Collection,
  type Contract,
  type Dimension,
  type EmbeddedType,
  type Field,
} from './model.ts';
import { readField, type Definitions } from './readField.ts';
import { readMeasures } from './readMeasures.ts';

const COMMON_ROW = 'CollectionRow';

/**
 * Reads collections, embedded types and enums.
 * @param sdl one or more SDL texts that belong together, or their parsed documents
 * @throws Error with the name of the type and field whose annotation is invalid
 */
export function readContract(...sdl: readonly (string | DocumentNode)[]): Contract {
  const documents = sdl.map((each) => (typeof each === 'string' ? parse(each, { noLocation: true }) : each));
  const definitions = sortDefinitions(documents.flatMap((document) => document.definitions));
  const embedded = new Map<string, EmbeddedType>();
  for (const node of definitions.objects.values()) {
    const directive = findDirective(node, 'embedded');
    if (directive) embedded.set(node.name.value, readEmbedded(node, directive, definitions));
  }
  const collections: Collection[] = [];
  for (const node of definitions.objects.values()) {
    const directive = findDirective(node, 'collection');
    if (directive) collections.push(readCollection(node, directive, definitions, embedded));
  }
  return {
    collections,
    embedded,
    enums: definitions.enums,
    fallbacks: readFallbacks(definitions.enumNodes),
    byType: new Map(collections.map((each) => [each.typeName, each])),
    byCode: new Map(collections.map((each) => [each.code, each])),
  };
}

function sortDefinitions(
  nodes: readonly DefinitionNode[],
): Definitions & { readonly enumNodes: readonly EnumTypeDefinitionNode[] } {
  const objects = new Map<string, ObjectTypeDefinitionNode>();
  const enums = new Map<string, readonly string[]>();
  const enumNodes: EnumTypeDefinitionNode[] = [];
  let common: InterfaceTypeDefinitionNode | undefined;
  for (const node of nodes) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      objects.set(node.name.value, node);
      const aggregated = findDirective(node, 'aggregated');
      const hidden = aggregated
        ? parse(requireArgument(aggregated, 'sdl')).definitions.filter(
            (each) => each.kind === Kind.ENUM_TYPE_DEFINITION,
          )
        : [];
      for (const each of hidden)
        enums.set(
          each.name.value,
          (each.values ?? []).map((value) => value.name.value),
        );
    }
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      enums.set(
        node.name.value,
        (node.values ?? []).map((value) => value.name.value),
      );
      enumNodes.push(node);
    }
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === COMMON_ROW) common = node;
  }
  return { objects, enums, enumNodes, common };
}

function readFallbacks(nodes: readonly EnumTypeDefinitionNode[]): ReadonlyMap<string, string> {
  const declared = nodes.flatMap((node) => {
    const directive = findDirective(node, 'fallback');
    return directive ? [{ node, to: requireArgument(directive, 'to') }] : [];
  });
  const fault = declared.find(({ node, to }) => !node.values?.some((value) => value.name.value === to));
  if (fault) throw new Error(`${fault.node.name.value} has no value ${fault.to} to fall back to`);
  return new Map(declared.map(({ node, to }) => [node.name.value, to]));
}

function readEmbedded(
  node: ObjectTypeDefinitionNode,
  directive: ConstDirectiveNode,
  definitions: Definitions,
): EmbeddedType {
  const governance = readGovernance(node, 'CONSORTIUM');
  const fields = (node.fields ?? []).map((field) => readField(field, governance, definitions));
  const shared = fields.find((field) => field.isShared);
  if (shared)
    throw new Error(
      `${node.name.value}.${shared.name} is @shared inside an embedded value, which statistics cannot count: move it into the row`,
    );
  const sensitive = fields.find(isAggregated);
  if (sensitive)
    throw new Error(
      `${node.name.value}.${sensitive.name} is SENSITIVE inside an embedded value, which every row shows: move it into the row`,
    );
  return {
    typeName: node.name.value,
    description: node.description?.value ?? '',
    file: requireArgument(directive, 'file'),
    of: requireArgument(directive, 'of'),
    fields,
  };
}

function readCollection(
  node: ObjectTypeDefinitionNode,
  directive: ConstDirectiveNode,
  definitions: Definitions,
  embedded: ReadonlyMap<string, EmbeddedType>,
): Collection {
  const governance = readGovernance(node, 'CONSORTIUM');
  // The annotated sources do not repeat the common fields; the printed schema has them.
  const own = node.fields ?? [];
  const common = (definitions.common?.fields ?? []).filter(
    (field) => !own.some((each) => each.name.value === field.name.value),
  );
  const [id, center, ...rest] = common;
  const nodes = [...(id && center ? [id, center, ...own, ...rest] : own), ...readAggregated(node)];
  const read = nodes.map((field) => readField(field, governance, definitions));
  const fields = [...read.filter((field) => !isAggregated(field)), ...read.filter(isAggregated)]; // the same order for both texts
  const typeName = node.name.value;
  const code = typeName[0]!.toLowerCase() + typeName.slice(1); // a GraphQL name is never empty
  return {
    typeName,
    description: node.description?.value ?? '',
    code,
    plural: requireArgument(directive, 'plural'),
    statistics: `${code}Statistics`,
    file: requireArgument(directive, 'file'),
    unique: readTexts(directive, 'unique'),
    governance,
    fields,
    dimensions: fields.flatMap((field) => toDimensions(field, embedded)),
    measures: readMeasures(typeName, fields, findDirective(node, 'counted')),
    orders: fields.filter((field) => field.isOrderable).map((field) => ({ name: toConstantName(field.name), field })),
    keys: fields.filter((field) => field.isShared).map((field) => ({ name: toConstantName(field.name), field })),
  };
}

/** The fields that the row type of the printed schema omits. */
function readAggregated(node: ObjectTypeDefinitionNode): readonly FieldDefinitionNode[] {
  const directive = findDirective(node, 'aggregated');
  if (!directive) return [];
  return parse(requireArgument(directive, 'sdl')).definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION ? (each.fields ?? []) : [],
  );
}

function toDimensions(field: Field, embedded: ReadonlyMap<string, EmbeddedType>): Dimension[] {
  if (field.kind === 'embedded') {
    const inner = embedded.get(field.typeName)?.fields ?? [];
    return inner
      .filter((each) => each.isGroupable)
      .map((each) => ({ ...toDimension(each, toConstantName(field.name)), field, inner: each, isMultiple: true }));
  }
  return field.isGroupable ? [toDimension(field)] : [];
}

function toDimension(field: Field, prefix?: string): Dimension {
  const isDate = field.kind === 'date';
  const name = [prefix, toConstantName(field.name), isDate ? 'YEAR' : undefined].filter(Boolean).join('_');
  return { name, field, transform: isDate ? 'year' : 'value', isMultiple: field.isList };
}

/** A digest: two versions of the contract with the same one are the same. Sixteen hexadecimal digits over all that centers and gateway read from the contract. Descriptions do not count: new wording is not a new contract. */
export function digestContract({ collections, embedded, enums }: Contract): string {
  const text = JSON.stringify([collections, [...embedded], [...enums]], (name, value: unknown) =>
    name === 'description' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
