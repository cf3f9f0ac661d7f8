/** Writes the empty files of an import: each with its header, and dataset.json; what is there already stays. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../contract/model.ts';
import { listTables } from './read/columns.ts';
import { explainFileError } from './read/explainFileError.ts';
import { DATASET_FILE } from './read/listInput.ts';

export interface TemplateReport {
  readonly folder: string;
  readonly written: readonly string[];
  /** Files of these names were there already and are as they were. */
  readonly kept: readonly string[];
  /** Why the other files could not be written. */
  readonly fault?: string;
}

export function writeTemplate(folder: string, contract: Contract): TemplateReport {
  const contents = [
    [DATASET_FILE, `${JSON.stringify({ asOf: '', title: '' }, null, 2)}\n`] as const,
    ...listTables(contract).map(
      ({ file, columns }) => [file, `${columns.map(({ name }) => name).join(',')}\n`] as const,
    ),
  ];
  const [written, kept]: [string[], string[]] = [[], []];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of contents) (writeNew(join(folder, file), content) ? written : kept).push(file);
  } catch (error) {
    return {
      folder,
      written,
      kept,
      fault: `expected a folder to write to, found ${folder}: ${explainFileError(error)}`,
    };
  }
  return { folder, written, kept };
}

function writeNew(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
