/** Reads published and live figures out of the answer to `FIGURES_QUERY`, and says where they agree. */
import { isObject, type Answer, type JsonObject } from '../client.ts';
import { toSummary, type CompletenessSummary } from '../print/completeness.ts';
import { isCount, type Count } from '../print/count.ts';

/** `open`: bounds that the published number lies within, or nothing to compare with. */
export type Agreement = 'yes' | 'no' | 'open';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** What our data assume so that the number can be counted. */
  readonly assumption?: string;
  readonly published?: number;
  readonly publishedPercent?: number;
  /** Undefined when the answer lacks it. */
  readonly live?: Count;
  /** What the live number is a share of, in percent. */
  readonly livePercent?: number;
  readonly agrees: Agreement;
}

export interface FiguresReport {
  readonly figures: readonly Figure[];
  /** Scholars who count as clinical and as non-clinical. */
  readonly overlap?: Count;
  readonly completeness?: CompletenessSummary;
}

interface LiveRule {
  readonly read: (data: JsonObject) => Count | undefined;
  readonly shareOf?: 'scholars' | 'centers';
}

/** How each published figure is found in the live data, by the registry's id of the figure. */
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
  // Without the registry nothing is known of the publication; the live numbers still are.
  const entries = published.length > 0 ? published : Object.keys(LIVE).map((id): JsonObject => ({ id }));
  const overlap = readTotal(data, 'both');
  const report = isObject(data.scholars) ? data.scholars.completeness : undefined;
  return {
    figures: entries.map((entry) => readFigure(entry, data)),
    ...(overlap && { overlap }),
    ...(isObject(report) && { completeness: toSummary(report) }),
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

/** Only of exact numbers, rounded as the paper does. */
function toPercent(part: Count | undefined, whole: Count | undefined): number | undefined {
  if (typeof part?.value !== 'number' || typeof whole?.value !== 'number' || whole.value === 0) return undefined;
  return Math.round((100 * part.value) / whole.value);
}

function readTotal(data: JsonObject, key: string): Count | undefined {
  const statistics = data[key];
  return isObject(statistics) && isCount(statistics.total) ? statistics.total : undefined;
}

/** Centers with a program; a center that did not answer may have one too. */
function countCenters(data: JsonObject): Count | undefined {
  const groups = readGroups(data, 'programs');
  return groups && toCount(groups.length, isComplete(data, 'programs'));
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
