/** Checks the rows of a collection, completes them with what its own file does not say, and puts them in a list. */
import { readId } from '../../../contract/ids.ts';
import type { Collection } from '../../../contract/model.ts';
import type { Row, Value } from '../../store/store.ts';
import { isSameCopy, listCopiedFields, type RegistryDrift } from '../findRegistryDrift.ts';
import type { Place } from '../report/importReport.ts';
import { checkCores, explainCores } from './checkCores.ts';
import { checkRowId } from './checkId.ts';
import { checkKeptReferences } from './checkKeptReferences.ts';
import { toKept, toLines, toRows, toValueKey, type CheckRun, type SpooledLine, type SpooledValue } from './checkRun.ts';
import { checkUnique } from './checkUnique.ts';
import { completeDerived } from './completeDerived.ts';
import type { LineValues } from './checkSiblings.ts';
import { parseLine } from './parseLine.ts';

export async function checkRows(
  collection: Collection,
  run: CheckRun,
  onLines: (count: number) => void,
): Promise<void> {
  const isKept = !run.given.has(collection.file);
  const check = isKept ? createKeptCheck(collection, run) : createLineCheck(collection, run);
  for await (const items of run.workspace.read(isKept ? toKept(collection.code) : toLines(collection.file))) {
    run.workspace.transact(() => {
      for (const item of items) {
        const row = check(item);
        if (row && run.faults.count === 0) run.workspace.append(toRows(collection.code), row);
      }
    });
    onLines(items.length);
  }
}

/** Of an item of the list; undefined when it has no id. */
type Check = (item: unknown) => Row | undefined;

function createLineCheck(collection: Collection, run: CheckRun): Check {
  const summary = run.tables.get(collection.file);
  const place: Place = summary?.place ?? { file: collection.file };
  const columns = summary?.columns ?? new Set<string>();
  const idAt = collection.fields.filter((field) => field.column).findIndex((field) => field.kind === 'id');
  const hints = explainCores(collection, run.contract);
  return (item) => {
    const [row, cells] = item as SpooledLine; // `readTables` put lines there
    const at = { ...place, row };
    const id = cells[idAt] ?? '';
    checkId(collection, id, { at, columns, run });
    const values = parseLine({ place: at, cells, columns, faults: run.faults, hints }, collection.fields, run);
    // What is no id has a fault already, and may be longer than a key of the workspace can be.
    const isId = readId(id) !== undefined;
    const whole = completeDerived(
      collection,
      { ...(isId && completeValues(collection, id, run)), ...values, id },
      run.registry,
    );
    for (const each of listDrift(collection, values, whole)) run.drift.add(() => ({ ...at, ...each }));
    checkUnique(collection, whole, at, run);
    if (isId) checkCores(collection, whole, at, run);
    return isId ? whole : undefined;
  };
}

function createKeptCheck(collection: Collection, run: CheckRun): Check {
  return (item) => {
    const kept = item as Row; // `takeOver` put rows there
    checkKeptReferences(collection, kept, run);
    const given = new Set(
      collection.fields.filter(
        (field) => field.kind === 'embedded' && run.given.has(run.contract.embedded.get(field.typeName)?.file ?? ''),
      ),
    );
    const complete = completeValues(collection, kept.id, run);
    const replaced = Object.fromEntries([...given].map(({ name }) => [name, complete[name] ?? []]));
    const missing = Object.fromEntries(
      collection.fields
        .filter((field) => field.kind !== 'relation')
        .map((field) => [field.name, field.isList ? [] : null]),
    );
    const whole = completeDerived(collection, { ...missing, ...kept, ...replaced }, run.registry);
    checkCores(collection, whole, { file: collection.file }, run);
    return whole;
  };
}

function checkId(
  collection: Collection,
  id: string,
  {
    at,
    columns,
    run,
  }: { readonly at: Place & { readonly row: number }; readonly columns: ReadonlySet<string>; readonly run: CheckRun },
): void {
  const place = { ...at, column: 'id' };
  if (id === '') {
    if (columns.has('id')) run.faults.add(place, { expected: 'a value', found: 'nothing' });
    return;
  }
  const complaint = checkRowId(collection, id, at.row, run);
  if (complaint) run.faults.add(place, complaint);
}

/** What no column of the collection's own file fills. */
function completeValues(collection: Collection, id: string, { center, workspace }: CheckRun): LineValues {
  const values: Record<string, Value> = {};
  for (const field of collection.fields) {
    if (field.kind === 'embedded')
      values[field.name] = (workspace.list(toValueKey(field.typeName, id)) as SpooledValue[]).map((each) => each.value); // put there as such
    else if (field.kind !== 'relation' && !field.column) values[field.name] = field.isList ? [] : null;
  }
  return { ...values, center };
}

/** What the file says of the registry otherwise than the registry does. */
function listDrift(collection: Collection, stated: LineValues, whole: Row): RegistryDrift[] {
  return listCopiedFields(collection).flatMap(({ name }) => {
    const [stored, registry] = [stated[name] ?? null, whole[name] ?? null];
    const isUnstated = stored === null || (Array.isArray(stored) && stored.length === 0); // an empty cell, or no such column
    return isUnstated || isSameCopy(stored, registry) ? [] : [{ id: whole.id, field: name, stored, registry }];
  });
}
