/** Fills the marked parts of docs/performance.md with what was measured; the prose between them is written by hand. */
import type { Growth } from './growth.ts';
import { toFigures, toTargets, type Table } from './printComparison.ts';
import { drawAll, toGrowthTable, toImportTable, toProcessTable } from './printGrowth.ts';
import type { Circumstances, ComparisonResult, GrowthResult, Results } from './results.ts';

/** Replaces what stands between `<!-- begin name -->` and `<!-- end name -->`. @throws Error when the text has no such part */
export function fillSection(text: string, name: string, body: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Expected the page to have ${begin} and, after it, ${end}; it has not.`);
  return `${text.slice(0, from + begin.length)}\n${body.trim()}\n${text.slice(to)}`;
}

/** @param text the page as it is @param plots where the plots are, seen from the page */
export function printPage(text: string, { comparison, growth }: Results, plots: string): string {
  const compared = comparison ? fillSection(text, 'comparison', printComparison(comparison)) : text;
  return growth ? fillSection(compared, 'growth', printGrowth(growth, plots)) : compared;
}

function printComparison(result: ComparisonResult): string {
  const { measured, rounds, milliseconds } = result;
  const kinds = [...new Set(measured.map(({ upstream }) => upstream))];
  const parts = kinds.map((kind) => {
    const own = measured.filter(({ upstream }) => upstream === kind);
    const title = kind === 'live' ? 'Over the centers themselves' : 'Over recorded answers of the centers';
    return `### ${title}\n\n${printMarkdown(toTargets(own))}\n${printMarkdown(toFigures(own))}`;
  });
  return `${printCircumstances(result)}. Median, and in brackets the least and the most, of ${rounds} rounds of ${milliseconds / 1000} s; the arms take turns within a round, and ratios are taken within it. RSS and heap are those of the process after the round.\n\n${parts.join('\n')}`;
}

function printGrowth({ growth, milliseconds, ...circumstances }: GrowthResult, plots: string): string {
  const { byCenters, byRows, left } = growth;
  return [
    `${printCircumstances(circumstances)}. One client, ${milliseconds / 1000} s a question after as long a warm-up; every answer fresh. "Rows moved" and "bytes moved" are what all centers sent for one answer.`,
    section('More centers', byCenters.length, printMarkdown(toGrowthTable(byCenters))),
    section('More rows', byRows.length, `${printMarkdown(toGrowthTable(byRows))}\n${printImports(growth)}`),
    section('Start and memory of each process', byCenters.length, printMarkdown(toProcessTable(growth))),
    drawAll(growth)
      .map(([file]) => `![${file.replace('.svg', '').replace('-', ': ')}](${plots}/${file})`)
      .join('\n\n'),
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
