/** `npm run backup` and `npm run restore`: arguments, environment, the store, progress and files. First argument: the verb. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defineCommand, runCommandLine, text, ToolFault } from '../../commandLine.ts';
import { CodedError, CONTRACT_ERRORS } from '../../contract/errors.ts';
import { readContract } from '../../contract/readContract.ts';
import { readCenterSdl } from '../centerSchema.ts';
import { UnknownOutcome } from '../import/commit.ts';
import { explainFileError } from '../import/read/files.ts';
import { readRegistryFacts } from '../import/parts/registry.ts';
import { maskReport } from '../import/report/report.ts';
import { printReport } from '../import/report/print.ts';
import { openStore } from '../openStore.ts';
import { parseEnvironment } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { MOST_BACKUP_MB, restoreBackup, writeBackup } from './backup.ts';
import { writeFileWhole } from './writeFileWhole.ts';

const BACKUP = defineCommand({
  call: 'npm run backup',
  does: "Writes a center's current data into one archive of the files that its importer reads.",
  options: {
    center: text('ID', 'the center whose current data are written, such as leap'),
    out: text('FILE', 'a new file, such as leap.backup.zip; - is the standard output'),
  },
  findFaults: ({ center, out }) => [...findCenterFaults(center), ...(out === undefined ? ['--out is missing'] : [])],
  run: ({ center = '', out = '' }) => attempt('No backup was made.', () => backUp(center, out)),
});

const RESTORE = defineCommand({
  call: 'npm run restore',
  does: "Replaces a center's data by those of a backup, or changes nothing.",
  takes: ['<file>', 'what `npm run backup` wrote; - is the standard input'],
  options: { center: text('ID', 'the center whose data are replaced, such as leap') },
  findFaults: ({ center }) => findCenterFaults(center),
  run: ({ center = '' }, [file = '']) => attempt('Nothing was changed.', () => restore(center, file)),
});

const MOST_BYTES = MOST_BACKUP_MB * 1024 * 1024;
const contract = readContract(readCenterSdl());
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const [verb, ...given] = process.argv.slice(2);

process.exitCode = verb === 'restore' ? await runCommandLine(RESTORE, given) : await runCommandLine(BACKUP, given);

function findCenterFaults(center: string | undefined): string[] {
  if (center === undefined) return ['--center is missing'];
  const sites = process.env['SITES_DIR'] || 'subgraphs/sites';
  return existsSync(join(sites, center, 'settings.json')) ? [] : [`there is no center ${JSON.stringify(center)}`];
}

/** @returns the exit code @throws ToolFault */
async function attempt(otherwise: string, action: () => Promise<number>): Promise<number> {
  try {
    return await action();
  } catch (error) {
    const isUnknown = error instanceof UnknownOutcome;
    const outcome = isUnknown ? 'The store did not say whether the data were replaced.' : otherwise;
    throw new ToolFault(`${describeError(isUnknown ? error.cause : error)}\n${outcome}`);
  }
}

async function withStore<Result>(center: string, action: (store: Store) => Promise<Result>): Promise<Result> {
  const environment = parseEnvironment({ ...process.env, CENTER: center }, (file) => readFileSync(file, 'utf8'));
  const store = await openStore(environment, contract);
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}

function backUp(center: string, file: string): Promise<number> {
  return withStore(center, async (store) => {
    const snapshot = await store.openSnapshot();
    if (snapshot === undefined) throw new CodedError('NO_DATA', `${center} has no data to back up`);
    const { generation } = snapshot;
    const onProgress = (table: string, rows: number): void => say(`read ${table}: ${rows} rows`);
    const bytes = writeBackup({ center, contract, snapshot, onProgress });
    if (file === '-') await pipeline(Readable.from(bytes), process.stdout, { end: false });
    else await writeFileWhole(file, bytes);
    say(`Epoch ${generation.epoch} of ${center} (data as of ${generation.asOf}) is backed up.`);
    return 0;
  });
}

async function restore(center: string, file: string): Promise<number> {
  const archive = file === '-' ? await readInput() : readBounded(file);
  const registry = readRegistryFacts(process.env['REGISTRY_DATA'] || 'subgraphs/registry/data');
  return withStore(center, async (store) => {
    const report = await restoreBackup(archive, { center, contract, registry, store });
    say(printReport(maskReport(report), center));
    if (report.status !== 'imported') return 1;
    const { epoch, asOf, origin } = report.generation;
    say(`${center} serves ${origin} as epoch ${epoch} (data as of ${asOf}).`);
    return 0;
  });
}

function readBounded(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size <= MOST_BYTES) return readFileSync(file);
    throw new ToolFault(`expected a backup of at most ${MOST_BACKUP_MB} MB, got ${Math.ceil(size / 2 ** 20)} MB`);
  } catch (error) {
    if (error instanceof ToolFault) throw error;
    throw new ToolFault(
      `expected a file that \`npm run backup\` wrote at ${file}, got ${explainFileError(error)}: correct the path (a relative one starts at the folder of the project)`,
    );
  }
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new ToolFault(`expected a backup of at most ${MOST_BACKUP_MB} MB, got more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof CodedError)) return message;
  const help = Object.entries(CONTRACT_ERRORS).find(([code]) => code === error.code)?.[1].help;
  return `${error.code}: ${message}\n${help ?? ''}`;
}
