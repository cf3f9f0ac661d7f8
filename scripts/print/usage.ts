/** What a tool prints when it is asked for --help: one list of options is both what it reads and what it says of them. */
import { parseArgs } from 'node:util';

/** As `parseArgs` of Node takes it, and with words for a person. */
export interface ToolOption {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** What a value is, such as FILE. */
  readonly value?: string;
  readonly means: string;
}

export interface Usage {
  /** As it is typed, such as `npm run ask`. */
  readonly call: string;
  /** What it takes besides options. */
  readonly argument?: string;
  /** One sentence. */
  readonly does: string;
  readonly options: Readonly<Record<string, ToolOption>>;
}

export function printUsage({ call, argument, does, options }: Usage): string {
  const named = Object.entries(options).map(([name, option]) => ({
    name: printName(name, option),
    means: printMeaning(option),
  }));
  const lines = [...named, { name: '-h, --help', means: 'print this' }];
  const width = Math.max(...lines.map(({ name }) => name.length));
  const given = [...(argument === undefined ? [] : [argument]), ...(named.length > 0 ? ['[options]'] : [])];
  const usage = [call, ...(given.length > 0 ? ['--'] : []), ...given].join(' ');
  return `Usage: ${usage}\n${does}\n\n${lines.map(({ name, means }) => `  ${name.padEnd(width)}  ${means}\n`).join('')}`;
}

function printName(name: string, { value }: ToolOption): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function printMeaning({ means, default: usual }: ToolOption): string {
  return typeof usual === 'string' ? `${means} (${usual})` : means;
}

/** Wherever it stands and whatever else is wrong, but neither the value of an option nor behind `--`. */
export function asksForHelp(args: readonly string[], options: Usage['options']): boolean {
  const all = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  return parseArgs({ args: [...args], options: all, strict: false, allowPositionals: true }).values.help === true;
}
