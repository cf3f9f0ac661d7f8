/** Inspects the current data of a center: what an import would change, and how fresh and complete they are. */
import { isDeepStrictEqual } from 'node:util';
import { toRows } from './check/checkRun.ts';
import type { IdIndex } from './check/ids.ts';
import { isShownClass } from './check/parseLine.ts';
import type {
  CollectionDescription,
  CollectionDiff,
  DataDescription,
  DataDiff,
  DiffExample,
  FieldChange,
  FieldDescription,
  Freshness,
} from './report/report.ts';
import type { Workspace } from './parts/workspace.ts';
import { type Row, type Snapshot, type Value, walkRows } from '../store/store.ts';
import { isAggregated, type Collection, type Contract, type Field } from '../../contract/model.ts';

interface ComparisonRequest {
  readonly contract: Contract;
  readonly workspace: Workspace;
  readonly ids: ReadonlyMap<string, IdIndex>;
  readonly current: Snapshot | undefined;
}

const MOST_EXAMPLES = 5;

export async function compareData(request: ComparisonRequest): Promise<DataDiff> {
  const { contract, current } = request;
  const collections: Record<string, CollectionDiff> = {};
  for (const collection of contract.collections) {
    const diff = await compareCollection(collection, request);
    if (diff.added + diff.removed + diff.changed > 0) collections[collection.code] = diff;
  }
  return { ...(current && { epoch: current.generation.epoch }), collections };
}

async function compareCollection(
  collection: Collection,
  { contract, workspace, ids, current }: ComparisonRequest,
): Promise<CollectionDiff> {
  const tally = new Tally(collection, contract);
  for await (const rows of workspace.read(toRows(collection.code))) {
    const after = rows as readonly Row[]; // `checkRows` put rows there
    const before =
      (await current?.getByIds(
        collection.code,
        after.map(({ id }) => id),
      )) ?? [];
    for (const [index, row] of after.entries()) tally.addPair(before[index], row);
  }
  const index = ids.get(collection.code);
  if (current)
    for await (const rows of walkRows(current, collection))
      for (const { id } of rows) if (index?.find(id) === undefined) tally.addRemoved(id);
  return tally.result();
}

class Tally {
  readonly #counts = { added: 0, removed: 0, changed: 0 };
  readonly #fields: Record<string, number> = {};
  readonly #examples: DiffExample[] = [];
  readonly #compared: readonly { readonly field: Field; readonly isShown: boolean }[];

  constructor(collection: Collection, contract: Contract) {
    this.#compared = collection.fields
      .filter(({ kind }) => kind !== 'relation' && kind !== 'id')
      .map((field) => ({ field, isShown: isShown(field, contract) }));
  }

  addPair(before: Row | undefined, after: Row): void {
    if (!before) {
      this.#add({ kind: 'added', id: after.id });
      return;
    }
    const changes = this.#compared.flatMap(({ field, isShown }) => compareField(field, isShown, before, after));
    for (const { field } of changes) this.#fields[field] = (this.#fields[field] ?? 0) + 1;
    if (changes.length > 0) this.#add({ kind: 'changed', id: after.id, fields: changes });
  }

  addRemoved(id: string): void {
    this.#add({ kind: 'removed', id });
  }

  result(): CollectionDiff {
    return { ...this.#counts, fields: this.#fields, examples: this.#examples };
  }

  #add(example: DiffExample): void {
    this.#counts[example.kind] += 1;
    if (this.#counts[example.kind] <= MOST_EXAMPLES) this.#examples.push(example);
  }
}

function isShown({ governance, typeName }: Field, { embedded }: Contract): boolean {
  const inner = embedded.get(typeName)?.fields ?? [];
  return [governance, ...inner.map((each) => each.governance)].every(isShownClass);
}

function compareField({ name }: Field, isShown: boolean, before: Row, after: Row): FieldChange[] {
  const [from, to]: Value[] = [before[name] ?? null, after[name] ?? null];
  if (isDeepStrictEqual(from, to)) return [];
  return [isShown ? { field: name, before: from ?? null, after: to ?? null } : { field: name }];
}

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
  const days = new Map<string, number>(); // bounded by the number of days
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

/** The median. For an even number of days, the lower of the two in the middle. */
function findMedian(sorted: readonly (readonly [string, number])[], known: number): string | undefined {
  let seen = 0;
  return sorted.find(([, each]) => (seen += each) * 2 >= known)?.[0];
}

/** The same day of the year before. It is only compared as text, so 29 February is no problem. */
function toYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

function toPercent(part: number, of: number): number {
  return Math.round((part / of) * 1000) / 10;
}
