/** Compares the schema that a center serves with the contract: what it lacks, which enum values it adds, and what makes it impossible to ask. */
import { ChangeType, diff, type SerializableChange } from '@graphql-inspector/core';
import {
  buildASTSchema,
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { findDirective, readArgument } from '../../subgraphs/contract/annotations.ts';
import type { Drift } from './contracts.ts';

/** The contract has some 30,000 tokens. Comparing this many blocks the event loop for less than half a second. */
const MAX_TOKENS = 80_000;
/** Reasons contain names that the center chose, and appear in its report: bounded in number and length. */
const MAX_REASONS = 5;
const MAX_REASON_LENGTH = 200;

/** @returns a function that compares a center's SDL with the contract's; it rejects for a text that is no schema */
export function createComparison(contractSdl: string): (centerSdl: string) => Promise<Drift> {
  let contract: Side | undefined;
  return async (centerSdl) => {
    contract ??= readSide(parse(contractSdl, { noLocation: true }));
    const live = readSide(parse(centerSdl, { noLocation: true, maxTokens: MAX_TOKENS }));
    const drift = { lacks: new Set<string>(), extraValues: new Set<string>(), breaking: listLostKeys(contract, live) };
    // The library's type of a change is generic; all changes are of this union.
    const changes: readonly SerializableChange[] = await diff(contract.schema, live.schema);
    for (const change of changes) noteChange(contract, change, drift);
    const breaking = drift.breaking.slice(0, MAX_REASONS).map((reason) => reason.slice(0, MAX_REASON_LENGTH));
    return { ...drift, breaking };
  };
}

interface OpenDrift {
  readonly lacks: Set<string>;
  readonly extraValues: Set<string>;
  readonly breaking: string[];
}

/** Changes from the contract to the center's schema. Additions that a request can ignore are no drift. */
function noteChange(
  contract: Side,
  { type, meta }: SerializableChange,
  { lacks, extraValues, breaking }: OpenDrift,
): void {
  switch (type) {
    case ChangeType.TypeRemoved:
      if (!contract.hidden.has(meta.removedTypeName)) lacks.add(meta.removedTypeName);
      return;
    case ChangeType.SchemaQueryTypeChanged:
      return void breaking.push('Query is missing');
    case ChangeType.TypeKindChanged:
      return void breaking.push(`${meta.typeName} is of another kind`);
    case ChangeType.FieldRemoved: {
      const coordinate = `${meta.typeName}.${meta.removedFieldName}`;
      lacks.add(coordinate);
      // The owner of a row without id or center is unknown.
      if (contract.required.has(coordinate)) breaking.push(`${coordinate} is missing`);
      return;
    }
    case ChangeType.FieldTypeChanged:
      if (meta.isSafeFieldTypeChange) return;
      return void breaking.push(
        `${meta.typeName}.${meta.fieldName} is ${meta.newFieldType}, expected ${meta.oldFieldType}`,
      );
    case ChangeType.FieldArgumentRemoved:
      return void lacks.add(`${meta.typeName}.${meta.fieldName}(${meta.removedFieldArgumentName}:)`);
    case ChangeType.FieldArgumentTypeChanged:
      if (meta.isSafeArgumentTypeChange) return;
      return void breaking.push(
        `${meta.typeName}.${meta.fieldName}(${meta.argumentName}:) is ${meta.newArgumentType}, expected ${meta.oldArgumentType}`,
      );
    case ChangeType.FieldArgumentAdded:
      if (meta.addedToNewField || !meta.isAddedFieldArgumentBreaking) return;
      return void breaking.push(`${meta.typeName}.${meta.fieldName} requires the argument ${meta.addedArgumentName}`);
    case ChangeType.InputFieldRemoved:
      return void lacks.add(`${meta.inputName}.${meta.removedFieldName}`);
    case ChangeType.InputFieldTypeChanged:
      if (meta.isInputFieldTypeChangeSafe) return;
      return void breaking.push(
        `${meta.inputName}.${meta.inputFieldName} is ${meta.newInputFieldType}, expected ${meta.oldInputFieldType}`,
      );
    case ChangeType.InputFieldAdded:
      if (meta.addedToNewType || meta.isAddedInputFieldTypeNullable || meta.addedFieldDefault !== undefined) return;
      return void breaking.push(`${meta.inputName} requires ${meta.addedInputFieldName}`);
    case ChangeType.EnumValueRemoved:
      if (!contract.hidden.has(meta.enumName)) lacks.add(`${meta.enumName}.${meta.removedEnumValueName}`);
      return;
    case ChangeType.EnumValueAdded:
      if (!meta.addedToNewType) extraValues.add(`${meta.enumName}.${meta.addedEnumValueName}`);
      return;
    default:
      return;
  }
}

/** One of the two schemas, with what its directives declare. */
interface Side {
  /** Without descriptions and directives: their changes are no drift, and comparing thousands of them takes minutes. */
  readonly schema: GraphQLSchema;
  /** Enums that only aggregated fields use; they are declared inside `@aggregated`. */
  readonly hidden: ReadonlySet<string>;
  /** Non-null fields of rows, by coordinate. */
  readonly required: ReadonlySet<string>;
  /** Types with an entity key `id`. */
  readonly keyed: ReadonlySet<string>;
}

function readSide({ definitions }: DocumentNode): Side {
  const names = new Set(definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const hidden = definitions.flatMap(readHiddenEnums).filter((node) => !names.has(node.name.value));
  const types = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node] : [],
  );
  const listNames = (nodes: readonly { readonly name: { readonly value: string } }[]): ReadonlySet<string> =>
    new Set(nodes.map((node) => node.name.value));
  return {
    schema: buildSchema([...definitions, ...hidden]),
    hidden: listNames(hidden),
    required: new Set(types.filter((node) => findDirective(node, 'collection')).flatMap(listRequired)),
    keyed: listNames(types.filter((node) => (node.directives ?? []).some(isOwnKey))),
  };
}

function readHiddenEnums(node: DefinitionNode): readonly EnumTypeDefinitionNode[] {
  const directive = node.kind === Kind.OBJECT_TYPE_DEFINITION ? findDirective(node, 'aggregated') : undefined;
  const sdl = directive && readArgument(directive, 'sdl');
  if (typeof sdl !== 'string') return [];
  try {
    const { definitions } = parse(sdl, { noLocation: true, maxTokens: MAX_TOKENS });
    return definitions.flatMap((each) => (each.kind === Kind.ENUM_TYPE_DEFINITION ? [each] : []));
  } catch {
    return []; // The text comes from a center: invalid text adds no values.
  }
}

function listRequired({ name, fields }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): string[] {
  return (fields ?? []).flatMap((field) =>
    field.type.kind === Kind.NON_NULL_TYPE ? [`${name.value}.${field.name.value}`] : [],
  );
}

/** `@key(fields: "id")`, unless it is declared as not resolvable. */
function isOwnKey(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== 'key' || readArgument(directive, 'resolvable') === false) return false;
  return String(readArgument(directive, 'fields')).trim() === 'id';
}

/** Some frameworks print the root type as an extension without a definition: it becomes a definition. */
function buildSchema(definitions: readonly DefinitionNode[]): GraphQLSchema {
  const defined = new Set(
    definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  const types = definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) return [];
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(node.name.value)) return [node];
    defined.add(node.name.value);
    return [{ ...node, kind: Kind.OBJECT_TYPE_DEFINITION }];
  });
  const bare = visit(
    { kind: Kind.DOCUMENT, definitions: types },
    { Directive: () => null, StringValue: (_, key) => (key === 'description' ? null : undefined) },
  );
  return buildASTSchema(bare, { assumeValid: true, assumeValidSDL: true });
}

function listLostKeys(contract: Side, live: Side): string[] {
  return [...contract.keyed]
    .filter((name) => live.schema.getType(name) && !live.keyed.has(name))
    .map((name) => `${name} has lost its key`);
}
