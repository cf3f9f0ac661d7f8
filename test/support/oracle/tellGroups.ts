/** Which groups may be told beside a SENSITIVE value, worked out center by center from the rows themselves. */
import {
  isAggregated,
  type Collection,
  type Contract,
  type Dimension,
  type Field,
} from '../../../subgraphs/contract/model.ts';
import { compareKeys, groupRows } from './groupRows.ts';
import { centerOf, type OracleRow } from './rows.ts';

export interface ToldGroup {
  readonly keys: readonly (string | null)[];
  readonly count: { readonly lower: number; readonly upper: number };
  readonly centers: { readonly lower: number; readonly upper: number };
}

const FEWEST = 5;

/** Groups of what each center may tell; of what it may not, every group that there could be, or none where nobody could list them. */
export function tellGroups(
  contract: Contract,
  collection: Collection,
  rows: readonly OracleRow[],
  dimensions: readonly Dimension[],
): { groups: ToldGroup[]; notListed: number } {
  const others = dimensions.filter(({ field }) => !isAggregated(field));
  const isTold = others.length === dimensions.length;
  const shares = [...new Set(rows.map((row) => centerOf(row.id)))].map((center) =>
    tellShare(
      rows.filter((row) => centerOf(row.id) === center),
      { contract, collection, dimensions, others, isTold },
    ),
  );
  const names = [...new Set(shares.flatMap((share) => [...share.listed.keys()]))];
  const groups = names.map((name) => {
    const listed = shares.flatMap((share) => share.listed.get(name) ?? []);
    const silent = shares.filter((share) => !share.listed.has(name) && share.notListed > 0);
    const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
    const count = {
      lower: add(listed.map((each) => each.lower)),
      upper: add(listed.map((each) => each.upper)) + add(silent.map((share) => share.notListed)),
    };
    const centers = { lower: listed.filter((each) => each.lower > 0).length, upper: listed.length + silent.length };
    return { keys: JSON.parse(name) as (string | null)[], count, centers }; // as it was written
  });
  return {
    groups: groups.toSorted((a, b) => compareKeys(a.keys, b.keys)),
    notListed: shares.reduce((sum, share) => sum + share.notListed, 0),
  };
}

interface Asked {
  readonly contract: Contract;
  readonly collection: Collection;
  readonly dimensions: readonly Dimension[];
  readonly others: readonly Dimension[];
  readonly isTold: boolean;
}

function tellShare(
  rows: readonly OracleRow[],
  { contract, collection, dimensions, others, isTold }: Asked,
): { listed: Map<string, { lower: number; upper: number }>; notListed: number } {
  const all = groupRows(rows, dimensions);
  const toEntry = ({ keys, count }: { keys: readonly (string | null)[]; count: number }) =>
    [JSON.stringify(keys), { lower: count, upper: count }] as const;
  if (isTold) return { listed: new Map(all.map(toEntry)), notListed: 0 };
  const refersToScholar = collection.fields.some((field) => field.name === 'scholar');
  const toPerson = (row: OracleRow): unknown => (refersToScholar ? row['scholar'] : row.id);
  const bases = groupRows(rows, others).map(({ keys, count }) => {
    const inBase = rows.filter((row) =>
      groupRows([row], others).some((group) => JSON.stringify(group.keys) === JSON.stringify(keys)),
    );
    return { name: JSON.stringify(keys), count, isSmall: new Set(inBase.map(toPerson)).size < FEWEST };
  });
  const small = new Set(bases.filter((base) => base.isSmall).map((base) => base.name));
  const toBase = (keys: readonly (string | null)[]): string =>
    JSON.stringify(keys.filter((_, index) => others.includes(dimensions[index]!))); // as many keys as dimensions
  const listed = all.filter(({ keys }) => !small.has(toBase(keys)));
  const smallBases = bases.filter((base) => base.isSmall);
  const values = dimensions.filter((each) => !others.includes(each)).map(({ field }) => listValues(contract, field));
  const known = new Map<string, { lower: number; upper: number }>(listed.map(toEntry));
  if (values.some((each) => each === undefined))
    return { listed: known, notListed: smallBases.reduce((sum, base) => sum + base.count, 0) };
  for (const base of smallBases) {
    for (const chosen of combine(values.map((each) => each ?? []))) {
      const [own, hidden] = [JSON.parse(base.name) as (string | null)[], [...chosen]]; // as it was written
      const keys = dimensions.map((dimension) => (others.includes(dimension) ? own.shift() : hidden.shift()) ?? null);
      known.set(JSON.stringify(keys), { lower: 0, upper: base.count });
    }
  }
  return { listed: known, notListed: 0 };
}

/** All values of an enum, a truth or a short scale, with "not known" where a row may lack one. */
function listValues(contract: Contract, field: Field): (string | null)[] | undefined {
  const none = field.isRequired && !field.isList ? [] : [null];
  if (field.kind === 'enum') return [...(contract.enums.get(field.typeName) ?? []), ...none];
  if (field.kind === 'boolean') return ['true', 'false', ...none];
  if (field.name === 'experienceRating') return ['1', '2', '3', '4', '5', ...none];
  return undefined;
}

function combine(columns: readonly (readonly (string | null)[])[]): (string | null)[][] {
  return columns.reduce<(string | null)[][]>(
    (found, column) => found.flatMap((keys) => column.map((key) => [...keys, key])),
    [[]],
  );
}
