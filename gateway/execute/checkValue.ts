/** Is a value of the type that the schema says? A center's data are checked before they are merged or passed on. */
import { getNullableType, isEnumType, isListType, isNonNullType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import { isObject } from './scatter.ts';

/**
 * A sentence that says what is wrong, for the log; undefined when nothing is. It begins with the path below what was
 * checked, as `.rows[2].name is missing`: the steps are put before it on the way out, so that a sound value costs no text.
 */
export type Fault = string | undefined;

type Value = Readonly<Record<string, unknown>>;
type CheckObject = (type: GraphQLObjectType, value: Value) => Fault;

/** The fault as seen from one step further out. */
export function within(step: string | number, fault: Fault): Fault {
  if (fault === undefined) return undefined;
  return typeof step === 'number' ? `[${step}]${fault}` : `.${step}${fault}`;
}

/** Checks null, lists and leaves; hands each object to `checkObject`. */
export function checkValue(type: GraphQLOutputType, value: unknown, checkObject: CheckObject): Fault {
  return checkShape(getShape(type), value, checkObject);
}

/** A type, read once. */
interface Shape {
  readonly isRequired: boolean;
  readonly name: string;
  readonly of: { readonly kind: 'list'; readonly item: Shape } | { readonly kind: 'object'; readonly type: GraphQLObjectType } | { readonly kind: 'leaf'; readonly fits: (value: unknown) => boolean };
}

/** By the type, which never changes: it is gone with its schema. */
const shapes = new WeakMap<GraphQLOutputType, Shape>();

function getShape(type: GraphQLOutputType): Shape {
  const known = shapes.get(type);
  if (known) return known;
  const shape = toShape(type);
  shapes.set(type, shape);
  return shape;
}

function toShape(type: GraphQLOutputType): Shape {
  const nullable = getNullableType(type);
  const about = { isRequired: isNonNullType(type), name: nullable.toString() };
  if (isListType(nullable)) return { ...about, of: { kind: 'list', item: getShape(nullable.ofType) } }; // a list of output types
  if (isObjectType(nullable)) return { ...about, of: { kind: 'object', type: nullable } };
  const values = isEnumType(nullable) ? new Set<unknown>(nullable.getValues().map((each) => each.name)) : undefined;
  return { ...about, of: { kind: 'leaf', fits: values ? (value) => values.has(value) : (SCALARS[about.name] ?? isText) } };
}

function checkShape({ isRequired, name, of }: Shape, value: unknown, checkObject: CheckObject): Fault {
  if (value === undefined) return ' is missing'; // asked for: even null has to be said
  if (value === null) return isRequired ? ' is missing' : undefined;
  switch (of.kind) {
    case 'list':
      return Array.isArray(value) ? findFault(value, (each, index) => within(index, checkShape(of.item, each, checkObject))) : ' is no list';
    case 'object':
      return isObject(value) ? checkObject(of.type, value) : ' is no object';
    case 'leaf':
      return of.fits(value) ? undefined : ` is no ${name}`;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => typeof value === 'number' && isInt32(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: isDate,
};

/** What checks a canonical selection, by what it leaves out: one or two ways. */
const canonicalChecks = new Map<string, CheckObject>();

/** Checks an object in the canonical selection: every field of its type, by name, but for those that it leaves out (`Type.field`). */
export function getCanonicalCheck(omitted: readonly string[] = []): CheckObject {
  const key = omitted.join();
  const check = canonicalChecks.get(key) ?? createCanonicalCheck(omitted);
  canonicalChecks.set(key, check);
  return check;
}

function createCanonicalCheck(omitted: readonly string[]): CheckObject {
  const fields = new WeakMap<GraphQLObjectType, readonly (readonly [name: string, shape: Shape])[]>(); // a type never changes
  const listFields = (type: GraphQLObjectType): readonly (readonly [name: string, shape: Shape])[] => {
    const known = fields.get(type) ?? Object.values(type.getFields()).flatMap(({ name, type: inner }) => (omitted.includes(`${type.name}.${name}`) ? [] : [[name, getShape(inner)] as const]));
    fields.set(type, known);
    return known;
  };
  const check: CheckObject = (type, value) => {
    const fault = findFault(listFields(type), ([name, shape]) => within(name, checkShape(shape, value[name], check)));
    return fault ?? (type.name === 'Count' ? checkCount(value) : undefined);
  };
  return check;
}

/** The first fault among the items. */
export function findFault<Item>(items: readonly Item[], check: (item: Item, index: number) => Fault): Fault {
  for (let index = 0; index < items.length; index += 1) {
    const fault = check(items[index]!, index); // inside the bounds
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** A count must make sense: T17 of the tests that a trusted system must pass. */
function checkCount(count: Value): Fault {
  const { status, value, lower, upper } = count as { status: string; value?: number | null; lower: number; upper?: number | null }; // types checked before
  const isPoint = status === 'EXACT' || status === 'POOLED';
  if (lower < 0) return ' is negative';
  if (isPoint && (value !== lower || value !== upper)) return ' claims to be exact and is not';
  if (!isPoint && value !== null && value !== undefined) return ' has a value that its status denies';
  if (status === 'INCOMPLETE' && typeof upper === 'number') return ' has an upper end though it is INCOMPLETE';
  if (status === 'BOUNDED' && (typeof upper !== 'number' || upper < lower)) return ' has no bounds';
  return undefined;
}

/** A whole number of 32 bits, which is what GraphQL calls an Int. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}
