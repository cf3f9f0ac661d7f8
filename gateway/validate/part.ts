/**
 * Validates one center's answer to one task. Returns a typed outcome, or `Invalid` with the reason. The validators are
 * compiled once per plan. Only validated values are merged: all types are correct, and rows are sorted and belong to
 * the center.
 */
import { getNamedType, getNullableType, isListType, isObjectType, type GraphQLObjectType } from 'graphql';
import { isOwnId } from '../../subgraphs/contract/ids.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { printPosition, type PositionText, type SortValue } from '../../subgraphs/contract/order.ts';
import { isFieldMissing, type FieldFault, type Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/counts.ts';
import { isPlaceOf } from '../plan/cursor.ts';
import type {
  EntityPlan,
  ListShape,
  ObjectField,
  ObjectPlan,
  RowsField,
  Task,
  WholePlan,
  WholeShape,
} from '../plan/plan.ts';
import { findPositionSource, getCursorsKey, getIdKey, listOmitted, type PositionSource } from '../plan/printRequest.ts';
import { isObject, type GraphQLFault } from '../transport/scatter.ts';
import { deduplicateFaults, locateFault } from './fieldFaults.ts';
import {
  validateDatasets,
  validateStatistics,
  validateTimeToEvent,
  type DatasetsFields,
  type StatisticsFields,
  type TimeToEventFields,
  type TypedFields,
} from './statistics.ts';
import {
  compileCheck,
  compileLeaf,
  getCanonicalCheck,
  Invalid,
  readReport,
  type Fault,
  type Leaf,
  type CenterReport,
} from './value.ts';

/**
 * A row or another object of one center. Each connection in it is replaced by an outcome; other values are as
 * received.
 */
export type Row = Readonly<Record<string, unknown>>;

/** A center's part of a list or of statistics. */
export interface WholePart {
  /** The fields that are merged by a rule. */
  readonly fields: WholeFields;
  /**
   * For each selection of rows (`nodes` or `edges`), the rows of the page in order. An edge is an object that contains
   * nodes.
   */
  readonly rows: readonly (readonly Row[])[];
  /** One per row of the page. */
  readonly positions: readonly PositionText[];
  /** Whether the center has more rows: after this page, or before it if the last rows were requested. */
  readonly hasMore: boolean;
}

/** The requested fields by name. For a list, only its count; the rows are in the other fields of `WholePart`. */
export interface WholeFields extends StatisticsFields, TimeToEventFields, DatasetsFields {
  readonly totalCount?: Count;
}

export interface ReadScope {
  readonly contract: Contract;
  /** Prefix of every key that the plan adds. */
  readonly prefix: string;
}

/** @param errors the errors of this task, with paths relative to it */
export type TaskReader = (center: string, value: unknown, errors: readonly GraphQLFault[]) => Outcome | Invalid;

/** The state of one validation. */
interface Reading {
  readonly center: string;
  /** Collects the faults of fields inside the value. */
  readonly faults: FieldFault[];
}

type Read<Value> = (reading: Reading, value: unknown) => Value | Invalid;

/** For answers without a report of the center. */
const NO_VERSION = { asOf: null, epoch: null };

export function compileTask(scope: ReadScope, task: Task): TaskReader {
  switch (task.kind) {
    case 'whole':
      return compileWholeTask(scope, task.root, task.whole);
    case 'row':
      return compileRowTask(scope, task.root, task);
    case 'entities':
      return compileEntities(scope, task.entities);
  }
}

function compileWholeTask(scope: ReadScope, root: string, whole: WholePlan): TaskReader {
  const read = compileWhole(scope, whole);
  return (center, value, errors) => {
    if (value === null || value === undefined)
      return toErrorOutcome(center, errors) ?? new Invalid(`${root} is missing`);
    const faults: FieldFault[] = [];
    const part = read({ center, faults }, value);
    if (part instanceof Invalid) return new Invalid(`${root}${part.fault}`);
    const located = errors.map((error) => locateFault({ whole }, `Query.${root}`, error));
    return toWholeOutcome(center, part, combineFaults(located, faults));
  };
}

function compileRowTask(
  scope: ReadScope,
  root: string,
  { id, object }: { readonly id: string; readonly object: ObjectPlan },
): TaskReader {
  const read = compileObject(scope, object, [`${scope.prefix}id`]);
  return (center, value, errors) => {
    if (value === undefined) return toErrorOutcome(center, errors) ?? new Invalid(`${root} is missing`);
    if (value === null && errors.length > 0) return toErrorOutcome(center, errors) ?? failed(center);
    const outcome = readObjectOutcome(scope, read, { center, id, object, fallback: `Query.${root}` }, value, errors);
    return outcome instanceof Invalid ? new Invalid(`${root}${outcome.fault}`) : outcome;
  };
}

function compileEntities(scope: ReadScope, entities: readonly EntityPlan[]): TaskReader {
  const readers = new Map<ObjectPlan, Read<Row>>();
  for (const { object } of entities)
    if (!readers.has(object)) readers.set(object, compileObject(scope, object, [`${scope.prefix}id`]));
  return (center, value, errors) => {
    if (value === null || value === undefined)
      return toErrorOutcome(center, errors) ?? new Invalid('_entities is missing');
    if (!Array.isArray(value) || value.length !== entities.length)
      return new Invalid('_entities does not match the representations');
    const outcomes: Outcome[] = [];
    for (const [index, { typeName, id, object }] of entities.entries()) {
      const own: unknown = value[index];
      const about =
        errors.length === 0
          ? errors
          : errors.filter(({ path }) => path.length === 0 || path[0] === index).map(dropFirstStep);
      // An owner may not have a row, but it must have itself: otherwise all its lists would be missing without a
      // report.
      if (own === null && typeName === 'Center' && about.length === 0)
        return new Invalid(`_entities: the center ${id} returned null for itself`);
      const read = readers.get(object)!; // set above for each object
      const outcome =
        own === null && about.length > 0
          ? (toErrorOutcome(center, about) ?? failed(center))
          : readObjectOutcome(scope, read, { center, id, object, fallback: `${typeName}.id` }, own, about);
      if (outcome instanceof Invalid) return new Invalid(`_entities[${index}]${outcome.fault}`);
      outcomes.push(outcome);
    }
    return { status: 'answered', center, about: { ...NO_VERSION, fields: [] }, value: outcomes };
  };
}

interface RequestedObject {
  readonly center: string;
  readonly id: string;
  readonly object: ObjectPlan;
  /** `Type.field` for an error whose path leads to no requested field. */
  readonly fallback: string;
}

/** Validates the requested entity. The value is null if the owner does not have it. */
function readObjectOutcome(
  { prefix }: ReadScope,
  read: Read<Row>,
  { center, id, object, fallback }: RequestedObject,
  value: unknown,
  errors: readonly GraphQLFault[],
): Outcome | Invalid {
  const faults: FieldFault[] = [];
  if (value === null) return { status: 'answered', center, about: { ...NO_VERSION, fields: faults }, value };
  const row = read({ center, faults }, value);
  if (row instanceof Invalid) return row;
  if ((value as Row)[`${prefix}id`] !== id) return new Invalid(` is not ${id}`); // `read` has checked that it is an object
  const located = errors.map((error) => locateFault({ object }, fallback, error));
  return { status: 'answered', center, about: { ...NO_VERSION, fields: combineFaults(located, faults) }, value: row };
}

function dropFirstStep(error: GraphQLFault): GraphQLFault {
  return { ...error, path: error.path.slice(1) };
}

/**
 * Combines faults from errors with faults from null lists. If an error explains a null list, its more specific code is
 * used.
 */
function combineFaults(located: readonly FieldFault[], found: readonly FieldFault[]): FieldFault[] {
  if (located.length === 0 && found.length === 0) return [];
  const isExplained = ({ field, code }: FieldFault): boolean =>
    code === 'CENTER_FAULT' && located.some((each) => each.field === field);
  return deduplicateFaults([...located, ...found.filter((each) => !isExplained(each))]);
}

/** Codes of a center's errors that the report passes on; all others become CENTER_FAULT. */
const REPORTED_CODES = ['NO_DATA', 'STORE_UNAVAILABLE', 'STORE_FAULT'] as const;

/** The outcome of a field with errors and no value: denied or failed. Undefined without errors. */
function toErrorOutcome(center: string, errors: readonly GraphQLFault[]): Outcome | undefined {
  if (errors.length === 0) return undefined;
  const codes = errors.map(({ code }) => code);
  if (codes.includes('READ_DENIED'))
    return { status: 'denied', center, about: { ...NO_VERSION, fields: [] }, code: 'READ_DENIED' };
  return { status: 'failed', center, code: REPORTED_CODES.find((each) => codes.includes(each)) ?? 'CENTER_FAULT' };
}

function failed(center: string): Outcome {
  return { status: 'failed', center, code: 'CENTER_FAULT' };
}

/** A part and the center's report about it. */
interface ReadWhole {
  readonly own: CenterReport;
  readonly part: WholePart;
}

/** Converts a part to an outcome. The center's report may say that it denied the request or has no data. */
function toWholeOutcome(center: string, { own, part }: ReadWhole, nested: readonly FieldFault[]): Outcome<WholePart> {
  const { status, code, asOf, epoch } = own;
  const fields = own.fields.length + nested.length > 0 ? deduplicateFaults([...own.fields, ...nested]) : own.fields;
  const about = { asOf, epoch, fields };
  if (status === 'DENIED') return { status: 'denied', center, about, code: code ?? 'READ_DENIED' };
  if (status === 'FAILED') return { status: 'failed', center, code: code ?? 'CENTER_FAULT' };
  return { status: 'answered', center, about, value: part, ...(code && { code }) };
}

function compileWhole(scope: ReadScope, whole: WholePlan): Read<ReadWhole> {
  const { shape } = whole;
  const reportKey = `${scope.prefix}completeness`;
  const readFields = compileFields(scope, whole);
  const readPage = shape.kind === 'list' && shape.needsPositions ? compilePage(scope, whole, shape) : undefined;
  return (reading, value) => {
    if (!isObject(value)) return new Invalid(' is not an object');
    const own = readReport(scope.contract, reading.center, value[reportKey]);
    if (own instanceof Invalid) return own.within(reportKey);
    const given = readFields(value);
    if (given instanceof Invalid) return given;
    const fields = validateFields({ ...scope, center: reading.center }, shape, own, given);
    if (fields instanceof Invalid) return fields;
    if (!readPage) return { own, part: { fields, rows: [], positions: [], hasMore: false } };
    const page = readPage(reading, value, fields.totalCount);
    return page instanceof Invalid ? page : { own, part: { fields, ...page } };
  };
}

function validateFields(
  scope: { readonly center: string; readonly contract: Contract },
  shape: WholeShape,
  { status }: CenterReport,
  given: TypedFields,
): WholeFields | Invalid {
  switch (shape.kind) {
    case 'list':
      return given; // types have been checked; a list has only its count here
    case 'statistics':
      return validateStatistics(scope, shape, given);
    case 'timeToEvent':
      return validateTimeToEvent(shape, given);
    case 'datasets':
      return validateDatasets(scope, status === 'ANSWERED', given);
  }
}

/**
 * Checks the types of the fields that are merged by a rule, except the report and the page, which have their own
 * validators.
 */
function compileFields({ prefix }: ReadScope, whole: WholePlan): (value: Row) => TypedFields | Invalid {
  const type = getObjectType(whole);
  const omitted = listOmitted(whole);
  const fields = whole.ruled
    .filter(({ name }) => name !== 'completeness' && name !== 'pageInfo')
    .map(({ name }) => {
      const field = type.getFields()[name];
      if (!field) throw new Error(`${type.name} has no ${name}`);
      return { name, key: `${prefix}${name}`, check: getCanonicalCheck(field.type, omitted) };
    });
  return (value) => {
    const read: Record<string, unknown> = {};
    for (const { name, key, check } of fields) {
      const fault = check(undefined, value[key]);
      if (fault !== undefined) return new Invalid(fault).within(key);
      read[name] = value[key];
    }
    return read;
  };
}

function getObjectType(whole: WholePlan): GraphQLObjectType {
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  if (!isObjectType(type)) throw new Error(`${whole.selected.name} is not of an object type`);
  return type;
}

type Page = Pick<WholePart, 'rows' | 'positions' | 'hasMore'>;

function compilePage(
  scope: ReadScope,
  whole: WholePlan,
  shape: ListShape,
): (reading: Reading, value: Row, total: Count | undefined) => Page | Invalid {
  const { prefix } = scope;
  const source = findPositionSource(whole, shape, prefix);
  const cursorsKey = getCursorsKey(source, prefix);
  const infoKey = `${prefix}pageInfo`;
  const isFirst = shape.end === 'first';
  const isWhole = !shape.after && !shape.before;
  const selections = whole.rows.map((rows) => ({ key: rows.selected.key, read: compileRows(scope, rows, source) }));
  return (reading, value, total) => {
    const nodes = value[source.key];
    const info = value[infoKey];
    if (!Array.isArray(nodes)) return new Invalid(' has no rows');
    if (nodes.length > shape.limit) return new Invalid(` has ${nodes.length} rows, expected at most ${shape.limit}`);
    if (!isPageInfo(info)) return new Invalid(' has no page info');
    const hasMore = isFirst ? info.hasNextPage : info.hasPreviousPage;
    // A page below the limit must be the last. Otherwise the next cursor would skip the rows that it left out.
    if (hasMore && nodes.length < shape.limit)
      return new Invalid(` has ${nodes.length} rows, expected ${shape.limit} as there are more`);
    if (total && !isConsistent(total, { rows: nodes.length, hasMore, isWhole }))
      return new Invalid('.totalCount is inconsistent with the page');
    const cursors = cursorsKey === undefined ? undefined : (value[cursorsKey] ?? []);
    const page = readPositions(reading.center, shape, source, { nodes, cursors, info });
    if (page instanceof Invalid) return page.within(source.key);
    const rows: (readonly Row[])[] = [];
    for (const { key, read } of selections) {
      const own = read(reading, value[key], page.ids);
      if (own instanceof Invalid) return own.within(key);
      rows.push(own);
    }
    return { rows, positions: page.positions, hasMore };
  };
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor?: unknown;
  readonly endCursor?: unknown;
}

function isPageInfo(info: unknown): info is PageInfo {
  return isObject(info) && typeof info['hasNextPage'] === 'boolean' && typeof info['hasPreviousPage'] === 'boolean';
}

/**
 * The count includes the rows of the page, and one more if there are more. A complete list on one page must have
 * exactly that count.
 */
function isConsistent(
  count: Count,
  page: { readonly rows: number; readonly hasMore: boolean; readonly isWhole: boolean },
): boolean {
  const least = page.rows + (page.hasMore ? 1 : 0);
  return (count.upper ?? Infinity) >= least && (!page.isWhole || page.hasMore || count.lower <= page.rows);
}

interface SentPage {
  readonly nodes: readonly unknown[];
  /** The center's edges with cursors, not validated yet; undefined if the id alone determines the position. */
  readonly cursors: unknown;
  readonly info: PageInfo;
}

interface Positioned {
  readonly positions: readonly PositionText[];
  readonly ids: readonly string[];
}

/**
 * Computes the position of each row from its id and sort key, and compares it with the center's cursors: those of the
 * first and last row, and that of every row if there is a sort key. The gateway requests the next page by its own
 * positions, while the center continues by its own order. If the two differed, rows would be skipped or repeated.
 */
function readPositions(
  center: string,
  shape: ListShape,
  source: PositionSource,
  { nodes, cursors, info }: SentPage,
): Positioned | Invalid {
  const { collection, order, after, before } = shape;
  const { idKey, sortKey, nodeKey } = source;
  const positions: PositionText[] = [];
  const ids: string[] = [];
  const own = `${center}:${collection.code}:`;
  let last = after;
  for (let index = 0; index < nodes.length; index += 1) {
    const row = nodes[index];
    const node = nodeKey !== undefined && isObject(row) ? row[nodeKey] : row;
    if (!isObject(node)) return new Invalid(`[${index}] is not a row`);
    const id = node[idKey];
    if (!isOwnId(id, own)) return new Invalid(`[${index}] is not a ${collection.code} of ${center}`);
    const value = sortKey === undefined ? center : node[sortKey];
    if (!isSortValue(value)) return new Invalid(`[${index}] has no valid ${order.field.name}, which the order needs`);
    const position = printPosition(order, value, id, { center, local: id.slice(own.length) });
    if (last !== undefined && position <= last) return new Invalid(`[${index}] is out of order`);
    if (before !== undefined && position >= before) return new Invalid(`[${index}] is not before the requested cursor`);
    if (cursors !== undefined && !isPlaceOf(readCursor(cursors, index), position))
      return new Invalid(`[${index}] has a cursor for another position`);
    last = position;
    positions.push(position);
    ids.push(id);
  }
  const isPositioned =
    matchesPosition(info.startCursor, positions[0]) && matchesPosition(info.endCursor, positions.at(-1));
  return isPositioned ? { positions, ids } : new Invalid(' has a start or end cursor for another position');
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readCursor(cursors: unknown, index: number): unknown {
  const edge: unknown = Array.isArray(cursors) ? cursors[index] : undefined;
  return isObject(edge) ? edge['cursor'] : undefined;
}

function matchesPosition(cursor: unknown, position: PositionText | undefined): boolean {
  return position === undefined ? cursor === null : isPlaceOf(cursor, position);
}

/**
 * Validates one selection of rows, with all requested fields. The rows must be those of the page, in the same order.
 */
function compileRows(
  scope: ReadScope,
  { item }: RowsField,
  source: PositionSource,
): (reading: Reading, rows: unknown, ids: readonly string[]) => readonly Row[] | Invalid {
  const read = 'kind' in item ? compileEdge(scope, item.nodes, source) : compileNode(scope, item, source);
  const isPlain = 'kind' in item ? item.nodes.every(({ object }) => !object.hasList) : !item.hasList;
  return (reading, rows, ids) => {
    if (!Array.isArray(rows) || rows.length !== ids.length) return new Invalid(' does not match the page');
    const given = rows as readonly unknown[];
    const made: Row[] = isPlain ? (given as Row[]) : []; // each row is validated below
    for (let index = 0; index < given.length; index += 1) {
      const row = read(reading, given[index], ids[index]!); // the lengths are equal
      if (row instanceof Invalid) return row.within(index);
      if (!isPlain) made.push(row);
    }
    return made;
  };
}

type ReadRow = (reading: Reading, value: unknown, id: string) => Row | Invalid;

function compileEdge(
  scope: ReadScope,
  nodes: readonly { readonly selected: { readonly key: string }; readonly object: ObjectPlan }[],
  source: PositionSource,
): ReadRow {
  const readers = nodes.map(({ selected, object }) => ({
    key: selected.key,
    read: compileNode(scope, object, source),
  }));
  const isPlain = nodes.every(({ object }) => !object.hasList);
  return (reading, value, id) => {
    if (!isObject(value)) return new Invalid(' is not an edge');
    const edge: Record<string, unknown> = isPlain ? value : { ...value };
    for (const { key, read } of readers) {
      const node = read(reading, value[key], id);
      if (node instanceof Invalid) return node.within(key);
      if (!isPlain) edge[key] = node;
    }
    return edge;
  };
}

/** Validates a row; its id must be the one at this place of the page. */
function compileNode(scope: ReadScope, object: ObjectPlan, source: PositionSource): ReadRow {
  const idKey = getIdKey(object, scope.prefix);
  const hasKey = (key: string | undefined): boolean => object.fields.some(({ selected }) => selected.key === key);
  const sortKey =
    object === source.object && source.sortKey !== undefined && !hasKey(source.sortKey) ? [source.sortKey] : [];
  const read = compileObject(scope, object, hasKey(idKey) ? sortKey : [idKey, ...sortKey]);
  return (reading, value, id) => {
    const row = read(reading, value);
    if (row instanceof Invalid) return row;
    return (value as Row)[idKey] === id ? row : new Invalid(` is not ${id}`); // `read` has checked that it is an object
  };
}

/**
 * Validates an object. Returns the same object, or a copy with outcomes if it contains connections. Keys that were not
 * requested are rejected, since an extremely nested value would overflow the stack of later code.
 * @param added keys that the plan adds to the client's selection
 */
function compileObject(scope: ReadScope, object: ObjectPlan, added: readonly string[]): Read<Row> {
  const fields = object.fields.map((field) => compileField(scope, object, field));
  // GraphQL has no empty selection. If every field is skipped, the request selects `__typename`.
  const isEmpty = object.fields.length + added.length === 0;
  const size = isEmpty ? 1 : fields.length + added.length;
  const { hasList } = object;
  return (reading, value) => {
    if (!isObject(value)) return new Invalid(' is not an object');
    const copy: Record<string, unknown> | undefined = hasList ? { ...value } : undefined;
    for (let index = 0; index < fields.length; index += 1) {
      const { key, read, leaf } = fields[index]!; // the index is in range
      const given = value[key];
      // Fast path for leaves: avoids a function call for each value of each row.
      if (leaf && (given === null ? !leaf.isRequired : leaf.fits(given))) continue;
      const own = read(reading, given);
      if (own instanceof Invalid) return own.within(key);
      if (copy && own !== value[key]) copy[key] = own;
    }
    let keys = 0;
    for (const _ in value) keys += 1;
    return keys === size ? (copy ?? value) : new Invalid(' has keys that were not requested');
  };
}

interface FieldReader {
  readonly key: string;
  /** Set if the only check is that of the type. */
  readonly leaf?: Leaf;
  readonly read: Read<unknown>;
}

function compileField(scope: ReadScope, { typeName }: ObjectPlan, field: ObjectField): FieldReader {
  const { key, field: definition, name } = field.selected;
  if (!definition) return { key, read: toReader((value) => (value === typeName ? undefined : ` is not ${typeName}`)) };
  switch (field.kind) {
    case 'leaf': {
      const check = getCanonicalCheck(definition.type);
      const isOwn = name === 'id' ? compileOwnId(scope.contract, typeName) : undefined;
      const leaf = isListType(getNullableType(definition.type)) ? undefined : compileLeaf(definition.type);
      if (!isOwn) return { key, read: toReader((value) => check(undefined, value)), ...(leaf && { leaf }) };
      return { key, read: toReader((value, center) => check(undefined, value) ?? isOwn(center, value)) };
    }
    case 'object': {
      const read = compileObject(scope, field.object, []);
      if (field.object.hasList) return { key, read: compileNested(definition.type, read) };
      const check = compileCheck<Reading>(definition.type, () => (reading, value) => {
        const own = read(reading, value);
        return own instanceof Invalid ? own.fault : undefined;
      });
      return {
        key,
        read(reading, value) {
          const fault = check(reading, value);
          return fault === undefined ? value : new Invalid(fault);
        },
      };
    }
    case 'whole':
      return { key, read: compileNestedWhole(scope, `${typeName}.${name}`, field.whole) };
  }
}

function toReader(check: (value: unknown, center: string) => Fault): Read<unknown> {
  return ({ center }, value) => {
    const fault = check(value, center);
    return fault === undefined ? value : new Invalid(fault);
  };
}

/** Validates an object, or a list of objects, that contains connections. Returns the validated copies. */
function compileNested(type: Parameters<typeof compileCheck>[0], read: Read<Row>): Read<unknown> {
  const check = compileCheck<Reading>(type, () => () => undefined);
  const readInner = (reading: Reading, value: unknown): unknown => {
    if (value === null) return null;
    if (!Array.isArray(value)) return read(reading, value);
    const made: unknown[] = [];
    for (const [index, each] of (value as unknown[]).entries()) {
      const own = readInner(reading, each);
      if (own instanceof Invalid) return own.within(index);
      made.push(own);
    }
    return made;
  };
  return (reading, value) => {
    const fault = check(reading, value);
    return fault === undefined ? readInner(reading, value) : new Invalid(fault);
  };
}

/**
 * Validates a list or statistics inside an object. Returns an outcome, and reports missing data as a fault of the
 * field.
 */
function compileNestedWhole(scope: ReadScope, field: string, whole: WholePlan): Read<Outcome<WholePart> | null> {
  const read = compileWhole(scope, whole);
  return (reading, value) => {
    const { center, faults } = reading;
    if (value === undefined) return new Invalid(' is missing');
    if (value === null) {
      faults.push({ field, code: 'CENTER_FAULT' });
      return null;
    }
    const found: FieldFault[] = [];
    const part = read({ center, faults: found }, value);
    if (part instanceof Invalid) return part;
    const { status, code, fields } = part.own;
    if (status === 'DENIED') faults.push({ field, code: code ?? 'READ_DENIED' });
    else if (status === 'FAILED') faults.push({ field, code: code ?? 'CENTER_FAULT' });
    else faults.push(...fields.filter(isFieldMissing), ...found);
    return toWholeOutcome(center, part, []);
  };
}

/** T15: a center may send only its own rows. */
function compileOwnId({ byType }: Contract, typeName: string): ((center: string, id: unknown) => Fault) | undefined {
  if (typeName === 'Center') return (center, id) => (id === center ? undefined : ' is another center');
  const code = byType.get(typeName)?.code;
  if (code === undefined) return undefined;
  return (center, id) => (isOwnId(id, `${center}:${code}:`) ? undefined : ` is not a ${code} of ${center}`);
}
