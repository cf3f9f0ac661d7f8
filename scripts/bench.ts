/** `npm run bench`: what our answers cost beside a floor and beside what one would write today; `-- --growth` with more centers and data. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, measure, toBody, type Arm } from './bench/compare.ts';
import { toFigures, toTargets, type Table } from './bench/printComparison.ts';
import { printProfile } from './bench/printProfile.ts';
import { summarizeProfile, type CpuProfile } from './bench/profile.ts';
import { SHAPES, type Shape } from './bench/shapes.ts';
import { ARM_NAMES, startArms } from './bench/startArms.ts';
import { putLoad } from './bench/load.ts';
import { ToolFault } from './client.ts';
import { printTable } from './print/table.ts';
import { runTool } from './runTool.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const OPTIONS = {
  shapes: { type: 'string', default: SHAPES.map(({ name }) => name).join() },
  arms: { type: 'string', default: ARM_NAMES.join() },
  connections: { type: 'string', default: '1,16' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
  'port-base': { type: 'string', default: '7000' },
  profile: { type: 'string' },
} as const;

async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const shapes = pick('shapes', values.shapes, SHAPES.map(({ name }) => name)).map((name) => SHAPES.find((shape) => shape.name === name) as Shape); // picked from their names
  const names = pick('arms', values.profile ?? values.arms, ARM_NAMES);
  const connections = values.connections.split(',').map((text) => parseAmount('connections', text));
  const milliseconds = parseAmount('seconds', values.seconds) * 1000;
  const rounds = parseAmount('rounds', values.rounds);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  say(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`);
  try {
    const started = await startArms({ names, shapes, portBase: parseAmount('port-base', values['port-base']), folder });
    try {
      if (values.profile !== undefined) {
        for (const shape of shapes) await profile(started.arms[0], shape, { milliseconds: milliseconds * 3, connections: connections.at(-1) ?? 16, folder });
        return 0;
      }
      const measured = await compare({ arms: started.arms, shapes, connections, rounds, milliseconds, onShape: (shape, each) => say(`${shape.title}, ${each} connections ...`) });
      say(`\n${print(toFigures(measured))}\n${print(toTargets(measured))}Median (least to most) of ${rounds} rounds, arms alternated; ratios within a round.`);
      return 0;
    } finally {
      await started.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function profile(arm: Arm | undefined, shape: Shape, { milliseconds, connections, folder }: { milliseconds: number; connections: number; folder: string }): Promise<void> {
  if (!arm) return;
  await measure(arm, shape, { connections, milliseconds });
  const file = join(folder, 'profile.json');
  await arm.process.beginProfile();
  const { latencies } = await putLoad(arm.url, toBody(arm, shape), { connections, milliseconds, headers: arm.headers });
  await arm.process.endProfile(file);
  const summary = summarizeProfile(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile); // written by V8
  say(`\n${arm.name}, ${shape.title}, ${connections} connections: ${printProfile(summary, latencies.length)}`);
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
