/** Checks the files of an import, and writes the rows of the new generation to the workspace. It reports all faults at once and streams every file. */
import { checkEmbedded, checkRows } from './checkRows.ts';
import { toReused, toLines, toRows, toValueKey, type CheckRun } from './checkRun.ts';
import { IdIndex } from './ids.ts';
import { readTables } from './readTables.ts';
import { digestAll, listInput, readDataset, type Digests, type ImportPaths } from '../read/files.ts';
import { listTables } from '../read/tables.ts';
import type { RegistryFacts } from '../parts/registry.ts';
import { FaultList, FirstThousand, type ImportDrift, type ImportFault, type ImportProgress } from '../report/report.ts';
import type { Workspace } from '../parts/workspace.ts';
import { type EmbeddedValue, type Row, type Snapshot, walkRows } from '../../store/store.ts';
import type { Collection, Contract } from '../../../contract/model.ts';

interface CheckRequest {
  readonly paths: ImportPaths;
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
  readonly workspace: Workspace;
  /** The current data, if files replace a part of them. */
  readonly current?: Snapshot | undefined;
  readonly onProgress: (progress: ImportProgress) => void;
  /** See `ImportSubject`. */
  readonly backupOf?: string | undefined;
}

/** The rows are in the workspace (`toRows`). They are complete only if there is no fault. */
export interface CheckedFiles {
  readonly asOf: string;
  readonly digest: string;
  /** Rows by collection code. */
  readonly counts: Readonly<Record<string, number>>;
  /** By collection code. */
  readonly ids: ReadonlyMap<string, IdIndex>;
  /** The files whose tables were read. */
  readonly found: ReadonlySet<string>;
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly drift: readonly ImportDrift[];
  readonly driftCount: number;
  readonly notes: readonly string[];
}

export async function checkFiles(request: CheckRequest): Promise<CheckedFiles> {
  const { paths, contract, workspace, current } = request;
  const faults = new FaultList();
  const digests: Digests = new Map();
  const files = await listInput(paths, contract, faults);
  const tables = listTables(contract);
  // Only an open workbook shows which tables it has, so `given` is completed later.
  const given = new Set(paths.kind === 'folder' ? tables.map((each) => each.file) : []);
  const ids = new Map(contract.collections.map(({ code }) => [code, new IdIndex(workspace, code)]));
  const run: CheckRun = {
    ...request,
    faults,
    drift: new FirstThousand<ImportDrift>(),
    notes: [],
    ids,
    tables: new Map(),
    given,
  };
  const { dataset, found } = await readTables({ files, digests }, run);
  const isUnreadable = paths.kind === 'folder' && files.length === 0 && faults.count > 0;
  if (paths.kind === 'files') for (const file of found) given.add(file);
  else if (!isUnreadable) requireAll(found, run);
  for (const { file, code } of contract.collections) if (!given.has(file)) ids.get(code)?.markReused();
  const isDatasetUnread = !dataset && files.some(({ format }) => format === 'dataset'); // already reported
  const asOf =
    isUnreadable || isDatasetUnread ? '' : dataset || !current ? readDataset(dataset, faults) : current.generation.asOf;
  if (current) await reuseCurrent(current, run);
  await checkAll(run);
  return {
    asOf,
    ids,
    found,
    digest: digestAll(digests, contract),
    counts: Object.fromEntries(contract.collections.map(({ code }) => [code, workspace.count(toRows(code))])),
    faults: faults.list(),
    faultCount: faults.count,
    drift: run.drift.items,
    driftCount: run.drift.count,
    notes: run.notes,
  };
}

/** Requires all files, including those of embedded values: without disciplines.csv no scholar would have a discipline, and no count would show it. */
function requireAll(found: ReadonlySet<string>, { contract, faults, ids }: CheckRun): void {
  for (const table of listTables(contract)) {
    if (found.has(table.file)) continue;
    faults.add(
      { file: table.file },
      {
        expected: `the file ${table.file}`,
        found: 'no such file',
        hint: 'if there are no rows, the file has only its header',
      },
    );
    const index = table.kind === 'collection' ? ids.get(table.collection.code) : undefined;
    if (index) index.isWhole = false;
  }
}

/** Checks embedded values first, because rows include them. */
async function checkAll(run: CheckRun): Promise<void> {
  const { contract, workspace, onProgress } = run;
  const tables = listTables(contract);
  const of = tables.reduce(
    (sum, each) =>
      sum +
      workspace.count(toLines(each.file)) +
      (each.kind === 'collection' ? workspace.count(toReused(each.collection.code)) : 0),
    0,
  );
  let rows = 0;
  const onLines = (count: number): void => {
    rows += count;
    onProgress({ kind: 'checking', rows, of });
  };
  for (const table of tables) if (table.kind === 'embedded') await checkEmbedded(table, run, onLines);
  for (const collection of contract.collections) await checkRows(collection, run, onLines);
  onProgress({ kind: 'checked', faultCount: run.faults.count });
}

async function reuseCurrent(current: Snapshot, run: CheckRun): Promise<void> {
  for (const collection of run.contract.collections) {
    const isReused = !run.given.has(collection.file);
    const types = isReused ? [] : listReusedTypes(collection, run);
    if (!isReused && types.length === 0) continue;
    let taken = 0;
    for await (const rows of walkRows(current, collection)) {
      run.workspace.transact(() => {
        for (const row of rows) {
          if (isReused) reuseRow(collection, row, run);
          else for (const type of types) reuseValues(type, row, run);
        }
      });
      taken += rows.length;
      run.onProgress({ kind: 'reused', collection: collection.code, rows: taken });
    }
  }
}

function reuseRow({ code }: Collection, row: Row, run: CheckRun): void {
  run.workspace.append(toReused(code), row);
  run.ids.get(code)?.add(row.id, 0);
}

interface ReusedType {
  readonly field: string;
  readonly typeName: string;
}

function listReusedTypes(collection: Collection, { contract, given }: CheckRun): readonly ReusedType[] {
  return collection.fields
    .filter(({ kind, typeName }) => kind === 'embedded' && !given.has(contract.embedded.get(typeName)?.file ?? ''))
    .map(({ name, typeName }) => ({ field: name, typeName }));
}

function reuseValues({ field, typeName }: ReusedType, row: Row, { workspace }: CheckRun): void {
  const values = (row[field] ?? []) as readonly EmbeddedValue[]; // a field of the kind `embedded`
  for (const [index, value] of values.entries()) workspace.put([...toValueKey(typeName, row.id), index], { value });
}
