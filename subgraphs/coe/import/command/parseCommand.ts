/** Reads the arguments of `npm run import`: which of its tasks is meant, and for what. */
import { parseArgs } from 'node:util';
import type { ImportPaths } from '../read/listInput.ts';

export const USAGE = `npm run import -- --center ID FOLDER            import all data of a center: dataset.json and its CSV files or workbooks
npm run import -- --center ID FILE [FILE ...]   replace the tables in these files; all other rows stay as they are
npm run import -- --center ID --about           how fresh and how complete the current data are
npm run import -- --template [FOLDER]           write empty files, each with its header (to ./template)

  --center ID  the center whose data they are, such as leap
  --check      only check the files; change nothing
  --diff       as --check, and tell which rows would be added, removed and changed
  --json       print the result as JSON
  -h, --help   print this

Examples:
  npm run import -- --template my-data
  npm run import -- --center leap my-data --check
  npm run import -- --center leap my-data --diff --json > changes.json
  npm run import -- --center leap my-data/awards.csv my-data/award-periods.csv

Ends with 0 when all went well, 1 when the files have faults, 2 when it could not be tried. docs/data-format.md has the rules.`;

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'template'; readonly folder: string; readonly isJson: boolean }
  | { readonly kind: 'about'; readonly center: string; readonly isJson: boolean }
  | {
      readonly kind: 'import';
      readonly mode: 'check' | 'diff' | 'write';
      readonly center: string;
      readonly paths: ImportPaths;
      readonly isJson: boolean;
    };

export interface CommandFacts {
  readonly centers: readonly string[];
  /** Where the centers are listed, for a message. */
  readonly sitesFolder: string;
  readonly isFolder: (path: string) => boolean;
}

const OPTIONS = {
  center: { type: 'string' },
  check: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  about: { type: 'boolean', default: false },
  template: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Throws one Error that names all faults and ends with the usage. */
export function parseCommand(given: readonly string[], facts: CommandFacts): Command {
  const { values, positionals } = readArguments(given);
  const { center, check, diff, about, template, json: isJson, help } = values;
  if (help) return { kind: 'help' };
  if (template) {
    refuse([
      (check || diff || about || center !== undefined) && '--template goes with --json alone',
      positionals.length > 1 && `expected one folder, got ${positionals.length}`,
    ]);
    return { kind: 'template', folder: positionals[0] ?? './template', isJson };
  }
  const faults = [
    center === undefined ? '--center is missing' : !facts.centers.includes(center) && explainUnknown(center, facts),
  ];
  if (about) {
    refuse([
      ...faults,
      (check || diff) && '--about goes with neither --check nor --diff',
      positionals.length > 0 && `--about takes no files, got ${positionals.join(' ')}`,
    ]);
    return { kind: 'about', center: center ?? '', isJson };
  }
  const folders = positionals.filter(facts.isFolder);
  refuse([
    ...faults,
    positionals.length === 0 && 'expected a folder, or files, and got none',
    folders.length > 0 && positionals.length > 1 && `expected one folder, or files alone; got ${positionals.join(' ')}`,
  ]);
  return {
    kind: 'import',
    mode: diff ? 'diff' : check ? 'check' : 'write',
    center: center ?? '',
    paths: toPaths(positionals, facts),
    isJson,
  };
}

/** A single name that looks like no file is taken for a folder, so that a missing folder is reported as one. */
function toPaths(positionals: readonly string[], { isFolder }: CommandFacts): ImportPaths {
  const [first = ''] = positionals;
  const isOne = positionals.length === 1 && (isFolder(first) || !/\.(csv|xlsx|json)$/i.test(first));
  return isOne ? { kind: 'folder', folder: first } : { kind: 'files', files: positionals };
}

type Arguments = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

function readArguments(given: readonly string[]): Arguments {
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}

function explainUnknown(center: string, { centers, sitesFolder }: CommandFacts): string {
  return `there is no center ${JSON.stringify(center)}; known are ${centers.join(', ') || 'none'} (the folders of ${sitesFolder})`;
}

function refuse(faults: readonly (string | false)[]): void {
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw new Error(`${found.join('; ')}\n\n${USAGE}`);
}
