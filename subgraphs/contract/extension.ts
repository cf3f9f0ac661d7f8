/** Extension fields: what a center adds to the contract's collections for itself, and which of it the graph can show. */
import { Kind, parse, print, visit, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { findDirective, readArgument } from './annotations.ts';
import { GOVERNANCE_CLASSES, type Contract } from './model.ts';
import { readContract } from './readContract.ts';

/** A field that a collection of the contract gains. */
export interface ExtensionField {
  readonly typeName: string;
  readonly node: FieldDefinitionNode;
}

/** What extensions are held against. */
export interface ExtensionScope {
  readonly contract: Contract;
  /** The enums that the schema shows; others stand for fields without a row-level form. */
  readonly enums: ReadonlySet<string>;
}

const SCALARS = ['String', 'Int', 'Boolean', 'Date'];
const ANNOTATIONS = ['column', 'governed'];

/** @param sdl the contract's schema */
export function openExtensionScope(sdl: string): ExtensionScope {
  const enums = parse(sdl, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [],
  );
  return { contract: readContract(sdl), enums: new Set(enums) };
}

/**
 * The contract's schema with the fields of a center's `extension.graphql`.
 * @throws Error in one sentence that names every fault
 */
export function extendContract(sdl: string, extension: string): string {
  const scope = openExtensionScope(sdl);
  const { fields, faults } = readExtension(scope, extension);
  const found = [...faults, ...fields.flatMap((field) => listFieldFaults(scope, field))];
  if (found.length > 0) throw new Error(found.join('; '));
  return addFields(sdl, fields);
}

function readExtension(scope: ExtensionScope, extension: string): { fields: ExtensionField[]; faults: string[] } {
  const document = parseExtension(extension);
  const fields: ExtensionField[] = [];
  const faults: string[] = [];
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION)
      faults.push(`an extension is made of \`extend type\` alone; got ${node.kind}`);
    else if (!scope.contract.byType.has(node.name.value))
      faults.push(`${node.name.value} is no collection of the contract`);
    else {
      if ((node.interfaces ?? []).length + (node.directives ?? []).length > 0)
        faults.push(`${node.name.value} gains fields alone, neither interfaces nor annotations`);
      for (const field of node.fields ?? []) {
        const isTwice = fields.some(
          (each) => each.typeName === node.name.value && each.node.name.value === field.name.value,
        );
        if (isTwice) faults.push(`${node.name.value}.${field.name.value} is there twice`);
        fields.push({ typeName: node.name.value, node: field });
      }
    }
  }
  return { fields, faults };
}

function parseExtension(text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (fault) {
    throw new Error(`it is no GraphQL: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Why the field of a center's own file cannot be taken in; nothing when it can. */
function listFieldFaults(scope: ExtensionScope, field: ExtensionField): string[] {
  const { typeName, node } = field;
  const where = `${typeName}.${node.name.value}`;
  const others = (node.directives ?? []).map((each) => each.name.value).filter((name) => !ANNOTATIONS.includes(name));
  return [
    ...(scope.contract.byType.get(typeName)?.fields.some((each) => each.name === node.name.value)
      ? [`${where} is a field of the contract`]
      : []),
    ...listShowFaults(scope, field),
    ...(node.type.kind === Kind.NON_NULL_TYPE
      ? [`${where} is nullable, since no other center has it: write @column(required: true) for what a file must give`]
      : []),
    ...(findDirective(node, 'column') ? [] : [`${where} needs @column, by which a file fills it`]),
    ...others.map((name) => `${where} cannot be @${name}: no other center could be asked by it`),
  ];
}

/** Why the graph could not show the field, whatever the center means by it. */
export function listShowFaults({ enums }: ExtensionScope, { typeName, node }: ExtensionField): string[] {
  const where = `${typeName}.${node.name.value}`;
  const named = readType(node.type);
  const governed = findDirective(node, 'governed');
  const governance = governed && readArgument(governed, 'as');
  return [
    ...((node.arguments ?? []).length > 0 ? [`${where} takes no arguments`] : []),
    ...(named && (SCALARS.includes(named) || enums.has(named))
      ? []
      : [
          `${where} is one of ${SCALARS.join(', ')} or an enum of the contract, or a list of them; got ${print(node.type)}`,
        ]),
    ...(governance === 'SENSITIVE'
      ? [`${where} is SENSITIVE: what one center alone has cannot be told in statistics of all`]
      : []),
    ...(governed && !GOVERNANCE_CLASSES.some((each) => each === governance)
      ? [`${where} is governed as one of ${GOVERNANCE_CLASSES.join(', ')}`]
      : []),
  ];
}

/** The named type, of a value or of one list; undefined for anything deeper. */
function readType(type: TypeNode): string | undefined {
  const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (nullable.kind === Kind.NAMED_TYPE) return nullable.name.value;
  const inner = nullable.type.kind === Kind.NON_NULL_TYPE ? nullable.type.type : nullable.type;
  return inner.kind === Kind.NAMED_TYPE ? inner.name.value : undefined;
}

/** The SDL with more fields in its types; those of types that it does not define go nowhere. */
export function addFields(sdl: string, fields: readonly ExtensionField[]): string {
  const extended = visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition(node) {
      const own = fields.filter((each) => each.typeName === node.name.value).map((each) => each.node);
      return own.length > 0 ? { ...node, fields: [...(node.fields ?? []), ...own] } : false;
    },
  });
  return `${print(extended)}\n`;
}
