/** `npm run figures`: compares the published figures of the consortium with live ones. `npm start` also prints them. */
import { defineCommand, runCommandLine, text } from '../subgraphs/commandLine.ts';
import { GRAPH_URL, isObject, postOperation, printGraphErrors, type Answer, type JsonObject } from './client.ts';
import { isCount, printCount, type Count } from './print/answer.ts';
import { lacksRegistry, printCompleteness, toSummary, type CompletenessSummary } from './print/completeness.ts';
import { printTable } from './print/table.ts';

const COMMAND = defineCommand({
  call: 'npm run figures',
  does: 'Compares the published figures with live ones.',
  options: { url: text('URL', 'the address of the graph', GRAPH_URL) },
  notes:
    'Exit code: 0 when all figures agree, 1 when one does not, 3 when some cannot be compared because a center is missing.',
  run: async ({ url }) => {
    const { answer, report } = await askFigures(url);
    if (answer.data) process.stdout.write(printFigures(report, process.stdout.columns));
    if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
    if (answer.errors?.length || report.figures.some(({ agrees }) => agrees === 'no')) return 1;
    return report.figures.every(({ agrees }) => agrees === 'yes') ? 0 : 3;
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

export async function askFigures(url: string): Promise<{ readonly answer: Answer; readonly report: FiguresReport }> {
  const answer = await postOperation(url, { query: FIGURES_QUERY });
  return { answer, report: readFigures(answer) };
}

const FIGURES_QUERY = `# Do the published figures of the consortium hold in the data that the centers serve now?
query Figures {
  publishedFigures { id label published publishedPercent definition assumption source }
  scholars: scholarStatistics { total { ...Whole } completeness { ...Report } }
  clinical: scholarStatistics(filter: { disciplines: { some: { kind: { eq: CLINICAL } } } }) { total { ...Whole } }
  physicians: scholarStatistics(filter: { disciplines: { some: { kind: { eq: CLINICAL }, group: { eq: PHYSICIAN } } } }) { total { ...Whole } }
  otherClinical: scholarStatistics(
    filter: { disciplines: { some: { kind: { eq: CLINICAL } } }, not: { disciplines: { some: { kind: { eq: CLINICAL }, group: { eq: PHYSICIAN } } } } }
  ) { total { ...Whole } }
  nonClinical: scholarStatistics(filter: { disciplines: { some: { kind: { eq: RESEARCH } } } }) { total { ...Whole } }
  both: scholarStatistics(
    filter: { and: [{ disciplines: { some: { kind: { eq: CLINICAL } } } }, { disciplines: { some: { kind: { eq: RESEARCH } } } }] }
  ) { total { ...Whole } }
  programs: programStatistics(groupBy: [CENTER]) { groups { keys { value } count { ...Whole } } completeness { ...Report } }
  partnerKinds: partnershipStatistics(groupBy: [PARTNER_KIND]) {
    groups { keys { value } centers { ...Whole } }
    completeness { ...Report }
  }
  safetyNet: partnershipStatistics(groupBy: [IS_SAFETY_NET]) {
    groups { keys { value } centers { ...Whole } }
    completeness { ...Report }
  }
}
fragment Whole on Count { status value lower upper }
fragment Report on Completeness { isComplete considered answered centers { center { id } status code } }
`;

/** `open`: the published number is within the bounds of the live one, or one of them is missing. */
export type Agreement = 'yes' | 'no' | 'open';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** The assumption of our data under which the number can be counted. */
  readonly assumption?: string;
  readonly published?: number;
  readonly publishedPercent?: number;
  /** Undefined if it is not in the answer. */
  readonly live?: Count;
  /** The share of the live number in its total. */
  readonly livePercent?: number;
  readonly agrees: Agreement;
}

export interface FiguresReport {
  readonly figures: readonly Figure[];
  /** Scholars who count both as clinical and as non-clinical. */
  readonly overlap?: Count;
  readonly completeness?: CompletenessSummary;
  readonly isWithoutRegistry: boolean;
}

interface LiveRule {
  readonly read: (data: JsonObject) => Count | undefined;
  readonly shareOf?: 'scholars' | 'centers';
}

/** How to read each figure from the live data, by the registry's id of the figure. */
const LIVE: Readonly<Record<string, LiveRule>> = {
  scholars: { read: (data) => readTotal(data, 'scholars') },
  centers: { read: countCenters },
  'centers-va': { read: (data) => readGroupCenters(data, 'partnerKinds', 'VETERANS_AFFAIRS'), shareOf: 'centers' },
  'centers-safety-net': { read: (data) => readGroupCenters(data, 'safetyNet', 'true'), shareOf: 'centers' },
  'scholars-clinical': { read: (data) => readTotal(data, 'clinical'), shareOf: 'scholars' },
  'scholars-physician': { read: (data) => readTotal(data, 'physicians') },
  'scholars-other-clinical': { read: (data) => readTotal(data, 'otherClinical') },
  'scholars-non-clinical': { read: (data) => readTotal(data, 'nonClinical'), shareOf: 'scholars' },
};

export function readFigures(answer: Answer): FiguresReport {
  const data = answer.data ?? {};
  const published = Array.isArray(data.publishedFigures) ? data.publishedFigures.filter(isObject) : [];
  // Without the registry there are no published numbers; print the live ones.
  const entries = published.length > 0 ? published : Object.keys(LIVE).map((id): JsonObject => ({ id }));
  const overlap = readTotal(data, 'both');
  const report = isObject(data.scholars) ? data.scholars.completeness : undefined;
  return {
    figures: entries.map((entry) => readFigure(entry, data)),
    ...(overlap && { overlap }),
    ...(isObject(report) && { completeness: toSummary(report) }),
    isWithoutRegistry: lacksRegistry(answer),
  };
}

function readFigure(entry: JsonObject, data: JsonObject): Figure {
  const id = String(entry.id);
  const rule = LIVE[id];
  const live = rule?.read(data);
  const whole = rule?.shareOf && LIVE[rule.shareOf]?.read(data);
  const livePercent = toPercent(live, whole);
  const published = typeof entry.published === 'number' ? entry.published : undefined;
  return {
    id,
    label: typeof entry.label === 'string' ? entry.label : id,
    definition: typeof entry.definition === 'string' ? entry.definition : '',
    ...(typeof entry.assumption === 'string' && { assumption: entry.assumption }),
    ...(published !== undefined && { published }),
    ...(typeof entry.publishedPercent === 'number' && { publishedPercent: entry.publishedPercent }),
    ...(live && { live }),
    ...(livePercent !== undefined && { livePercent }),
    agrees: compareFigure(published, live),
  };
}

export function compareFigure(published: number | undefined, live: Count | undefined): Agreement {
  if (published === undefined || !live) return 'open';
  if (typeof live.value === 'number') return live.value === published ? 'yes' : 'no';
  const isAbove = (live.lower ?? 0) > published;
  const isBelow = typeof live.upper === 'number' && live.upper < published;
  return isAbove || isBelow ? 'no' : 'open';
}

/** Only of exact numbers; rounded like the publication. */
function toPercent(part: Count | undefined, whole: Count | undefined): number | undefined {
  if (typeof part?.value !== 'number' || typeof whole?.value !== 'number' || whole.value === 0) return undefined;
  return Math.round((100 * part.value) / whole.value);
}

function readTotal(data: JsonObject, key: string): Count | undefined {
  const statistics = data[key];
  return isObject(statistics) && isCount(statistics.total) ? statistics.total : undefined;
}

/** Centers with a program; a center without an answer may have one, too. */
function countCenters(data: JsonObject): Count | undefined {
  const groups = readGroups(data, 'programs');
  if (!groups) return undefined;
  // A missing center has a group, of at least no row.
  const seen = groups.filter(({ count }) => isCount(count) && (count.lower ?? 0) > 0);
  return toCount(seen.length, isComplete(data, 'programs'));
}

/** Centers with at least one row in the group. */
function readGroupCenters(data: JsonObject, key: string, value: string): Count | undefined {
  const groups = readGroups(data, key);
  if (!groups) return undefined;
  const group = groups.find(({ keys }) => Array.isArray(keys) && isObject(keys[0]) && keys[0].value === value);
  if (!group) return toCount(0, isComplete(data, key));
  return isCount(group.centers) ? group.centers : undefined;
}

function readGroups(data: JsonObject, key: string): JsonObject[] | undefined {
  const statistics = data[key];
  return isObject(statistics) && Array.isArray(statistics.groups) ? statistics.groups.filter(isObject) : undefined;
}

function isComplete(data: JsonObject, key: string): boolean {
  const statistics = data[key];
  return isObject(statistics) && isObject(statistics.completeness) && statistics.completeness.isComplete === true;
}

function toCount(number: number, isExact: boolean): Count {
  if (isExact) return { status: 'EXACT', value: number, lower: number, upper: number };
  return { status: 'INCOMPLETE', value: null, lower: number, upper: null };
}

const AGREEMENT: Readonly<Record<Agreement, string>> = { yes: 'yes', no: 'NO', open: 'cannot say' };

const CAVEAT =
  'The people in these data are made up to match the published figures: agreement tests the software, not the publication.\n';
/** Printed with `NO`: only the committed data match these figures. */
const OTHER_DATA =
  'Some figures do not agree: the centers serve other data than the demonstration data, which were made to match these figures.\n';

export function printFigures(
  { figures, overlap, completeness, isWithoutRegistry }: FiguresReport,
  width = 120,
): string {
  const rows = figures.map((figure) => [
    figure.label,
    withPercent(figure.published === undefined ? 'not known' : String(figure.published), figure.publishedPercent),
    withPercent(printLive(figure.live, completeness), figure.livePercent),
    AGREEMENT[figure.agrees],
    figure.definition,
  ]);
  const table = printTable(['figure', 'published', 'live', 'agrees?', 'definition'], rows, { width });
  return `${table}${printOverlap(figures, overlap, completeness)}${figures.some(({ agrees }) => agrees === 'no') ? '' : printAssumptions(figures)}${completeness ? printCompleteness(completeness, [], isWithoutRegistry) : ''}${figures.some(({ agrees }) => agrees === 'no') ? OTHER_DATA : CAVEAT}`;
}

/** A lower bound when a center is missing. */
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

/** Each assumption once, with its figures. */
function printAssumptions(figures: readonly Figure[]): string {
  const assumptions = [...new Set(figures.flatMap(({ assumption }) => (assumption === undefined ? [] : [assumption])))];
  return assumptions
    .map((assumption) => {
      const labels = figures.filter((figure) => figure.assumption === assumption).map(({ label }) => label);
      return `Assumption (${labels.join(', ')}): ${assumption}\n`;
    })
    .join('');
}
