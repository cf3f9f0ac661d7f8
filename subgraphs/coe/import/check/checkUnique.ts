/** Checks that no two rows of a collection are equal in the fields that the contract names. */
import { createHash } from 'node:crypto';
import { toColumnName, type Collection } from '../../../contract/model.ts';
import type { Row } from '../../store/store.ts';
import type { Place } from '../report/importReport.ts';
import { explainCores } from './checkCores.ts';
import type { CheckRun } from './checkRun.ts';

export function checkUnique(
  collection: Collection,
  row: Row,
  at: Place & { readonly row: number },
  run: CheckRun,
): void {
  const { unique, code } = collection;
  const values = unique.map((name) => row[name] ?? null);
  if (unique.length === 0 || values.every((value) => value === null)) return; // a number that is not known is no one's
  const key = createHash('sha1').update(JSON.stringify(values)).digest('hex'); // texts may be longer than keys
  const first = run.workspace.putOnce(['unique', code, key], at.row);
  if (first === undefined || first === at.row) return;
  const names = unique.map(toColumnName);
  run.faults.add(
    { ...at, ...(names.length === 1 && { column: names.join() }) },
    {
      expected: `no two lines with the same ${names.join(', ')}`,
      found: `${values.map(String).join(', ')}, as in line ${first}`,
      hint: unique.map((name) => explainCores(collection, run.contract).get(name)).find((each) => each !== undefined),
    },
  );
}
