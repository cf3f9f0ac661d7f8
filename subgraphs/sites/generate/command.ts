/** The command line of the generator: its options, and its faults as sentences. */
import { text, wholeNumber, type Values } from '../../commandLine.ts';

export interface Scale {
  readonly centers: number;
  /** Of each center. */
  readonly scholars: number;
  readonly seed: number;
}

/** The seed of the committed data, which reproduce the published figures. */
export const PUBLISHED_SEED = 2022;

export interface Options {
  readonly seed: number;
  /** Undefined for the committed data. */
  readonly scale: Scale | undefined;
  readonly out: string;
}

const DEFAULTS = { centers: 11, scholars: 10 };

export const OPTIONS = {
  seed: wholeNumber('N', 'equal seed, equal data; this one gives the committed data', {
    least: 0,
    most: 1_000_000,
    usual: PUBLISHED_SEED,
  }),
  centers: wholeNumber('N', `how many centers, the eleven first (${DEFAULTS.centers})`, {
    least: 1,
    most: 1000,
    usual: undefined,
  }),
  scholars: wholeNumber(
    'N',
    `how many scholars for each center (${DEFAULTS.scholars}); without --centers and --scholars as committed`,
    { least: 1, most: 1_000_000, usual: undefined },
  ),
  out: text('DIR', 'where the folders go (subgraphs/sites; with --centers or --scholars var/sites)'),
};

export function toOptions({ seed, out, ...values }: Values<typeof OPTIONS>): Options {
  const isScaled = values.centers !== undefined || values.scholars !== undefined;
  const { centers = DEFAULTS.centers, scholars = DEFAULTS.scholars } = values;
  return {
    seed,
    scale: isScaled ? { centers, scholars, seed } : undefined,
    out: out ?? (isScaled ? 'var/sites' : 'subgraphs/sites'),
  };
}

/** Why the data could not be written, and what to do: for an error of the file system by its code. */
export function explainFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path }: { readonly code?: unknown; readonly path?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const where = typeof path === 'string' ? path : 'the folder';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk is full; what was written is incomplete: make room or ask for fewer --centers or --scholars, and run it again (${message})`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${where} cannot be written: choose a folder with --out in which you may write (${message})`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${where} must be a folder, and a file is in its place: choose another one with --out (${message})`;
    default:
      return message;
  }
}
