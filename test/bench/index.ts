/**
 * `npm run bench`: what our answers cost beside a floor and beside what one would write today; with --growth, what they
 * cost with more centers and more data; with --profile, where the time of one arm goes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../../scripts/print/table.ts';
import {
  defineCommand,
  flag,
  names,
  number,
  runCommandLine,
  wholeNumber,
  wholeNumbers,
  type Values,
} from '../../subgraphs/commandLine.ts';
import { ARM_NAMES, startArms, startCenters, UPSTREAMS, type Arms, type ArmName } from './arms.ts';
import { measureGrowth } from './growth.ts';
import { compare, type Measured } from './measure.ts';
import { profileArm } from './profile.ts';
import {
  fillSection,
  printComparison,
  printGrowth,
  readCircumstances,
  toFigures,
  toGrowthTable,
  toImportTable,
  toProcessTable,
  toTargets,
  type Table,
} from './report.ts';
import { SHAPES, type Shape } from './shapes.ts';

const PAGE = 'docs/performance.md';
const SITES = 'subgraphs/sites';

const OPTIONS = {
  growth: flag('measure with more centers and more rows instead'),
  profile: names('ARM', 'show where the time of this arm goes instead', ARM_NAMES, []),
  small: flag('a few seconds of everything, to see that it runs; its numbers mean nothing'),
  write: flag(`put what was measured into ${PAGE}`),
  shapes: names(
    'NAMES',
    'which questions',
    SHAPES.map(({ name }) => name),
  ),
  arms: names('NAMES', 'which programs are compared', ARM_NAMES),
  upstream: names('KINDS', `what answers them: ${UPSTREAMS.join()}`, UPSTREAMS, ['recorded']),
  connections: wholeNumbers('COUNTS', 'how many at a time', { least: 1, usual: [1, 16] }),
  rounds: wholeNumber('N', 'how many', { least: 1, usual: 5 }),
  seconds: number('S', 'of each measurement', { above: 0, usual: 2 }),
  centers: wholeNumbers('COUNTS', 'with --growth, how many centers', { least: 1, usual: [11, 25, 50, 100] }),
  scholars: wholeNumbers('COUNTS', 'with --growth, how many scholars each', {
    least: 1,
    usual: [10, 100, 1000, 10_000],
  }),
  rowCenters: wholeNumber('N', 'with --growth, how many centers get ever more scholars', { least: 1, usual: 4 }),
  portBase: wholeNumber('PORT', 'the first port', { least: 1, most: 65_000, usual: 7000 }),
};

/** A few seconds of everything. */
const SMALL = {
  ...{ shapes: ['page', 'one', 'mixed'], connections: [4], rounds: 1, seconds: 0.2 },
  ...{ centers: [1, 2], scholars: [30], rowCenters: 1 },
};

const COMMAND = defineCommand({
  call: 'npm run bench',
  does: 'Measures what our answers cost beside a floor and beside what one would write today.',
  options: OPTIONS,
  run: (values) => bench(values.small ? { ...values, ...SMALL } : values),
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

type Options = Values<typeof OPTIONS>;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** Progress; no result. */
const report = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(options: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { date, machine, versions } = readCircumstances();
  say(`${date}: ${machine}, Node ${versions['node'] ?? ''}`);
  try {
    if (options.profile.length > 0) await showProfile(options, folder);
    else {
      if (!options.growth) await showComparison(options, folder);
      if (options.growth || options.small) await showGrowth(options, folder);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function showComparison(options: Options, folder: string): Promise<void> {
  const measured: Measured[] = [];
  const timing = { rounds: options.rounds, milliseconds: options.seconds * 1000 };
  await overArms(options, folder, options.arms, async ({ arms }, upstream, shapes) => {
    const onShape = ({ title }: Shape, connections: number): void =>
      report(`${upstream} centers, ${title}, ${connections} ${connections === 1 ? 'connection' : 'connections'} ...`);
    measured.push(...(await compare({ ...timing, upstream, arms, shapes, connections: options.connections, onShape })));
  });
  say(
    `\n${print(toFigures(measured))}\n${print(toTargets(measured))}Median (least to most) of ${timing.rounds} rounds of ${options.seconds} s, the arms alternated; ratios within a round.\n`,
  );
  if (options.write) writeSection('comparison', printComparison(measured, timing, readCircumstances()));
}

async function showProfile(options: Options, folder: string): Promise<void> {
  const load = { connections: options.connections, milliseconds: options.seconds * 1000, folder };
  await overArms(options, folder, options.profile, async ({ arms }, _upstream, shapes) => {
    for (const arm of arms) for (const shape of shapes) say(await profileArm(arm, shape, load));
  });
}

/** Starts the centers once and, over each kind of upstream, the arms. */
async function overArms(
  { upstream, shapes: wanted, portBase }: Options,
  folder: string,
  arms: readonly ArmName[],
  work: (arms: Arms, upstream: (typeof UPSTREAMS)[number], shapes: readonly Shape[]) => Promise<void>,
): Promise<void> {
  const shapes = SHAPES.filter(({ name }) => wanted.includes(name));
  const centers = await startCenters({ sitesDir: SITES, portBase, folder });
  try {
    for (const kind of upstream) {
      const started = await startArms({ names: arms, shapes, upstream: await centers.open(kind), portBase, folder });
      try {
        await work(started, kind, shapes);
      } finally {
        await started.stop();
      }
    }
  } finally {
    await centers.stop();
  }
}

/** Written after each point, so that a run that is stopped leaves what it has. */
async function showGrowth(options: Options, folder: string): Promise<void> {
  const milliseconds = options.seconds * 1000;
  const growth = await measureGrowth({
    ...options,
    milliseconds,
    folder,
    onStep: report,
    onPoint: (soFar) => {
      if (options.write) writeSection('growth', printGrowth(soFar, milliseconds, readCircumstances()));
    },
  });
  say(
    `\n${print(toGrowthTable(growth.byCenters))}\n${print(toGrowthTable(growth.byRows))}\n${print(toImportTable(growth.byRows))}\n${print(toProcessTable(growth))}`,
  );
  for (const each of growth.left) say(`not measured: ${each}`);
  if (options.write) writeSection('growth', printGrowth(growth, milliseconds, readCircumstances()));
}

function writeSection(name: string, text: string): void {
  writeFileSync(PAGE, fillSection(readFileSync(PAGE, 'utf8'), name, text));
  say(`${PAGE} is written.`);
}

function print({ head, rows }: Table): string {
  return rows.length > 0 ? printTable(head, rows) : '';
}
