/** A Dockerfile as its stages and their instructions, as far as ours goes. */
import { readFileSync } from 'node:fs';

export interface Instruction {
  readonly word: string;
  readonly rest: string;
}

export interface Copy {
  /** The stage that it is copied from; undefined for the folder that is built. */
  readonly from?: string;
  readonly sources: readonly string[];
  readonly target: string;
}

export interface Stage {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

export function readStages(file: string): Stage[] {
  const lines = readFileSync(file, 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const from = word === 'FROM' ? /^(\S+)(?: AS (\S+))?$/.exec(rest) : null;
    if (from) stages.push({ from: from[1] ?? '', name: from[2] ?? '', instructions: [] });
    else stages.at(-1)?.instructions.push({ word, rest });
  }
  return stages;
}

export function listCopies({ instructions }: Stage): Copy[] {
  return instructions
    .filter(({ word }) => word === 'COPY')
    .map(({ rest }) => {
      const words = rest.split(/\s+/);
      const from = words.find((each) => each.startsWith('--from='))?.slice('--from='.length);
      const paths = words.filter((each) => !each.startsWith('--'));
      return { ...(from !== undefined && { from }), sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
    });
}

/** The last value that `ENV` gives to each name. */
export function readEnvironment({ instructions }: Stage): Record<string, string> {
  const pairs = instructions.filter(({ word }) => word === 'ENV').flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]));
}
