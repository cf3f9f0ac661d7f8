/** Takes the tables that no file replaces from the current data: their rows, and the values embedded in rows that are replaced. */
import type { Collection } from '../../../contract/model.ts';
import type { EmbeddedValue, Row, Snapshot } from '../../store/store.ts';
import { walkRows } from '../../store/walkRows.ts';
import { toKept, toValueKey, type CheckRun } from './checkRun.ts';

export async function takeOver(current: Snapshot, run: CheckRun): Promise<void> {
  for (const collection of run.contract.collections) {
    const isKept = !run.given.has(collection.file);
    const types = isKept ? [] : listKeptTypes(collection, run);
    if (!isKept && types.length === 0) continue;
    let taken = 0;
    for await (const rows of walkRows(current, collection)) {
      run.workspace.transact(() => {
        for (const row of rows) {
          if (isKept) keepRow(collection, row, run);
          else for (const type of types) keepValues(type, row, run);
        }
      });
      taken += rows.length;
      run.onProgress({ kind: 'kept', collection: collection.code, rows: taken });
    }
  }
}

function keepRow({ code }: Collection, row: Row, run: CheckRun): void {
  run.workspace.append(toKept(code), row);
  run.ids.get(code)?.add(row.id, 0);
}

interface KeptType {
  readonly field: string;
  readonly typeName: string;
}

function listKeptTypes(collection: Collection, { contract, given }: CheckRun): readonly KeptType[] {
  return collection.fields
    .filter(({ kind, typeName }) => kind === 'embedded' && !given.has(contract.embedded.get(typeName)?.file ?? ''))
    .map(({ name, typeName }) => ({ field: name, typeName }));
}

function keepValues({ field, typeName }: KeptType, row: Row, { workspace }: CheckRun): void {
  const values = (row[field] ?? []) as readonly EmbeddedValue[]; // a field of the kind `embedded`
  for (const [index, value] of values.entries()) workspace.put([...toValueKey(typeName, row.id), index], { value });
}
