/** Checks the lines of an embedded type, and puts its values where their rows will find them. */
import { createHash } from 'node:crypto';
import type { EmbeddedValue } from '../../store/store.ts';
import type { TableKind } from '../read/columns.ts';
import type { TableSummary } from '../read/readTable.ts';
import { checkReference } from './checkId.ts';
import { toLines, toValueKey, type CheckRun, type SpooledLine, type SpooledValue } from './checkRun.ts';
import { parseLine } from './parseLine.ts';

type EmbeddedTable = Extract<TableKind, { kind: 'embedded' }>;

export async function checkEmbedded(
  table: EmbeddedTable,
  run: CheckRun,
  onLines: (count: number) => void,
): Promise<void> {
  const summary = run.tables.get(table.file);
  if (!summary) return;
  for await (const lines of run.workspace.read(toLines(table.file))) {
    run.workspace.transact(() => {
      for (const line of lines) checkLine(table, line as SpooledLine, summary, run); // `readTables` put lines there
    });
    onLines(lines.length);
  }
}

function checkLine(
  { type, bearer }: EmbeddedTable,
  [row, [id = '', ...cells]]: SpooledLine,
  { place, columns }: TableSummary,
  run: CheckRun,
): void {
  const { faults, workspace } = run;
  const before = faults.count;
  const at = { ...place, row };
  if (columns.has(type.of)) {
    const complaint = id === '' ? { expected: 'a value', found: 'nothing' } : checkReference(bearer.typeName, id, run);
    if (complaint) faults.add({ ...at, column: type.of }, complaint);
  }
  const value = parseLine({ place: at, cells, columns, faults }, type.fields, run) as EmbeddedValue; // embedded types have scalar fields alone
  if (faults.count > before) return;
  const key = createHash('sha1')
    .update(JSON.stringify([id, value]))
    .digest('hex'); // texts may be longer than keys
  const first = workspace.putOnce(['embedded', type.typeName, key], row);
  if (first !== undefined && first !== row)
    faults.add(at, {
      expected: `every value of its ${type.of} once`,
      found: `the same values as in line ${first}`,
      hint: 'what is there twice would count twice: remove one line',
    });
  if (faults.count === 0) workspace.put([...toValueKey(type.typeName, id), row], { row, value } satisfies SpooledValue);
}
