/** Is a value of the type that the schema says? A center's data are checked before they are merged or passed on. */
import { getNullableType, isEnumType, isListType, isNonNullType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import { isObject } from './scatter.ts';

/** A sentence that says what is wrong, for the log; undefined when nothing is. */
export type Fault = string | undefined;

/** Checks null, lists and leaves; hands each object to `checkObject`. */
export function checkValue(type: GraphQLOutputType, value: unknown, path: string, checkObject: CheckObject): Fault {
  if (value === undefined) return `${path} is missing`; // asked for: even null has to be said
  if (value === null) return isNonNullType(type) ? `${path} is missing` : undefined;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return `${path} is no list`;
    return findFault(value, (each, index) => checkValue(nullable.ofType, each, `${path}[${index}]`, checkObject)); // a list of output types
  }
  if (isObjectType(nullable)) return isObject(value) ? checkObject(nullable, value, path) : `${path} is no object`;
  if (isEnumType(nullable)) return typeof value === 'string' && nullable.getValue(value) ? undefined : `${path} is no ${nullable.name}`;
  return isScalar(nullable.toString(), value) ? undefined : `${path} is no ${nullable.toString()}`;
}

type CheckObject = (type: GraphQLObjectType, value: Readonly<Record<string, unknown>>, path: string) => Fault;

/** Checks an object in the canonical selection: every field of its type, by name, but for those that it leaves out (`Type.field`). */
export function createCanonicalCheck(omitted: readonly string[]): CheckObject {
  const check: CheckObject = (type, value, path) => {
    const fields = Object.values(type.getFields()).filter((field) => !omitted.includes(`${type.name}.${field.name}`));
    const fault = findFault(fields, (field) => checkValue(field.type, value[field.name], `${path}.${field.name}`, check));
    return fault ?? (type.name === 'Count' ? checkCount(value, path) : undefined);
  };
  return check;
}

/** With every field. */
export const checkCanonical = createCanonicalCheck([]);

/** The first fault among the items. */
export function findFault<Item>(items: readonly Item[], check: (item: Item, index: number) => Fault): Fault {
  for (const [index, item] of items.entries()) {
    const fault = check(item, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** A count must make sense: T17 of the tests that a trusted system must pass. */
function checkCount(count: Readonly<Record<string, unknown>>, path: string): Fault {
  const { status, value, lower, upper } = count as { status: string; value?: number | null; lower: number; upper?: number | null }; // types checked before
  const isPoint = status === 'EXACT' || status === 'POOLED';
  if (lower < 0) return `${path} is negative`;
  if (isPoint && (value !== lower || value !== upper)) return `${path} claims to be exact and is not`;
  if (!isPoint && value !== null && value !== undefined) return `${path} has a value that its status denies`;
  if (status === 'INCOMPLETE' && typeof upper === 'number') return `${path} has an upper end though it is INCOMPLETE`;
  if (status === 'BOUNDED' && (typeof upper !== 'number' || upper < lower)) return `${path} has no bounds`;
  return undefined;
}

/** A whole number of 32 bits, which is what GraphQL calls an Int. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

function isScalar(name: string, value: unknown): boolean {
  switch (name) {
    case 'Int':
      return typeof value === 'number' && isInt32(value);
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return isDate(value);
    default:
      return typeof value === 'string';
  }
}
