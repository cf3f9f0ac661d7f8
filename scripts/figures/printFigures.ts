/** The published figures beside the live ones, as a table for people. */
import { printCompleteness, type CompletenessSummary } from '../print/completeness.ts';
import { printCount, type Count } from '../print/count.ts';
import { printTable } from '../print/table.ts';
import type { Agreement, Figure, FiguresReport } from './readFigures.ts';

const AGREEMENT: Readonly<Record<Agreement, string>> = { yes: 'yes', no: 'NO', open: 'cannot say' };

const CAVEAT =
  'The people in these data are made up so that the figures come out: that they do proves the plumbing, not the paper.\n';
/** What `NO` means: only the committed data were made for these figures. */
const OTHER_DATA =
  'Some figures do not agree: the centers serve other data than those that come with the project, which alone were made for these figures.\n';

export function printFigures({ figures, overlap, completeness }: FiguresReport, width = 120): string {
  const rows = figures.map((figure) => [
    figure.label,
    withPercent(figure.published === undefined ? 'not known' : String(figure.published), figure.publishedPercent),
    withPercent(printLive(figure.live, completeness), figure.livePercent),
    AGREEMENT[figure.agrees],
    figure.definition,
  ]);
  const table = printTable(['figure', 'published', 'live', 'agrees?', 'definition'], rows, { width });
  return `${table}${printOverlap(figures, overlap, completeness)}${figures.some(({ agrees }) => agrees === 'no') ? '' : printAssumptions(figures)}${completeness ? printCompleteness(completeness) : ''}${figures.some(({ agrees }) => agrees === 'no') ? OTHER_DATA : CAVEAT}`;
}

/** Never a plain number when a center is missing. */
function printLive(live: Count | undefined, completeness: CompletenessSummary | undefined): string {
  if (!live) return 'no answer';
  if (live.status !== 'INCOMPLETE' || !completeness) return printCount(live);
  return `>= ${live.lower ?? 0} (${completeness.answered} of ${completeness.considered} centers)`;
}

function withPercent(text: string, percent: number | undefined): string {
  return percent === undefined ? text : `${text} (${percent} %)`;
}

function printOverlap(
  figures: readonly Figure[],
  overlap: Count | undefined,
  completeness: CompletenessSummary | undefined,
): string {
  const find = (id: string): number | undefined => figures.find((figure) => figure.id === id)?.published;
  const [clinical, nonClinical, all] = [find('scholars-clinical'), find('scholars-non-clinical'), find('scholars')];
  if (!overlap || clinical === undefined || nonClinical === undefined || all === undefined) return '';
  const excess = `${clinical} + ${nonClinical} - ${all} = ${clinical + nonClinical - all}`;
  return `Counted as clinical and as non-clinical, live: ${printLive(overlap, completeness)}; published: ${excess}.\n`;
}

/** Each assumption once, with the figures that rest on it. */
function printAssumptions(figures: readonly Figure[]): string {
  const assumptions = [...new Set(figures.flatMap(({ assumption }) => (assumption === undefined ? [] : [assumption])))];
  return assumptions
    .map((assumption) => {
      const labels = figures.filter((figure) => figure.assumption === assumption).map(({ label }) => label);
      return `Assumption (${labels.join(', ')}): ${assumption}\n`;
    })
    .join('');
}
