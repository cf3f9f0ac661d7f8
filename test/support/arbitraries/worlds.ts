/** Random worlds: which centers there are, and the rows of every collection, each row at one center. */
import * as fc from 'fast-check';
import type { Collection, Contract, Field } from '../../../subgraphs/contract/model.ts';
import { centerOf, type OracleRow } from '../oracle/rows.ts';
import { WORLD_CENTERS } from '../scale.ts';
import { arbitraryFieldValue } from './values.ts';

export interface World {
  /** One to all; some hold nothing. */
  readonly centers: readonly string[];
  /** By collection code; references point to rows of the same center. */
  readonly rows: Readonly<Record<string, readonly OracleRow[]>>;
}

type Draft = Readonly<Record<string, unknown>> & { readonly center: number; readonly local: string };
type Drafts = Readonly<Record<string, readonly Draft[]>>;

/** Rows a collection, at most; ids that fall together are dropped. */
const MAX_ROWS = 24;

const LOCALS = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((number) => String(number).padStart(4, '0')) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'A', 'B', 'b', 'a.1', 'a-1', 'a_1', '_', '-', '.', 'Z9') },
);

/** Worlds of a contract. Most rows crowd into the first centers, so that others stay empty. */
export function arbitraryWorld(contract: Contract): fc.Arbitrary<World> {
  const drafts = Object.fromEntries(
    contract.collections.map((each) => [
      each.code,
      fc.array(arbitraryDraft(contract, each), { maxLength: MAX_ROWS, size: 'max' }),
    ]),
  );
  const centers = fc.uniqueArray(fc.constantFrom(...WORLD_CENTERS), {
    minLength: 1,
    maxLength: WORLD_CENTERS.length,
    size: 'max',
  });
  return fc
    .record({ centers, idle: fc.constantFrom(0, 0, 1), drafts: fc.record(drafts) })
    .map((made) => assembleWorld(contract, made));
}

/** The rows that one center holds. */
export function rowsOfCenter(world: World, center: string): World['rows'] {
  return Object.fromEntries(
    Object.entries(world.rows).map(([code, rows]) => [code, rows.filter((row) => centerOf(row.id) === center)]),
  );
}

function arbitraryDraft(contract: Contract, collection: Collection): fc.Arbitrary<Draft> {
  const values = listStored(collection).map((field) => [field.name, arbitraryFieldValue(contract, field)]);
  const center = fc.oneof(fc.nat(2), fc.nat(10));
  return fc.record({ ...Object.fromEntries(values), center, local: LOCALS }) as fc.Arbitrary<Draft>; // fromEntries forgets the keys
}

function listStored(collection: Collection): readonly Field[] {
  return collection.fields.filter(
    (field) => field.kind !== 'id' && field.kind !== 'relation' && field.typeName !== 'Center',
  );
}

/** @param idle how many of the centers hold nothing, if there are more than that */
function assembleWorld(
  contract: Contract,
  { centers, idle, drafts }: { readonly centers: readonly string[]; readonly idle: number; readonly drafts: Drafts },
): World {
  const owners = centers.slice(0, Math.max(1, centers.length - idle));
  const rows: Record<string, OracleRow[]> = {};
  for (const { code } of contract.collections) rows[code] = nameRows(code, owners, drafts[code] ?? []);
  for (const collection of listReferredFirst(contract)) {
    rows[collection.code] = (rows[collection.code] ?? []).flatMap(
      (row) => resolveReferences(contract, collection, row, rows) ?? [],
    );
  }
  return { centers, rows };
}

function nameRows(code: string, centers: readonly string[], drafts: readonly Draft[]): OracleRow[] {
  const named = drafts.map(({ center, local, ...values }) => {
    const owner = centers[center % centers.length] ?? ''; // there is at least one center
    return { ...values, id: `${owner}:${code}:${local}`, center: owner };
  });
  return [...new Map(named.map((row) => [row.id, row])).values()];
}

/** A row may be dropped for want of something to refer to; what refers to it has to look afterwards. */
function listReferredFirst({ collections, byType }: Contract): readonly Collection[] {
  const done = new Set<Collection>();
  const visit = (collection: Collection | undefined): void => {
    if (!collection || done.has(collection)) return;
    for (const field of collection.fields)
      if (field.kind === 'reference' && byType.get(field.typeName) !== collection) visit(byType.get(field.typeName));
    done.add(collection);
  };
  collections.forEach(visit);
  return [...done];
}

/** The row with ids in place of numbers; undefined when its center has no row that it must refer to. */
function resolveReferences(
  contract: Contract,
  collection: Collection,
  row: OracleRow,
  rows: World['rows'],
): OracleRow | undefined {
  const resolved: Record<string, unknown> & { id: string } = { ...row };
  for (const field of collection.fields.filter((each) => each.kind === 'reference')) {
    const code = contract.byType.get(field.typeName)?.code ?? '';
    const targets = (rows[code] ?? []).filter((each) => centerOf(each.id) === centerOf(row.id));
    const given = row[field.name];
    const numbers = (Array.isArray(given) ? given : [given]).filter((each) => typeof each === 'number');
    const ids = new Set(numbers.flatMap((number) => targets[number % targets.length]?.id ?? []));
    if (ids.size === 0 && field.isRequired) return undefined;
    resolved[field.name] = field.isList ? [...ids] : ([...ids][0] ?? null);
  }
  return resolved;
}
