/** Is a value of the type that the schema says, and a center's report one? All that a center sends is checked before it is merged or passed on. */
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
 * A sentence that says what is wrong, for the log; undefined when nothing is. It begins with the path below what was
 * checked, as `.rows[2].name is missing`: the steps are put before it on the way out, so that a sound value costs no text.
 */
export type Fault = string | undefined;

type Value = Readonly<Record<string, unknown>>;

/** What is made once of a type, or of a plan, and then asked of every value. */
export type Check<Scope, Of = unknown> = (scope: Scope, value: Of) => Fault;

/** The fault as seen from one step further out. */
export function within(step: string | number, fault: Fault): Fault {
  if (fault === undefined) return undefined;
  return typeof step === 'number' ? `[${step}]${fault}` : `.${step}${fault}`;
}

/** Checks null, lists and leaves of the type; an object is asked of what `ofObject` makes for its type. */
export function compileCheck<Scope>(
  type: GraphQLOutputType,
  ofObject: (type: GraphQLObjectType) => Check<Scope, Value>,
): Check<Scope> {
  const isRequired = isNonNullType(type);
  const check = compileGiven(type, ofObject);
  return (scope, value) => {
    if (value === undefined) return ' is missing'; // asked for: even null has to be said
    if (value === null) return isRequired ? ' is missing' : undefined;
    return check(scope, value);
  };
}

function compileGiven<Scope>(
  type: GraphQLOutputType,
  ofObject: (type: GraphQLObjectType) => Check<Scope, Value>,
): Check<Scope> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = compileCheck(nullable.ofType, ofObject); // a list of output types
    return (scope, value) =>
      Array.isArray(value)
        ? findFault(value as unknown[], (each, index) => within(index, item(scope, each)))
        : ' is no list';
  }
  if (isObjectType(nullable)) {
    const check = ofObject(nullable);
    return (scope, value) => (isObject(value) ? check(scope, value) : ' is no object');
  }
  const { name, fits } = compileLeaf(nullable);
  return (_, value) => (fits(value) ? undefined : ` is no ${name}`);
}

/** What values a scalar or an enum has, null aside. */
export interface Leaf {
  readonly name: string;
  readonly isRequired: boolean;
  readonly fits: (value: unknown) => boolean;
}

/** @param type of a scalar or an enum, perhaps non-null */
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

/** By the type, which never changes. */
const valueChecks = new WeakMap<GraphQLOutputType, Check<CheckObject>>();

/** Checks null, lists and leaves; hands each object to `checkObject`. */
export function checkValue(type: GraphQLOutputType, value: unknown, checkObject: CheckObject): Fault {
  const check =
    valueChecks.get(type) ?? compileCheck<CheckObject>(type, (inner) => (hand, object) => hand(inner, object));
  valueChecks.set(type, check);
  return check(checkObject, value);
}

/** What checks canonical selections, by what they leave out (one or two ways) and by the type, which never changes. */
const canonicalChecks = new Map<string, WeakMap<GraphQLOutputType, Check<void>>>();

/** Checks a value of which every field is asked for, by name, but for those that are left out (`Type.field`). */
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
  const { status, value, lower, upper } = count as {
    status: string;
    value?: number | null;
    lower: number;
    upper?: number | null;
  }; // types checked before
  const isPoint = status === 'EXACT' || status === 'POOLED';
  if (lower < 0) return ' is negative';
  if (isPoint && (value !== lower || value !== upper)) return ' claims to be exact and is not';
  if (!isPoint && value !== null && value !== undefined) return ' has a value that its status denies';
  if (status === 'INCOMPLETE' && typeof upper === 'number') return ' has an upper end though it is INCOMPLETE';
  if (status === 'BOUNDED' && (typeof upper !== 'number' || upper < lower)) return ' has no bounds';
  return undefined;
}

/** An epoch reaches every reader of the graph: no free text. */
export function isEpoch(value: unknown): value is string {
  return typeof value === 'string' && EPOCH.test(value);
}

const EPOCH = /^[A-Za-z0-9._:-]{1,64}$/;

/** A whole number of 32 bits, which is what GraphQL calls an Int. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** Takes the place of a value that was read and is not sound; `fault` says what is wrong, from the value on. */
export class Invalid {
  readonly fault: string;
  constructor(fault: string) {
    this.fault = fault;
  }

  /** As seen from one step further out. */
  within(step: string | number): Invalid {
    return new Invalid(typeof step === 'number' ? `[${step}]${this.fault}` : `.${step}${this.fault}`);
  }
}

/** What a center reports of itself. */
export interface OwnReport {
  readonly status: 'ANSWERED' | 'DENIED' | 'FAILED';
  readonly code: OutcomeCode | undefined;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

const NO_FIELDS: readonly FieldFault[] = [];

/**
 * Reads the completeness of one center's answer, as REPORT asks for it. The center that was asked, and no other, speaks
 * for itself: else one center's rows could be counted as another's.
 */
export function readReport(contract: Contract, center: string, report: unknown): OwnReport | Invalid {
  const centers = isObject(report) ? report['centers'] : undefined;
  const own: unknown = Array.isArray(centers) && centers.length === 1 ? centers[0] : undefined;
  if (!isObject(own)) return new Invalid(' is no report of one center');
  const { center: named, status, code, asOf, epoch, fields } = own;
  if (!isObject(named) || named['id'] !== center) return new Invalid(` is not of ${center}`);
  if (status !== 'ANSWERED' && status !== 'DENIED' && status !== 'FAILED') return new Invalid(' has no status');
  const known = code === null ? undefined : toContractCode(code);
  if (code !== null && known === undefined) return new Invalid('.code is none of the catalogue');
  if (asOf !== null && !isDate(asOf)) return new Invalid('.asOf is no Date');
  if (epoch !== null && !isEpoch(epoch))
    return new Invalid('.epoch is not up to 64 letters, digits, dots, dashes, underscores and colons');
  const faults = readReportedFields(contract, fields);
  if (faults instanceof Invalid) return faults;
  return { status, code: known, asOf, epoch, fields: faults };
}

function readReportedFields(contract: Contract, fields: unknown): readonly FieldFault[] | Invalid {
  if (!Array.isArray(fields)) return new Invalid('.fields is no list');
  if (fields.length === 0) return NO_FIELDS;
  const faults: FieldFault[] = [];
  for (const [index, each] of (fields as unknown[]).entries()) {
    const { field, code } = isObject(each) ? each : {};
    const known = toContractCode(code);
    if (known === undefined || !isField(contract, field))
      return new Invalid(`.fields[${index}] names no field of the contract, or no code of the catalogue`);
    faults.push({ field, code: known });
  }
  return faults;
}

/** `Type.field` of a collection or an embedded value, in either form: SENSITIVE fields too can have drifted. */
function isField({ byType, embedded }: Contract, text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const [typeName = '', name, ...rest] = text.split('.');
  const fields = (byType.get(typeName) ?? embedded.get(typeName))?.fields;
  return rest.length === 0 && (fields?.some((field) => field.name === name) ?? false);
}
