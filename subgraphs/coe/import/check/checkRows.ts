/** Checks the lines of a table, and creates the rows to store. */
import { createHash } from 'node:crypto';
import {
  toReused,
  toLines,
  toRows,
  toValueKey,
  type CheckRun,
  type SpooledLine,
  type SpooledValue,
} from './checkRun.ts';
import { checkReference, checkRowId } from './ids.ts';
import { parseLine, type LineValues } from './parseLine.ts';
import type { TableKind, TableSummary } from '../read/tables.ts';
import { isSameCopy, listCopiedFields, readCopy, type RegistryDrift, type RegistryFacts } from '../parts/registry.ts';
import type { Place } from '../report/report.ts';
import type { EmbeddedValue, Row, Value } from '../../store/store.ts';
import { countElapsed } from '../../../contract/elapsed.ts';
import { readCoreProject } from '../../../contract/identifiers.ts';
import { readId } from '../../../contract/ids.ts';
import { MAX_LIST_LENGTH } from '../../../contract/pageSize.ts';
import {
  toColumnName,
  type Collection,
  type Contract,
  type EmbeddedType,
  type Field,
} from '../../../contract/model.ts';

export async function checkRows(
  collection: Collection,
  run: CheckRun,
  onLines: (count: number) => void,
): Promise<void> {
  const isReused = !run.given.has(collection.file);
  const check = isReused ? createReusedCheck(collection, run) : createLineCheck(collection, run);
  for await (const items of run.workspace.read(isReused ? toReused(collection.code) : toLines(collection.file))) {
    run.workspace.transact(() => {
      for (const item of items) {
        const row = check(item);
        if (row && run.faults.count === 0) run.workspace.append(toRows(collection.code), row);
      }
    });
    onLines(items.length);
  }
}

/** Checks an item of the list. Undefined if the item has no id. */
type Check = (item: unknown) => Row | undefined;

function createLineCheck(collection: Collection, run: CheckRun): Check {
  const summary = run.tables.get(collection.file);
  const place: Place = summary?.place ?? { file: collection.file };
  const columns = summary?.columns ?? new Set<string>();
  const idAt = collection.fields.filter((field) => field.column).findIndex((field) => field.kind === 'id');
  const hints = explainCores(collection, run.contract);
  // Without one of these columns, many lines would look the same.
  const isUniqueChecked = !collection.unique.some((name) => summary?.missing.has(toColumnName(name)));
  return (item) => {
    const [row, cells] = item as SpooledLine; // `readTables` put lines there
    const at = { ...place, row };
    const id = cells[idAt] ?? '';
    checkId(collection, id, { at, columns, run });
    const values = parseLine({ place: at, cells, columns, faults: run.faults, hints }, collection.fields, run);
    // An invalid id has been reported, and can be longer than a key of the workspace.
    const isId = readId(id) !== undefined;
    const whole = completeDerived(
      collection,
      { ...(isId && completeValues(collection, id, run)), ...values, id },
      run.registry,
    );
    for (const each of listDrift(collection, values, whole)) run.drift.add(() => ({ ...at, ...each }));
    if (isUniqueChecked) checkUnique(collection, whole, at, run);
    checkLengths(collection, whole, at, run);
    if (isId) checkCores(collection, whole, at, run);
    return isId ? whole : undefined;
  };
}

function createReusedCheck(collection: Collection, run: CheckRun): Check {
  return (item) => {
    const current = item as Row; // `reuseCurrent` put rows there
    checkReusedReferences(collection, current, run);
    const given = new Set(
      collection.fields.filter(
        (field) => field.kind === 'embedded' && run.given.has(run.contract.embedded.get(field.typeName)?.file ?? ''),
      ),
    );
    const complete = completeValues(collection, current.id, run);
    const replaced = Object.fromEntries([...given].map(({ name }) => [name, complete[name] ?? []]));
    const missing = Object.fromEntries(
      collection.fields
        .filter((field) => field.kind !== 'relation')
        .map((field) => [field.name, field.isList ? [] : null]),
    );
    const whole = completeDerived(collection, { ...missing, ...current, ...replaced }, run.registry);
    checkLengths(collection, whole, { file: collection.file }, run);
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

/** Lists of embedded values, which have files of their own. `parseLine` checks the lists in a cell. */
function checkLengths(collection: Collection, row: Row, at: Place, { contract, faults }: CheckRun): void {
  for (const { kind, name, typeName } of collection.fields) {
    const values = row[name];
    if (kind !== 'embedded' || !Array.isArray(values) || values.length <= MAX_LIST_LENGTH) continue;
    faults.add(at, {
      expected: `at most ${MAX_LIST_LENGTH} lines in ${contract.embedded.get(typeName)?.file ?? name} for ${row.id}`,
      found: `${values.length} lines`,
    });
  }
}

/** The values that do not come from a column of the collection's own file. */
function completeValues(collection: Collection, id: string, { center, workspace }: CheckRun): LineValues {
  const values: Record<string, Value> = {};
  for (const field of collection.fields) {
    if (field.kind === 'embedded')
      values[field.name] = (workspace.list(toValueKey(field.typeName, id)) as SpooledValue[]).map((each) => each.value); // written as such
    else if (field.kind !== 'relation' && !field.column) values[field.name] = field.isList ? [] : null;
  }
  return { ...values, center };
}

/** The copied values in the file that differ from the registry. */
function listDrift(collection: Collection, stated: LineValues, whole: Row): RegistryDrift[] {
  return listCopiedFields(collection).flatMap(({ name }) => {
    const [stored, registry] = [stated[name] ?? null, whole[name] ?? null];
    const isUnstated = stored === null || (Array.isArray(stored) && stored.length === 0); // an empty cell, or no such column
    return isUnstated || isSameCopy(stored, registry) ? [] : [{ id: whole.id, field: name, stored, registry }];
  });
}

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
  { place, columns, missing }: TableSummary,
  run: CheckRun,
): void {
  const { faults, workspace } = run;
  const before = faults.count;
  const at = { ...place, row };
  if (columns.has(type.of)) {
    const complaint = id === '' ? { expected: 'a value', found: 'nothing' } : checkReference(bearer.typeName, id, run);
    if (complaint) faults.add({ ...at, column: type.of }, complaint);
  }
  const value = parseLine({ place: at, cells, columns, faults }, type.fields, run) as EmbeddedValue; // embedded types have only scalar fields
  if (faults.count > before || missing.size > 0) return; // without a column, many lines would look the same
  const key = createHash('sha1')
    .update(JSON.stringify([id, value]))
    .digest('hex'); // texts may be longer than keys
  const first = workspace.putOnce(['embedded', type.typeName, key], row);
  if (first !== undefined && first !== row)
    faults.add(at, {
      expected: `every value of its ${type.of} once`,
      found: `the same values as in line ${first}`,
      hint: 'remove one of the lines, which would count twice',
    });
  if (faults.count === 0) workspace.put([...toValueKey(type.typeName, id), row], { row, value } satisfies SpooledValue);
}

function checkReusedReferences(collection: Collection, row: Row, run: CheckRun): void {
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
          order: 'last',
        },
      );
    }
  }
}

function checkUnique(collection: Collection, row: Row, at: Place & { readonly row: number }, run: CheckRun): void {
  const { unique, code } = collection;
  const values = unique.map((name) => row[name] ?? null);
  if (unique.length === 0 || values.every((value) => value === null)) return; // missing values are not compared
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

interface CoreRule {
  readonly type: EmbeddedType;
  /** The project number, in the embedded value. */
  readonly number: Field;
  /** The field of the containing row that has the core. */
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

/** Hints for rows that look like a part of another row, by the field that has a core. */
function explainCores(collection: Collection, contract: Contract): ReadonlyMap<string, string> {
  return new Map(
    listRules(collection, contract).map(({ type, core }) => [
      core,
      `write the core once, and each year or supplement as a line of ${type.file}`,
    ]),
  );
}

/** @param at the place of the row, for faults of values that are not in any file of this import */
function checkCores(collection: Collection, row: Row, at: Place, run: CheckRun): void {
  for (const { type, number, core } of listRules(collection, run.contract)) {
    const expected = row[core];
    if (typeof expected !== 'string') continue;
    const values = run.workspace.list(toValueKey(type.typeName, row.id)) as SpooledValue[]; // written as such
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

/** The row with all derived values computed again, including those of fields that are newer than the row. */
function completeDerived(collection: Collection, row: Row, registry: RegistryFacts): Row {
  return { ...row, ...countTimes(collection, row), ...copyFromRegistry(collection, row, registry), id: row.id };
}

type Values = Readonly<Record<string, Value>>;

/** The time from one date of the row to another, as the contract defines it. */
function countTimes(collection: Collection, row: Row): Values {
  const counted = collection.fields.filter(
    (field): field is Field & Required<Pick<Field, 'elapsed'>> => field.elapsed !== undefined,
  );
  return Object.fromEntries(
    counted.map(({ name, elapsed }) => {
      const [from, to] = [row[elapsed.from], row[elapsed.to]];
      return [name, typeof from === 'string' && typeof to === 'string' ? countElapsed(elapsed.unit, from, to) : null];
    }),
  );
}

/** The registry's value. Without a reference, or if the registry does not have the entity, the value of the row. */
function copyFromRegistry(collection: Collection, row: Row, registry: RegistryFacts): Values {
  const copies: Record<string, Value> = {};
  for (const field of listCopiedFields(collection)) {
    const entityId = row[field.copied.of] ?? null;
    const copy = entityId === null ? undefined : readCopy(collection, field, entityId, registry);
    if (copy !== undefined) copies[field.name] = copy;
  }
  return copies;
}
