/** Compares the checked rows of an import with the current data: what would be added, removed and changed. */
import { isDeepStrictEqual } from 'node:util';
import type { Collection, Contract, Field } from '../../contract/model.ts';
import type { Row, Snapshot, Value } from '../store/store.ts';
import { toRows } from './check/checkRun.ts';
import type { IdIndex } from './check/idIndex.ts';
import { isShownClass } from './check/isShownClass.ts';
import type { CollectionDiff, DataDiff, DiffExample, FieldChange } from './report/dataDiff.ts';
import { walkRows } from '../store/walkRows.ts';
import type { Workspace } from './work/workspace.ts';

export interface ComparisonRequest {
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
