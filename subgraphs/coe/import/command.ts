/** `npm run import`: its arguments, its tasks (import, check, compare, describe, write a template), what it prints and its exit code. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnknownOutcome, findCode } from './commit.ts';
import { importData } from './importData.ts';
import { describeData } from './inspectData.ts';
import { DATASET_FILE, explainFileError, type ImportPaths } from './read/files.ts';
import { listTables } from './read/tables.ts';
import { readRegistryFacts } from './parts/registry.ts';
import { printDescription, printReport } from './report/print.ts';
import { maskReport, type ImportProgress, type ImportReport } from './report/report.ts';
import type { Store } from '../store/store.ts';
import { defineCommand, flag, runCommandLine, text, type CommandDefinition, type Values } from '../../commandLine.ts';
import { CONTRACT_ERRORS, CodedError } from '../../contract/errors.ts';
import type { Contract } from '../../contract/model.ts';
import { openProgress, type ProgressStream } from '../../progress.ts';

interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The contract that the center serves. */
  readonly readContract: () => Contract;
  /** The center's store: in the data directory, or where the environment says. */
  readonly openStore: (
    place: { readonly center: string; readonly dataDirectory: string },
    contract: Contract,
  ) => Promise<Store>;
  /** The result, for people or programs. */
  readonly output: Pick<ProgressStream, 'write' | 'columns'>;
  /** Progress and faults. */
  readonly terminal: ProgressStream;
  /** A clock in milliseconds, with any zero. */
  readonly now: () => number;
}

/** @returns the exit code */
export function runImportCommand(given: readonly string[], around: CommandSurroundings): Promise<number> {
  return runCommandLine(createCommand(around), given, {
    write: (each) => void around.output.write(each),
    writeError: (each) => void around.terminal.write(each),
    columns: around.output.columns ?? 100,
  });
}

const OPTIONS = {
  center: text('ID', 'the center whose data they are, such as leap'),
  check: flag('only check the files; change nothing'),
  diff: flag('as --check, and list which rows would be added, removed and changed'),
  about: flag('how fresh and how complete the current data are'),
  template: flag('write empty files, each with its header'),
  json: flag('print the result as JSON'),
};

const NOTES = `A folder holds all data of a center: dataset.json and CSV files or workbooks. Single files replace their tables; all other rows stay as they are.

Examples:
  npm run import -- --template my-data
  npm run import -- --center leap my-data --check
  npm run import -- --center leap my-data --diff --json > changes.json
  npm run import -- --center leap my-data
  npm run import -- --center leap my-data/awards.csv my-data/award-periods.csv
  npm run import -- --center leap --about

Ends with 0 when all went well, 1 when the files have faults, 2 when it could not be tried.
docs/data-format.md has the rules.`;

/** The exit code if the task could not start. */
const NOT_TRIED = 2;

function createCommand(around: CommandSurroundings): CommandDefinition<typeof OPTIONS> {
  return defineCommand({
    call: 'npm run import',
    does: "Imports a center's data from its own files, checks them, or describes the current data.",
    takes: ['[paths...]', 'a folder with all data, or single files; of --template, the folder to write (./template)'],
    options: OPTIONS,
    notes: NOTES,
    findFaults: (values, paths) => findFaults(values, paths, around.environment['SITES_DIR'] || 'subgraphs/sites'),
    run: async (values, paths) => {
      try {
        return await runTask(values, paths, around);
      } catch (error) {
        around.terminal.write(`${describeError(error)}\n`);
        return NOT_TRIED;
      }
    },
  });
}

function findFaults(
  { center, check, diff, about, template }: Values<typeof OPTIONS>,
  paths: readonly string[],
  sitesFolder: string,
): string[] {
  const centers = listCenters(sitesFolder);
  const isUnknown = center !== undefined && !centers.includes(center);
  const faults = [
    isUnknown &&
      `there is no center ${JSON.stringify(center)}; known are ${centers.join(', ') || 'none'} (the folders of ${sitesFolder})`,
  ];
  if (template)
    faults.push(
      (check || diff || about || center !== undefined) && '--template can be combined with --json only',
      paths.length > 1 && `expected one folder, got ${paths.length}`,
    );
  else {
    faults.push(center === undefined && '--center is missing');
    if (about)
      faults.push(
        (check || diff) && '--about cannot be combined with --check or --diff',
        paths.length > 0 && `--about takes no files, got ${paths.join(' ')}`,
      );
    else
      faults.push(
        paths.length === 0 && 'expected a folder or files, got none',
        paths.length > 1 && paths.some(isFolder) && `expected one folder, or only files; got ${paths.join(' ')}`,
      );
  }
  return faults.filter((fault) => fault !== false);
}

/** The arguments are valid: without --template there is a center. */
async function runTask(
  { center = '', check, diff, about, template, json }: Values<typeof OPTIONS>,
  paths: readonly string[],
  around: CommandSurroundings,
): Promise<number> {
  const show = (result: unknown, print: () => string): void =>
    void around.output.write(`${json ? JSON.stringify(result, null, 2) : print()}\n`);
  if (template) {
    const result = writeTemplate(paths[0] ?? './template', around.readContract());
    if (result.fault !== undefined) around.terminal.write(`${result.fault}\n`);
    show(result, () => describeTemplate(result));
    return result.fault === undefined ? 0 : NOT_TRIED;
  }
  if (about) {
    const described = await withStore(center, around, async (store, contract) => {
      const snapshot = await store.openSnapshot();
      if (!snapshot) throw new CodedError('NO_DATA', `the center ${center} has not imported any data yet`);
      return describeData(snapshot, contract);
    });
    show(described, () => printDescription(described, center));
    return 0;
  }
  const task = { center, mode: diff ? 'diff' : check ? 'check' : 'write', paths: toPaths(paths) } as const;
  const report = await runImport(task, json, around);
  show(maskReport(report), () => printReport(report, center));
  return report.status === 'refused' ? 1 : 0;
}

/** A single name that does not look like a file is a folder, so that a missing folder is reported as one. */
function toPaths(paths: readonly string[]): ImportPaths {
  const [first = ''] = paths;
  const isOne = paths.length === 1 && (isFolder(first) || !/\.(csv|xlsx|json)$/i.test(first));
  return isOne ? { kind: 'folder', folder: first } : { kind: 'files', files: paths };
}

function describeTemplate({ folder, written, existing, fault }: TemplateReport): string {
  const there = existing.length > 0 ? `; already there and unchanged: ${existing.join(', ')}` : '';
  const count = fault === undefined ? String(written.length) : `only ${written.length}`;
  return `Wrote ${count} files to ${folder}${there}. docs/data-format.md says what goes into them.`;
}

interface Task {
  readonly center: string;
  readonly mode: 'check' | 'diff' | 'write';
  readonly paths: ImportPaths;
}

async function runImport(
  { center, mode, paths }: Task,
  isJson: boolean,
  around: CommandSurroundings,
): Promise<ImportReport> {
  const registry = readRegistryFacts(around.environment['REGISTRY_DATA'] || 'subgraphs/registry/data');
  const progress = openProgress(around.terminal, around.now);
  const onProgress = (each: ImportProgress): void => {
    if (each.kind === 'checked') progress.print(printProgress(each));
    else progress.show({ ...measure(each), text: printProgress(each) });
  };
  const subject = { center, paths, registry, ...(!isJson && { onProgress }) };
  try {
    // A check of a whole folder needs no store, and creates none.
    if (mode === 'check' && paths.kind === 'folder')
      return await importData({ ...subject, contract: around.readContract(), mode });
    return await withStore(center, around, (store, contract) => importData({ ...subject, contract, mode, store }));
  } finally {
    progress.end();
  }
}

function measure(progress: ImportProgress): { readonly phase: string; readonly done: number; readonly of: number } {
  switch (progress.kind) {
    case 'reading':
      return { phase: progress.file, done: progress.bytes, of: progress.ofBytes };
    case 'checking':
      return { phase: progress.kind, done: progress.rows, of: progress.of };
    case 'written':
      return { phase: `written ${progress.collection}`, done: progress.rows, of: progress.of };
    case 'read':
      return { phase: progress.file, done: 1, of: 1 };
    case 'reused':
      return { phase: `reused ${progress.collection}`, done: 1, of: 1 };
    case 'checked':
      return { phase: progress.kind, done: 1, of: 1 };
  }
}

function printProgress(progress: ImportProgress): string {
  switch (progress.kind) {
    case 'reading':
      return `reading ${progress.file}: ${printRows(progress.rows)}, ${toMegabytes(progress.bytes)} of ${toMegabytes(progress.ofBytes)} MB`;
    case 'read':
      return `read ${progress.file}: ${printRows(progress.rows)}`;
    case 'reused':
      return `reused ${progress.collection}: ${printRows(progress.rows)}`;
    case 'checking':
      return `checking: ${progress.rows} of ${printRows(progress.of)}`;
    case 'checked':
      return progress.faultCount === 0
        ? 'checked: no faults'
        : `checked: ${progress.faultCount === 1 ? '1 fault' : `${progress.faultCount} faults`}`;
    case 'written':
      return `wrote ${progress.collection}: ${progress.rows} of ${progress.of}`;
  }
}

function printRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

async function withStore<Result>(
  center: string,
  { environment, readContract, openStore, terminal }: CommandSurroundings,
  action: (store: Store, contract: Contract) => Promise<Result>,
): Promise<Result> {
  const contract = readContract();
  const store = await openStore({ center, dataDirectory: environment['DATA_DIR'] || 'var' }, contract);
  let result: Result;
  try {
    result = await action(store, contract);
  } catch (error) {
    await store.close().catch(() => undefined); // the first error is reported
    throw error;
  }
  await store
    .close()
    .catch((error: unknown) =>
      terminal.write(`The store could not be closed (${toMessage(error)}); the reported result stands.\n`),
    );
  return result;
}

function listCenters(sitesFolder: string): string[] {
  if (!existsSync(sitesFolder)) return [];
  return readdirSync(sitesFolder).filter((name) => existsSync(join(sitesFolder, name, 'settings.json')));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describeError(error: unknown): string {
  const outcome =
    error instanceof UnknownOutcome
      ? 'The import may have become visible all the same: --about shows which epoch is current.'
      : 'Nothing was changed.';
  const coded = findCode(error);
  if (!coded) return `${toMessage(error)}\n${outcome}`;
  const help = Object.entries(CONTRACT_ERRORS).find(([code]) => code === coded.code)?.[1].help;
  return `${coded.code}: ${coded.message}\n${help ?? ''}\n${outcome}`;
}

interface TemplateReport {
  readonly folder: string;
  readonly written: readonly string[];
  /** Files that existed already. They were not changed. */
  readonly existing: readonly string[];
  /** The reason why the other files could not be written. */
  readonly fault?: string;
}

export function writeTemplate(folder: string, contract: Contract): TemplateReport {
  const contents = [
    [DATASET_FILE, `${JSON.stringify({ asOf: '', title: '' }, null, 2)}\n`] as const,
    ...listTables(contract).map(
      ({ file, columns }) => [file, `${columns.map(({ name }) => name).join(',')}\n`] as const,
    ),
  ];
  const [written, existing]: [string[], string[]] = [[], []];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of contents) (writeNew(join(folder, file), content) ? written : existing).push(file);
  } catch (error) {
    return {
      folder,
      written,
      existing,
      fault: `expected a folder to write to, found ${folder}: ${explainFileError(error)}`,
    };
  }
  return { folder, written, existing };
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
