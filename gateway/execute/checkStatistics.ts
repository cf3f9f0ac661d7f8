/** Checks the statistics of one center: groups by keys that can be, each once, and numbers that do not contradict each other. */
import { readId } from '../../subgraphs/contract/ids.ts';
import type { Dimension } from '../../subgraphs/contract/model.ts';
import type { GroupPart } from '../merge/groups.ts';
import type { SummaryPart } from '../merge/summaries.ts';
import type { Count } from '../merge/counts.ts';
import type { StatisticsShape } from '../plan/plan.ts';
import type { CheckScope } from '../validate/report.ts';
import { checkSummaries } from './checkSummaries.ts';
import { findFault, isInt32, type Fault } from '../validate/value.ts';

/** @param value of the canonical selections, each of its type */
export function checkStatistics(
  scope: CheckScope,
  { dimensions, measures }: StatisticsShape,
  value: Readonly<Record<string, unknown>>,
): Fault {
  const canOverlap = dimensions.some((each) => each.isMultiple);
  const said = value[`${scope.prefix}canOverlap`];
  if (said !== undefined && said !== canOverlap) return '.canOverlap is wrong';
  const total = value[`${scope.prefix}total`] as Count | undefined; // the caller checked its type, as that of all below
  const summaries = value[`${scope.prefix}summaries`] as readonly SummaryPart[] | undefined;
  const summary = summaries && checkSummaries(measures, summaries, total ?? UNKNOWN, '.summaries');
  if (summary !== undefined) return summary;
  const groups = value[`${scope.prefix}groups`] as readonly GroupPart[] | undefined;
  if (!groups) return undefined;
  if (dimensions.length === 0) return groups.length === 0 ? undefined : ' has groups, and nobody asked by what';
  // Without measures a group comes without summaries: see `listOmitted`.
  const grouped =
    measures.length === 0
      ? undefined
      : findFault(groups, (group, index) =>
          checkSummaries(measures, group.summaries ?? [], group.count, `.groups[${index}].summaries`),
        );
  const notListed = value[`${scope.prefix}notListed`] as Count | undefined;
  return (
    checkGroups(scope, dimensions, groups) ??
    grouped ??
    (total && checkTotal({ total, groups, notListed: notListed ?? UNKNOWN, canOverlap }))
  );
}

const UNKNOWN: Count = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };

function checkGroups(scope: CheckScope, dimensions: readonly Dimension[], groups: readonly GroupPart[]): Fault {
  const names = dimensions.map((dimension) => dimension.name).join();
  const seen = new Set<string>();
  return findFault(groups, ({ keys, count, centers }, index) => {
    const where = `.groups[${index}]`;
    const key = JSON.stringify(keys.map((each) => each.value));
    if (keys.map((each) => each.dimension).join() !== names) return `${where} is not by ${names}`;
    if (seen.has(key)) return `${where} is there twice`;
    seen.add(key);
    if (centers.lower > 1 || toUpper(centers) > 1) return `${where} is of more than one center`;
    if (centers.lower > toUpper(count) || (count.lower > 0 && centers.upper === 0))
      return `${where} has rows of no center, or a center without rows`;
    return findFault(keys, (each, place) => {
      const dimension = dimensions[place]; // of the same names: just checked
      return dimension && canHold(scope, dimension, each.value ?? null)
        ? undefined
        : `${where} has a key that ${each.dimension} cannot have`;
    });
  });
}

/** Can a row of this center have the value in the dimension? */
function canHold(
  { center, contract }: CheckScope,
  { field, inner, transform }: Dimension,
  value: string | null,
): boolean {
  const { kind, typeName } = inner ?? field;
  if (kind === 'entity' && typeName === 'Center') return value === center; // every row has it
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
function checkTotal({ total, groups, notListed, canOverlap }: Totals): Fault {
  const counts = groups.map((group) => group.count);
  const least = canOverlap
    ? Math.max(0, ...counts.map((count) => count.lower))
    : sum([...counts, notListed].map((count) => count.lower));
  const most = sum([...counts, notListed].map(toUpper));
  return least > toUpper(total) || most < total.lower ? '.total does not fit the groups' : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** The most that a count can stand for. */
export function toUpper(count: Count): number {
  return count.upper ?? Infinity;
}
