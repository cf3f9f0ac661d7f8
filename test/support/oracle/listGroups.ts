/** The groups that centers may show, worked out center by center from the rows themselves: beside a SENSITIVE value not all. */
import {
  isAggregated,
  type Collection,
  type Contract,
  type Dimension,
  type Field,
} from '../../../subgraphs/contract/model.ts';
import type { Bounds } from './counts.ts';
import { compareKeys, groupRows } from './groupRows.ts';
import { centerOf, type OracleRow } from './rows.ts';

type Keys = readonly (string | null)[];

export interface ShownGroup {
  readonly keys: Keys;
  readonly count: Bounds;
  readonly centers: Bounds;
  /** May a center that gives no answer hold more of it? */
  readonly isIncomplete: boolean;
}

/** Where the rows come from, and who may hold more of them. */
export interface GroupsSource {
  readonly contract: Contract;
  readonly collection: Collection;
  readonly missing: readonly string[];
}

const FEWEST = 5;

/** Groups of what each center may show; of what it may not, every group that there could be, or none where no center could list them. */
export function listGroups(
  { contract, collection, missing }: GroupsSource,
  rows: readonly OracleRow[],
  dimensions: readonly Dimension[],
): { groups: ShownGroup[]; notListed: number } {
  const others = dimensions.filter(({ field }) => !isAggregated(field));
  const isOpen = others.length === dimensions.length;
  const shares = [...new Set(rows.map((row) => centerOf(row.id)))].map((center) => ({
    center,
    ...listShare(
      rows.filter((row) => centerOf(row.id) === center),
      { contract, collection, dimensions, others, isOpen },
    ),
  }));
  const names = [...new Set(shares.flatMap((share) => [...share.listed.keys()]))];
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  const groups = names.map((name): ShownGroup => {
    const keys = JSON.parse(name) as Keys; // as it was written
    const owner = findOwner(dimensions, keys);
    const listed = shares.flatMap((share) => share.listed.get(name) ?? []);
    const silent = shares.filter(
      (share) => !share.listed.has(name) && share.notListed > 0 && (owner === undefined || owner === share.center),
    );
    return {
      keys,
      count: {
        lower: add(listed.map((each) => each.lower)),
        upper: add(listed.map((each) => each.upper)) + add(silent.map((share) => share.notListed)),
      },
      centers: { lower: listed.filter((each) => each.lower > 0).length, upper: listed.length + silent.length },
      isIncomplete: missing.length > 0 && owner === undefined,
    };
  });
  return {
    groups: [...groups, ...(isByCenter(dimensions) ? missing.map(toMissingGroup) : [])].toSorted((a, b) =>
      compareKeys(a.keys, b.keys),
    ),
    notListed: add(shares.map((share) => share.notListed)),
  };
}

/** Are the groups the centers themselves? Then a center that gives no answer has one, with who knows how many rows. */
export function isByCenter(dimensions: readonly Dimension[]): boolean {
  return dimensions.length === 1 && dimensions.every(({ field }) => field.typeName === 'Center');
}

function toMissingGroup(center: string): ShownGroup {
  const none = { lower: 0, upper: 0 };
  return { keys: [center], count: none, centers: none, isIncomplete: true };
}

/** The one center that can hold rows with these keys, where one of them is a center or the id of a row. */
function findOwner(dimensions: readonly Dimension[], keys: Keys): string | undefined {
  const owners = dimensions.flatMap(({ field, inner = field }, index) => {
    const key = keys[index] ?? null;
    if (key === null) return [];
    if (inner.typeName === 'Center') return [key];
    return inner.kind === 'reference' || inner.kind === 'id' ? [centerOf(key)] : [];
  });
  return owners[0];
}

interface Asked {
  readonly contract: Contract;
  readonly collection: Collection;
  readonly dimensions: readonly Dimension[];
  readonly others: readonly Dimension[];
  /** Is none of them SENSITIVE? */
  readonly isOpen: boolean;
}

function listShare(
  rows: readonly OracleRow[],
  { contract, collection, dimensions, others, isOpen }: Asked,
): { listed: Map<string, { lower: number; upper: number }>; notListed: number } {
  const all = groupRows(rows, dimensions);
  const toEntry = ({ keys, count }: { keys: readonly (string | null)[]; count: number }) =>
    [JSON.stringify(keys), { lower: count, upper: count }] as const;
  if (isOpen) return { listed: new Map(all.map(toEntry)), notListed: 0 };
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
