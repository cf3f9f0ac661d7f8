/** Checks that the project numbers embedded in a row belong to it: their core is the number of the row. */
import { readCoreProject } from '../../../contract/identifiers.ts';
import {
  toColumnName,
  type Collection,
  type Contract,
  type EmbeddedType,
  type Field,
} from '../../../contract/model.ts';
import type { Row } from '../../store/store.ts';
import type { Place } from '../report/importReport.ts';
import { toValueKey, type CheckRun, type SpooledValue } from './checkRun.ts';

interface CoreRule {
  readonly type: EmbeddedType;
  /** The project number, in the embedded value. */
  readonly number: Field;
  /** The field of the bearing row that holds the core. */
  readonly core: string;
}

function listRules(collection: Collection, contract: Contract): readonly CoreRule[] {
  return collection.fields.flatMap((field) => {
    const type = field.kind === 'embedded' ? contract.embedded.get(field.typeName) : undefined;
    return type
      ? type.fields.flatMap((number) =>
          number.column?.core === undefined ? [] : [{ type, number, core: number.column.core }],
        )
      : [];
  });
}

/** What to do, by the field that holds a core, where a row looks like a part of another. */
export function explainCores(collection: Collection, contract: Contract): ReadonlyMap<string, string> {
  return new Map(
    listRules(collection, contract).map(({ type, core }) => [
      core,
      `write the core once, and each year or supplement as a line of ${type.file}`,
    ]),
  );
}

/** @param at the row itself, which is to blame for values that no file of this import has brought */
export function checkCores(collection: Collection, row: Row, at: Place, run: CheckRun): void {
  for (const { type, number, core } of listRules(collection, run.contract)) {
    const expected = row[core];
    if (typeof expected !== 'string') continue;
    const values = run.workspace.list(toValueKey(type.typeName, row.id)) as SpooledValue[]; // put there as such
    for (const { row: line, value } of values) {
      const found = value[number.name];
      if (typeof found !== 'string' || readCoreProject(found) === expected) continue;
      if (line === undefined)
        run.faults.add(
          { ...at, column: toColumnName(core) },
          {
            expected: `the core of ${found}, a value of ${type.file} in the current data`,
            found: expected,
            hint: `give ${type.file} too`,
          },
        );
      else
        run.faults.add(
          {
            ...run.tables.get(type.file)?.place,
            file: run.tables.get(type.file)?.place.file ?? type.file,
            row: line,
            column: toColumnName(number.name),
          },
          { expected: `a project number with the core ${expected}, the ${toColumnName(core)} of ${row.id}`, found },
        );
    }
  }
}
