/** The commands `npm run backup` and `npm run restore`: read their arguments, do it, and say how it ended. */
import { createReadStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { CONTRACT_ERRORS, CodedError } from '../../contract/errors.ts';
import type { Contract } from '../../contract/model.ts';
import type { RegistryFacts } from '../import/registryFacts.ts';
import type { Store } from '../store/store.ts';
import { readLines } from './readLines.ts';
import { restoreBackup } from './restoreBackup.ts';
import { writeBackup } from './writeBackup.ts';
import { writeFileWhole } from './writeFileWhole.ts';

const USAGE = {
  backup: `Usage: npm run backup -- --center ID --out FILE
  --center ID  the center whose current data are written, such as leap
  --out FILE   a new file; - is the standard output
  -h, --help   print this`,
  restore: `Usage: npm run restore -- --center ID FILE
  --center ID  the center whose data are replaced, such as leap
  FILE         what \`npm run backup\` wrote; - is the standard input
  -h, --help   print this`,
};

export type Verb = keyof typeof USAGE;

export interface CommandSurroundings {
  /** With what the center adds to it. */
  readonly readContract: (center: string) => Contract;
  readonly isCenter: (center: string) => boolean;
  readonly openStore: (center: string) => Promise<Store>;
  /** What a restore is checked against. */
  readonly readRegistry: () => RegistryFacts;
  readonly input: Readable;
  readonly output: Writable;
  /** Progress, the result and complaints. */
  readonly say: (text: string) => void;
}

interface Command {
  readonly center: string;
  readonly file: string;
}

/** The exit code: 0 when it was done, 1 when nothing was changed. */
export async function runBackupCommand(
  verb: Verb,
  given: readonly string[],
  around: CommandSurroundings,
): Promise<0 | 1> {
  try {
    const command = parseCommand(verb, given, around);
    if (command === 'help') {
      around.output.write(`${USAGE[verb]}\n`);
      return 0;
    }
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

function parseCommand(verb: Verb, given: readonly string[], { isCenter }: CommandSurroundings): Command | 'help' {
  const out = verb === 'backup' ? { out: { type: 'string' as const } } : {};
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { center: { type: 'string' }, help: { type: 'boolean', short: 'h' }, ...out },
  });
  if (values.help) return 'help';
  const { center } = values;
  const files = verb === 'backup' ? [values['out']].filter((file) => typeof file === 'string') : positionals;
  const [file] = files;
  const faults = [
    !center && '--center is missing',
    center && !isCenter(center) && `there is no center ${JSON.stringify(center)}`,
    file === undefined && (verb === 'backup' ? '--out is missing' : 'the file is missing'),
    (verb === 'backup' ? positionals.length > 0 : files.length > 1) &&
      `there are more arguments than expected: ${positionals.join(' ')}`,
  ].filter(Boolean);
  if (!center || file === undefined || faults.length > 0) throw new Error(`${faults.join('; ')}\n${USAGE[verb]}`);
  return { center, file };
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
