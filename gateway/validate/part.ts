/**
 * Reads what one center sent for one task: a typed outcome, or what is wrong with it. Compiled once for a plan. The value
 * that is read, and no other, goes on to the merge: types are right, rows are in order, in their place and the center's own.
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
import { joinFaults, locateFault } from './fieldFaults.ts';
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
  type OwnReport,
} from './value.ts';

/** A row, or another object of one center: as it came, but for the lists inside, which are outcomes. */
export type Row = Readonly<Record<string, unknown>>;

/** A center's part of a list or of statistics. */
export interface WholePart {
  /** What is merged by a rule. */
  readonly fields: WholeFields;
  /** For each selection of rows, the rows of the page in its order; an edge as an object of nodes. */
  readonly rows: readonly (readonly Row[])[];
  /** One a row of the page. */
  readonly positions: readonly PositionText[];
  /** Does the center hold more rows: after these or, of the last rows, before them? */
  readonly hasMore: boolean;
}

/** By name, as far as they were asked for; of lists the count alone: the page is read by itself. */
export interface WholeFields extends StatisticsFields, TimeToEventFields, DatasetsFields {
  readonly totalCount?: Count;
}

export interface ReadScope {
  readonly contract: Contract;
  /** Begins every key that the plan adds. */
  readonly prefix: string;
}

/** @param errors those that are about the task, their paths from it on */
export type TaskReader = (center: string, value: unknown, errors: readonly GraphQLFault[]) => Outcome | Invalid;

/** What is read at one place, and the faults of fields that were found below. */
interface Reading {
  readonly center: string;
  readonly faults: FieldFault[];
}

type Read<Value> = (reading: Reading, value: unknown) => Value | Invalid;

const NOTHING_STATED = { asOf: null, epoch: null };

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
    if (value === null || value === undefined) return toRefusal(center, errors) ?? new Invalid(`${root} is missing`);
    const faults: FieldFault[] = [];
    const part = read({ center, faults }, value);
    if (part instanceof Invalid) return new Invalid(`${root}${part.fault}`);
    const located = errors.map((error) => locateFault({ whole }, `Query.${root}`, error));
    return toWholeOutcome(center, part, joinFound(located, faults));
  };
}

function compileRowTask(
  scope: ReadScope,
  root: string,
  { id, object }: { readonly id: string; readonly object: ObjectPlan },
): TaskReader {
  const read = compileObject(scope, object, [`${scope.prefix}id`]);
  return (center, value, errors) => {
    if (value === undefined) return toRefusal(center, errors) ?? new Invalid(`${root} is missing`);
    if (value === null && errors.length > 0) return toRefusal(center, errors) ?? failed(center);
    const outcome = readObjectOutcome(scope, read, { center, id, object, here: `Query.${root}` }, value, errors);
    return outcome instanceof Invalid ? new Invalid(`${root}${outcome.fault}`) : outcome;
  };
}

function compileEntities(scope: ReadScope, entities: readonly EntityPlan[]): TaskReader {
  const readers = new Map<ObjectPlan, Read<Row>>();
  for (const { object } of entities)
    if (!readers.has(object)) readers.set(object, compileObject(scope, object, [`${scope.prefix}id`]));
  return (center, value, errors) => {
    if (value === null || value === undefined) return toRefusal(center, errors) ?? new Invalid('_entities is missing');
    if (!Array.isArray(value) || value.length !== entities.length)
      return new Invalid('_entities does not fit the representations');
    const outcomes: Outcome[] = [];
    for (const [index, { typeName, id, object }] of entities.entries()) {
      const own: unknown = value[index];
      const about =
        errors.length === 0 ? errors : errors.filter(({ path }) => path.length === 0 || path[0] === index).map(descend);
      // A row may be unknown to its owner; the center itself may not, or all its lists would be missing without a word.
      if (own === null && typeName === 'Center' && about.length === 0)
        return new Invalid(`_entities: the center ${id} does not know itself`);
      const read = readers.get(object)!; // one a plan: set above
      const outcome =
        own === null && about.length > 0
          ? (toRefusal(center, about) ?? failed(center))
          : readObjectOutcome(scope, read, { center, id, object, here: `${typeName}.id` }, own, about);
      if (outcome instanceof Invalid) return new Invalid(`_entities[${index}]${outcome.fault}`);
      outcomes.push(outcome);
    }
    return { status: 'answered', center, about: { ...NOTHING_STATED, fields: [] }, value: outcomes };
  };
}

interface AskedObject {
  readonly center: string;
  readonly id: string;
  readonly object: ObjectPlan;
  /** `Type.field`, for an error that stands at no field below. */
  readonly here: string;
}

/** The entity that was asked for, and no other; null where its owner does not know it. */
function readObjectOutcome(
  { prefix }: ReadScope,
  read: Read<Row>,
  { center, id, object, here }: AskedObject,
  value: unknown,
  errors: readonly GraphQLFault[],
): Outcome | Invalid {
  const faults: FieldFault[] = [];
  if (value === null) return { status: 'answered', center, about: { ...NOTHING_STATED, fields: faults }, value };
  const row = read({ center, faults }, value);
  if (row instanceof Invalid) return row;
  if ((value as Row)[`${prefix}id`] !== id) return new Invalid(` is not ${id}`); // an object: it was read as one
  const located = errors.map((error) => locateFault({ object }, here, error));
  return { status: 'answered', center, about: { ...NOTHING_STATED, fields: joinFound(located, faults) }, value: row };
}

function descend(error: GraphQLFault): GraphQLFault {
  return { ...error, path: error.path.slice(1) };
}

/** A list that is null is found whether or not an error says why; where one does, its code says more. */
function joinFound(located: readonly FieldFault[], found: readonly FieldFault[]): FieldFault[] {
  if (located.length === 0 && found.length === 0) return [];
  const isSaid = ({ field, code }: FieldFault): boolean =>
    code === 'CENTER_FAULT' && located.some((each) => each.field === field);
  return joinFaults([...located, ...found.filter((each) => !isSaid(each))]);
}

/** What a center says of itself in an error; anything else is a fault of which its log knows more. */
const OWN_FAULTS = ['NO_DATA', 'STORE_UNAVAILABLE', 'STORE_FAULT'] as const;

/** The field was answered by an error alone: a denial, or a fault of the center. Undefined without an error. */
function toRefusal(center: string, errors: readonly GraphQLFault[]): Outcome | undefined {
  if (errors.length === 0) return undefined;
  const codes = errors.map(({ code }) => code);
  if (codes.includes('READ_DENIED'))
    return { status: 'denied', center, about: { ...NOTHING_STATED, fields: [] }, code: 'READ_DENIED' };
  return { status: 'failed', center, code: OWN_FAULTS.find((each) => codes.includes(each)) ?? 'CENTER_FAULT' };
}

function failed(center: string): Outcome {
  return { status: 'failed', center, code: 'CENTER_FAULT' };
}

/** A part, and what its center says of it. */
interface ReadWhole {
  readonly own: OwnReport;
  readonly part: WholePart;
}

/** The center may have denied, or have nothing to answer from: its own report says so. */
function toWholeOutcome(center: string, { own, part }: ReadWhole, nested: readonly FieldFault[]): Outcome<WholePart> {
  const { status, code, asOf, epoch } = own;
  const fields = own.fields.length + nested.length > 0 ? joinFaults([...own.fields, ...nested]) : own.fields;
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
    if (!isObject(value)) return new Invalid(' is no object');
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
  { status }: OwnReport,
  given: TypedFields,
): WholeFields | Invalid {
  switch (shape.kind) {
    case 'list':
      return given; // each is of its type; a list is asked for its count alone
    case 'statistics':
      return validateStatistics(scope, shape, given);
    case 'timeToEvent':
      return validateTimeToEvent(shape, given);
    case 'datasets':
      return validateDatasets(scope, status === 'ANSWERED', given);
  }
}

/** The fields that are merged by a rule, each of its type; the report and the page are read by themselves. */
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
  if (!isObjectType(type)) throw new Error(`${whole.selected.name} holds no object`);
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
    if (nodes.length > shape.limit) return new Invalid(` has ${nodes.length} rows, asked were ${shape.limit}`);
    if (!isPageInfo(info)) return new Invalid(' has no page info');
    const hasMore = isFirst ? info.hasNextPage : info.hasPreviousPage;
    // A short page that promises more would be passed over by the walk: the cursor moves past what it left out.
    if (hasMore && nodes.length < shape.limit)
      return new Invalid(` has ${nodes.length} rows of ${shape.limit}, and more to come`);
    if (total && !fitsPage(total, { rows: nodes.length, hasMore, isWhole }))
      return new Invalid('.totalCount does not fit the page');
    const cursors = cursorsKey === undefined ? undefined : (value[cursorsKey] ?? []);
    const placed = readPositions(reading.center, shape, source, { nodes, cursors, info });
    if (placed instanceof Invalid) return placed.within(source.key);
    const rows: (readonly Row[])[] = [];
    for (const { key, read } of selections) {
      const own = read(reading, value[key], placed.ids);
      if (own instanceof Invalid) return own.within(key);
      rows.push(own);
    }
    return { rows, positions: placed.positions, hasMore };
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

/** Rows that are listed, or promised, are counted; and where a page without bounds is the last, they are all. */
function fitsPage(
  count: Count,
  page: { readonly rows: number; readonly hasMore: boolean; readonly isWhole: boolean },
): boolean {
  const least = page.rows + (page.hasMore ? 1 : 0);
  return (count.upper ?? Infinity) >= least && (!page.isWhole || page.hasMore || count.lower <= page.rows);
}

interface SentPage {
  readonly nodes: readonly unknown[];
  /** The center's own cursor of each row, where a place follows from more than the id; not yet read. */
  readonly cursors: unknown;
  readonly info: PageInfo;
}

interface Placed {
  readonly positions: readonly PositionText[];
  readonly ids: readonly string[];
}

/**
 * A row's place follows from its id and its sort key, and is made of them here, whatever the center thinks: a walk goes
 * on from it. The center must think the same, of the ends of the page and of each row that has a sort key: it goes on by
 * its own order, and a row that stands elsewhere in that order would be passed over, or come twice.
 */
function readPositions(
  center: string,
  shape: ListShape,
  source: PositionSource,
  { nodes, cursors, info }: SentPage,
): Placed | Invalid {
  const { collection, order, after, before } = shape;
  const { idKey, sortKey, nodeKey } = source;
  const positions: PositionText[] = [];
  const ids: string[] = [];
  const own = `${center}:${collection.code}:`;
  let last = after;
  for (let index = 0; index < nodes.length; index += 1) {
    const row = nodes[index];
    const node = nodeKey !== undefined && isObject(row) ? row[nodeKey] : row;
    if (!isObject(node)) return new Invalid(`[${index}] is no row`);
    const id = node[idKey];
    if (!isOwnId(id, own)) return new Invalid(`[${index}] is no ${collection.code} of ${center}`);
    const value = sortKey === undefined ? center : node[sortKey];
    if (!isSortValue(value)) return new Invalid(`[${index}] has no ${order.field.name} to be ordered by`);
    const position = printPosition(order, value, id, { center, local: id.slice(own.length) });
    if (last !== undefined && position <= last) return new Invalid(`[${index}] is out of order`);
    if (before !== undefined && position >= before)
      return new Invalid(`[${index}] is beyond the place before which was asked`);
    if (cursors !== undefined && !isPlaceOf(readCursor(cursors, index), position))
      return new Invalid(`[${index}] stands elsewhere, says its cursor`);
    last = position;
    positions.push(position);
    ids.push(id);
  }
  const isPlaced = fitsEnd(info.startCursor, positions[0]) && fitsEnd(info.endCursor, positions.at(-1));
  return isPlaced ? { positions, ids } : new Invalid(' does not begin and end where its rows say');
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readCursor(cursors: unknown, index: number): unknown {
  const edge: unknown = Array.isArray(cursors) ? cursors[index] : undefined;
  return isObject(edge) ? edge['cursor'] : undefined;
}

function fitsEnd(cursor: unknown, position: PositionText | undefined): boolean {
  return position === undefined ? cursor === null : isPlaceOf(cursor, position);
}

/** The rows of the page in its order, with everything that was asked of them. */
function compileRows(
  scope: ReadScope,
  { item }: RowsField,
  source: PositionSource,
): (reading: Reading, rows: unknown, ids: readonly string[]) => readonly Row[] | Invalid {
  const read = 'kind' in item ? compileEdge(scope, item.nodes, source) : compileNode(scope, item, source);
  const isPlain = 'kind' in item ? item.nodes.every(({ object }) => !object.hasList) : !item.hasList;
  return (reading, rows, ids) => {
    if (!Array.isArray(rows) || rows.length !== ids.length) return new Invalid(' does not fit the page');
    const given = rows as readonly unknown[];
    const made: Row[] = isPlain ? (given as Row[]) : []; // objects: each is read below
    for (let index = 0; index < given.length; index += 1) {
      const row = read(reading, given[index], ids[index]!); // as many
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
    if (!isObject(value)) return new Invalid(' is no edge');
    const edge: Record<string, unknown> = isPlain ? value : { ...value };
    for (const { key, read } of readers) {
      const node = read(reading, value[key], id);
      if (node instanceof Invalid) return node.within(key);
      if (!isPlain) edge[key] = node;
    }
    return edge;
  };
}

/** A row with the id that stands in its place. */
function compileNode(scope: ReadScope, object: ObjectPlan, source: PositionSource): ReadRow {
  const idKey = getIdKey(object, scope.prefix);
  const hasKey = (key: string | undefined): boolean => object.fields.some(({ selected }) => selected.key === key);
  const sortKey =
    object === source.object && source.sortKey !== undefined && !hasKey(source.sortKey) ? [source.sortKey] : [];
  const read = compileObject(scope, object, hasKey(idKey) ? sortKey : [idKey, ...sortKey]);
  return (reading, value, id) => {
    const row = read(reading, value);
    if (row instanceof Invalid) return row;
    return (value as Row)[idKey] === id ? row : new Invalid(` is not ${id}, which stands there`); // an object: it was read as one
  };
}

/**
 * The object as it came where it holds no lists, else a copy with the lists as they were read. Nothing may hide in it that
 * was not asked for: a value that is nested without end would end the walk over the answer, and the neighbours' rows with it.
 * @param added the keys that the plan adds to what the client asked for
 */
function compileObject(scope: ReadScope, object: ObjectPlan, added: readonly string[]): Read<Row> {
  const fields = object.fields.map((field) => compileField(scope, object, field));
  // GraphQL knows no empty selection: where all is skipped, `__typename` is asked for.
  const isEmpty = object.fields.length + added.length === 0;
  const size = isEmpty ? 1 : fields.length + added.length;
  const { hasList } = object;
  return (reading, value) => {
    if (!isObject(value)) return new Invalid(' is no object');
    const copy: Record<string, unknown> | undefined = hasList ? { ...value } : undefined;
    for (let index = 0; index < fields.length; index += 1) {
      const { key, read, leaf } = fields[index]!; // inside the bounds
      const given = value[key];
      // The way of most values: the call that it saves is made for each value of each row.
      if (leaf && (given === null ? !leaf.isRequired : leaf.fits(given))) continue;
      const own = read(reading, given);
      if (own instanceof Invalid) return own.within(key);
      if (copy && own !== value[key]) copy[key] = own;
    }
    let keys = 0;
    for (const _ in value) keys += 1;
    return keys === size ? (copy ?? value) : new Invalid(' has more than was asked for');
  };
}

interface FieldReader {
  readonly key: string;
  /** Where a value of this type is all that is asked of it. */
  readonly leaf?: Leaf;
  readonly read: Read<unknown>;
}

function compileField(scope: ReadScope, { typeName }: ObjectPlan, field: ObjectField): FieldReader {
  const { key, field: definition, name } = field.selected;
  if (!definition) return { key, read: toReader((value) => (value === typeName ? undefined : ` is no ${typeName}`)) };
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

/** An object, or a list of objects, with lists inside: a value of its type, with the objects as they were read. */
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

/** A list or statistics inside an object becomes an outcome; what it lacks is reported as a fault of its field. */
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

/** T15: a row of another center is refused, no matter which center sends it. */
function compileOwnId({ byType }: Contract, typeName: string): ((center: string, id: unknown) => Fault) | undefined {
  if (typeName === 'Center') return (center, id) => (id === center ? undefined : ' is another center');
  const code = byType.get(typeName)?.code;
  if (code === undefined) return undefined;
  return (center, id) => (isOwnId(id, `${center}:${code}:`) ? undefined : ` is not a ${code} of ${center}`);
}
