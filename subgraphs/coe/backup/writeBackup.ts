/** A center's current generation as the lines of a backup, page by page, so that memory holds one page. */
import { createHash } from 'node:crypto';
import type { Contract } from '../../contract/model.ts';
import type { Snapshot } from '../store/store.ts';
import { walkRows } from '../store/walkRows.ts';
import { FORMAT, VERSION, fingerprintContract, type Header, type RowLine, type Trailer } from './format.ts';

export interface BackupSubject {
  readonly center: string;
  readonly contract: Contract;
  readonly snapshot: Snapshot;
  readonly onProgress?: (collection: string, rows: number) => void;
}

/** Yields texts of whole lines. @throws CodedError STORE_FAULT, also when the generation was removed meanwhile */
export async function* writeBackup(subject: BackupSubject): AsyncGenerator<string> {
  const { center, contract, snapshot, onProgress = () => undefined } = subject;
  const hash = createHash('sha256');
  const toText = (lines: readonly (Header | RowLine)[]): string => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    return text;
  };
  yield toText([
    { format: FORMAT, version: VERSION, center, contract: fingerprintContract(contract), ...snapshot.generation },
  ]);
  const counts: Record<string, number> = {};
  for (const collection of contract.collections) {
    let count = 0;
    for await (const rows of walkRows(snapshot, collection)) {
      yield toText(rows.map((row) => [collection.code, row]));
      onProgress(collection.code, (count += rows.length));
    }
    counts[collection.code] = count;
  }
  requireWhole(counts, snapshot);
  const trailer: Trailer = { end: { counts, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(trailer)}\n`;
}

/** A backup that lacks rows must not look like one: better none. */
function requireWhole(counts: Readonly<Record<string, number>>, { generation }: Snapshot): void {
  for (const [code, expected] of Object.entries(generation.counts)) {
    const read = counts[code] ?? 0;
    if (read !== expected)
      throw new Error(`the store counts ${expected} rows of ${code} and gave ${read}; no backup was made`);
  }
}
