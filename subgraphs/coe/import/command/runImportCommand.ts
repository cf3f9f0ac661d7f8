/** The command `npm run import`: does what its arguments ask, prints, and says how it ended. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT_ERRORS, CodedError } from '../../../contract/errors.ts';
import type { Contract } from '../../../contract/model.ts';
import type { Store } from '../../store/store.ts';
import { findCode, UnknownOutcome } from '../commitSafely.ts';
import { describeData } from '../describeData.ts';
import { importData } from '../importData.ts';
import { readRegistryFacts } from '../registryFacts.ts';
import type { ImportReport } from '../report/importReport.ts';
import { maskReport } from '../report/maskReport.ts';
import { printDescription } from '../report/printDescription.ts';
import { printReport } from '../report/printReport.ts';
import { writeTemplate, type TemplateReport } from '../writeTemplate.ts';
import { parseCommand, USAGE, type Command } from './parseCommand.ts';
import { createProgress, type Terminal } from './createProgress.ts';

/** All went well, faults in the files, could not be tried. */
export type ExitCode = 0 | 1 | 2;

export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The contract, with what the center adds to it. */
  readonly readContract: () => Contract;
  /** The center's store: in the data directory, unless the environment names another place. */
  readonly openStore: (
    place: { readonly center: string; readonly dataDirectory: string },
    contract: Contract,
  ) => Promise<Store>;
  /** The result, for people or programs. */
  readonly print: (text: string) => void;
  /** Where progress and complaints go. */
  readonly terminal: Terminal;
}

export async function runImportCommand(given: readonly string[], around: CommandSurroundings): Promise<ExitCode> {
  try {
    const sitesFolder = around.environment['SITES_DIR'] || 'subgraphs/sites';
    return await runCommand(parseCommand(given, { centers: listCenters(sitesFolder), sitesFolder, isFolder }), around);
  } catch (error) {
    around.terminal.write(`${wordError(error)}\n`);
    return 2;
  }
}

async function runCommand(command: Command, around: CommandSurroundings): Promise<ExitCode> {
  const { print } = around;
  const show = (result: unknown, text: () => string): void =>
    print('isJson' in command && command.isJson ? JSON.stringify(result, null, 2) : text());
  switch (command.kind) {
    case 'help':
      print(USAGE);
      return 0;
    case 'template': {
      const result = writeTemplate(command.folder, around.readContract());
      if (result.fault !== undefined) around.terminal.write(`${result.fault}\n`);
      show(result, () => describeTemplate(result));
      return result.fault === undefined ? 0 : 2;
    }
    case 'about': {
      const described = await withStore(command.center, around, async (store, contract) => {
        const snapshot = await store.openSnapshot();
        if (!snapshot) throw new CodedError('NO_DATA', `the center ${command.center} has not imported any data yet`);
        return describeData(snapshot, contract);
      });
      show(described, () => printDescription(described, command.center));
      return 0;
    }
    case 'import': {
      const report = await runImport(command, around);
      show(maskReport(report), () => printReport(report, command.center));
      return report.status === 'refused' ? 1 : 0;
    }
  }
}

function describeTemplate({ folder, written, kept, fault }: TemplateReport): string {
  const there = kept.length > 0 ? `; already there and kept: ${kept.join(', ')}` : '';
  const count = fault === undefined ? String(written.length) : `only ${written.length}`;
  return `Wrote ${count} files to ${folder}${there}. docs/data-format.md says what goes into them.`;
}

async function runImport(
  { mode, center, paths, isJson }: Extract<Command, { kind: 'import' }>,
  around: CommandSurroundings,
): Promise<ImportReport> {
  const registry = readRegistryFacts(around.environment['REGISTRY_DATA'] || 'subgraphs/registry/data');
  const progress = createProgress(around.terminal);
  const subject = { center, paths, registry, ...(!isJson && { onProgress: progress.show }) };
  try {
    // A check of a whole folder needs no store, and makes none.
    if (mode === 'check' && paths.kind === 'folder')
      return await importData({ ...subject, contract: around.readContract(), mode });
    return await withStore(center, around, (store, contract) => importData({ ...subject, contract, mode, store }));
  } finally {
    progress.end();
  }
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
    await store.close().catch(() => undefined); // the first fault is the one to tell
    throw error;
  }
  await store
    .close()
    .catch((error: unknown) =>
      terminal.write(`The store could not be closed (${wordMessage(error)}); what is told of the result stands.\n`),
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

function wordMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function wordError(error: unknown): string {
  const outcome =
    error instanceof UnknownOutcome
      ? 'The import may have become visible all the same: --about tells which epoch is current.'
      : 'Nothing was changed.';
  const coded = findCode(error);
  if (!coded) return `${wordMessage(error)}\n${outcome}`;
  const help = Object.entries(CONTRACT_ERRORS).find(([code]) => code === coded.code)?.[1].help;
  return `${coded.code}: ${coded.message}\n${help ?? ''}\n${outcome}`;
}
