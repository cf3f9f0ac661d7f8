/** From the files of a folder to the rows of a generation: pure, and all faults at once. */
import type { Collection, Contract, EmbeddedType, Field } from '../../contract/model.ts';
import type { EmbeddedValue, Row, Value } from '../store/store.ts';
import { checkReference, checkRowId, indexIds, type IdIndex } from './checkId.ts';
import { decodeFile } from './decodeFile.ts';
import { listCopiedFields, readCopy } from './findRegistryDrift.ts';
import { FaultList, type ImportDrift, type ImportFault } from './importReport.ts';
import { parseLine, readCell, type LineValues } from './parseLine.ts';
import type { ValueContext } from './parseValue.ts';
import { DATASET_FILE, readDataset } from './readDataset.ts';
import { readTable, type Column, type Table } from './readTable.ts';
import type { RegistryFacts } from './registryFacts.ts';

export interface ValidationRequest {
  /** The bytes of the files by name, as far as they are there. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
}

/** `rows` may be imported only when there is no fault. */
export interface ValidatedFiles {
  readonly asOf: string;
  /** By collection code. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly drift: readonly ImportDrift[];
  readonly notes: readonly string[];
  /** Lines read, by file. */
  readonly lineCounts: ReadonlyMap<string, number>;
}

export function validateFiles(request: ValidationRequest): ValidatedFiles {
  const { files, contract } = request;
  const faults = new FaultList();
  const notes: string[] = [];
  const asOf = readDataset(files.get(DATASET_FILE), faults);
  const read = (file: string, columns: readonly Column[]): Table | undefined => readFile(file, files.get(file), columns, faults, notes);
  const tables = new Map(contract.collections.map((each) => [each.code, read(each.file, listColumns(each.fields))]));
  // Also those of embedded values: a forgotten disciplines.csv would leave every scholar without a discipline, and no sum would show it.
  for (const { file } of [...contract.collections, ...contract.embedded.values()]) {
    if (!files.has(file)) faults.add({ file, expected: `the file ${file}`, found: 'no such file', hint: 'where there are no rows, the file is its header alone' });
  }
  const context: ValueContext = { ...request, ids: new Map([...tables].map(([code, table]) => [code, indexTable(table)])) };
  const embedded = new Map([...contract.embedded.values()].map((type) => [type.typeName, readEmbedded(type, read(type.file, listEmbeddedColumns(type)), context, faults)]));
  const drift: ImportDrift[] = [];
  const rows = new Map(contract.collections.map((each) => [each.code, readRows(each, tables.get(each.code), { context, embedded, faults, drift })]));
  const lineCounts = new Map(contract.collections.map((each) => [each.file, tables.get(each.code)?.lines.length ?? 0]));
  return { asOf, rows, faults: faults.list(), faultCount: faults.count, drift, notes, lineCounts };
}

function readFile(file: string, bytes: Buffer | undefined, columns: readonly Column[], faults: FaultList, notes: string[]): Table | undefined {
  const decoded = bytes && decodeFile(file, bytes, faults);
  if (!decoded) return undefined;
  if (decoded.hasMark) notes.push(`${file} begins with a byte order mark (BOM), which was passed over`);
  return readTable(file, decoded.text, columns, faults);
}

/** The columns of a file, as the contract names them. */
export function listColumns(fields: readonly Field[]): Column[] {
  return fields.flatMap((field) => (field.column ? [{ name: field.column.name, isOptional: field.copied !== undefined }] : []));
}

/** As `listColumns`, with the column that names the row in front. */
export function listEmbeddedColumns(type: EmbeddedType): Column[] {
  return [{ name: type.of, isOptional: false }, ...listColumns(type.fields)];
}

function indexTable(table: Table | undefined): IdIndex {
  if (!table) return indexIds([], false);
  const ids = table.lines.map((line) => [readCell(table, line, 'id'), line.row] as const);
  return indexIds(ids, table.isWhole && table.columns.has('id'));
}

/** The values of an embedded type by the id of their row, in the order of the file. */
function readEmbedded(type: EmbeddedType, table: Table | undefined, context: ValueContext, faults: FaultList): ReadonlyMap<string, readonly EmbeddedValue[]> {
  const values = new Map<string, EmbeddedValue[]>();
  const bearer = context.contract.byCode.get(type.of);
  if (!bearer) throw new Error(`the contract embeds ${type.typeName} in ${type.of}, which is no collection`);
  for (const line of table?.lines ?? []) {
    if (!table?.columns.has(type.of)) break; // noted as a missing column
    const id = readCell(table, line, type.of);
    const complaint = id === '' ? { expected: 'a value', found: 'nothing' } : checkReference(bearer.typeName, id, context);
    if (complaint) faults.add({ file: table.file, row: line.row, column: type.of, ...complaint });
    const value = parseLine(table, line, type.fields, context, faults) as EmbeddedValue; // embedded types have scalar fields alone
    values.set(id, [...(values.get(id) ?? []), value]);
  }
  return values;
}

interface Surroundings {
  readonly context: ValueContext;
  readonly embedded: ReadonlyMap<string, ReadonlyMap<string, readonly EmbeddedValue[]>>;
  readonly faults: FaultList;
  readonly drift: ImportDrift[];
}

function readRows(collection: Collection, table: Table | undefined, around: Surroundings): Row[] {
  const hasIds = table?.columns.has('id') ?? false;
  return (table?.lines ?? []).map((line) => {
    const at = { file: collection.file, row: line.row };
    const id = table ? readCell(table, line, 'id') : '';
    if (id === '' && hasIds) around.faults.add({ ...at, column: 'id', expected: 'a value', found: 'nothing' });
    const complaint = id === '' ? undefined : checkRowId(collection, id, line.row, around.context);
    if (complaint) around.faults.add({ ...at, column: 'id', ...complaint });
    const values = table ? parseLine(table, line, collection.fields, around.context, around.faults) : {};
    const { copies, drift } = copyFromRegistry(collection, id, values, around.context.registry);
    around.drift.push(...drift.map((each) => ({ ...at, ...each })));
    return { ...completeValues(collection, id, around), ...values, ...copies, id };
  });
}

/** What no column of the collection's own file fills. */
function completeValues(collection: Collection, id: string, { context, embedded }: Surroundings): LineValues {
  const values: Record<string, Value> = {};
  for (const field of collection.fields) {
    if (field.kind === 'embedded') values[field.name] = embedded.get(field.typeName)?.get(id) ?? [];
    else if (field.kind !== 'relation' && !field.column) values[field.name] = field.isList ? [] : null;
  }
  return { ...values, center: context.center };
}

/** The registry's word counts: what a file says otherwise is drift. Without a reference, the file's word stands. */
function copyFromRegistry(collection: Collection, id: string, values: LineValues, registry: RegistryFacts): { copies: LineValues; drift: Omit<ImportDrift, 'file' | 'row'>[] } {
  const copies: Record<string, Value> = {};
  const drift: Omit<ImportDrift, 'file' | 'row'>[] = [];
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
