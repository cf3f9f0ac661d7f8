/** Kaplan-Meier as a textbook has it, over the scholars of all centers in one place: at each step, who is still there and to whom it happens. */
import { describeEvent } from '../../../subgraphs/contract/events.ts';
import { atLeast, exactly } from './counts.ts';
import { centerOf, type OracleRow, type OracleRows } from './rows.ts';

export interface TimeSource {
  /** Of the centers that answer. */
  readonly rows: OracleRows;
  /** The scholars that match the filter. */
  readonly scholars: readonly OracleRow[];
  readonly asOf: (center: string) => string;
  readonly isWithheld: boolean;
  readonly completeness: unknown;
}

interface Life {
  readonly months: number;
  readonly happened: boolean;
}

export function answerTimeToEvent(
  { rows, scholars, asOf, isWithheld, completeness }: TimeSource,
  event: string,
): unknown {
  const lives = scholars.flatMap((scholar) => toLife(rows, scholar, event, asOf(centerOf(scholar.id))) ?? []);
  const count = isWithheld ? atLeast : exactly;
  let [survival, greenwood, median, isKnown]: [number, number, unknown, boolean] = [1, 0, null, true];
  const points = Array.from({ length: 40 }, (_, index) => {
    const [fromMonth, toMonth] = [index * 3, index * 3 + 3];
    const here = lives.filter((life) => life.months >= fromMonth);
    const inside = here.filter((life) => life.months < toMonth);
    const events = inside.filter((life) => life.happened).length;
    const wasKnown = isKnown;
    if (here.length > 0) survival *= 1 - events / here.length;
    else isKnown = survival === 0;
    if (here.length > events) greenwood += events / (here.length * (here.length - events));
    if (median === null && wasKnown && isKnown && survival <= 0.5) median = { fromMonth, toMonth };
    return {
      fromMonth,
      toMonth,
      atRisk: count(here.length),
      events: count(events),
      censored: count(inside.length - events),
      survival: toSurvival(survival, isKnown, isWithheld),
      standardError: isWithheld || !isKnown || survival === 0 ? null : survival * Math.sqrt(greenwood),
    };
  });
  const happened = lives.filter((life) => life.happened && life.months < 120).length;
  return {
    definition: describeEvent(event),
    curve: { subjects: count(lives.length), events: count(happened), points, median: isWithheld ? null : median },
    completeness,
  };
}

function toLife(rows: OracleRows, scholar: OracleRow, event: string, asOf: string): Life | undefined {
  const of = (code: string): readonly OracleRow[] => (rows[code] ?? []).filter((row) => row['scholar'] === scholar.id);
  const isFirstOf = (types: readonly string[], field: string) => (row: OracleRow) => types.includes(String(row[field]));
  const awards = of('award');
  const independent = awards
    .filter((row) => row['role'] === 'PRINCIPAL_INVESTIGATOR')
    .filter(isFirstOf(['R01', 'R01_EQUIVALENT'], 'type'))
    .map((row) => row['startDate']);
  const known: Readonly<Record<string, readonly [readonly unknown[], readonly unknown[]]>> = {
    K_TO_R: [
      awards
        .filter(isFirstOf(['INTERNAL_K', 'K12_KL2', 'INDIVIDUAL_K', 'K_EQUIVALENT'], 'type'))
        .map((row) => row['startDate']),
      independent,
    ],
    PROGRAM_TO_R: [[scholar['startDate']], independent],
    COMPLETION_TO_LEADERSHIP: [
      [scholar].filter(isFirstOf(['COMPLETED', 'COMPLETED_EARLY_FUNDED'], 'status')).map((row) => row['endDate']),
      of('position')
        .filter((row) => String(row['roleCategory']).endsWith('_LEADERSHIP'))
        .map((row) => row['startDate']),
    ],
  };
  const [origins = [], ends = []] = known[event] ?? [];
  const [origin] = origins.filter((day) => typeof day === 'string').toSorted();
  const [end] = ends.filter((day) => typeof day === 'string').toSorted();
  if (origin === undefined || origin > asOf || (end !== undefined && end < origin)) return undefined;
  const happened = end !== undefined && end <= asOf;
  return { months: monthsFrom(origin, happened ? end : asOf), happened };
}

/** Counted month by month: as many as fit between the days. */
function monthsFrom(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  for (let months = 0; ; months += 1) {
    const at = month + months; // the month after `months + 1` of them, from 0
    const next = `${String(year + Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (next > to) return months;
  }
}

function toSurvival(value: number, isKnown: boolean, isWithheld: boolean): unknown {
  if (isWithheld) return { status: 'INCOMPLETE', value: null, lower: null, upper: null };
  return isKnown
    ? { status: 'EXACT', value, lower: value, upper: value }
    : { status: 'BOUNDED', value: null, lower: 0, upper: value };
}
