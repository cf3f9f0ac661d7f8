/** Extension fields: what a center adds to the contract's collections for itself, and which of it the graph can show. */
import { Kind, parse, print, visit, type FieldDefinitionNode, type TypeNode } from 'graphql';
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

/** @param sdl the contract's schema */
export function openExtensionScope(sdl: string): ExtensionScope {
  const enums = parse(sdl, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [],
  );
  return { contract: readContract(sdl), enums: new Set(enums) };
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
