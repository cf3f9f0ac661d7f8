/** Checks that rows which are taken over still find the rows they refer to in the tables that are replaced. */
import type { Collection } from '../../../contract/model.ts';
import type { Row } from '../../store/store.ts';
import type { CheckRun } from './checkRun.ts';

export function checkKeptReferences(collection: Collection, row: Row, run: CheckRun): void {
  for (const field of collection.fields) {
    const target = field.kind === 'reference' ? run.contract.byType.get(field.typeName) : undefined;
    if (!target || !run.given.has(target.file)) continue;
    const index = run.ids.get(target.code);
    if (!index?.isWhole) continue;
    for (const id of [row[field.name] ?? []].flat()) {
      if (typeof id !== 'string' || index.find(id) !== undefined) continue;
      run.faults.add(
        {
          ...run.tables.get(target.file)?.place,
          file: run.tables.get(target.file)?.place.file ?? target.file,
          column: 'id',
        },
        {
          expected: `the row ${id}, to which ${row.id} refers (${field.name})`,
          found: 'no such row',
          hint: `bring it back, or give ${collection.file} too, without the reference`,
        },
      );
    }
  }
}
