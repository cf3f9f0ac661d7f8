/**
 * A command line from one definition: usage, `--help`, validation of all arguments at once, and the exit code.
 * `runCommandLine` runs every command of the project.
 *
 *     const COMMAND = defineCommand({
 *       call: 'npm run soak',
 *       does: 'Asks a whole consortium while its centers die.',
 *       options: { minutes: number('M', 'how long', { above: 0, most: 1440, usual: 10 }), write: flag('write the result') },
 *       run: async ({ minutes, write }) => 0,
 *     });
 *     process.exitCode = await runCommandLine(COMMAND, process.argv.slice(2));
 *
 * Exit codes: 0 done, 1 failed, 2 wrong arguments. A command with other codes describes them in its notes.
 */
import { Command, CommanderError, Option as CommanderOption } from 'commander';

/** An error that ends a command. It is printed without a stack, and the exit code is 1. */
export class ToolFault extends Error {}

export const USAGE_FAULT = 2;

export interface Option<Value> {
  readonly means: string;
  /** The name of the value in the usage, such as FILE. Without it the option is a flag. */
  readonly value?: string;
  /** @throws Error whose message says what was expected */
  readonly parse: (text: string) => Value;
  /** The default. */
  readonly usual: Value;
}

type Options = Readonly<Record<string, Option<unknown>>>;
export type Values<All extends Options> = {
  readonly [Name in keyof All]: All[Name] extends Option<infer Value> ? Value : never;
};

export interface CommandDefinition<All extends Options = Options> {
  /** How it is called, such as `npm run ask`. */
  readonly call: string;
  /** One sentence, for --help. */
  readonly does: string;
  /** The arguments besides options, such as `<file>` or `[files...]`, and their description. */
  readonly takes?: readonly [name: string, means: string];
  /** By name; `portBase` is `--port-base`. */
  readonly options: All;
  /** Examples and exit codes, below the options of --help. */
  readonly notes?: string;
  /** Checks which options can be combined. Returns one sentence for each fault. */
  readonly findFaults?: (values: Values<All>, given: readonly string[]) => readonly string[];
  /** @returns the exit code @throws ToolFault */
  readonly run: (values: Values<All>, given: readonly string[]) => Promise<number>;
}

/** Returns the definition, with the types of the options inferred for `run`. */
export function defineCommand<const All extends Options>(definition: CommandDefinition<All>): CommandDefinition<All> {
  return definition;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The width of the terminal, for --help. */
  readonly columns: number;
}

const PROCESS: Output = {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  columns: process.stdout.columns || 100,
};

/** @returns the exit code */
export async function runCommandLine<All extends Options>(
  definition: CommandDefinition<All>,
  args: readonly string[],
  output: Output = PROCESS,
): Promise<number> {
  if (output === PROCESS) ignoreClosedPipes();
  const { values, given, faults } = parseArguments(definition, args, output);
  if (values === 'help') return 0;
  if (faults.length > 0) {
    output.writeError(`${faults.join('\n')}\n\`${definition.call} -- --help\` shows the usage.\n`);
    return USAGE_FAULT;
  }
  try {
    return await definition.run(values, given);
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error;
    output.writeError(`${error.message}\n`);
    return 1;
  }
}

/** An option without a value. */
export function flag(means: string): Option<boolean> {
  return { means, parse: () => true, usual: false };
}

export function text(value: string, means: string): Option<string | undefined>;
export function text(value: string, means: string, usual: string): Option<string>;
export function text(value: string, means: string, usual?: string): Option<string | undefined> {
  const parse = (given: string): string => {
    if (given === '') throw new Error('expected a value');
    return given;
  };
  return { means, value, parse, usual };
}

export interface Range {
  readonly least?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  readonly most?: number;
}

export function number(value: string, means: string, range: Range & { readonly usual: number }): Option<number> {
  const parse = (given: string): number => requireWithin(given.trim() === '' ? NaN : Number(given), range, 'a number');
  return { means, value, parse, usual: range.usual };
}

export function wholeNumber<Usual extends number | undefined>(
  value: string,
  means: string,
  range: Range & { readonly usual: Usual },
): Option<number | Usual> {
  return { means, value, parse: (given) => parseWhole(given, range), usual: range.usual };
}

/** Numbers separated by commas, sorted. */
export function wholeNumbers(
  value: string,
  means: string,
  range: Range & { readonly usual: readonly number[] },
): Option<readonly number[]> {
  const parse = (given: string): readonly number[] =>
    given
      .split(',')
      .map((each) => parseWhole(each, range))
      .sort((a, b) => a - b);
  return { means, value, parse, usual: range.usual };
}

/** Some of the known names, separated by commas, in the order of `known`. */
export function names<Name extends string>(
  value: string,
  means: string,
  known: readonly Name[],
  usual: readonly Name[] = known,
): Option<readonly Name[]> {
  const parse = (given: string): readonly Name[] => {
    const wanted = given.split(',');
    if (wanted.some((each) => !known.some((name) => name === each)))
      throw new Error(`expected some of ${known.join(',')}`);
    return known.filter((name) => wanted.includes(name));
  };
  return { means, value, parse, usual };
}

function parseWhole(given: string, range: Range): number {
  return requireWithin(/^-?\d+$/.test(given) ? Number(given) : NaN, range, 'a whole number');
}

function requireWithin(
  given: number,
  { least = -Infinity, above = -Infinity, most = Infinity }: Range,
  what: string,
): number {
  if (given >= least && given > above && given <= most) return given;
  const bounds = [
    ...(least > -Infinity ? [`from ${least}`] : []),
    ...(above > -Infinity ? [`above ${above}`] : []),
    ...(most < Infinity ? [`to ${most}`] : []),
  ];
  throw new Error(`expected ${[what, ...bounds].join(' ')}`);
}

interface Parsed<All extends Options> {
  readonly values: Values<All> | 'help';
  readonly given: readonly string[];
  readonly faults: readonly string[];
}

/** Commander stops at the first fault. This collects all of them. */
function parseArguments<All extends Options>(
  definition: CommandDefinition<All>,
  args: readonly string[],
  output: Output,
): Parsed<All> {
  const faults: string[] = [];
  const command = toCommander(definition, faults, output);
  // After an unknown option, arguments cannot be counted: its value would count as an argument.
  const note = (message: string, { code }: { readonly code?: string } = {}): void => {
    faults.push(message.replace(/^error: /, ''));
    if (code === 'commander.unknownOption') throw new CommanderError(USAGE_FAULT, code, message);
  };
  command.error = note as typeof command.error; // declared as never returning, because it usually ends the process
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { values: 'help', given: [], faults: [] };
  }
  const usual = Object.fromEntries(Object.entries(definition.options).map(([name, option]) => [name, option.usual]));
  const values = { ...usual, ...command.opts() } as Values<All>; // each is its default or a result of `parse`
  // Combinations are checked only if each value is valid.
  const more = faults.length === 0 ? (definition.findFaults?.(values, command.args) ?? []) : [];
  return { values, given: command.args, faults: [...faults, ...more] };
}

function toCommander(
  { call, does, takes, options, notes }: Omit<CommandDefinition, 'findFaults' | 'run'>,
  faults: string[],
  output: Output,
): Command {
  const command = new Command(`${call} --`)
    .description(does)
    .helpOption('-h, --help', 'print this')
    .configureOutput({ writeOut: output.write, writeErr: output.writeError, getOutHelpWidth: () => output.columns })
    .exitOverride();
  if (takes) command.argument(...takes);
  for (const [name, option] of Object.entries(options)) command.addOption(toOption(name, option, faults));
  if (notes === undefined) return command;
  const wrap = (line: string): string => command.createHelp().boxWrap(line, output.columns);
  return command.addHelpText('after', `\n${notes.split('\n').map(wrap).join('\n')}`);
}

function toOption(name: string, { means, value, parse, usual }: Option<unknown>, faults: string[]): CommanderOption {
  const long = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (value === undefined) return new CommanderOption(long, means);
  return new CommanderOption(`${long} <${value}>`, `${means}${printUsual(usual)}`).argParser(
    (given: string | undefined) => {
      if (given === undefined) return usual; // commander has reported the missing value
      try {
        return parse(given);
      } catch (error) {
        faults.push(`${long}: ${error instanceof Error ? error.message : String(error)}, got ${JSON.stringify(given)}`);
        return usual;
      }
    },
  );
}

function printUsual(usual: unknown): string {
  const printed = [usual].flat().filter((each) => typeof each === 'string' || typeof each === 'number');
  return printed.length === 0 ? '' : ` (default: ${printed.join()})`;
}

/** A reader such as `head` may stop reading. That is not an error. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
