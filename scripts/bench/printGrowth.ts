/** Prints how cost grows, as tables and as plots. */
import * as echarts from 'echarts';
import type { Growth } from './growth.ts';
import type { GrowthPoint, QuestionCost } from './growthPoint.ts';
import type { Table } from './printComparison.ts';

const MEBIBYTE = 2 ** 20;

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

export interface PlotOptions {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly isLogarithmic: boolean;
  readonly x: (point: GrowthPoint) => number;
  readonly y: (question: QuestionCost) => number;
}

/** One line a question, as SVG. */
function drawGrowth(points: readonly GrowthPoint[], { title, xName, yName, isLogarithmic, x, y }: PlotOptions): string {
  const names = points[0]?.questions.map(({ question }) => question) ?? [];
  const type = isLogarithmic ? 'log' : 'value';
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 760, height: 420 });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: { text: title, left: 'center', textStyle: { fontSize: 15 } },
    legend: { bottom: 0, data: names },
    grid: { left: 70, right: 30, top: 60, bottom: 90 },
    xAxis: { type, name: xName, nameLocation: 'middle', nameGap: 30, min: isLogarithmic ? 'dataMin' : 0 },
    yAxis: { type, name: yName },
    series: names.map((name) => ({
      name,
      type: 'line',
      symbolSize: 7,
      data: points.flatMap((point) =>
        point.questions.filter(({ question }) => question === name).map((question) => [x(point), y(question)]),
      ),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** File name and SVG of every plot. */
export function drawAll({ byCenters, byRows }: Growth): (readonly [file: string, svg: string])[] {
  const ofCenters = { xName: 'centers', x: ({ centers }: GrowthPoint) => centers, isLogarithmic: false };
  const ofRows = { xName: 'scholars a center', x: ({ scholars }: GrowthPoint) => scholars, isLogarithmic: true };
  const plots: [file: string, points: readonly GrowthPoint[], options: PlotOptions][] = [
    [
      'centers-cpu.svg',
      byCenters,
      { ...ofCenters, title: 'Processor time of the gateway', yName: 'ms a request', y: ({ cpuMs }) => cpuMs },
    ],
    [
      'centers-bytes.svg',
      byCenters,
      {
        ...ofCenters,
        title: 'What the centers send for one answer',
        yName: 'kB',
        y: ({ movedBytes }) => movedBytes / 1000,
      },
    ],
    ['rows-ms.svg', byRows, { ...ofRows, title: 'Time to an answer', yName: 'ms', y: ({ ms }) => ms }],
    [
      'rows-bytes.svg',
      byRows,
      {
        ...ofRows,
        title: 'What the centers send for one answer',
        yName: 'kB',
        y: ({ movedBytes }) => movedBytes / 1000,
      },
    ],
  ];
  return plots.flatMap(([file, points, options]) =>
    points.length > 0 ? [[file, drawGrowth(points, options)] as const] : [],
  );
}
