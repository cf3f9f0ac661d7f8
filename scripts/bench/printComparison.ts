/** Prints what the arms cost beside each other: absolute figures with spread, ratios within a round, and how they stand to the targets. */
import type { Measured, Sample } from './compare.ts';
import { SHAPES } from './shapes.ts';
import { ratios, spread, type Spread } from './statistics.ts';

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
      each.samples.some(({ heapUsed }) => heapUsed === undefined)
        ? ''
        : middle(({ heapUsed = 0 }) => heapUsed / MEBIBYTE, 0),
    ];
  });
  return { head, rows };
}

/** The three promises, each held against its ratio. */
export function toTargets(measured: readonly Measured[]): Table {
  const rows = measured.flatMap((each) => {
    const shape = SHAPES.find(({ name }) => name === each.shape);
    if (!shape) return [];
    switch (each.arm) {
      case 'ours':
        return printTarget(each, compareCpu(measured, each, 'floor'), { what: 'ours ÷ floor', most: shape.target });
      case 'aliased':
        return printTarget(each, compareCpu(measured, each, 'ours'), { what: 'aliased ÷ ours', least: 6 });
      case 'repeated':
        return printTarget(each, compareCpu(measured, each, 'ours'), { what: 'repeated ÷ ours', most: 0.15 });
      default:
        return [];
    }
  });
  return { head: ['question', 'connections', 'ratio of CPU', 'measured', 'target', 'met'], rows };
}

type Target = { readonly what: string } & ({ readonly most: number } | { readonly least: number });

function printTarget({ shape, connections }: Measured, measured: Spread | undefined, target: Target): string[][] {
  if (!measured) return [];
  const [sign, bound, isMet] =
    'most' in target
      ? ['≤', target.most, measured.median <= target.most]
      : ['≥', target.least, measured.median >= target.least];
  return [
    [
      toTitle(shape),
      String(connections),
      target.what,
      printSpread(measured, 2),
      `${sign} ${bound}`,
      isMet ? 'yes' : 'no',
    ],
  ];
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
