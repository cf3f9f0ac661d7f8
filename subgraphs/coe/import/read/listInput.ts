/** Finds the files of an import: all of a folder, or those that are named to replace what they hold. */
import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import type { Contract } from '../../../contract/model.ts';
import { printNearest } from '../hints/findNearest.ts';
import type { FaultList } from '../report/importReport.ts';
import { listTables } from './columns.ts';
import { explainFileError } from './explainFileError.ts';

export const DATASET_FILE = 'dataset.json';

/** A folder is the whole truth; files replace the tables that they hold and leave the others. */
export type ImportPaths =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'files'; readonly files: readonly string[] };

export interface InputFile {
  /** The name by which faults call it. */
  readonly name: string;
  readonly path: string;
  readonly format: 'dataset' | 'csv' | 'workbook';
  readonly bytes: number;
}

/** How a folder is named in a generation: from the project's root where it lies below it, so that a moved clone knows it again. */
export function toOrigin(folder: string): string {
  const path = relative('.', folder);
  const isBelow = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  return (isBelow ? path : folder).split(sep).join('/').replace(/\/+$/, '');
}

/** By name, so that the same files are read in the same order. What cannot be taken is a fault. */
export async function listInput(
  paths: ImportPaths,
  contract: Contract,
  faults: FaultList,
): Promise<readonly InputFile[]> {
  const found =
    paths.kind === 'folder'
      ? await listFolder(paths.folder, faults)
      : paths.files.map((path) => ({ name: basename(path), path }));
  const known = [DATASET_FILE, ...listTables(contract).map((each) => each.file)];
  const files: InputFile[] = [];
  for (const { name, path } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const format = recogniseFormat(name, known);
    if (format) {
      const bytes = await measure(path, name, faults);
      if (bytes !== undefined) files.push({ name, path, format, bytes });
    } else if (paths.kind === 'files' || name.toLowerCase().endsWith('.csv')) {
      // Passed over in silence, a misspelt name would lose all of its values.
      faults.add(
        { file: name },
        {
          expected: `one of ${known.join(', ')}, or a workbook (.xlsx)`,
          found: 'a file of another name',
          hint: printNearest(name, known),
        },
      );
    }
  }
  return files;
}

async function listFolder(folder: string, faults: FaultList): Promise<{ name: string; path: string }[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !/^(\.|~\$)/.test(name)).map((name) => ({ name, path: join(folder, name) })); // hidden files, and the marks of an open spreadsheet
  } catch (error) {
    faults.add({ file: folder }, { expected: 'a folder that can be read', found: explainFileError(error) });
    return [];
  }
}

function recogniseFormat(name: string, known: readonly string[]): InputFile['format'] | undefined {
  if (name === DATASET_FILE) return 'dataset';
  if (known.includes(name)) return 'csv';
  return name.toLowerCase().endsWith('.xlsx') ? 'workbook' : undefined;
}

async function measure(path: string, name: string, faults: FaultList): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    faults.add({ file: name }, { expected: 'a file that can be read', found: explainFileError(error) });
    return undefined;
  }
}
