/** Shapes what the fetches of a plan brought as the client asked for it: its keys, its order, and null where GraphQL puts it. */
import { getNullableType, isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import type { Selected } from '../plan/plan.ts';

type Value = Readonly<Record<string, unknown>>;

/** The data of a response; null where a null met a type that allows none, all the way up. */
export type Shape = (value: Value) => Record<string, unknown> | null;

/** A null below a type that allows none: it takes the place of what holds it. */
const NULLED = Symbol('nulled');

type ShapeValue = (value: unknown) => unknown;

/**
 * @param selections of the root, each of an object type
 * @param toClientKey the client's key for one of the plan's
 */
export function compileShape(selections: readonly Selected[], toClientKey: (key: string) => string): Shape {
  const shape = compileObject(selections, toClientKey);
  return (value) => {
    const shaped = shape(value);
    return shaped === NULLED ? null : (shaped as Record<string, unknown>); // an object comes from an object
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
    // A client may name a key __proto__: on a plain object that is no key.
    const object: Record<string, unknown> = hasProto ? (Object.create(null) as Record<string, unknown>) : {};
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index]!; // inside the bounds, as below
      const shaped = shapes[index]!(Object.hasOwn(value, key) ? (value as Value)[key] : undefined);
      if (shaped === NULLED) return NULLED;
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
      return shaped === null ? NULLED : shaped;
    };
  }
  if (isListType(type)) {
    const item = compileType(type.ofType, selections, toClientKey); // a list of output types
    return (value) => {
      if (!Array.isArray(value)) return null;
      const shaped = value.map(item);
      return shaped.includes(NULLED) ? null : shaped;
    };
  }
  if (!isObjectType(type)) return (value) => value ?? null;
  const object = compileObject(selections, toClientKey);
  return (value) => {
    const shaped = object(value);
    return shaped === NULLED ? null : shaped;
  };
}
