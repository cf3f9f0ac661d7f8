/** Gives a subgraph's SDL to one center: every type and root field of it is named after the center, so that eleven copies compose without touching. */
import { parse, visit, type DocumentNode } from 'graphql';

const BUILT_IN = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

/** As GraphQL names allow it: `mn-lhs` is `mn_lhs`. */
export function toName(center: string): string {
  return center.replaceAll('-', '_');
}

/** Leaves out directives, and so keys and links: the copies have nothing in common. */
export function prefixContract(sdl: string, prefix: string): DocumentNode {
  const bare = visit(parse(sdl, { noLocation: true }), {
    Directive: () => null,
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
    SchemaDefinition: () => null,
  });
  const rename = (name: string): string => (BUILT_IN.has(name) || name === 'Query' ? name : `${prefix}${name}`);
  return visit(bare, {
    NamedType: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
    ObjectTypeDefinition: {
      leave: (node) => {
        if (node.name.value !== 'Query') return { ...node, name: { ...node.name, value: rename(node.name.value) } };
        return {
          ...node,
          fields: (node.fields ?? []).map((field) => ({
            ...field,
            name: { ...field.name, value: `${prefix}${field.name.value}` },
          })),
        };
      },
    },
    InputObjectTypeDefinition: {
      leave: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
    },
    EnumTypeDefinition: { leave: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }) },
    ScalarTypeDefinition: { leave: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }) },
    InterfaceTypeDefinition: { leave: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }) },
    UnionTypeDefinition: { leave: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }) },
  });
}
