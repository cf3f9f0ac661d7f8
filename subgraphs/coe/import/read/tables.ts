/** The tables of the contract with their files and columns. It reads the records of a table in the order of its columns, and reports faults of its header and lines. */
import { printNearest } from '../parts/hints.ts';
import type { RawLine } from './csv.ts';
import type { Complaint, FaultList, Place } from '../report/report.ts';
import { readId } from '../../../contract/ids.ts';
import type { Collection, Contract, EmbeddedType, Field } from '../../../contract/model.ts';

export interface Column {
  readonly name: string;
  /** May the file omit the column? */
  readonly isOptional: boolean;
}

/** The collection or embedded type of one file. */
export type TableKind =
  | {
      readonly kind: 'collection';
      readonly file: string;
      readonly collection: Collection;
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: 'embedded';
      readonly file: string;
      readonly type: EmbeddedType;
      readonly bearer: Collection;
      readonly columns: readonly Column[];
    };

/** A file may omit the columns that the importer fills from the registry. */
const isCopied = ({ copied }: Field): boolean => copied !== undefined;

/** A file of an earlier release may also omit columns that the contract may have gained since. */
export const isNotRequired = (field: Field): boolean => isCopied(field) || !field.isRequired;

/** Collections first, in the order of the contract. */
export function listTables(contract: Contract, mayLack = isCopied): readonly TableKind[] {
  return [
    ...contract.collections.map(
      (collection) =>
        ({
          kind: 'collection',
          file: collection.file,
          collection,
          columns: listColumns(collection.fields, mayLack),
        }) as const,
    ),
    ...[...contract.embedded.values()].map(
      (type) =>
        ({
          kind: 'embedded',
          file: type.file,
          type,
          bearer: requireBearer(contract, type),
          columns: listEmbeddedColumns(type, mayLack),
        }) as const,
    ),
  ];
}

/** The columns of a file, with the names of the contract. */
export function listColumns(fields: readonly Field[], mayLack = isCopied): Column[] {
  return fields.flatMap((field) => (field.column ? [{ name: field.column.name, isOptional: mayLack(field) }] : []));
}

/** Like `listColumns`, with the column of the row's id first. */
export function listEmbeddedColumns(type: EmbeddedType, mayLack = isCopied): Column[] {
  return [{ name: type.of, isOptional: false }, ...listColumns(type.fields, mayLack)];
}

function requireBearer(contract: Contract, type: EmbeddedType): Collection {
  const bearer = contract.byCode.get(type.of);
  if (!bearer) throw new Error(`the contract embeds ${type.typeName} in ${type.of}, which is no collection`);
  return bearer;
}

const MAX_CELL = 10_000;
const MAX_SHOWN = 60;

/** A line with as many values as the header. */
interface Line {
  readonly row: number;
  /** In the order of the contract's columns. Empty if the table does not have the column. */
  readonly cells: readonly string[];
}

export interface ReadLines {
  readonly sound: readonly Line[];
  /** Ids of lines with too many, too few or too long values, so that references to them are not reported. */
  readonly brokenIds: readonly { readonly row: number; readonly id: string }[];
}

/** The facts about a table after all of it was read. */
export interface TableSummary {
  readonly place: Place;
  /** The known columns that the table has. */
  readonly columns: ReadonlySet<string>;
  /** The columns that the table should have but has not. They have been reported. */
  readonly missing: ReadonlySet<string>;
  /** False if lines after a structural fault may be missing. */
  readonly isWhole: boolean;
}

interface TableRequest {
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly faults: FaultList;
}

/** Reads to the end. Undefined if not even the header can be read. */
export async function readTable(
  records: AsyncGenerator<readonly RawLine[], boolean>,
  request: TableRequest,
  onLines: (lines: ReadLines) => void,
): Promise<TableSummary | undefined> {
  const { place, columns, faults } = request;
  let header: Header | undefined;
  let isWhole = true;
  for (;;) {
    const next = await records.next();
    if (next.done) {
      if (!header) return refuseEmpty(next.value, request);
      const { places, missing } = header;
      return { place, columns: new Set(places.keys()), missing, isWhole: isWhole && next.value };
    }
    const [first] = next.value;
    const lines = header ? next.value : next.value.slice(1);
    header ??= first && matchHeader(place, first, columns, faults);
    const read = header ? arrangeLines(lines, header, request) : undefined;
    if (!read) continue;
    isWhole &&= read.isWhole;
    onLines(read);
  }
}

function refuseEmpty(isRead: boolean, { place, columns, faults }: TableRequest): undefined {
  if (isRead)
    faults.add(
      { ...place, row: 1 },
      { expected: `a header line: ${columns.map((each) => each.name).join(',')}`, found: 'an empty file' },
    );
}

interface Header {
  readonly width: number;
  /** The index of each known column. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns that the contract requires and the header does not name. */
  readonly missing: ReadonlySet<string>;
  /** How many columns the header has too few, apart from misspelled ones. */
  readonly shortBy: number;
}

function matchHeader(place: Place, header: RawLine, columns: readonly Column[], faults: FaultList): Header {
  const add = (column: Pick<Place, 'column'>, complaint: Complaint): void =>
    faults.add({ ...place, row: header.row, ...column }, { ...complaint, order: 'first' });
  const known = new Set(columns.map((each) => each.name));
  const places = new Map<string, number>();
  const unknown = new Set<string>();
  for (const [index, name] of header.cells.entries()) {
    if (!known.has(name)) unknown.add(name);
    else if (places.has(name))
      add({ column: name }, { expected: 'every column once', found: `the column ${name} twice` });
    else places.set(name, index);
  }
  const absent = columns.filter((each) => !places.has(each.name));
  const missing = new Set(absent.filter((each) => !each.isOptional).map((each) => each.name));
  if (places.size === 0) {
    // If the first line has data, its values are not misspelled names.
    add(
      {},
      {
        expected: `a header line: ${columns.map((each) => each.name).join(',')}`,
        found: 'a first line that names none of these columns',
        hint: 'write the header above the data',
      },
    );
    return { width: header.cells.length, places, missing, shortBy: 0 };
  }
  for (const given of unknown) {
    const name = given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}...` : given;
    // A column that the table has already is not the one that was meant.
    const hint = printNearest(
      name,
      absent.map((each) => each.name),
    );
    add(
      { column: name },
      {
        expected: `one of ${[...known].join(', ')}`,
        found: name === '' ? 'a column without a name' : `the unknown column ${name}`,
        hint,
      },
    );
  }
  for (const name of missing) add({ column: name }, { expected: `the column ${name}`, found: 'no such column' });
  return { width: header.cells.length, places, missing, shortBy: missing.size - unknown.size };
}

function arrangeLines(
  lines: readonly RawLine[],
  header: Header,
  { place, columns, faults }: TableRequest,
): ReadLines & { readonly isWhole: boolean } {
  const order = columns.map(({ name }) => header.places.get(name));
  const sound: Line[] = [];
  const brokenIds: { row: number; id: string }[] = [];
  let isWhole = true;
  for (const { row, cells } of lines) {
    const complaint = checkShape(cells, header);
    if (!complaint) {
      sound.push({ row, cells: order.map((at) => (at === undefined ? '' : (cells[at] ?? ''))) });
      continue;
    }
    faults.add({ ...place, row }, complaint);
    const id = cells[header.places.get('id') ?? -1];
    if (id !== undefined && readId(id)) brokenIds.push({ row, id });
    else isWhole = false;
  }
  return { sound, brokenIds, isWhole };
}

/** Such lines are skipped: hundreds of them would not fit into memory. */
function checkShape(cells: readonly string[], { width, shortBy }: Header): Complaint | undefined {
  if (cells.length !== width) {
    const hint =
      shortBy > 0 && cells.length === width + shortBy
        ? 'the header lacks a column that this line has'
        : cells.length > width
          ? 'a comma inside a value needs quotes around the value'
          : 'a missing value still needs its comma';
    return { expected: `${width} values, as in the header`, found: String(cells.length), hint };
  }
  const long = cells.find((cell) => cell.length > MAX_CELL);
  return long === undefined
    ? undefined
    : {
        expected: `values of at most ${MAX_CELL} characters`,
        found: `one of ${long.length}, which begins with ${JSON.stringify(long.slice(0, MAX_SHOWN))}`,
        isPrivate: true,
        hint: 'a quote is perhaps not closed where it should be',
      };
}
