/** Imports a folder of CSV files: every row is checked, and all become visible in one step or none does. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Contract } from '../../contract/model.ts';
import type { Generation, GenerationWriter, Store } from '../store/store.ts';
import type { ImportProgress, ImportReport } from './importReport.ts';
import { readFolder, type FolderFiles } from './readFolder.ts';
import type { RegistryFacts } from './registryFacts.ts';
import { validateFiles, type ValidatedFiles } from './validateFiles.ts';

export interface ImportSubject {
  readonly folder: string;
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** `check` writes nothing and needs no store. */
export type ImportOptions = ImportSubject & ({ readonly mode: 'check' } | { readonly mode: 'write'; readonly store: Store });

/**
 * Faults of the files are in the report.
 * @throws CodedError IMPORT_RUNNING or STORE_FAULT; nothing was changed then
 */
export async function importFolder(options: ImportOptions): Promise<ImportReport> {
  const { onProgress = () => undefined } = options;
  const read = await readFolder(options.folder, options.contract);
  const validated = validate(options, read);
  for (const [file, rows] of validated.lineCounts) if (read.files.has(file)) onProgress({ kind: 'read', file, rows });
  onProgress({ kind: 'checked', faultCount: validated.faultCount });
  const { drift, notes, asOf } = validated;
  if (validated.faultCount > 0) return { status: 'refused', faults: validated.faults, faultCount: validated.faultCount, drift, notes };
  if (options.mode === 'check') return { status: 'valid', asOf, counts: countRows(validated), drift, notes };
  const previous = await options.store.openSnapshot();
  const about = { asOf, digest: read.digest, origin: toOrigin(options.folder) };
  const generation = await writeGeneration(options.store, validated, about, onProgress);
  return { status: 'imported', generation, drift, notes, ...(previous && { previousEpoch: previous.generation.epoch }) };
}

/** How a folder is named in a generation: from the project's root where it lies below it, so that a moved clone knows it again. */
export function toOrigin(folder: string): string {
  const path = relative('.', folder);
  const isBelow = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  return (isBelow ? path : folder).split(sep).join('/').replace(/\/+$/, '');
}

/** Where the folder itself has faults, those of the rows come after them. */
function validate(subject: ImportSubject, read: FolderFiles): ValidatedFiles {
  const isUnreadable = read.faults.some((fault) => fault.file === subject.folder);
  const files = isUnreadable ? { ...NOTHING } : validateFiles({ ...subject, files: read.files });
  return { ...files, faults: [...read.faults, ...files.faults], faultCount: read.faults.length + files.faultCount };
}

const NOTHING: ValidatedFiles = { asOf: '', rows: new Map(), faults: [], faultCount: 0, drift: [], notes: [], lineCounts: new Map() };

function countRows({ rows }: ValidatedFiles): Readonly<Record<string, number>> {
  return Object.fromEntries([...rows].map(([code, each]) => [code, each.length]));
}

const BATCH = 2000;

async function writeGeneration(store: Store, { rows }: ValidatedFiles, about: Omit<Generation, 'epoch' | 'counts'>, onProgress: (progress: ImportProgress) => void): Promise<Generation> {
  const writer = await store.beginGeneration();
  try {
    for (const [collection, all] of rows) {
      for (let from = 0; from < all.length; from += BATCH) {
        await writer.write(collection, all.slice(from, from + BATCH));
        onProgress({ kind: 'written', collection, rows: Math.min(from + BATCH, all.length), of: all.length });
      }
    }
    return await writer.commit(about);
  } catch (error) {
    await dropQuietly(writer);
    throw error;
  }
}

/** The fault that ended the import is the one to report; what could not be dropped goes at the next import. */
async function dropQuietly(writer: GenerationWriter): Promise<void> {
  try {
    await writer.abort();
  } catch {
    // said above
  }
}
