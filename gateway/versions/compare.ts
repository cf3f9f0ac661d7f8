/**
 * Compares a center's schema with the contract. Finds what it lacks, which enum values it adds, and what makes it
 * incompatible.
 */
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

/**
 * The limit for a center's SDL; the contract has about 30,000 tokens. Comparing this many blocks the event loop for
 * less than 0.5 s.
 */
const MAX_TOKENS = 80_000;
/** The limit for all enums inside `@aggregated` together, in characters; the contract has 1,700. */
const MAX_AGGREGATED_CHARACTERS = 20_000;
/**
 * Limits on the reasons for incompatibility, because they contain names chosen by the center and are returned to
 * clients.
 */
const MAX_REASONS = 5;
const MAX_REASON_LENGTH = 200;

/** @returns a function that compares a center's SDL with the contract's; it rejects if the SDL is not a valid schema */
export function createComparison(contractSdl: string): (centerSdl: string) => Promise<Drift> {
  let contract: ParsedSchema | undefined;
  return async (centerSdl) => {
    contract ??= parseSchema(parse(contractSdl, { noLocation: true }));
    const served = parseSchema(parse(centerSdl, { noLocation: true, maxTokens: MAX_TOKENS }));
    const drift = {
      lacks: new Set<string>(),
      extraValues: new Set<string>(),
      breaking: listMissingKeys(contract, served),
    };
    // The library returns a generic type; SerializableChange is the union of all changes.
    const changes: readonly SerializableChange[] = await diff(contract.schema, served.schema);
    for (const change of changes) addChange(contract, change, drift);
    const breaking = drift.breaking.slice(0, MAX_REASONS).map((reason) => reason.slice(0, MAX_REASON_LENGTH));
    return { ...drift, breaking };
  };
}

interface MutableDrift {
  readonly lacks: Set<string>;
  readonly extraValues: Set<string>;
  readonly breaking: string[];
}

/** Adds one difference to the drift. Ignores additions that do not affect requests. */
function addChange(
  contract: ParsedSchema,
  { type, meta }: SerializableChange,
  { lacks, extraValues, breaking }: MutableDrift,
): void {
  switch (type) {
    case ChangeType.TypeRemoved:
      if (!contract.hidden.has(meta.removedTypeName)) lacks.add(meta.removedTypeName);
      return;
    case ChangeType.SchemaQueryTypeChanged:
      return void breaking.push('Query is missing');
    case ChangeType.TypeKindChanged:
      return void breaking.push(`${meta.typeName} has a different kind`);
    case ChangeType.FieldRemoved: {
      const coordinate = `${meta.typeName}.${meta.removedFieldName}`;
      lacks.add(coordinate);
      // Without its id or center, the owner of a row is unknown.
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

/** A parsed schema, and the information from its directives. */
interface ParsedSchema {
  /** Without descriptions and directives: they do not count as drift, and comparing thousands of them takes minutes. */
  readonly schema: GraphQLSchema;
  /** Enums that are declared inside `@aggregated`, since only aggregated fields use them. */
  readonly hidden: ReadonlySet<string>;
  /** The coordinates of all non-null fields of collections. */
  readonly required: ReadonlySet<string>;
  /** The types that declare a resolvable entity key `id`. */
  readonly keyed: ReadonlySet<string>;
}

function parseSchema({ definitions }: DocumentNode): ParsedSchema {
  const names = new Set(definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const hidden = parseAggregatedEnums(definitions).filter((node) => !names.has(node.name.value));
  const types = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node] : [],
  );
  const listNames = (nodes: readonly { readonly name: { readonly value: string } }[]): ReadonlySet<string> =>
    new Set(nodes.map((node) => node.name.value));
  return {
    schema: buildSchema([...definitions, ...hidden]),
    hidden: listNames(hidden),
    required: new Set(types.filter((node) => findDirective(node, 'collection')).flatMap(listRequired)),
    keyed: listNames(types.filter((node) => (node.directives ?? []).some(isResolvableIdKey))),
  };
}

/** @throws Error if there are more than MAX_AGGREGATED_CHARACTERS: to the outer SDL each text is a single token */
function parseAggregatedEnums(definitions: readonly DefinitionNode[]): readonly EnumTypeDefinitionNode[] {
  const texts = definitions.flatMap((node) => {
    const directive = node.kind === Kind.OBJECT_TYPE_DEFINITION ? findDirective(node, 'aggregated') : undefined;
    const sdl = directive && readArgument(directive, 'sdl');
    return typeof sdl === 'string' ? [sdl] : [];
  });
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > MAX_AGGREGATED_CHARACTERS)
    throw new Error(`expected at most ${MAX_AGGREGATED_CHARACTERS} characters in @aggregated, got ${characters}`);
  return texts.flatMap((text) => {
    try {
      const { definitions: inner } = parse(text, { noLocation: true });
      return inner.flatMap((each) => (each.kind === Kind.ENUM_TYPE_DEFINITION ? [each] : []));
    } catch {
      return []; // a center may send invalid SDL: ignore it
    }
  });
}

function listRequired({ name, fields }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): string[] {
  return (fields ?? []).flatMap((field) =>
    field.type.kind === Kind.NON_NULL_TYPE ? [`${name.value}.${field.name.value}`] : [],
  );
}

/** Is it `@key(fields: "id")`, and not declared with `resolvable: false`? */
function isResolvableIdKey(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== 'key' || readArgument(directive, 'resolvable') === false) return false;
  return String(readArgument(directive, 'fields')).trim() === 'id';
}

/**
 * Builds a schema. Turns an extension of an undefined type into a definition, since some frameworks print root types as
 * extensions.
 */
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
  const stripped = visit(
    { kind: Kind.DOCUMENT, definitions: types },
    { Directive: () => null, StringValue: (_, key) => (key === 'description' ? null : undefined) },
  );
  return buildASTSchema(stripped, { assumeValid: true, assumeValidSDL: true });
}

function listMissingKeys(contract: ParsedSchema, served: ParsedSchema): string[] {
  return [...contract.keyed]
    .filter((name) => served.schema.getType(name) && !served.keyed.has(name))
    .map((name) => `${name} has no entity key`);
}
