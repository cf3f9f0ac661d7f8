/** Other versions of the contract, for centers that lag behind or run ahead: SDL with definitions left out, changed or added. */
import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { SOURCES } from './consortium.ts';

/** Leaves definitions out, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
export function withoutCoordinates(coordinates: readonly string[], sdl = SOURCES.coe): string {
  const left = new Set(coordinates);
  const isLeft = (...names: readonly string[]): boolean => left.has(names.join('.'));
  const document = visit(parse(sdl, { noLocation: true }), {
    enter(node) {
      if (!('name' in node) || !node.name) return undefined;
      const { value } = node.name;
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
        if (isLeft(value)) return null;
        const fields = node.fields
          ?.filter((field) => !isLeft(value, field.name.value))
          .map((field) => withoutArguments(field, `${value}.${field.name.value}`, left));
        return { ...node, fields };
      }
      if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
        return isLeft(value)
          ? null
          : { ...node, fields: node.fields?.filter((field) => !isLeft(value, field.name.value)) };
      if (node.kind === Kind.ENUM_TYPE_DEFINITION)
        return isLeft(value)
          ? null
          : { ...node, values: node.values?.filter((each) => !isLeft(value, each.name.value)) };
      return undefined;
    },
  }) as ASTNode; // the document, changed
  return print(document);
}

function withoutArguments(
  field: FieldDefinitionNode,
  coordinate: string,
  left: ReadonlySet<string>,
): FieldDefinitionNode {
  return {
    ...field,
    arguments: (field.arguments ?? []).filter(
      (argument: InputValueDefinitionNode) => !left.has(`${coordinate}(${argument.name.value}:)`),
    ),
  };
}

/** Everything of a collection, and what leads to it. */
export function withoutCollection(typeName: string, sdl = SOURCES.coe): string {
  const document = parse(sdl, { noLocation: true });
  const owned = new RegExp(`^${typeName}(Edge|Connection|Statistics|Filter|Order|OrderField|Dimension)?$`);
  const named = (node: ASTNode | undefined): string => (node ? print(node).replace(/[[\]!]/g, '') : '');
  return print(
    visit(document, {
      FieldDefinition: (node) => (owned.test(named(node.type)) ? null : undefined),
      ObjectTypeDefinition: (node) => (owned.test(node.name.value) ? null : undefined),
      InputObjectTypeDefinition: (node) => (owned.test(node.name.value) ? null : undefined),
      EnumTypeDefinition: (node) => (owned.test(node.name.value) ? null : undefined),
    }),
  );
}

/** Adds values to an enum. */
export function withValues(enumName: string, values: readonly string[], sdl = SOURCES.coe): string {
  return sdl.replace(new RegExp(`(enum ${enumName}( @[^{]*)? \\{)`), `$1\n${values.join('\n')}\n`);
}

/** SDL without descriptions, so that a test can name the text that it replaces. */
export function withoutDescriptions(sdl = SOURCES.coe): string {
  return print(
    visit(parse(sdl, { noLocation: true }), {
      StringValue: (_node, key) => (key === 'description' ? null : undefined),
    }),
  );
}

/** Replaces text that must be there. */
export function withText(from: string | RegExp, to: string, sdl = withoutDescriptions()): string {
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error(`the SDL has no ${String(from)}`);
  return changed;
}

/** Adds a field to a type. */
export function withField(typeName: string, definition: string, sdl = SOURCES.coe): string {
  const [node] = parse(`type Extended { ${definition} }`, { noLocation: true }).definitions;
  const field = node?.kind === Kind.OBJECT_TYPE_DEFINITION ? node.fields?.[0] : undefined;
  if (!field) throw new Error(`${definition} is no field`);
  return print(
    visit(parse(sdl, { noLocation: true }), {
      ObjectTypeDefinition: (each) =>
        each.name.value === typeName ? { ...each, fields: [...(each.fields ?? []), field] } : false,
    }),
  );
}
