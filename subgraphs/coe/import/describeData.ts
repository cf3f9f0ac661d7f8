/** How fresh and how complete a center's current data are: per collection and field, from the rows as they are stored. */
import { isAggregated, type Collection, type Contract, type Field } from '../../contract/model.ts';
import type { Row, Snapshot } from '../store/store.ts';
import type { CollectionDescription, DataDescription, FieldDescription, Freshness } from './report/dataDescription.ts';
import { walkRows } from '../store/walkRows.ts';

export async function describeData(snapshot: Snapshot, contract: Contract): Promise<DataDescription> {
  const { epoch, asOf, origin } = snapshot.generation;
  const collections: Record<string, CollectionDescription> = {};
  for (const collection of contract.collections)
    collections[collection.code] = await describeCollection(snapshot, collection);
  return { epoch, asOf, origin, collections };
}

async function describeCollection(snapshot: Snapshot, collection: Collection): Promise<CollectionDescription> {
  const fields = collection.fields.filter(
    (field) => field.kind !== 'id' && (field.column || field.kind === 'embedded'),
  );
  const filled = new Map(fields.map((field) => [field.name, 0]));
  const sources: Record<string, number> = {};
  const days = new Map<string, number>(); // there are only so many days
  let rows = 0;
  for await (const page of walkRows(snapshot, collection)) {
    rows += page.length;
    for (const row of page) {
      for (const { name } of fields) if (isFilled(row, name)) filled.set(name, (filled.get(name) ?? 0) + 1);
      const source = row['sourceType'];
      count(sources, typeof source === 'string' ? source : 'unknown');
      const day = row['lastReviewedOn'];
      if (typeof day === 'string') days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  const described = fields.map(
    (field) => [field.name, describeField(field, filled.get(field.name) ?? 0, rows)] as const,
  );
  return {
    rows,
    fields: Object.fromEntries(described),
    sources,
    updated: describeDays(days, rows, snapshot.generation.asOf),
  };
}

function isFilled(row: Row, name: string): boolean {
  const value = row[name] ?? null;
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function describeField(field: Field, filled: number, rows: number): FieldDescription {
  return {
    filled,
    missing: rows - filled,
    ...(rows > 0 && !isAggregated(field) && { percent: toPercent(filled, rows) }),
  };
}

function describeDays(days: ReadonlyMap<string, number>, rows: number, asOf: string): Freshness {
  const sorted = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const known = sorted.reduce((sum, [, each]) => sum + each, 0);
  const limit = toYearBefore(asOf);
  const stale = sorted.filter(([day]) => day < limit).reduce((sum, [, each]) => sum + each, 0);
  const [oldest, newest, median] = [sorted[0]?.[0], sorted.at(-1)?.[0], findMedian(sorted, known)];
  return {
    ...(oldest && newest && median && { oldest, median, newest }),
    stale,
    ...(known > 0 && { stalePercent: toPercent(stale, known) }),
    unknown: rows - known,
  };
}

/** The lower of the two in the middle, where the number is even. */
function findMedian(sorted: readonly (readonly [string, number])[], known: number): string | undefined {
  let seen = 0;
  return sorted.find(([, each]) => (seen += each) * 2 >= known)?.[0];
}

/** The same day of the year before; compared as text, so a 29 February needs no calendar. */
function toYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

function toPercent(part: number, of: number): number {
  return Math.round((part / of) * 1000) / 10;
}
