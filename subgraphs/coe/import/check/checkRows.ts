/** Checks the rows of a collection, completes them with what its own file does not say, and puts them in a list. */
import type { Collection, Field } from '../../../contract/model.ts';
import type { Row, Value } from '../../store/store.ts';
import { listCopiedFields, readCopy, type RegistryDrift } from '../findRegistryDrift.ts';
import type { RegistryFacts } from '../registryFacts.ts';
import type { Place } from '../report/importReport.ts';
import { checkCores, explainCores } from './checkCores.ts';
import { checkRowId } from './checkId.ts';
import { checkKeptReferences } from './checkKeptReferences.ts';
import { toKept, toLines, toRows, toValueKey, type CheckRun, type SpooledLine, type SpooledValue } from './checkRun.ts';
import { checkUnique } from './checkUnique.ts';
import type { LineValues } from './checkSiblings.ts';
import { parseLine } from './parseLine.ts';

export async function checkRows(collection: Collection, run: CheckRun, onLines: (count: number) => void): Promise<void> {
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
    const { copies, drift } = copyFromRegistry(collection, id, values, run.registry);
    for (const each of drift) run.drift.add(() => ({ ...at, ...each }));
    const whole: Row = { ...completeValues(collection, id, run), ...values, ...copies, ...countDays(collection, values), id };
    checkUnique(collection, whole, at, run);
    checkCores(collection, whole, at, run);
    return id === '' ? undefined : whole;
  };
}

function createKeptCheck(collection: Collection, run: CheckRun): Check {
  return (item) => {
    const kept = item as Row; // `takeOver` put rows there
    checkKeptReferences(collection, kept, run);
    const given = new Set(collection.fields.filter((field) => field.kind === 'embedded' && run.given.has(run.contract.embedded.get(field.typeName)?.file ?? '')));
    const complete = completeValues(collection, kept.id, run);
    const replaced = Object.fromEntries([...given].map(({ name }) => [name, complete[name] ?? []]));
    const missing = Object.fromEntries(collection.fields.filter((field) => field.kind !== 'relation').map((field) => [field.name, field.isList ? [] : null]));
    const whole: Row = { ...missing, ...kept, ...replaced };
    checkCores(collection, whole, { file: collection.file }, run);
    return whole;
  };
}

function checkId(collection: Collection, id: string, { at, columns, run }: { readonly at: Place & { readonly row: number }; readonly columns: ReadonlySet<string>; readonly run: CheckRun }): void {
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
    if (field.kind === 'embedded') values[field.name] = (workspace.list(toValueKey(field.typeName, id)) as SpooledValue[]).map((each) => each.value); // put there as such
    else if (field.kind !== 'relation' && !field.column) values[field.name] = field.isList ? [] : null;
  }
  return { ...values, center };
}

const DAY = 86_400_000;

/** The days that the contract has counted from one date of the row to another. */
function countDays(collection: Collection, values: LineValues): LineValues {
  const counted = collection.fields.filter((field): field is Field & Required<Pick<Field, 'elapsed'>> => field.elapsed !== undefined);
  return Object.fromEntries(
    counted.map(({ name, elapsed }) => {
      const [from, to] = [values[elapsed.from], values[elapsed.to]];
      return [name, typeof from === 'string' && typeof to === 'string' ? (Date.parse(to) - Date.parse(from)) / DAY : null];
    }),
  );
}

/** The registry's word counts: what a file says otherwise is drift. Without a reference, the file's word stands. */
function copyFromRegistry(collection: Collection, id: string, values: LineValues, registry: RegistryFacts): { copies: LineValues; drift: RegistryDrift[] } {
  const copies: Record<string, Value> = {};
  const drift: RegistryDrift[] = [];
  for (const field of listCopiedFields(collection)) {
    const entityId = values[field.copied.of] ?? null;
    const current = entityId === null ? undefined : readCopy(collection, field, entityId, registry);
    if (current === undefined) continue;
    const stated = values[field.name] ?? null;
    copies[field.name] = current;
    if (stated !== null && stated !== current) drift.push({ id, field: field.name, stored: stated, registry: current });
  }
  return { copies, drift };
}
