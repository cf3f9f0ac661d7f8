/** Restores a backup as a new generation: nobody sees it before all of the file was read and found whole. */
import { createHash } from 'node:crypto';
import type { Contract } from '../../contract/model.ts';
import type { Generation, GenerationWriter, Store } from '../store/store.ts';
import { checkRow, type CheckedRow } from './checkRow.ts';
import type { RestoreContext } from './checkValue.ts';
import { BackupFault, fingerprintContract, parseHeader, parseRowLine, parseTrailer, type Header } from './format.ts';
import { ReferenceCheck } from './referenceCheck.ts';

const BATCH = 500;

export interface RestoreSubject extends RestoreContext {
  readonly store: Store;
  /** The lines of the file, without their line breaks. */
  readonly lines: AsyncIterable<string>;
  readonly onProgress?: (collection: string, rows: number, of: number) => void;
}

/**
 * The epoch is a new one: an epoch names one state of the center in the order of time, and between the backup and now
 * others may have been served. The origin is no folder, so the import at a center's start lets the generation be.
 * @throws BackupFault, or CodedError IMPORT_RUNNING or STORE_FAULT; the old generation stays then
 */
export async function restoreBackup(subject: RestoreSubject): Promise<Generation> {
  const lines = subject.lines[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  const readLine = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new BackupFault('the backup is not whole: it ends before its last line');
    return next.value;
  };
  const first = await readLine();
  const header = parseHeader(first);
  if (header.center !== subject.center)
    throw new BackupFault(`this is a backup of ${header.center}; expected one of ${subject.center}`);
  hash.update(`${first}\n`);
  const writer = await subject.store.beginGeneration();
  let references: ReferenceCheck | undefined;
  try {
    references = new ReferenceCheck();
    await copyRows(subject, { header, readLine, hash, writer, references });
    await references.finish();
    if (!(await lines.next()).done) throw new BackupFault('the backup goes on after its end');
    const { asOf, digest, epoch } = header;
    return await writer.commit({ asOf, digest, origin: `a backup of epoch ${epoch}` });
  } catch (error) {
    await dropQuietly(writer);
    throw explainByContract(error, header, subject.contract);
  } finally {
    await references?.close();
  }
}

interface Copy {
  readonly header: Header;
  readonly readLine: () => Promise<string>;
  readonly hash: ReturnType<typeof createHash>;
  readonly writer: GenerationWriter;
  readonly references: ReferenceCheck;
}

async function copyRows(subject: RestoreSubject, { header, readLine, hash, writer, references }: Copy): Promise<void> {
  const { onProgress = () => undefined } = subject;
  const counts: Record<string, number> = {};
  let batch: { readonly collection: string; readonly rows: CheckedRow[] } = { collection: '', rows: [] };
  const flush = async (): Promise<void> => {
    const { collection, rows } = batch;
    if (rows.length === 0) return;
    references.note(rows);
    await writer.write(
      collection,
      rows.map(({ row }) => row),
    );
    counts[collection] = (counts[collection] ?? 0) + rows.length;
    onProgress(collection, counts[collection], header.counts[collection] ?? 0);
  };
  for (;;) {
    const line = await readLine();
    if (!line.startsWith('[')) {
      await flush();
      return requireWhole(line, { counts, header, sha256: hash.digest('hex') });
    }
    hash.update(`${line}\n`);
    const checked = checkRow(subject, ...parseRowLine(line));
    if (checked.collection !== batch.collection || batch.rows.length === BATCH) {
      await flush();
      batch = { collection: checked.collection, rows: [] };
    }
    batch.rows.push(checked);
  }
}

function requireWhole(
  line: string,
  {
    counts,
    header,
    sha256,
  }: { readonly counts: Readonly<Record<string, number>>; readonly header: Header; readonly sha256: string },
): void {
  const { end } = parseTrailer(line);
  if (end.sha256 !== sha256)
    throw new BackupFault('the backup was altered: its lines do not have the SHA-256 that its last line names');
  for (const stated of [end.counts, header.counts]) {
    for (const code of new Set([...Object.keys(stated), ...Object.keys(counts)])) {
      const [expected, read] = [stated[code] ?? 0, counts[code] ?? 0];
      if (expected !== read)
        throw new BackupFault(`the backup is not whole: expected ${expected} rows of ${code}, read ${read}`);
    }
  }
}

/** The fault that ended the restore is the one to report; what could not be dropped goes at the next import. */
async function dropQuietly(writer: GenerationWriter): Promise<void> {
  try {
    await writer.abort();
  } catch {
    // said above
  }
}

function explainByContract(error: unknown, header: Header, contract: Contract): unknown {
  const own = fingerprintContract(contract);
  if (!(error instanceof BackupFault) || header.contract === own) return error;
  return new BackupFault(
    `${error.message} (the backup was made under the contract ${header.contract}, this release has ${own})`,
  );
}
