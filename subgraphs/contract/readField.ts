/** Reads one field of an annotated type: its content, how it is imported, and what queries can do with it. */
import {
  Kind,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { findDirective, readArgument, readGovernance, requireArgument } from './annotations.ts';
import { readMeasured } from './readMeasures.ts';
import { requireShareable } from './sharedKeys.ts';
import {
  ELAPSED_UNITS,
  isAggregated,
  toColumnName,
  type Column,
  type Elapsed,
  type Field,
  type FieldKind,
  type GovernanceClass,
} from './model.ts';

const SCALAR_KINDS: Readonly<Record<string, FieldKind>> = {
  ID: 'id',
  String: 'text',
  Int: 'int',
  Boolean: 'boolean',
  Date: 'date',
};

/** The definitions of the contract, by name. */
export interface Definitions {
  readonly objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly common: InterfaceTypeDefinitionNode | undefined;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/** A SENSITIVE field is a plain value that statistics alone show. */
function requireAggregable({ name, kind, isFilterable, isOrderable }: Field): void {
  if (isFilterable || isOrderable)
    throw new Error(
      `${name} is SENSITIVE: it can be @groupable, but neither @filterable nor @orderable, which would show the value of single rows`,
    );
  const isValue = kind === 'text' || kind === 'int' || kind === 'boolean' || kind === 'date' || kind === 'enum';
  if (!isValue)
    throw new Error(`${name} is SENSITIVE and leads to other rows or values: annotate their plain fields instead`);
}

/** @throws Error with the name of the field whose annotation is invalid */
export function readField(node: FieldDefinitionNode, inherited: GovernanceClass, definitions: Definitions): Field {
  const named = unwrapType(node.type);
  const relation = findDirective(node, 'relation');
  const typeName = relation ? named.name.replace(/Connection$/, '') : named.name;
  const column = findDirective(node, 'column');
  const isNonNull = node.type.kind === Kind.NON_NULL_TYPE;
  const copied = findDirective(node, 'copied');
  const elapsed = findDirective(node, 'elapsed');
  const measured = findDirective(node, 'measured');
  const field: Field = {
    name: node.name.value,
    description: node.description?.value ?? '',
    kind: relation ? 'relation' : toKind(typeName, definitions),
    typeName,
    isList: named.isList,
    isRequired: (isNonNull && !named.isList) || (column !== undefined && readArgument(column, 'required') === true),
    governance: readGovernance(node, inherited),
    isFilterable: Boolean(findDirective(node, 'filterable')),
    isOrderable: Boolean(findDirective(node, 'orderable')),
    isGroupable: Boolean(findDirective(node, 'groupable')),
    isShared: Boolean(findDirective(node, 'shared')),
    ...(column && { column: readColumn(toColumnName(node.name.value), column) }),
    ...(copied && { copied: { of: requireArgument(copied, 'of'), field: requireArgument(copied, 'field') } }),
    ...(elapsed && { elapsed: readElapsed(elapsed) }),
    ...(measured && { measured: readMeasured(measured) }),
    ...(relation && { relatedBy: requireArgument(relation, 'by') }),
  };
  if (isAggregated(field)) requireAggregable(field);
  if (field.isShared) requireShareable(field);
  return field;
}

function readElapsed(directive: ConstDirectiveNode): Elapsed {
  const name = readArgument(directive, 'unit') ?? 'DAYS';
  const unit = ELAPSED_UNITS.find((each) => each === name);
  if (!unit) throw new Error(`@elapsed counts in ${ELAPSED_UNITS.join(' or ')}; got ${name}`);
  return { from: requireArgument(directive, 'from'), to: requireArgument(directive, 'to'), unit };
}

function readColumn(name: string, directive: ConstDirectiveNode): Column {
  const texts = ['check', 'notBefore', 'prefix', 'termOf', 'core'].map(
    (argument) => [argument, readArgument(directive, argument)] as const,
  );
  const [min, max] = ['min', 'max'].map((argument) => readArgument(directive, argument));
  return {
    name,
    ...Object.fromEntries(texts.filter(([, value]) => typeof value === 'string')),
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
}

function toKind(typeName: string, definitions: Definitions): FieldKind {
  const scalar = SCALAR_KINDS[typeName];
  if (scalar) return scalar;
  if (definitions.enums.has(typeName)) return 'enum';
  const object = definitions.objects.get(typeName);
  if (!object) throw new Error(`the contract uses the type ${typeName} but does not define it`);
  if (findDirective(object, 'collection')) return 'reference';
  if (findDirective(object, 'embedded')) return 'embedded';
  return 'entity';
}

function unwrapType(type: TypeNode): { name: string; isList: boolean } {
  switch (type.kind) {
    case Kind.NAMED_TYPE:
      return { name: type.name.value, isList: false };
    case Kind.LIST_TYPE:
      return { ...unwrapType(type.type), isList: true };
    case Kind.NON_NULL_TYPE:
      return unwrapType(type.type);
  }
}
