/** Writes a center's folder as its rows are made up: a batch is on its way to the disk before the next one is asked for. */
import { mkdir, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection, Contract, EmbeddedType } from '../../contract/model.ts';
import { printHeader, printLines } from './csv.ts';
import type { DataRow, RowsByFile } from './rows.ts';
import type { Site } from './site.ts';

type Table = Collection | EmbeddedType;
/** Text that is gathered before it is written. Over all files of a center that is all the memory that is used. */
const CHUNK = 64 * 1024;
const SETTINGS_FILE = 'settings.json';

/**
 * A folder is a center by its settings: they are taken away first and written last, so that a run that breaks off leaves no half of one.
 * @returns how many rows were written; `onBatch` hears of each batch
 */
export async function writeSite(
  folder: string,
  site: Site,
  { contract, onBatch }: { readonly contract: Contract; readonly onBatch: (rows: number) => void },
): Promise<number> {
  await mkdir(join(folder, 'data'), { recursive: true });
  await rm(join(folder, SETTINGS_FILE), { force: true });
  await writeFile(join(folder, 'data/dataset.json'), site.dataset);
  const tables = [...contract.collections, ...contract.embedded.values()];
  const files: TableFile[] = [];
  let rows: number;
  try {
    for (const table of tables) files.push(await openTable(join(folder, 'data', table.file), table));
    rows = await writeBatches(files, site.batches, onBatch);
    for (const file of files) await file.flush();
  } finally {
    for (const file of files) await file.handle.close();
  }
  await writeFile(join(folder, SETTINGS_FILE), site.settings);
  return rows;
}

async function writeBatches(
  files: readonly TableFile[],
  batches: Iterable<RowsByFile>,
  onBatch: (rows: number) => void,
): Promise<number> {
  const filled = new Set<string>();
  let total = 0;
  let count = 0;
  for (const batch of batches) {
    for (const name of Object.keys(batch)) filled.add(name);
    // The first batch is the center's, the second a scholar's: from then on, a file that neither has is one that nobody fills.
    if (count > 0) requireFilled(files, filled);
    count += 1;
    let rows = 0;
    for (const file of files) rows += await file.append(batch[file.table.file] ?? []);
    total += rows;
    onBatch(rows);
  }
  return total;
}

function requireFilled(files: readonly TableFile[], filled: ReadonlySet<string>): void {
  const known = new Set(files.map(({ table }) => table.file));
  const empty = [...known].find((name) => !filled.has(name));
  if (empty)
    throw new Error(
      `the contract has the file ${empty}, which the generator does not fill; give it a line in records.ts`,
    );
  const stray = [...filled].find((name) => !known.has(name));
  if (stray)
    throw new Error(`the generator fills ${stray}, which the contract does not know; it has ${[...known].join(', ')}`);
}

interface TableFile {
  readonly table: Table;
  readonly handle: FileHandle;
  /** @returns how many rows there were */
  append(rows: readonly DataRow[]): Promise<number>;
  flush(): Promise<void>;
}

async function openTable(path: string, table: Table): Promise<TableFile> {
  const handle = await open(path, 'w');
  let text = printHeader(table);
  const flush = async (): Promise<void> => {
    const chunk = text;
    text = '';
    await handle.appendFile(chunk);
  };
  const append = async (rows: readonly DataRow[]): Promise<number> => {
    text += printLines(table, rows);
    if (text.length > CHUNK) await flush();
    return rows.length;
  };
  return { table, handle, append, flush };
}
