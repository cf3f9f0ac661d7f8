/** Reads the arguments of `npm run generate`; says what is wrong with all of them at once. */
import { parseArgs } from 'node:util';

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

export const USAGE = `Usage: npm run generate -- [--seed N] [--centers N] [--scholars N] [--out DIR]
  --seed N      equal seed, equal data (${PUBLISHED_SEED}, which gives the committed data)
  --centers N   how many centers, the eleven first (11)
  --scholars N  how many scholars a center (10); without --centers and --scholars: as committed
  --out DIR     where the folders go (subgraphs/sites; with --centers or --scholars var/sites)
  -h, --help    print this`;
const DEFAULTS = { centers: 11, scholars: 10 };

/** @throws Error that ends with the usage, when there is an option that is not known */
export function asksForHelp(given: readonly string[]): boolean {
  return parse(given).values.help === true;
}

/** @throws Error with a sentence for each fault */
export function readOptions(given: readonly string[]): Options {
  const { values } = parse(given);
  const faults: string[] = [];
  const readNumber = (
    name: 'seed' | 'centers' | 'scholars',
    otherwise: number,
    [min, max]: readonly [number, number],
  ): number => {
    const text = values[name] ?? String(otherwise);
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (!(number >= min && number <= max))
      faults.push(`--${name} must be a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`);
    return number;
  };
  const seed = readNumber('seed', PUBLISHED_SEED, [0, 1_000_000]);
  const centers = readNumber('centers', DEFAULTS.centers, [1, 1000]);
  const scholars = readNumber('scholars', DEFAULTS.scholars, [1, 1_000_000]);
  if (values.out === '') faults.push('--out must name a folder, got ""');
  if (faults.length > 0) throw new Error(faults.join('; '));
  const isScaled = values.centers !== undefined || values.scholars !== undefined;
  return {
    seed,
    scale: isScaled ? { centers, scholars, seed } : undefined,
    out: values.out ?? (isScaled ? 'var/sites' : 'subgraphs/sites'),
  };
}

function parse(given: readonly string[]) {
  try {
    const options = {
      seed: { type: 'string' },
      centers: { type: 'string' },
      scholars: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...given], options });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}
