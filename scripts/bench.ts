/** `npm run bench`: what our answers cost beside a floor and beside what one would write today; `-- --growth` with more centers and data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toFigures, toTargets, type Table } from './bench/printComparison.ts';
import { runComparison, type ComparisonOptions } from './bench/runComparison.ts';
import { runProfile } from './bench/runProfile.ts';
import { SHAPES } from './bench/shapes.ts';
import { ARM_NAMES } from './bench/startArms.ts';
import { UPSTREAMS } from './bench/startUpstream.ts';
import { ToolFault } from './client.ts';
import { printTable } from './print/table.ts';
import { runTool } from './runTool.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const OPTIONS = {
  shapes: { type: 'string', default: SHAPES.map(({ name }) => name).join() },
  arms: { type: 'string', default: ARM_NAMES.join() },
  upstream: { type: 'string', default: 'recorded' },
  connections: { type: 'string', default: '1,16' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
  'port-base': { type: 'string', default: '7000' },
  /** The name of an arm. */
  profile: { type: 'string' },
} as const;

async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const wanted = pick('shapes', values.shapes, SHAPES.map(({ name }) => name));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const options: ComparisonOptions = {
    shapes: SHAPES.filter(({ name }) => wanted.includes(name)),
    names: pick('arms', values.profile ?? values.arms, ARM_NAMES),
    upstreams: pick('upstream', values.upstream, UPSTREAMS),
    connections: values.connections.split(',').map((text) => parseAmount('connections', text)),
    rounds: parseAmount('rounds', values.rounds),
    milliseconds: parseAmount('seconds', values.seconds) * 1000,
    portBase: parseAmount('port-base', values['port-base']),
    folder,
    say,
  };
  say(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`);
  try {
    if (values.profile !== undefined) await runProfile(options);
    else await showComparison(options);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function showComparison(options: ComparisonOptions): Promise<void> {
  const measured = await runComparison(options);
  say(`\n${print(toFigures(measured))}\n${print(toTargets(measured))}Median (least to most) of ${options.rounds} rounds of ${options.milliseconds / 1000} s, the arms alternated; ratios within a round.`);
}

function print({ head, rows }: Table): string {
  return printTable(head, rows);
}

function pick<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  const names = text.split(',');
  const found = known.filter((name) => names.includes(name));
  const strange = names.filter((name) => !known.some((each) => each === name));
  if (strange.length === 0 && found.length > 0) return found;
  throw new ToolFault(`Expected some of ${known.join(', ')} after --${option}, got ${JSON.stringify(text)}.`);
}

function parseAmount(name: string, text: string): number {
  const amount = Number(text);
  if (amount > 0) return amount;
  throw new ToolFault(`Expected a number above 0 after --${name}, got ${JSON.stringify(text)}.`);
}

await runTool(bench);
