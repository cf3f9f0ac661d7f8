/** Reads how often each number of a measure occurs in each group: groups of the store, with the measure as one dimension more. */
import { canBeOpen } from '../../contract/boundedSummary.ts';
import { countElapsed } from '../../contract/elapsed.ts';
import type { Filter } from '../../contract/filter.ts';
import {
  getField,
  type Collection,
  type Dimension,
  type Elapsed,
  type Field,
  type Measure,
} from '../../contract/model.ts';
import type { GroupCount, Snapshot } from '../loaders/loaders.ts';
import type { Occurrence, Tally } from './summarizeTally.ts';

/** What is summarised: the rows of a filter, in the groups of some dimensions. */
export interface Summarized {
  readonly collection: Collection;
  readonly filter: Filter;
  readonly dimensions: readonly Dimension[];
}

/** By the name of the group (`toGroupName`). */
export async function readTallies(
  snapshot: Snapshot,
  asked: Summarized,
  measure: Measure,
): Promise<ReadonlyMap<string, Tally>> {
  const { numbers } = measure;
  if (numbers.kind === 'counted')
    return tallyCounted(await countBy(snapshot, asked, [numbers.each, numbers.of]), asked.dimensions.length);
  const values = collect(await countBy(snapshot, asked, [numbers.field]), asked.dimensions.length, Number);
  const open =
    canBeOpen(measure) && numbers.field.elapsed
      ? await readOpen(snapshot, asked, numbers.field, numbers.field.elapsed)
      : new Map<string, Collected>();
  return new Map(
    [...values].map(([name, { found, missing }]): [string, Tally] => {
      const lasting = open.get(name)?.found ?? [];
      return [
        name,
        { values: found, open: lasting, missing: missing - lasting.reduce((sum, { rows }) => sum + rows, 0) },
      ];
    }),
  );
}

export function toGroupName(keys: readonly (string | null)[]): string {
  return JSON.stringify(keys);
}

export function toValueDimension(field: Field): Dimension {
  return { name: field.name, field, transform: 'value', isMultiple: field.isList };
}

function countBy(
  snapshot: Snapshot,
  { collection, filter, dimensions }: Summarized,
  fields: readonly Field[],
): Promise<GroupCount[]> {
  return snapshot.countGroups(collection.code, filter, [...dimensions, ...fields.map(toValueDimension)]);
}

interface Collected {
  readonly found: Occurrence[];
  missing: number;
}

/** @param toNumber what the last key says */
function collect(
  groups: readonly GroupCount[],
  size: number,
  toNumber: (key: string) => number,
): Map<string, Collected> {
  const byGroup = new Map<string, Collected>();
  for (const { keys, count } of groups) {
    const name = toGroupName(keys.slice(0, size));
    const group = byGroup.get(name) ?? { found: [], missing: 0 };
    byGroup.set(name, group);
    const key = keys[size] ?? null;
    if (key === null) group.missing += count;
    else group.found.push({ number: toNumber(key), rows: count });
  }
  return byGroup;
}

/** Rows without a value that have begun and not ended, by how long they have lasted; what begins after the data end has lasted no time. */
async function readOpen(
  snapshot: Snapshot,
  asked: Summarized,
  field: Field,
  { from, to, unit }: Elapsed,
): Promise<Map<string, Collected>> {
  const [start, end] = [getField(asked.collection, from), getField(asked.collection, to)];
  const isOpen: Filter = {
    kind: 'and',
    of: [asked.filter, requireNull(start, false), requireNull(end, true), requireNull(field, true)],
  };
  const { asOf } = snapshot.generation;
  return collect(await countBy(snapshot, { ...asked, filter: isOpen }, [start]), asked.dimensions.length, (day) =>
    Math.max(0, countElapsed(unit, day, asOf)),
  );
}

function requireNull(field: Field, isNull: boolean): Filter {
  return { kind: 'isNull', field, isNull };
}

/** Of each value of one field, how many different values of the other; rows without the first are missing, the second may be. */
function tallyCounted(groups: readonly GroupCount[], size: number): Map<string, Tally> {
  const byGroup = new Map<string, { readonly counts: Map<string, number>; missing: number }>();
  for (const { keys, count } of groups) {
    const name = toGroupName(keys.slice(0, size));
    const group = byGroup.get(name) ?? { counts: new Map<string, number>(), missing: 0 };
    byGroup.set(name, group);
    const [each = null, of = null] = keys.slice(size);
    if (each === null) group.missing += count;
    else group.counts.set(each, (group.counts.get(each) ?? 0) + (of === null ? 0 : 1));
  }
  return new Map(
    [...byGroup].map(([name, { counts, missing }]) => [
      name,
      { values: [...counts.values()].map((number) => ({ number, rows: 1 })), open: [], missing },
    ]),
  );
}
