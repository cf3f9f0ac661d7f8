/** The command `npm run import`: reads its arguments, imports, prints, and says how it ended. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTRACT_ERRORS, CodedError } from '../../contract/errors.ts';
import type { Contract } from '../../contract/model.ts';
import { readContract } from '../../contract/readContract.ts';
import type { Store } from '../store/store.ts';
import { importFolder, type ImportSubject } from './importFolder.ts';
import type { ImportReport } from './importReport.ts';
import { printProgress, printReport } from './printReport.ts';
import { readRegistryFacts } from './registryFacts.ts';

const USAGE = `Usage: npm run import -- --center ID FOLDER [--check] [--json]
  --center ID  the center whose data they are, such as leap
  FOLDER       dataset.json and the CSV files
  --check      only check the files; change nothing
  --json       print the report as JSON`;

/** Imported or in order, faults in the files, could not be tried. */
export type ExitCode = 0 | 1 | 2;

export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The center's store: in the data directory, unless the environment names another place. */
  readonly openStore: (place: { readonly center: string; readonly dataDirectory: string }, contract: Contract) => Promise<Store>;
  /** The result, for people or programs. */
  readonly print: (text: string) => void;
  /** Progress and complaints. */
  readonly say: (text: string) => void;
}

interface Command {
  readonly center: string;
  readonly folder: string;
  readonly isCheck: boolean;
  readonly isJson: boolean;
}

export async function runImportCommand(given: readonly string[], around: CommandSurroundings): Promise<ExitCode> {
  try {
    const { environment } = around;
    const command = parseCommand(given, environment['SITES_DIR'] || 'subgraphs/sites');
    const report = await runImport(command, around);
    around.print(command.isJson ? JSON.stringify(report, null, 2) : printReport(report, command.center));
    return report.status === 'refused' ? 1 : 0;
  } catch (error) {
    around.say(wordError(error));
    return 2;
  }
}

function parseCommand(given: readonly string[], sitesFolder: string): Command {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { center: { type: 'string' }, check: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const [folder] = positionals;
  const { center } = values;
  const known = listCenters(sitesFolder);
  const faults = [
    !center && '--center is missing',
    center && !known.includes(center) && `there is no center ${JSON.stringify(center)}; known are ${known.join(', ') || 'none'} (the folders of ${sitesFolder})`,
    positionals.length !== 1 && `expected one folder, got ${positionals.length}`,
  ].filter(Boolean);
  if (!center || folder === undefined || faults.length > 0) throw new Error(`${faults.join('; ')}\n${USAGE}`);
  return { center, folder, isCheck: values.check ?? false, isJson: values.json ?? false };
}

function listCenters(sitesFolder: string): string[] {
  if (!existsSync(sitesFolder)) return [];
  return readdirSync(sitesFolder).filter((name) => existsSync(join(sitesFolder, name, 'settings.json')));
}

async function runImport({ center, folder, isCheck, isJson }: Command, { environment, openStore, say }: CommandSurroundings): Promise<ImportReport> {
  const subject: ImportSubject = {
    center,
    folder,
    contract: readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8')),
    registry: readRegistryFacts(environment['REGISTRY_DATA'] || 'subgraphs/registry/data'),
    onProgress: (progress) => (isJson ? undefined : say(printProgress(progress))),
  };
  if (isCheck) return importFolder({ ...subject, mode: 'check' });
  const store = await openStore({ center, dataDirectory: environment['DATA_DIR'] || 'var' }, subject.contract);
  try {
    return await importFolder({ ...subject, mode: 'write', store });
  } finally {
    await store.close();
  }
}

function wordError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof CodedError)) return `${message}\nNothing was changed.`;
  const help = Object.entries(CONTRACT_ERRORS).find(([code]) => code === error.code)?.[1].help;
  return `${error.code}: ${message}\n${help ?? ''}\nNothing was changed.`;
}
