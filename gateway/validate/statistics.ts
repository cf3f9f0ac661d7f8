/**
 * Validates one center's statistics, curve and datasets: its keys and names must belong to the center, and its numbers
 * must be consistent. Returns the typed fields for the merge.
 */
import { isDeepStrictEqual } from 'node:util';
import { describeEvent, GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { compareGroupKeys } from '../../subgraphs/contract/grouping.ts';
import { readId } from '../../subgraphs/contract/ids.ts';
import { isCenter, type Contract, type Dimension, type SharedKey } from '../../subgraphs/contract/model.ts';
import { isSharedValue, MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import { addBounds, toUpper, UNKNOWN_COUNT, type Count } from '../merge/counts.ts';
import type { Distinct, DistinctValue } from '../merge/distinct.ts';
import type { GroupPart } from '../merge/groups.ts';
import type { SummaryPart } from '../merge/summaries.ts';
import type { RiskStep, RiskTable } from '../merge/survival.ts';
import type { StatisticsShape, TimeToEventShape } from '../plan/plan.ts';
import { findSummariesFault } from './summaries.ts';
import { findFault, Invalid, isEpoch, isInt32, type Fault } from './value.ts';

export interface OwnScope {
  readonly center: string;
  readonly contract: Contract;
}

/** The requested fields of a part, by name. Each has its type in the contract. */
export type TypedFields = Readonly<Record<string, unknown>>;

export interface StatisticsFields {
  readonly total?: Count;
  readonly groups?: readonly GroupPart[];
  readonly canOverlap?: boolean;
  readonly notListed?: Count;
  readonly summaries?: readonly SummaryPart[];
  readonly distinct?: readonly Distinct[];
}

export function validateStatistics(
  scope: OwnScope,
  shape: StatisticsShape,
  given: TypedFields,
): StatisticsFields | Invalid {
  const { dimensions, measures, keys } = shape;
  const fields = given as StatisticsFields; // the types have been checked
  const { total, groups, notListed = UNKNOWN_COUNT, summaries, distinct } = fields;
  const canOverlap = dimensions.some((each) => each.isMultiple);
  const fault =
    (fields.canOverlap === undefined || fields.canOverlap === canOverlap ? undefined : '.canOverlap is wrong') ??
    (summaries && findSummariesFault(measures, summaries, total ?? UNKNOWN_COUNT, '.summaries')) ??
    (groups && findGroupsFault(scope, shape, groups)) ??
    (groups && dimensions.length > 0 && total ? findTotalFault({ total, groups, notListed, canOverlap }) : undefined) ??
    (distinct && findDistinctFault(scope, keys, distinct, total));
  return fault === undefined ? fields : new Invalid(fault);
}

/** Groups must have the requested dimensions, distinct keys, and keys that this center can have. */
function findGroupsFault(
  scope: OwnScope,
  { dimensions, measures }: StatisticsShape,
  groups: readonly GroupPart[],
): Fault {
  const names = dimensions.map((dimension) => dimension.name).join();
  if (dimensions.length === 0) return groups.length === 0 ? undefined : ' has groups, but no dimension was requested';
  const seen = new Set<string>();
  return findFault(groups, ({ keys, count, centers, summaries = [] }, index) => {
    const where = `.groups[${index}]`;
    const key = JSON.stringify(keys.map((each) => each.value));
    if (keys.map((each) => each.dimension).join() !== names) return `${where} is not grouped by ${names}`;
    if (seen.has(key)) return `${where} is a duplicate`;
    seen.add(key);
    if (centers.lower > 1 || toUpper(centers) > 1) return `${where} counts more than one center`;
    if (centers.lower > toUpper(count) || (count.lower > 0 && centers.upper === 0))
      return `${where} counts rows without a center, or a center without rows`;
    const keyFault = findFault(keys, (each, place) => {
      const dimension = dimensions[place]; // the names are equal
      return dimension && canHold(scope, dimension, each.value)
        ? undefined
        : `${where} has a key that ${each.dimension} cannot have`;
    });
    return keyFault ?? findSummariesFault(measures, summaries, count, `${where}.summaries`);
  });
}

/** Whether a row of this center can have the value in the dimension. */
function canHold(
  { center, contract }: OwnScope,
  { field, inner = field, transform }: Dimension,
  value: string | null,
): boolean {
  const { kind, typeName } = inner;
  if (isCenter(inner)) return value === center; // every row has a center
  if (value === null) return true; // the row has no value
  if (transform === 'year') return /^\d{4}$/.test(value);
  switch (kind) {
    case 'enum':
      return contract.enums.get(typeName)?.includes(value) ?? false;
    case 'int':
      return String(Number(value)) === value && isInt32(Number(value));
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'reference': {
      const id = readId(value);
      return id?.center === center && id.collection === contract.byType.get(typeName)?.code;
    }
    case 'id':
      return readId(value)?.center === center;
    case 'entity':
    case 'text':
      return value !== '';
    case 'date': // only the year of a date is a dimension
    case 'embedded':
    case 'relation':
      return false;
  }
}

interface Totals {
  readonly total: Count;
  readonly groups: readonly GroupPart[];
  readonly notListed: Count;
  readonly canOverlap: boolean;
}

/**
 * Each row is in a listed or an unlisted group, or in several if groups overlap. The check uses bounds, since counts
 * may be inexact.
 */
function findTotalFault({ total, groups, notListed, canOverlap }: Totals): Fault {
  const counts = groups.map((group) => group.count);
  const all = addBounds([...counts, notListed]);
  const least = canOverlap ? Math.max(0, ...counts.map((count) => count.lower)) : all.lower;
  return least > toUpper(total) || all.upper < total.lower ? '.total is inconsistent with the groups' : undefined;
}

/** There must be one entry per requested key, with sorted, distinct and valid values and consistent numbers. */
function findDistinctFault(
  scope: OwnScope,
  keys: readonly SharedKey[],
  distinct: readonly Distinct[],
  total: Count | undefined,
): Fault {
  const names = keys.map((key) => key.name).join();
  if (distinct.map((each) => each.key).join() !== names)
    return `.distinct has other keys than requested: ${names || 'none'}`;
  return findFault(distinct, (each, index) => {
    const key = keys[index]; // the names are equal
    const path = `.distinct[${index}]`;
    return key && (findValuesFault(scope, key, each, path) ?? (total && findRowsFault(key, each, total, path)));
  });
}

function findValuesFault(
  { center }: OwnScope,
  { field }: SharedKey,
  { count, values, notListed }: Distinct,
  path: string,
): Fault {
  if (values.length > MAX_DISTINCT_VALUES)
    return `${path} lists ${values.length} values, expected at most ${MAX_DISTINCT_VALUES}`;
  if (values.length + notListed.lower !== count.lower || values.length + toUpper(notListed) !== toUpper(count))
    return `${path}.count is not the sum of the listed and unlisted values`;
  let last: string | undefined;
  return findFault(values, (each, index) => {
    const where = `${path}.values[${index}]`;
    if (last !== undefined && compareGroupKeys([last], [each.value]) >= 0) return `${where} is out of order`;
    last = each.value;
    if (!isSharedValue(field, each.value)) return `${where} is not a valid ${field.name}`;
    return findValueFault(center, each, where);
  });
}

/** A listed value must have at least one row, and this center as its only center. */
function findValueFault(center: string, { rows, centers, centerIds }: DistinctValue, path: string): Fault {
  if (centerIds.length !== 1 || centerIds[0] !== center) return `${path} has other centers than ${center}`;
  if (centers.lower > 1 || centers.upper !== 1) return `${path} does not count exactly one center`;
  return toUpper(rows) < 1 ? `${path} has no rows` : undefined;
}

/** Each row has a value or is missing one. A row with several values is counted for each. */
function findRowsFault(
  { field }: SharedKey,
  { values, notListed, missing }: Distinct,
  total: Count,
  path: string,
): Fault {
  const rows = values.map((each) => each.rows);
  const all = addBounds([missing, ...rows]);
  const least = field.isList
    ? missing.lower + Math.max(0, ...rows.map((each) => each.lower))
    : all.lower + notListed.lower;
  const most = notListed.upper === 0 ? all.upper : Infinity;
  return least > toUpper(total) || most < total.lower ? `${path} is inconsistent with the total` : undefined;
}

export interface TimeToEventFields {
  readonly definition?: unknown;
  readonly curve?: RiskTable;
}

/** The event and the grid must be those of the contract, and the steps must be consistent. */
export function validateTimeToEvent({ event }: TimeToEventShape, given: TypedFields): TimeToEventFields | Invalid {
  const fields = given as TimeToEventFields; // the types have been checked
  const { definition, curve } = fields;
  // A center with another definition cannot be merged with the others, and its definition would be free text.
  if (definition !== undefined && !isDeepStrictEqual(definition, describeEvent(event)))
    return new Invalid(`.definition is not the contract's definition of ${event}`);
  const fault = curve && findTableFault(curve);
  return fault === undefined ? fields : new Invalid(fault);
}

function findTableFault({ subjects, events, points }: RiskTable): Fault {
  const [first] = points;
  if (!first || points.length !== GRID_STEPS) return `.curve has ${points.length} steps, expected ${GRID_STEPS}`;
  if (subjects.lower !== first.atRisk.lower || subjects.upper !== first.atRisk.upper)
    return '.curve does not start with all subjects at risk';
  const sum = addBounds(points.map((point) => point.events));
  if (events.lower !== sum.lower || toUpper(events) !== sum.upper) return '.curve.events is not the sum of its steps';
  return findFault(points, (point, index) => findStepFault(point, index, points[index + 1]));
}

function findStepFault(
  { fromMonth, toMonth, atRisk, events, censored }: RiskStep,
  index: number,
  next: RiskStep | undefined,
): Fault {
  const where = `.curve.points[${index}]`;
  if (fromMonth !== index * GRID_MONTHS || toMonth !== fromMonth + GRID_MONTHS)
    return `${where} is not a step of the grid`;
  const remaining = {
    lower: atRisk.lower - toUpper(events) - toUpper(censored),
    upper: toUpper(atRisk) - events.lower - censored.lower,
  };
  if (remaining.upper < 0) return `${where} loses more subjects than are at risk`;
  // If the counts are exact, both bounds are equal, so the next step must have exactly the remaining subjects.
  return next && (toUpper(next.atRisk) < remaining.lower || next.atRisk.lower > remaining.upper)
    ? `${where} is inconsistent with the next step`
    : undefined;
}

export interface DatasetsFields {
  readonly nodes?: readonly Dataset[];
  readonly contract?: string;
}

export interface Dataset {
  readonly center: { readonly id: string };
  readonly epoch: string;
  readonly collections: readonly { readonly name: string; readonly rows: Count }[];
}

const DIGEST = /^[0-9a-f]{16}$/;

/**
 * A center must describe only its own dataset, without free text. Collections outside the contract are removed; a
 * collection that the center does not serve yet may be absent.
 * @param hasAnswered whether the center's report says that it answered
 */
export function validateDatasets(
  { center, contract }: OwnScope,
  hasAnswered: boolean,
  given: TypedFields,
): DatasetsFields | Invalid {
  const fields = given as DatasetsFields; // the types have been checked
  const { nodes } = fields;
  if (fields.contract !== undefined && !DIGEST.test(fields.contract)) return new Invalid('.contract is not a digest');
  if (!nodes) return fields;
  const [own, ...others] = nodes;
  if (others.length > 0) return new Invalid(` has ${nodes.length} datasets, expected one`);
  if (!own) return hasAnswered ? new Invalid(' has no dataset, but reports that the center answered') : fields;
  if (own.center.id !== center) return new Invalid(`.nodes[0] is not the dataset of ${center}`);
  if (!isEpoch(own.epoch))
    return new Invalid('.nodes[0].epoch: expected 1 to 64 letters, digits, dots, dashes, underscores and colons');
  const known = contract.collections.map((each) => each.plural);
  const collections = own.collections.filter((each) => known.includes(each.name));
  const names = collections.map((each) => each.name);
  if (names.join() !== known.filter((each) => names.includes(each)).join())
    return new Invalid('.nodes[0].collections are not in the order of the contract, or have duplicates');
  return { ...fields, nodes: [{ ...own, collections }] };
}
