/**
 * Shapes fetched data into the client's response: selects the requested keys in their order, and propagates nulls as
 * GraphQL specifies.
 */
import { getNullableType, isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import type { Selected } from '../plan/plan.ts';

type Value = Readonly<Record<string, unknown>>;

/** Returns the data of a response; null if a null propagated up to the root. */
export type Shape = (value: Value) => Record<string, unknown> | null;

/** Stands for a null in a non-null position: the parent becomes null instead. */
const PROPAGATED_NULL = Symbol('nulled');

type ShapeValue = (value: unknown) => unknown;

/**
 * @param selections of the operation's root type
 * @param toClientKey maps a key of the planned document to the client's key
 */
export function compileShape(selections: readonly Selected[], toClientKey: (key: string) => string): Shape {
  const shape = compileObject(selections, toClientKey);
  return (value) => {
    const shaped = shape(value);
    return shaped === PROPAGATED_NULL ? null : (shaped as Record<string, unknown>); // an object, since `value` is one
  };
}

type ToKey = (key: string) => string;

function compileObject(selections: readonly Selected[], toClientKey: ToKey): ShapeValue {
  const keys = selections.map(({ key }) => key);
  const clientKeys = keys.map(toClientKey);
  const shapes = selections.map((selected) => compileField(selected, toClientKey));
  const hasProto = keys.includes('__proto__');
  return (value) => {
    if (typeof value !== 'object' || value === null) return null;
    // A client may use __proto__ as an alias. Assigning it on a plain object would set the prototype.
    const object: Record<string, unknown> = hasProto ? (Object.create(null) as Record<string, unknown>) : {};
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index]!; // the arrays have equal lengths
      const shaped = shapes[index]!(Object.hasOwn(value, key) ? (value as Value)[key] : undefined);
      if (shaped === PROPAGATED_NULL) return PROPAGATED_NULL;
      object[clientKeys[index]!] = shaped;
    }
    return object;
  };
}

function compileField({ field, name, parent, selections }: Selected, toClientKey: ToKey): ShapeValue {
  if (!field) return name === '__typename' ? () => parent.name : (value) => value ?? null;
  return compileType(field.type, selections, toClientKey);
}

function compileType(type: GraphQLOutputType, selections: readonly Selected[], toClientKey: ToKey): ShapeValue {
  if (isNonNullType(type)) {
    const inner = compileType(getNullableType(type), selections, toClientKey);
    return (value) => {
      const shaped = inner(value);
      return shaped === null ? PROPAGATED_NULL : shaped;
    };
  }
  if (isListType(type)) {
    const item = compileType(type.ofType, selections, toClientKey);
    return (value) => {
      if (!Array.isArray(value)) return null;
      const shaped = value.map(item);
      return shaped.includes(PROPAGATED_NULL) ? null : shaped;
    };
  }
  if (!isObjectType(type)) return (value) => value ?? null;
  const object = compileObject(selections, toClientKey);
  return (value) => {
    const shaped = object(value);
    return shaped === PROPAGATED_NULL ? null : shaped;
  };
}
