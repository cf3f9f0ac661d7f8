/** Which groups may be told beside a SENSITIVE value, worked out center by center from the rows themselves. */
import { isAggregated, type Collection, type Dimension } from '../../../subgraphs/contract/model.ts';
import { groupRows } from './groupRows.ts';
import { centerOf, type OracleRow } from './rows.ts';

export interface ToldGroup {
  readonly keys: readonly (string | null)[];
  readonly count: { readonly lower: number; readonly upper: number };
  readonly centers: { readonly lower: number; readonly upper: number };
}

const FEWEST = 5;

/** Groups of what each center may tell; what it may not could be in any group that it does not list. */
export function tellGroups(collection: Collection, rows: readonly OracleRow[], dimensions: readonly Dimension[]): { groups: ToldGroup[]; unlisted: number } {
  const others = dimensions.filter(({ field }) => !isAggregated(field));
  const isTold = others.length === dimensions.length;
  const shares = [...new Set(rows.map((row) => centerOf(row.id)))].map((center) => tellShare(rows.filter((row) => centerOf(row.id) === center), { collection, dimensions, others, isTold }));
  const groups = groupRows(rows, dimensions).flatMap(({ keys }) => {
    const name = JSON.stringify(keys);
    const listed = shares.flatMap((share) => share.listed.get(name) ?? []);
    const silent = shares.filter((share) => !share.listed.has(name) && share.unlisted > 0);
    if (listed.length === 0) return [];
    const lower = listed.reduce((sum, count) => sum + count, 0);
    const hidden = silent.reduce((sum, share) => sum + share.unlisted, 0);
    return [{ keys, count: { lower, upper: lower + hidden }, centers: { lower: listed.length, upper: listed.length + silent.length } }];
  });
  return { groups, unlisted: shares.reduce((sum, share) => sum + share.unlisted, 0) };
}

interface Asked {
  readonly collection: Collection;
  readonly dimensions: readonly Dimension[];
  readonly others: readonly Dimension[];
  readonly isTold: boolean;
}

function tellShare(rows: readonly OracleRow[], { collection, dimensions, others, isTold }: Asked): { listed: Map<string, number>; unlisted: number } {
  const all = groupRows(rows, dimensions);
  if (isTold) return { listed: new Map(all.map(({ keys, count }) => [JSON.stringify(keys), count])), unlisted: 0 };
  const refersToScholar = collection.fields.some((field) => field.name === 'scholar');
  const toPerson = (row: OracleRow): unknown => (refersToScholar ? row['scholar'] : row.id);
  const bases = groupRows(rows, others).map(({ keys, count }) => {
    const inBase = rows.filter((row) => groupRows([row], others).some((group) => JSON.stringify(group.keys) === JSON.stringify(keys)));
    return { name: JSON.stringify(keys), count, isSmall: new Set(inBase.map(toPerson)).size < FEWEST };
  });
  const small = new Set(bases.filter((base) => base.isSmall).map((base) => base.name));
  const toBase = (keys: readonly (string | null)[]): string => JSON.stringify(keys.filter((_, index) => others.includes(dimensions[index]!))); // as many keys as dimensions
  const listed = all.filter(({ keys }) => !small.has(toBase(keys)));
  return {
    listed: new Map(listed.map(({ keys, count }) => [JSON.stringify(keys), count])),
    unlisted: bases.filter((base) => base.isSmall).reduce((sum, base) => sum + base.count, 0),
  };
}
