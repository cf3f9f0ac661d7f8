/** What `npm run backup` and `npm run restore` do, and how they report it. cli.ts reads their arguments. */
import { createReadStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CONTRACT_ERRORS, CodedError } from '../../contract/errors.ts';
import type { Contract } from '../../contract/model.ts';
import type { RegistryFacts } from '../import/registryFacts.ts';
import type { Store } from '../store/store.ts';
import { readLines } from './readLines.ts';
import { restoreBackup } from './restoreBackup.ts';
import { writeBackup } from './writeBackup.ts';
import { writeFileWhole } from './writeFileWhole.ts';

export type Verb = 'backup' | 'restore';

export interface CommandSurroundings {
  /** With what the center adds to it. */
  readonly readContract: (center: string) => Contract;
  readonly openStore: (center: string) => Promise<Store>;
  /** What a restore is checked against. */
  readonly readRegistry: () => RegistryFacts;
  readonly input: Readable;
  readonly output: Writable;
  /** Progress, the result and complaints. */
  readonly say: (text: string) => void;
}

export interface Command {
  readonly center: string;
  /** `-` is the standard output, or the standard input. */
  readonly file: string;
}

/** The exit code: 0 when it was done, 1 when nothing was changed. */
export async function runBackupCommand(verb: Verb, command: Command, around: CommandSurroundings): Promise<0 | 1> {
  try {
    const store = await around.openStore(command.center);
    try {
      await (verb === 'backup' ? backUp : restore)(store, command, around);
    } finally {
      await store.close();
    }
    return 0;
  } catch (error) {
    around.say(`${wordError(error)}\n${verb === 'backup' ? 'No backup was made.' : 'Nothing was changed.'}`);
    return 1;
  }
}

async function backUp(
  store: Store,
  { center, file }: Command,
  { readContract, output, say }: CommandSurroundings,
): Promise<void> {
  const snapshot = await store.openSnapshot();
  if (snapshot === undefined) throw new CodedError('NO_DATA', `${center} has no data to back up`);
  const { generation } = snapshot;
  const onProgress = (code: string, rows: number): void =>
    say(`read ${code}: ${rows} of ${generation.counts[code] ?? 0}`);
  const texts = writeBackup({ center, contract: readContract(center), snapshot, onProgress });
  if (file === '-') await pipeline(Readable.from(texts), createGzip(), output, { end: false });
  else await writeFileWhole(file, texts);
  say(`Epoch ${generation.epoch} of ${center} (data as of ${generation.asOf}) is backed up.`);
}

async function restore(
  store: Store,
  { center, file }: Command,
  { readContract, readRegistry, input, say }: CommandSurroundings,
): Promise<void> {
  const registry = readRegistry();
  const lines = readLines(file === '-' ? input : createReadStream(file));
  const onProgress = (code: string, rows: number, of: number): void => say(`restored ${code}: ${rows} of ${of}`);
  const { epoch, asOf, origin } = await restoreBackup({
    center,
    contract: readContract(center),
    registry,
    store,
    lines,
    onProgress,
  });
  say(`${center} serves ${origin} as epoch ${epoch} (data as of ${asOf}).`);
}

function wordError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof CodedError)) return message;
  const help = Object.entries(CONTRACT_ERRORS).find(([code]) => code === error.code)?.[1].help;
  return `${error.code}: ${message}\n${help ?? ''}`;
}
