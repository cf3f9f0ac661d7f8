/**
 * Validates what one center sends of statistics, of a curve and of its datasets: keys and names that are its own, and
 * numbers that do not contradict each other. What comes out is what the merge takes over.
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

/** The fields of a part by name, as far as they were asked for; each of its type in the contract. */
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
  const fields = given as StatisticsFields; // each of its type
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

/** By the dimensions that were asked for, each once, with keys that this center can have. */
function findGroupsFault(
  scope: OwnScope,
  { dimensions, measures }: StatisticsShape,
  groups: readonly GroupPart[],
): Fault {
  const names = dimensions.map((dimension) => dimension.name).join();
  if (dimensions.length === 0) return groups.length === 0 ? undefined : ' has groups without a dimension';
  const seen = new Set<string>();
  return findFault(groups, ({ keys, count, centers, summaries = [] }, index) => {
    const where = `.groups[${index}]`;
    const key = JSON.stringify(keys.map((each) => each.value));
    if (keys.map((each) => each.dimension).join() !== names) return `${where} is not by ${names}`;
    if (seen.has(key)) return `${where} is there twice`;
    seen.add(key);
    if (centers.lower > 1 || toUpper(centers) > 1) return `${where} is of more than one center`;
    if (centers.lower > toUpper(count) || (count.lower > 0 && centers.upper === 0))
      return `${where} has rows of no center, or a center without rows`;
    const foreign = findFault(keys, (each, place) => {
      const dimension = dimensions[place]; // of the same names
      return dimension && canHold(scope, dimension, each.value)
        ? undefined
        : `${where} has a key that ${each.dimension} cannot have`;
    });
    return foreign ?? findSummariesFault(measures, summaries, count, `${where}.summaries`);
  });
}

/** Can a row of this center have the value in the dimension? */
function canHold(
  { center, contract }: OwnScope,
  { field, inner = field, transform }: Dimension,
  value: string | null,
): boolean {
  const { kind, typeName } = inner;
  if (isCenter(inner)) return value === center; // every row has it
  if (value === null) return true; // not known
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
    case 'date': // only its year is a dimension
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

/** By bounds, as not every count need be exact. Each row is in a group, or in what is not listed; where groups overlap, in several. */
function findTotalFault({ total, groups, notListed, canOverlap }: Totals): Fault {
  const counts = groups.map((group) => group.count);
  const all = addBounds([...counts, notListed]);
  const least = canOverlap ? Math.max(0, ...counts.map((count) => count.lower)) : all.lower;
  return least > toUpper(total) || all.upper < total.lower ? '.total does not fit the groups' : undefined;
}

/** Of the keys that were asked for: each value once and in order, such as the key can hold, and numbers that fit. */
function findDistinctFault(
  scope: OwnScope,
  keys: readonly SharedKey[],
  distinct: readonly Distinct[],
  total: Count | undefined,
): Fault {
  const names = keys.map((key) => key.name).join();
  if (distinct.map((each) => each.key).join() !== names) return `.distinct is not of ${names || 'nothing'}`;
  return findFault(distinct, (each, index) => {
    const key = keys[index]; // of the same names
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
    return `${path} lists ${values.length} values, at most ${MAX_DISTINCT_VALUES} are`;
  if (values.length + notListed.lower !== count.lower || values.length + toUpper(notListed) !== toUpper(count))
    return `${path}.count is not of those listed and not listed`;
  let last: string | undefined;
  return findFault(values, (each, index) => {
    const where = `${path}.values[${index}]`;
    if (last !== undefined && compareGroupKeys([last], [each.value]) >= 0) return `${where} is out of order`;
    last = each.value;
    if (!isSharedValue(field, each.value)) return `${where} is a value that ${field.name} cannot have`;
    return findShareFault(center, each, where);
  });
}

/** A center lists what it has: at least one row, and no other center's value. */
function findShareFault(center: string, { rows, centers, centerIds }: DistinctValue, path: string): Fault {
  if (centerIds.length !== 1 || centerIds[0] !== center) return `${path} is not of ${center} alone`;
  if (centers.lower > 1 || centers.upper !== 1) return `${path} is of more or less than one center`;
  return toUpper(rows) < 1 ? `${path} has no rows` : undefined;
}

/** Each row has a value or none; where it can have several, it is counted in each. */
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
  return least > toUpper(total) || most < total.lower ? `${path} does not fit the total` : undefined;
}

export interface TimeToEventFields {
  readonly definition?: unknown;
  readonly curve?: RiskTable;
}

/** The contract's own event and grid, and steps that follow from one another. */
export function validateTimeToEvent({ event }: TimeToEventShape, given: TypedFields): TimeToEventFields | Invalid {
  const fields = given as TimeToEventFields; // each of its type
  const { definition, curve } = fields;
  // A center that counts something else cannot be added up with the others; and what it writes would be free text.
  if (definition !== undefined && !isDeepStrictEqual(definition, describeEvent(event)))
    return new Invalid(`.definition is not the contract's ${event}`);
  const fault = curve && findTableFault(curve);
  return fault === undefined ? fields : new Invalid(fault);
}

function findTableFault({ subjects, events, points }: RiskTable): Fault {
  const [first] = points;
  if (!first || points.length !== GRID_STEPS) return `.curve has ${points.length} steps, the grid has ${GRID_STEPS}`;
  if (subjects.lower !== first.atRisk.lower || subjects.upper !== first.atRisk.upper)
    return '.curve does not begin with all subjects';
  const happened = addBounds(points.map((point) => point.events));
  if (events.lower !== happened.lower || toUpper(events) !== happened.upper)
    return '.curve.events is not the sum of its steps';
  return findFault(points, (point, index) => findStepFault(point, index, points[index + 1]));
}

function findStepFault(
  { fromMonth, toMonth, atRisk, events, censored }: RiskStep,
  index: number,
  next: RiskStep | undefined,
): Fault {
  const where = `.curve.points[${index}]`;
  if (fromMonth !== index * GRID_MONTHS || toMonth !== fromMonth + GRID_MONTHS)
    return `${where} is no step of the grid`;
  const left = {
    lower: atRisk.lower - toUpper(events) - toUpper(censored),
    upper: toUpper(atRisk) - events.lower - censored.lower,
  };
  if (left.upper < 0) return `${where} loses more than are at risk`;
  // Of exact counts both ends are equal, so that the next step is what is left, exactly.
  return next && (toUpper(next.atRisk) < left.lower || next.atRisk.lower > left.upper)
    ? `${where} does not lead to the next step`
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
 * Of itself alone, and nothing that is free text: of the collections that it names, those of the contract come out. One
 * that it does not serve yet may lack.
 * @param hasAnswered by its own report
 */
export function validateDatasets(
  { center, contract }: OwnScope,
  hasAnswered: boolean,
  given: TypedFields,
): DatasetsFields | Invalid {
  const fields = given as DatasetsFields; // each of its type
  const { nodes } = fields;
  if (fields.contract !== undefined && !DIGEST.test(fields.contract)) return new Invalid('.contract is no digest');
  if (!nodes) return fields;
  const [own, ...others] = nodes;
  if (others.length > 0) return new Invalid(` has ${nodes.length} datasets of one center`);
  if (!own) return hasAnswered ? new Invalid(' has no dataset, and claims to have answered') : fields;
  if (own.center.id !== center) return new Invalid(`.nodes[0] is not of ${center}`);
  if (!isEpoch(own.epoch))
    return new Invalid('.nodes[0].epoch is not up to 64 letters, digits, dots, dashes, underscores and colons');
  const known = contract.collections.map((each) => each.plural);
  const collections = own.collections.filter((each) => known.includes(each.name));
  const names = collections.map((each) => each.name);
  if (names.join() !== known.filter((each) => names.includes(each)).join())
    return new Invalid('.nodes[0].collections are not those of the contract, each once and in its order');
  return { ...fields, nodes: [{ ...own, collections }] };
}
