/** Imports files: every row is checked, and all rows become visible in one step or none does. */
import { createHash } from 'node:crypto';
import { checkFiles, type CheckedFiles } from './check/checkFiles.ts';
import { toRows } from './check/checkRun.ts';
import { compareData } from './inspectData.ts';
import { toOrigin, type ImportPaths } from './read/files.ts';
import type { RegistryFacts } from './parts/registry.ts';
import type { ImportProgress, ImportReport } from './report/report.ts';
import { Workspace } from './parts/workspace.ts';
import type { GenerationWriter, Row, Snapshot, Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';
import { commitSafely, createKeepAlive, dropQuietly, type About } from './commit.ts';
import type { Contract } from '../../contract/model.ts';

export interface ImportSubject {
  readonly paths: ImportPaths;
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** The epoch of the backup that the files come from. A missing column is then not a misspelled one, but one that the contract has gained since. */
  readonly backupOf?: string;
}

/**
 * `check` writes nothing. It needs the store only if files replace a part of the data. `diff` is a check that also
 * reports what would change.
 */
export type ImportOptions = ImportSubject &
  ({ readonly mode: 'check'; readonly store?: Store } | { readonly mode: 'diff' | 'write'; readonly store: Store });

/**
 * The report has the faults of the files.
 * @throws CodedError IMPORT_RUNNING, NO_DATA or an error of the store; then nothing was changed
 * @throws UnknownOutcome if it is not known whether the import became visible
 */
export async function importData(options: ImportOptions): Promise<ImportReport> {
  const { mode, store } = options;
  // If files replace a part, the lock is taken before the rest is read. Otherwise this import could undo another one.
  const writer = mode === 'write' && options.paths.kind === 'files' ? await store.beginGeneration() : undefined;
  let workspace: Workspace | undefined;
  try {
    workspace = new Workspace();
    return await runImport(options, workspace, writer);
  } catch (error) {
    if (writer) await dropQuietly(writer);
    throw error;
  } finally {
    await workspace?.close();
  }
}

async function runImport(
  options: ImportOptions,
  workspace: Workspace,
  begun: GenerationWriter | undefined,
): Promise<ImportReport> {
  const { contract, paths, onProgress = () => undefined } = options;
  const current = await options.store?.openSnapshot();
  if (paths.kind === 'files' && !current)
    throw new CodedError(
      'NO_DATA',
      'single files replace a part of what was imported before, and nothing was yet: import a whole folder first',
    );
  const keepAlive = begun && createKeepAlive(begun);
  const onStep = (progress: ImportProgress): void => {
    keepAlive?.();
    onProgress(progress);
  };
  const checked = await checkFiles({
    ...options,
    workspace,
    current: paths.kind === 'files' ? current : undefined,
    onProgress: onStep,
  });
  const { drift, driftCount, notes, asOf, counts } = checked;
  const findings = { drift, driftCount, notes };
  if (checked.faultCount > 0) {
    await begun?.abort();
    return { status: 'refused', faults: checked.faults, faultCount: checked.faultCount, ...findings };
  }
  if (options.mode === 'check') return { status: 'valid', asOf, counts, ...findings };
  if (options.mode === 'diff')
    return {
      status: 'valid',
      asOf,
      counts,
      diff: await compareData({ contract, workspace, ids: checked.ids, current }),
      ...findings,
    };
  const writer = begun ?? (await options.store.beginGeneration());
  await writeRows(writer, { workspace, checked, contract, onProgress });
  const generation = await commitSafely(writer, describeData(options, checked, current), {
    store: options.store,
    before: current?.generation.epoch,
  });
  return { status: 'imported', generation, ...findings, ...(current && { previousEpoch: current.generation.epoch }) };
}

/** The origin of data of which files replaced a part. It is not a folder, so a center's start does not replace them. */
function describeData(
  { paths, backupOf }: ImportSubject,
  { asOf, digest, found }: CheckedFiles,
  current: Snapshot | undefined,
): About {
  if (backupOf !== undefined) return { asOf, digest, origin: `a backup of epoch ${backupOf}` };
  if (paths.kind === 'folder') return { asOf, digest, origin: toOrigin(paths.folder) };
  const before = current?.generation;
  const [, base = before?.origin ?? '', earlier = ''] = /^(.*?), with (.*) replaced$/.exec(before?.origin ?? '') ?? [];
  const replaced = [
    ...new Set([...earlier.split(' and ').filter(Boolean), ...(found.size > 0 ? found : ['dataset.json'])]),
  ].sort();
  return {
    asOf,
    digest: createHash('sha256').update(`${before?.digest} ${digest}`).digest('hex'),
    origin: `${base}, with ${replaced.join(' and ')} replaced`,
  };
}

interface WriteRequest {
  readonly workspace: Workspace;
  readonly checked: CheckedFiles;
  readonly contract: Contract;
  readonly onProgress: (progress: ImportProgress) => void;
}

const BATCH_CHUNKS = 8; // of up to 500 rows each

async function writeRows(
  writer: GenerationWriter,
  { workspace, checked, contract, onProgress }: WriteRequest,
): Promise<void> {
  try {
    for (const { code } of contract.collections) {
      let written = 0;
      for await (const rows of inBatches(workspace.read(toRows(code)))) {
        await writer.write(code, rows);
        written += rows.length;
        onProgress({ kind: 'written', collection: code, rows: written, of: checked.counts[code] ?? 0 });
      }
    }
  } catch (error) {
    await dropQuietly(writer);
    throw error;
  }
}

async function* inBatches(chunks: AsyncIterable<readonly unknown[]>): AsyncGenerator<readonly Row[]> {
  let batch: (readonly Row[])[] = [];
  for await (const chunk of chunks) {
    batch.push(chunk as readonly Row[]); // `checkRows` put rows there
    if (batch.length < BATCH_CHUNKS) continue;
    yield batch.flat();
    batch = [];
  }
  if (batch.length > 0) yield batch.flat();
}
