/** Checks the different values that one center lists: each once and in order, such as the key can hold, and numbers that fit. */
import { compareGroupKeys } from '../../subgraphs/contract/groups.ts';
import type { SharedKey } from '../../subgraphs/contract/model.ts';
import { isSharedValue, MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import type { Distinct, DistinctValue } from '../merge/distinct.ts';
import type { Count } from '../merge/counts.ts';
import type { CheckScope } from '../validate/report.ts';
import { toUpper } from './checkStatistics.ts';
import { findFault, type Fault } from '../validate/value.ts';

/** @param value of the canonical selections, each of its type */
export function checkDistinct(
  scope: CheckScope,
  keys: readonly SharedKey[],
  value: Readonly<Record<string, unknown>>,
): Fault {
  const all = value[`${scope.prefix}distinct`] as readonly Distinct[] | undefined; // the caller checked its type
  if (!all) return undefined;
  if (all.map((each) => each.key).join() !== keys.map((key) => key.name).join())
    return `.distinct is not of ${keys.map((key) => key.name).join() || 'nothing'}`;
  const total = value[`${scope.prefix}total`] as Count | undefined;
  return findFault(keys, (key, index) => {
    const distinct = all[index]!; // as many as keys: just checked
    return (
      checkKey(scope, key, distinct, `.distinct[${index}]`) ??
      (total && checkTotal(key, distinct, total, `.distinct[${index}]`))
    );
  });
}

function checkKey(
  { center }: CheckScope,
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
    return checkShare(center, each, where);
  });
}

/** A center lists what it has: at least one row, and no other center's word. */
function checkShare(center: string, { rows, centers, centerIds }: DistinctValue, path: string): Fault {
  if (centerIds.length !== 1 || centerIds[0] !== center) return `${path} is not of ${center} alone`;
  if (centers.lower > 1 || centers.upper !== 1) return `${path} is of more or less than one center`;
  return toUpper(rows) < 1 ? `${path} has no rows` : undefined;
}

/** Each row has a value or none; where it can have several, it is counted in each. */
function checkTotal({ field }: SharedKey, { values, notListed, missing }: Distinct, total: Count, path: string): Fault {
  const rows = values.map((each) => each.rows);
  const least =
    missing.lower +
    (field.isList
      ? Math.max(0, ...rows.map((each) => each.lower))
      : rows.reduce((sum, each) => sum + each.lower, notListed.lower));
  const most = notListed.upper === 0 ? [missing, ...rows].reduce((sum, each) => sum + toUpper(each), 0) : Infinity;
  return least > toUpper(total) || most < total.lower ? `${path} does not fit the total` : undefined;
}
