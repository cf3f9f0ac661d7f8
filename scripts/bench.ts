/** `npm run bench`: what our answers cost beside a floor and beside what one would write today; `-- --growth` with more centers and data. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGrowth, type Growth } from './bench/growth.ts';
import { OPTIONS, readBenchOptions, type BenchOptions } from './bench/options.ts';
import { measureStaleness, printStaleness } from './bench/measureStaleness.ts';
import { installPeer } from './bench/peers/installPeer.ts';
import { PEERS } from './bench/peers/peers.ts';
import { fillSection, printPage } from './bench/page.ts';
import { toFigures, toTargets, type Table } from './bench/printComparison.ts';
import { drawAll, toGrowthTable, toImportTable, toProcessTable } from './bench/printGrowth.ts';
import { keepResults, readCircumstances, readResults, type Results } from './bench/results.ts';
import { runComparison } from './bench/runComparison.ts';
import { runProfile } from './bench/runProfile.ts';
import { printTable } from './print/table.ts';
import { runTool } from './runTool.ts';

const PAGE = 'docs/performance.md';
const KEPT = 'docs/performance.json';
const PLOTS = 'plots';
const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** What it is at; no result. */
const report = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(args: readonly string[]): Promise<number> {
  const options = readBenchOptions(args);
  if (options.parts.includes('print')) {
    write(readResults(KEPT));
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { date, machine, versions } = readCircumstances();
  say(`${date}: ${machine}, Node ${versions['node'] ?? ''}`);
  try {
    const measured: Results = {
      ...(options.parts.includes('comparison') && { comparison: await measureComparison(options, folder) }),
      ...(options.parts.includes('growth') && { growth: await measureAndShowGrowth(options, folder) }),
    };
    if (options.parts.includes('staleness')) await measureAndShowStaleness(options);
    if (options.parts.includes('profile')) await runProfile({ ...options, folder, say });
    if (options.isWritten && (measured.comparison || measured.growth)) write(keepResults(KEPT, measured));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureComparison(options: BenchOptions, folder: string): Promise<Results['comparison'] & object> {
  for (const name of options.peers) await installPeer(PEERS[name], report);
  const measured = await runComparison({ ...options, folder, say });
  say(
    `\n${print(toFigures(measured))}\n${print(toTargets(measured))}Median (least to most) of ${options.rounds} rounds of ${options.milliseconds / 1000} s, the arms alternated; ratios within a round.\n`,
  );
  const { date, machine, versions } = readCircumstances();
  const peers = Object.fromEntries(options.peers.map((name) => [PEERS[name].package, PEERS[name].version]));
  return {
    date,
    machine,
    versions: { ...versions, ...peers },
    rounds: options.rounds,
    milliseconds: options.milliseconds,
    measured,
  };
}

async function measureAndShowGrowth(options: BenchOptions, folder: string): Promise<Results['growth'] & object> {
  const keep = (growth: Growth): void =>
    void (
      options.isWritten &&
      keepResults(KEPT, { growth: { ...readCircumstances(), milliseconds: options.milliseconds, growth } })
    );
  const growth = await measureGrowth({ ...options, folder, onStep: report, onPoint: keep });
  say(
    `\n${print(toGrowthTable(growth.byCenters))}\n${print(toGrowthTable(growth.byRows))}\n${print(toImportTable(growth.byRows))}\n${print(toProcessTable(growth))}`,
  );
  for (const each of growth.left) say(`not measured: ${each}`);
  return { ...readCircumstances(), milliseconds: options.milliseconds, growth };
}

/** Four times the rounds of the others: it is the worst that counts. */
async function measureAndShowStaleness({ rounds, portBase, isWritten }: BenchOptions): Promise<void> {
  const table = printStaleness(await measureStaleness({ rounds: 4 * rounds, portBase }));
  say(table);
  const { date, machine } = readCircumstances();
  if (isWritten)
    writeFileSync(
      PAGE,
      fillSection(
        readFileSync(PAGE, 'utf8'),
        'staleness',
        `Measured on ${date}: ${machine}; two centers, one client that asks as fast as it is answered.\n\n${table}`,
      ),
    );
}

function write(results: Results): void {
  writeFileSync(PAGE, printPage(readFileSync(PAGE, 'utf8'), results, PLOTS));
  mkdirSync(join('docs', PLOTS), { recursive: true });
  for (const [file, svg] of results.growth ? drawAll(results.growth.growth) : [])
    writeFileSync(join('docs', PLOTS, file), svg);
  say(`${PAGE} is written.`);
}

function print({ head, rows }: Table): string {
  return rows.length > 0 ? printTable(head, rows) : '';
}

await runTool(
  {
    call: 'npm run bench',
    does: 'Measures what our answers cost beside a floor and beside what one would write today.',
    options: OPTIONS,
  },
  bench,
);
