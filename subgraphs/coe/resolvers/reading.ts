/** The only place where resolvers ask the policy: which fields an operation reads, whether its caller may, and the center's report. */
import { getNamedType, isObjectType, type FieldNode, type GraphQLNamedType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Reading } from '../policy/policy.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import type { Snapshot } from '../store/store.ts';
import { CONTRACT_ERRORS, CodedError, readStoreCode, type ContractErrorCode } from '../../contract/errors.ts';
import type { Filter } from '../../contract/filter.ts';
import type { Collection, Contract, Dimension, Measure } from '../../contract/model.ts';
import type { CenterReport, Completeness, Count } from '../../contract/generated/answers.ts';
import { toExactCount } from '../../contract/summary.ts';

/** The result of a request to read: `granted` with the data, or the reason for the refusal. */
export type Access =
  | {
      readonly kind: 'granted';
      readonly reading: Reading;
      readonly snapshot: Snapshot;
      readonly drift: readonly string[];
    }
  | {
      readonly kind: 'denied' | 'noData' | 'storeFault';
      readonly reading: Reading;
      readonly code: ContractErrorCode;
      readonly message: string;
    };

/**
 * Asks the policy, then opens the data. This happens once for a collection at one place of the operation, and is shared
 * by all rows there.
 */
export function openReading(
  context: CenterContext,
  place: readonly FieldNode[],
  { collection, describe }: { readonly collection: Collection; readonly describe: () => Omit<Reading, 'collection'> },
): Promise<Access> {
  // `_entities` is one place for several collections.
  return context.memo.once(place, `access to ${collection.code}`, () =>
    decideAccess(context, { collection, ...describe() }),
  );
}

async function decideAccess(context: CenterContext, reading: Reading): Promise<Access> {
  const { center } = context;
  const decision = center.policy.decideRead(context.caller, reading);
  if (decision.kind === 'deny') return { kind: 'denied', reading, code: decision.code, message: decision.message };
  const opened = await openSnapshot(context);
  if (opened instanceof CodedError) {
    center.log(opened.message);
    return { kind: 'storeFault', reading, code: readStoreCode(opened) ?? 'STORE_FAULT', message: opened.message };
  }
  if (opened)
    return { kind: 'granted', reading, snapshot: opened, drift: await center.findDrift(opened, reading.collection) };
  const message = `${center.id} has not imported any data yet: run the import for it`;
  return { kind: 'noData', reading, code: 'NO_DATA', message };
}

/** A fault of the store is an outcome if it occurs before anything is read. Later it is an error, never an empty list. */
async function openSnapshot({ loaders }: CenterContext): Promise<Snapshot | CodedError | undefined> {
  try {
    return await loaders.openSnapshot();
  } catch (fault) {
    if (fault instanceof CodedError && readStoreCode(fault)) return fault;
    throw fault;
  }
}

/** For fields without a report, such as a single row. @throws CodedError READ_DENIED, NO_DATA or the fault of the store */
export function requireAccess(access: Access): void {
  if (access.kind !== 'granted') throw new CodedError(access.code, access.message);
}

/** A count with two bounds. It is EXACT if they are equal. */
export function toBoundedCount(lower: number, upper: number): Count {
  return lower === upper ? toExactCount(lower) : { status: 'BOUNDED', value: null, lower, upper };
}

/** The count of rows that were not read: at least 0. */
export function createUnknownCount(): Count {
  return { status: 'INCOMPLETE', value: null, lower: 0, upper: null };
}

/** The report of one center on one answer. */
export function toCompleteness(center: CenterFacts, access: Access): Completeness {
  const isComplete = access.kind === 'granted';
  return { isComplete, considered: 1, answered: isComplete ? 1 : 0, centers: [toReport(center, access)], gaps: [] };
}

function toReport(center: CenterFacts, access: Access): CenterReport {
  const ref = { id: center.id, name: center.name };
  switch (access.kind) {
    case 'granted': {
      const { asOf, epoch } = access.snapshot.generation;
      const fields = access.drift.map((field) => ({ field, code: 'REGISTRY_DRIFT' }));
      return { center: ref, status: 'ANSWERED', code: null, message: null, asOf, epoch, fields };
    }
    case 'denied':
    case 'noData':
    case 'storeFault': {
      const { code } = access;
      const { help: message } = CONTRACT_ERRORS[code]; // the text of the catalog, as in the gateway's reports
      const status = access.kind === 'denied' ? 'DENIED' : 'FAILED';
      return { center: ref, status, code, message, asOf: null, epoch: null, fields: [] };
    }
  }
}

/**
 * The selected fields of `collection` below the field that is being resolved: directly, or inside a connection. This
 * follows fragments, and applies `@skip` and `@include`.
 */
export function findSelectedNames(contract: Contract, collection: Collection, info: GraphQLResolveInfo): string[] {
  const returned = getNamedType(info.returnType);
  // `_entities` returns a union: only the selections for this type count.
  const start = isObjectType(returned) ? returned : info.schema.getType(collection.typeName);
  return findBelow(contract, collection, info, { type: start, nodes: info.fieldNodes });
}

interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly nodes: readonly FieldNode[];
}

function findBelow(contract: Contract, collection: Collection, info: GraphQLResolveInfo, place: Place): string[] {
  const { type } = place;
  if (!isObjectType(type)) return [];
  const isRow = type.name === collection.typeName;
  return selectedFields(info, place).flatMap(({ name, nodes }) => {
    const field = type.getFields()[name];
    const below: Place = { type: field && getNamedType(field.type), nodes };
    if (!isRow) return findBelow(contract, collection, info, below);
    if (!collection.fields.some((each) => each.name === name)) return []; // __typename
    const isEmbedded = below.type !== undefined && contract.embedded.has(below.type.name);
    return [name, ...(isEmbedded ? selectedFields(info, below).map((inner) => `${name}.${inner.name}`) : [])];
  });
}

function selectedFields(
  info: GraphQLResolveInfo,
  { type, nodes }: Place,
): { name: string; nodes: readonly FieldNode[] }[] {
  if (!isObjectType(type)) return [];
  const byKey = collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
  return [...byKey.values()].flatMap((same) => {
    const name = same[0]?.name.value;
    return name === undefined || name === '__typename' ? [] : [{ name, nodes: same }];
  });
}

/** The names of the fields that a filter compares. */
export function findFilteredNames(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(findFilteredNames);
    case 'not':
      return findFilteredNames(filter.of);
    case 'some':
      return [filter.field.name, ...findFilteredNames(filter.of).map((name) => `${filter.field.name}.${name}`)];
    case 'in':
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
      return [filter.field.name];
  }
}

/** The names of the fields that statistics group by. */
export function findGroupedNames(dimensions: readonly Dimension[]): string[] {
  return dimensions.flatMap(({ field, inner }) => [field.name, ...(inner ? [`${field.name}.${inner.name}`] : [])]);
}

/** The names of the fields that measures read, including the start dates of censored rows. */
export function findMeasuredNames(measures: readonly Measure[]): string[] {
  return measures.flatMap(({ numbers }) => {
    if (numbers.kind === 'counted') return [numbers.each.name, numbers.of.name];
    const { name, elapsed } = numbers.field;
    return elapsed ? [name, elapsed.from, elapsed.to] : [name];
  });
}

/** The different names, sorted. */
export function toNames(...names: readonly (readonly string[])[]): string[] {
  return [...new Set(names.flat())].sort();
}
