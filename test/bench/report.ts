/** What was measured as tables: for the terminal, and for the marked parts of docs/performance.md. The prose between them is written by hand. */
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Growth, GrowthPoint } from './growth.ts';
import { ratios, spread, type Measured, type Sample, type Spread } from './measure.ts';
import { SHAPES, type Targets } from './shapes.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MEBIBYTE = 2 ** 20;

/** One row an arm, of each shape and number of connections. */
export function toFigures(measured: readonly Measured[]): Table {
  const head = [
    'question',
    'connections',
    'arm',
    'CPU ms a request',
    '÷ floor',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'bytes',
    'RSS MiB',
    'heap MiB',
  ];
  const rows = measured.map((each) => {
    const of = (pick: (sample: Sample) => number, digits: number): string =>
      printSpread(spread(each.samples.map(pick)), digits);
    const middle = (pick: (sample: Sample) => number, digits: number): string =>
      spread(each.samples.map(pick)).median.toFixed(digits);
    const toFloor = compareCpu(measured, each, 'floor');
    return [
      toTitle(each.shape),
      String(each.connections),
      each.arm,
      of(({ cpuMs }) => cpuMs, 2),
      toFloor ? printSpread(toFloor, 2) : '',
      of(({ requestsPerSecond }) => requestsPerSecond, 0),
      middle(({ p50Ms }) => p50Ms, 1),
      middle(({ p99Ms }) => p99Ms, 1),
      middle(({ bytes }) => bytes, 0),
      middle(({ rss }) => rss / MEBIBYTE, 0),
      middle(({ heapUsed }) => heapUsed / MEBIBYTE, 0),
    ];
  });
  return { head, rows };
}

/** How much more than our page eleven aliases over Apollo Gateway cost. */
const ALIASED_TARGETS: Targets = { 1: 4.5, 16: 6 };
/** Milliseconds of CPU for a repeated question. */
const REPEATED_MS = 0.27;

/** What was promised of ours, held against what was measured. */
export function toTargets(measured: readonly Measured[]): Table {
  const rows = measured.flatMap((each) => {
    const shape = SHAPES.find(({ name }) => name === each.shape);
    switch (each.arm) {
      case 'ours':
        return printTarget(each, compareCpu(measured, each, 'floor'), {
          what: 'ours ÷ floor',
          most: shape?.targets[each.connections],
        });
      case 'aliased':
        return printTarget(each, compareCpu(measured, each, 'ours'), {
          what: 'aliased ÷ ours',
          least: each.shape === 'page' ? ALIASED_TARGETS[each.connections] : undefined,
        });
      case 'repeated':
        return printTarget(each, spread(each.samples.map(({ cpuMs }) => cpuMs)), {
          what: 'repeated, ms',
          most: REPEATED_MS,
        });
      default:
        return [];
    }
  });
  return { head: ['question', 'connections', 'CPU', 'measured', 'target', 'met'], rows };
}

interface Target {
  readonly what: string;
  readonly most?: number | undefined;
  readonly least?: number | undefined;
}

function printTarget(
  { shape, connections }: Measured,
  measured: Spread | undefined,
  { what, most, least }: Target,
): string[][] {
  if (!measured || (most === undefined && least === undefined)) return [];
  const isMet = measured.median <= (most ?? Infinity) && measured.median >= (least ?? 0);
  const bound = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  return [[toTitle(shape), String(connections), what, printSpread(measured, 2), bound, isMet ? 'yes' : 'no']];
}

/** CPU of an arm in units of another, round by round. */
function compareCpu(measured: readonly Measured[], of: Measured, arm: string): Spread | undefined {
  const to = measured.find(
    (each) =>
      each.shape === of.shape &&
      each.connections === of.connections &&
      each.upstream === of.upstream &&
      each.arm === arm,
  );
  if (!to) return undefined;
  const values = ratios(
    of.samples.map(({ cpuMs }) => cpuMs),
    to.samples.map(({ cpuMs }) => cpuMs),
  );
  return values.length > 0 ? spread(values) : undefined;
}

function toTitle(name: string): string {
  return SHAPES.find((shape) => shape.name === name)?.title ?? name;
}

/** Median, and in brackets the least and the most; of a single value only that. */
export function printSpread({ median, least, most, count }: Spread, digits: number): string {
  return count === 1
    ? median.toFixed(digits)
    : `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** One row a point and question. */
export function toGrowthTable(points: readonly GrowthPoint[]): Table {
  const rows = points.flatMap(({ centers, scholars, questions, gatewayRss }) =>
    questions.map(({ question, ms, cpuMs, requests, movedRows, movedBytes }) => [
      question,
      String(centers),
      String(scholars),
      ms.toFixed(1),
      cpuMs.toFixed(2),
      String(requests),
      String(movedRows),
      String(movedBytes),
      (gatewayRss / MEBIBYTE).toFixed(0),
    ]),
  );
  const head = [
    'question',
    'centers',
    'scholars each',
    'ms',
    'gateway CPU ms',
    'asked',
    'rows moved',
    'bytes moved',
    'gateway RSS MiB',
  ];
  // All points of a question stand together.
  const questions = [...new Set(rows.map(([question]) => question))];
  return { head, rows: questions.flatMap((question) => rows.filter(([each]) => each === question)) };
}

export function toProcessTable({ processes, byCenters }: Growth): Table {
  const rows = processes.map(({ process, startMs, rss }) => [process, startMs.toFixed(0), (rss / MEBIBYTE).toFixed(0)]);
  const gateways = byCenters.map(({ centers, gatewayStartMs, gatewayRss }) => [
    `gateway over ${centers} centers`,
    gatewayStartMs.toFixed(0),
    (gatewayRss / MEBIBYTE).toFixed(0),
  ]);
  return { head: ['process', 'spawn to ready, ms', 'RSS MiB'], rows: [...rows, ...gateways] };
}

export function toImportTable(points: readonly GrowthPoint[]): Table {
  const rows = points.flatMap(({ centers, scholars, importedRows = 0, importSeconds = 0 }) =>
    importedRows > 0 ? [[String(centers), String(scholars), String(importedRows), importSeconds.toFixed(1)]] : [],
  );
  return { head: ['centers', 'scholars each', 'rows imported', 'seconds, added up over the centers'], rows };
}

// The page.

/** Replaces what stands between `<!-- begin name -->` and `<!-- end name -->`. @throws Error when the text has no such part */
export function fillSection(text: string, name: string, body: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Expected the page to have ${begin} and, after it, ${end}; it has not.`);
  return `${text.slice(0, from + begin.length)}\n${body.trim()}\n${text.slice(to)}`;
}

export interface Circumstances {
  /** Year, month and day. */
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

export function printComparison(
  measured: readonly Measured[],
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
  circumstances: Circumstances,
): string {
  const kinds = [...new Set(measured.map(({ upstream }) => upstream))];
  const parts = kinds.map((kind) => {
    const own = measured.filter(({ upstream }) => upstream === kind);
    const title = kind === 'live' ? 'Over the centers themselves' : 'Over recorded answers of the centers';
    return `### ${title}\n\n${printMarkdown(toTargets(own))}\n${printMarkdown(toFigures(own))}`;
  });
  return `${printCircumstances(circumstances)}. Median, and in brackets the least and the most, of ${rounds} rounds of ${milliseconds / 1000} s; the arms take turns within a round, and ratios are taken within it. RSS and heap are those of the process after the round.\n\n${parts.join('\n')}`;
}

export function printGrowth(growth: Growth, milliseconds: number, circumstances: Circumstances): string {
  const { byCenters, byRows, left } = growth;
  return [
    `${printCircumstances(circumstances)}. One client, ${milliseconds / 1000} s a question after as long a warm-up; every answer fresh. "Rows moved" and "bytes moved" are what all centers sent for one answer.`,
    section('More centers', byCenters.length, printMarkdown(toGrowthTable(byCenters))),
    section('More rows', byRows.length, `${printMarkdown(toGrowthTable(byRows))}\n${printImports(growth)}`),
    section('Start and memory of each process', byCenters.length, printMarkdown(toProcessTable(growth))),
    left.length > 0 ? `Not measured: ${left.join('; ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(title: string, count: number, body: string): string {
  return count > 0 ? `### ${title}\n\n${body}` : '';
}

function printImports({ byRows }: Growth): string {
  const table = toImportTable(byRows);
  return table.rows.length > 0 ? printMarkdown(table) : '';
}

function printCircumstances({ date, machine, versions }: Circumstances): string {
  return `Measured on ${date}: ${machine}; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`;
}

/** Every column but the first is flush right. */
export function printMarkdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(head)}${line(head.map((_, index) => (index === 0 ? '---' : '---:')))}${rows.map(line).join('')}`;
}

const PACKAGES = ['@apollo/gateway', '@apollo/server', 'graphql', 'undici'];

export function readCircumstances(): Circumstances {
  const version = (name: string): string =>
    (JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version; // every package has one
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`,
    versions: { node: process.versions.node, ...Object.fromEntries(PACKAGES.map((name) => [name, version(name)])) },
  };
}
