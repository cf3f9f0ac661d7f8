/** Checks values against the types of the schema, and validates the report of a center. */
import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import { toContractCode, type FieldFault, type OutcomeCode } from '../centers/outcome.ts';
import { isObject } from '../transport/scatter.ts';

/**
 * Describes a fault for the log; undefined for a valid value. It starts with the path relative to the checked value, as
 * in `.rows[2].name is missing`. Callers prepend their step of the path, so that a valid value needs no string
 * operations.
 */
export type Fault = string | undefined;

type Value = Readonly<Record<string, unknown>>;

/** A check that is compiled once, for a type or a plan, and then run on many values. */
export type Check<Scope, Of = unknown> = (scope: Scope, value: Of) => Fault;

/** Prepends a step to the path of a fault. */
export function within(step: string | number, fault: Fault): Fault {
  if (fault === undefined) return undefined;
  return typeof step === 'number' ? `[${step}]${fault}` : `.${step}${fault}`;
}

/**
 * Compiles a check of null, lists and leaves. Objects are checked by the check that `compileObject` returns for their
 * type.
 */
export function compileCheck<Scope>(
  type: GraphQLOutputType,
  compileObject: (type: GraphQLObjectType) => Check<Scope, Value>,
): Check<Scope> {
  const isRequired = isNonNullType(type);
  const check = compileNonNull(type, compileObject);
  return (scope, value) => {
    if (value === undefined) return ' is missing'; // a requested field must be present, even if it is null
    if (value === null) return isRequired ? ' is missing' : undefined;
    return check(scope, value);
  };
}

function compileNonNull<Scope>(
  type: GraphQLOutputType,
  compileObject: (type: GraphQLObjectType) => Check<Scope, Value>,
): Check<Scope> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = compileCheck(nullable.ofType, compileObject);
    return (scope, value) =>
      Array.isArray(value)
        ? findFault(value as unknown[], (each, index) => within(index, item(scope, each)))
        : ' is not a list';
  }
  if (isObjectType(nullable)) {
    const check = compileObject(nullable);
    return (scope, value) => (isObject(value) ? check(scope, value) : ' is not an object');
  }
  const { name, fits } = compileLeaf(nullable);
  return (_, value) => (fits(value) ? undefined : ` is not a valid ${name}`);
}

/** The check of a scalar or an enum. `fits` does not accept null. */
export interface Leaf {
  readonly name: string;
  readonly isRequired: boolean;
  readonly fits: (value: unknown) => boolean;
}

/** @param type a scalar or an enum, nullable or not */
export function compileLeaf(type: GraphQLOutputType): Leaf {
  const nullable = getNullableType(type);
  const name = nullable.toString();
  const values = isEnumType(nullable) ? new Set<unknown>(nullable.getValues().map((each) => each.name)) : undefined;
  const fits = values ? (value: unknown): boolean => values.has(value) : (SCALARS[name] ?? isText);
  return { name, isRequired: isNonNullType(type), fits };
}

const isText = (value: unknown): boolean => typeof value === 'string';

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => typeof value === 'number' && isInt32(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: isDate,
};

type CheckObject = (type: GraphQLObjectType, value: Value) => Fault;

/** Cached by type; types are immutable. */
const valueChecks = new WeakMap<GraphQLOutputType, Check<CheckObject>>();

/** Checks null, lists and leaves, and calls `checkObject` for each object. */
export function checkValue(type: GraphQLOutputType, value: unknown, checkObject: CheckObject): Fault {
  const check =
    valueChecks.get(type) ??
    compileCheck<CheckObject>(type, (inner) => (checkInner, object) => checkInner(inner, object));
  valueChecks.set(type, check);
  return check(checkObject, value);
}

/** Cached by the omitted fields (at most two different lists) and by type; types are immutable. */
const canonicalChecks = new Map<string, WeakMap<GraphQLOutputType, Check<void>>>();

/**
 * Returns a check for values with all fields of their type, without aliases.
 * @param omitted fields that are absent, as `Type.field`
 */
export function getCanonicalCheck(type: GraphQLOutputType, omitted: readonly string[] = []): Check<void> {
  const key = omitted.join();
  const byType = canonicalChecks.get(key) ?? new WeakMap<GraphQLOutputType, Check<void>>();
  canonicalChecks.set(key, byType);
  const check = byType.get(type) ?? compileCheck(type, (inner) => compileCanonical(inner, omitted));
  byType.set(type, check);
  return check;
}

function compileCanonical(type: GraphQLObjectType, omitted: readonly string[]): Check<void, Value> {
  const fields = Object.values(type.getFields())
    .filter(({ name }) => !omitted.includes(`${type.name}.${name}`))
    .map(({ name, type: inner }) => ({ name, check: getCanonicalCheck(inner, omitted) }));
  const isCount = type.name === 'Count';
  return (_, value) => {
    for (const { name, check } of fields) {
      const fault = check(undefined, value[name]);
      if (fault !== undefined) return within(name, fault);
    }
    return isCount ? checkCount(value) : undefined;
  };
}

/** Returns the first fault of the items. */
export function findFault<Item>(items: readonly Item[], check: (item: Item, index: number) => Fault): Fault {
  for (let index = 0; index < items.length; index += 1) {
    const fault = check(items[index]!, index); // the index is in range
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** T17: the value and bounds of a count must be consistent with its status. */
function checkCount(count: Value): Fault {
  const { status, value, lower, upper } = count as {
    status: string;
    value?: number | null;
    lower: number;
    upper?: number | null;
  }; // the types have been checked
  const isPoint = status === 'EXACT' || status === 'POOLED';
  if (lower < 0) return ' is negative';
  if (isPoint && (value !== lower || value !== upper)) return ' is exact, but its value and bounds differ';
  if (!isPoint && value !== null && value !== undefined) return ' has a value that its status does not allow';
  if (status === 'INCOMPLETE' && typeof upper === 'number') return ' is INCOMPLETE, but has an upper bound';
  if (status === 'BOUNDED' && (typeof upper !== 'number' || upper < lower))
    return ' is BOUNDED, but has no valid upper bound';
  return undefined;
}

/** Epochs are returned to clients, so they must not contain free text. */
export function isEpoch(value: unknown): value is string {
  return typeof value === 'string' && EPOCH.test(value);
}

const EPOCH = /^[A-Za-z0-9._:-]{1,64}$/;

/** Whether the number is a 32-bit integer, as GraphQL's Int requires. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** The result of validating an invalid value. */
export class Invalid {
  /** As in `Fault`: starts with the path relative to the value. */
  readonly fault: string;
  constructor(fault: string) {
    this.fault = fault;
  }

  /** Prepends a step to the path. */
  within(step: string | number): Invalid {
    return new Invalid(typeof step === 'number' ? `[${step}]${this.fault}` : `.${step}${this.fault}`);
  }
}

/** A center's report about its own answer. */
export interface CenterReport {
  readonly status: 'ANSWERED' | 'DENIED' | 'FAILED';
  readonly code: OutcomeCode | undefined;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

const NO_FIELDS: readonly FieldFault[] = [];

/**
 * Validates the field `completeness` of one center's answer. The report must be about the center that sent it;
 * otherwise one center's rows could be attributed to another.
 */
export function readReport(contract: Contract, center: string, report: unknown): CenterReport | Invalid {
  const centers = isObject(report) ? report['centers'] : undefined;
  const own: unknown = Array.isArray(centers) && centers.length === 1 ? centers[0] : undefined;
  if (!isObject(own)) return new Invalid(' is not the report of exactly one center');
  const { center: named, status, code, asOf, epoch, fields } = own;
  if (!isObject(named) || named['id'] !== center) return new Invalid(` is not the report of ${center}`);
  if (status !== 'ANSWERED' && status !== 'DENIED' && status !== 'FAILED') return new Invalid(' has no valid status');
  const known = code === null ? undefined : toContractCode(code);
  if (code !== null && known === undefined) return new Invalid('.code is not in the catalogue');
  if (asOf !== null && !isDate(asOf)) return new Invalid('.asOf is not a valid Date');
  if (epoch !== null && !isEpoch(epoch))
    return new Invalid('.epoch: expected 1 to 64 letters, digits, dots, dashes, underscores and colons');
  const faults = readReportedFields(contract, fields);
  if (faults instanceof Invalid) return faults;
  return { status, code: known, asOf, epoch, fields: faults };
}

function readReportedFields(contract: Contract, fields: unknown): readonly FieldFault[] | Invalid {
  if (!Array.isArray(fields)) return new Invalid('.fields is not a list');
  if (fields.length === 0) return NO_FIELDS;
  const faults: FieldFault[] = [];
  for (const [index, each] of (fields as unknown[]).entries()) {
    const { field, code } = isObject(each) ? each : {};
    const known = toContractCode(code);
    if (known === undefined || !isField(contract, field))
      return new Invalid(
        `.fields[${index}] has a field that is not in the contract, or a code that is not in the catalogue`,
      );
    faults.push({ field, code: known });
  }
  return faults;
}

/**
 * Whether the text is `Type.field` of a collection or an embedded type. SENSITIVE fields are included, as they can
 * drift too.
 */
function isField({ byType, embedded }: Contract, text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const [typeName = '', name, ...rest] = text.split('.');
  const fields = (byType.get(typeName) ?? embedded.get(typeName))?.fields;
  return rest.length === 0 && (fields?.some((field) => field.name === name) ?? false);
}
