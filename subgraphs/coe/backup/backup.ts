/**
 * A backup of a center is a zip archive of the files that its importer reads (a CSV file for each table, and
 * `dataset.json`) with their digests. To restore it is to import it.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestContract } from '../../contract/readContract.ts';
import type { Contract, Field } from '../../contract/model.ts';
import { LIST_SEPARATOR } from '../import/check/parseLine.ts';
import { importData } from '../import/importData.ts';
import { readArchive, writeArchive, type ArchiveBounds, type Entry } from '../import/read/archive.ts';
import { listTables, type TableKind } from '../import/read/tables.ts';
import { DATASET_FILE } from '../import/read/files.ts';
import type { RegistryFacts } from '../import/parts/registry.ts';
import type { ImportProgress, ImportReport } from '../import/report/report.ts';
import { type EmbeddedValue, type Row, type Snapshot, type Store, type Value, walkRows } from '../store/store.ts';

/** In the format of `sha256sum`. To check it: `sha256sum -c SHA256SUMS` in the unpacked folder. */
const DIGESTS_FILE = 'SHA256SUMS';

/** Added to `dataset.json`: the center and the generation of the backup. */
interface About {
  readonly center: string;
  readonly epoch: string;
  readonly origin: string;
  /** The digest of the contract of the release that wrote the backup. */
  readonly contract: string;
}

/** The file cannot be restored here. The message says what was expected and what was found. */
export class BackupFault extends Error {}

export interface BackupSubject {
  readonly center: string;
  readonly contract: Contract;
  readonly snapshot: Snapshot;
  readonly onProgress?: (table: string, rows: number) => void;
}

/**
 * Yields the bytes of the archive, page by page. Equal generations give equal archives.
 * @throws CodedError STORE_FAULT, also if the generation is removed while it is read
 */
export function writeBackup(subject: BackupSubject): AsyncGenerator<Uint8Array> {
  const { asOf } = subject.snapshot.generation;
  return writeArchive(listEntries(subject), new Date(`${asOf}T12:00:00`));
}

async function* listEntries(subject: BackupSubject): AsyncGenerator<Entry> {
  const { center, contract, snapshot } = subject;
  const { asOf, epoch, origin } = snapshot.generation;
  const digests: string[] = [];
  const digest = async function* (name: string, texts: AsyncIterable<string>): AsyncGenerator<string> {
    const hash = createHash('sha256');
    for await (const text of texts) {
      hash.update(text);
      yield text;
    }
    digests.push(`${hash.digest('hex')}  ${name}\n`);
  };
  const backup: About = { center, epoch, origin, contract: digestContract(contract) };
  const dataset = { asOf, title: `Backup of ${center}, epoch ${epoch}`, backup };
  yield { name: DATASET_FILE, texts: digest(DATASET_FILE, once(`${JSON.stringify(dataset, null, 2)}\n`)) };
  for (const table of listTables(contract))
    yield { name: table.file, texts: digest(table.file, printTable(table, subject)) };
  yield { name: DIGESTS_FILE, texts: once(digests.join('')) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* printTable(table: TableKind, { snapshot, onProgress }: BackupSubject): AsyncGenerator<string> {
  yield printHeader(table);
  let rows = 0;
  const collection = table.kind === 'collection' ? table.collection : table.bearer;
  for await (const page of walkRows(snapshot, collection)) {
    yield page.map((row) => printLines(table, row)).join('');
    onProgress?.(table.file, (rows += page.length));
  }
}

function printHeader({ columns }: TableKind): string {
  return `${columns.map(({ name }) => name).join(',')}\n`;
}

/** One line for a row in its own table, or one for each value that is embedded in it. */
function printLines(table: TableKind, row: Row): string {
  if (table.kind === 'collection') return printLine(listValues(table.collection.fields, row));
  const holders = table.bearer.fields.filter(({ typeName }) => typeName === table.type.typeName);
  const values = holders.flatMap(({ name }) => (row[name] ?? []) as readonly EmbeddedValue[]); // a field of embedded values
  return values.map((value) => printLine([row.id, ...listValues(table.type.fields, value)])).join('');
}

/** In the order of the columns (`listColumns`). */
function listValues(fields: readonly Field[], bearer: Readonly<Record<string, Value>>): Value[] {
  return fields.filter(({ column }) => column !== undefined).map(({ name }) => bearer[name] ?? null);
}

function printLine(values: readonly Value[]): string {
  return `${values.map(printCell).join(',')}\n`;
}

/** RFC 4180. */
function printCell(value: Value): string {
  if (value === null) return '';
  const text = [value].flat().map(String).join(LIST_SEPARATOR);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface RestoreSubject {
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
  readonly store: Store;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** A backup is read into memory. For larger data, use the backup tools of the store. */
export const MOST_BACKUP_MB = 1024;
const MEGABYTE = 1024 * 1024;

/** Rows of a table are similar to each other: a factor of ten is usual. */
const BOUNDS: ArchiveBounds = { entries: 1_000, bytes: 4096 * MEGABYTE, ratio: 300 };

/**
 * Imports the files of the archive like a folder of the center: every row is checked, and all rows become visible in one
 * step or none does. The data get the next epoch. Their origin is not a folder, so the import at the center's next start
 * does not replace them. Optional columns and tables that the contract has gained since are empty.
 * @throws BackupFault for an archive that is damaged or belongs to another center; otherwise like `importData`
 */
export async function restoreBackup(archive: Uint8Array, subject: RestoreSubject): Promise<ImportReport> {
  const { center, contract } = subject;
  const tables = listTables(contract);
  const files = readWhole(archive, new Set([DATASET_FILE, DIGESTS_FILE, ...tables.map(({ file }) => file)]));
  const about = readAbout(files.get(DATASET_FILE));
  if (about.center !== center) throw new BackupFault(`this is a backup of ${about.center}; expected one of ${center}`);
  const folder = mkdtempSync(join(tmpdir(), 'lhs-restore-')); // only its owner can read it
  try {
    for (const [name, content] of files) if (name !== DIGESTS_FILE) writeFileSync(join(folder, name), content);
    for (const table of tables) if (!files.has(table.file)) writeFileSync(join(folder, table.file), printHeader(table));
    files.clear(); // they are on disk now
    const paths = { kind: 'folder', folder } as const;
    return await importData({ ...subject, mode: 'write', paths, backupOf: about.epoch });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of the archive. Their digests are checked, none is missing, and none is unknown. */
function readWhole(archive: Uint8Array, known: ReadonlySet<string>): Map<string, Buffer> {
  const read = readArchive(archive, BOUNDS);
  if (read.kind === 'refused') {
    throw new BackupFault(
      read.why === 'none'
        ? 'expected a backup, got a file that is no zip archive, or is cut off or damaged'
        : `expected a backup of at most ${BOUNDS.bytes / MEGABYTE} MB unpacked, in at most ${BOUNDS.entries} files`,
    );
  }
  const files = new Map(read.entries);
  const digests = readDigests(files.get(DIGESTS_FILE));
  for (const [name, digest] of digests) {
    const content = files.get(name);
    if (!content) throw new BackupFault(`the backup is not whole: ${DIGESTS_FILE} names ${name}, which is not there`);
    if (createHash('sha256').update(content).digest('hex') !== digest)
      throw new BackupFault(`the backup was altered: ${name} does not have the digest that ${DIGESTS_FILE} states`);
  }
  for (const name of files.keys()) {
    if (!known.has(name))
      throw new BackupFault(
        `the backup has a file ${name} that this release does not know: restore it with a newer one`,
      );
    if (name !== DIGESTS_FILE && !digests.has(name))
      throw new BackupFault(`the backup was altered: ${DIGESTS_FILE} does not name ${name}`);
  }
  return files;
}

function readDigests(content: Buffer | undefined): ReadonlyMap<string, string> {
  const lines = (content?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw new BackupFault(`expected a backup with ${DIGESTS_FILE}, got an archive without it`);
  return new Map(
    lines.map((line): [string, string] => {
      const [, digest, name] = /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line) ?? [];
      if (digest === undefined || name === undefined)
        throw new BackupFault(`expected lines of a digest and a name in ${DIGESTS_FILE}, got another`);
      return [name, digest];
    }),
  );
}

function readAbout(content: Buffer | undefined): Pick<About, 'center' | 'epoch'> {
  const { center, epoch } = toObject(toObject(parseJson(content))['backup']);
  if (typeof center !== 'string' || typeof epoch !== 'string')
    throw new BackupFault(`expected a ${DATASET_FILE} that says of which center and epoch it is a backup`);
  return { center, epoch };
}

function parseJson(content: Buffer | undefined): unknown {
  try {
    return JSON.parse(content?.toString('utf8') ?? '');
  } catch {
    return undefined; // the caller reports what was expected
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
