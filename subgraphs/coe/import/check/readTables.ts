/** Streams every file of an import once. It writes lines to lists of the workspace, and ids of rows to an index. */
import { MAX_WORKBOOK_MB, USE_CSV, readWorkbook } from '../read/workbook.ts';
import { isNotRequired, listTables, readTable, type ReadLines, type TableKind } from '../read/tables.ts';
import { decodeText, readCsv, type RawLine } from '../read/csv.ts';
import { readBytes, readWhole, type Digests, type InputFile } from '../read/files.ts';
import type { Place } from '../report/report.ts';
import { toLines, type CheckRun } from './checkRun.ts';

export interface ReadRequest {
  readonly files: readonly InputFile[];
  readonly digests: Digests;
}

export interface ReadFiles {
  /** The bytes of dataset.json, if it exists. */
  readonly dataset?: Buffer | undefined;
  /** The files whose tables were found, in any format. */
  readonly found: ReadonlySet<string>;
}

const DATASET_LIMIT = {
  megabytes: 1,
  of: 'a file',
  hint: 'it holds the day up to which the data are complete, a title and a note',
};
const WORKBOOK_LIMIT = { megabytes: MAX_WORKBOOK_MB, of: 'a workbook', hint: USE_CSV };

export async function readTables({ files, digests }: ReadRequest, run: CheckRun): Promise<ReadFiles> {
  const reader = new TableReader(run, files, digests);
  let dataset: Buffer | undefined;
  for (const file of files) {
    if (file.format === 'dataset') dataset = await readWhole(file, { digests, faults: run.faults }, DATASET_LIMIT);
    else if (file.format === 'csv') await reader.readCsvFile(file);
    else await reader.readSheets(file);
  }
  return { dataset, found: new Set(reader.found.keys()) };
}

class TableReader {
  /** Where each table was found. */
  readonly found = new Map<string, Place>();
  readonly #run: CheckRun;
  readonly #digests: Digests;
  readonly #tables: ReadonlyMap<string, TableKind>;
  readonly #ofBytes: number;
  #bytes = 0;

  constructor(run: CheckRun, files: readonly InputFile[], digests: Digests) {
    this.#run = run;
    this.#digests = digests;
    this.#tables = new Map(
      listTables(run.contract, run.backupOf === undefined ? undefined : isNotRequired).map((each) => [each.file, each]),
    );
    this.#ofBytes = files.reduce((sum, each) => sum + each.bytes, 0);
  }

  async readCsvFile(file: InputFile): Promise<void> {
    const place = { file: file.name };
    const kind = this.#claim(file.name, place);
    if (!kind) return;
    const texts = decodeText(place, this.#countBytes(file), this.#run);
    const records = readCsv(place, texts, kind.columns, this.#run.faults);
    await this.#keepTable(
      kind,
      place,
      requireRead(records, () => this.#digests.has(file.name)),
    );
  }

  async readSheets(file: InputFile): Promise<void> {
    const { faults, notes } = this.#run;
    const bytes = await readWhole(file, { digests: this.#digests, faults }, WORKBOOK_LIMIT);
    this.#bytes += file.bytes;
    if (!bytes) return;
    for (const { table, place, lines } of await readWorkbook({
      name: file.name,
      bytes,
      tables: [...this.#tables.keys()],
      faults,
      notes,
    })) {
      const kind = this.#claim(table, place);
      if (kind) await this.#keepTable(kind, place, toRecords(lines));
    }
  }

  /** A table that occurs twice is a fault. */
  #claim(table: string, place: Place): TableKind | undefined {
    const first = this.found.get(table);
    if (!first) this.found.set(table, place);
    else
      this.#run.faults.add(place, {
        expected: `the table ${table} once`,
        found: `another one: ${[first.file, first.sheet && `sheet ${first.sheet}`].filter(Boolean).join(' ')} has it too`,
      });
    return first ? undefined : this.#tables.get(table);
  }

  async *#countBytes(file: InputFile): AsyncGenerator<Buffer> {
    for await (const chunk of readBytes(file, this.#digests, this.#run.faults)) {
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  async #keepTable(kind: TableKind, place: Place, records: AsyncGenerator<readonly RawLine[], boolean>): Promise<void> {
    const { workspace, faults, onProgress, tables } = this.#run;
    const { file, columns } = kind;
    const summary = await readTable(records, { place, columns, faults }, (lines) => {
      workspace.transact(() => this.#keepLines(kind, lines));
      onProgress({
        kind: 'reading',
        file: place.file,
        rows: workspace.count(toLines(file)),
        bytes: this.#bytes,
        ofBytes: this.#ofBytes,
      });
    });
    if (summary) tables.set(file, summary);
    const index = kind.kind === 'collection' ? this.#run.ids.get(kind.collection.code) : undefined;
    if (index) index.isWhole = summary !== undefined && summary.isWhole && summary.columns.has('id');
    onProgress({ kind: 'read', file, rows: workspace.count(toLines(file)) });
  }

  #keepLines(kind: TableKind, { sound, brokenIds }: ReadLines): void {
    const index = kind.kind === 'collection' ? this.#run.ids.get(kind.collection.code) : undefined;
    const idAt = kind.columns.findIndex(({ name }) => name === 'id');
    for (const { row, cells } of sound) {
      this.#run.workspace.append(toLines(kind.file), [row, cells]);
      index?.add(cells[idAt] ?? '', row);
    }
    for (const { row, id } of brokenIds) index?.add(id, row);
  }
}

/** A file that could not be read to its end is incomplete, not empty. */
async function* requireRead(
  records: AsyncGenerator<readonly RawLine[], boolean>,
  isRead: () => boolean,
): AsyncGenerator<readonly RawLine[], boolean> {
  const isWhole = yield* records;
  return isWhole && isRead();
}

async function* toRecords(lines: readonly RawLine[]): AsyncGenerator<readonly RawLine[], boolean> {
  if (lines.length > 0) yield lines;
  return true;
}
