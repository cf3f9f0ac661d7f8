/** Awards that a scholar won after the start, their budget periods, and how far they carry the scholar from K to R. */
import type { Faker } from '@faker-js/faker';
import { addDays, addMonths, lastDayOf } from '../dates.ts';
import type { CenterFrame, ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, isMissing, orMissing } from '../upkeep.ts';

export type Award = DataRow & {
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly startDate: string;
  readonly endDate: string;
};

interface Scheme {
  readonly funder: string;
  readonly type: string;
  /** Activity and institute of an NIH number; absent where the funder numbers in another way. */
  readonly nih?: readonly [activity: string, institutes: readonly string[]];
  readonly years: number;
  readonly directCosts: readonly [min: number, max: number];
}

const NIH_INSTITUTES = ['HL', 'AG', 'MH', 'DK', 'MD', 'NR', 'CA'] as const;
/** An R01 equivalent runs three years or more with over $250,000 of direct costs a year, or is a VA Merit award. */
const MENTORED = {
  ahrqK08: { funder: 'AHRQ', type: 'INDIVIDUAL_K', nih: ['K08', ['HS']], years: 5, directCosts: [110_000, 150_000] },
  nihK23: {
    funder: 'NIH',
    type: 'INDIVIDUAL_K',
    nih: ['K23', NIH_INSTITUTES],
    years: 5,
    directCosts: [130_000, 190_000],
  },
  vaCareer: {
    funder: 'VETERANS_AFFAIRS',
    type: 'K_EQUIVALENT',
    nih: ['IK2', ['HX']],
    years: 5,
    directCosts: [150_000, 200_000],
  },
} as const satisfies Record<string, Scheme>;
const INDEPENDENT = {
  nihR01: { funder: 'NIH', type: 'R01', nih: ['R01', NIH_INSTITUTES], years: 5, directCosts: [350_000, 499_000] },
  ahrqR01: { funder: 'AHRQ', type: 'R01', nih: ['R01', ['HS']], years: 4, directCosts: [260_000, 400_000] },
  vaMerit: {
    funder: 'VETERANS_AFFAIRS',
    type: 'R01_EQUIVALENT',
    nih: ['I01', ['HX']],
    years: 4,
    directCosts: [260_000, 300_000],
  },
  pcori: { funder: 'PCORI', type: 'R01_EQUIVALENT', years: 3, directCosts: [400_000, 700_000] },
} as const satisfies Record<string, Scheme>;
const SMALL = {
  internal: { funder: 'INTERNAL_HEALTH_SYSTEM', type: 'OTHER', years: 1, directCosts: [20_000, 50_000] },
  university: { funder: 'INTERNAL_UNIVERSITY', type: 'OTHER', years: 1, directCosts: [15_000, 40_000] },
  foundation: { funder: 'FOUNDATION', type: 'OTHER', years: 2, directCosts: [50_000, 150_000] },
  nihR21: { funder: 'NIH', type: 'OTHER', nih: ['R21', NIH_INSTITUTES], years: 2, directCosts: [120_000, 150_000] },
  ahrqR03: { funder: 'AHRQ', type: 'OTHER', nih: ['R03', ['HS']], years: 2, directCosts: [45_000, 50_000] },
} as const satisfies Record<string, Scheme>;

/** Who left early for funding has it from two weeks before; others win it later, or not yet. The K12 itself is the program's award. */
export function createAwards(faker: Faker, scholar: ScholarFrame): readonly Award[] {
  const { career, center } = scholar;
  const { asOf } = center.plan;
  const drafts: { readonly scheme: Scheme; readonly from: string; readonly to: string }[] = [];
  const draw = (scheme: Scheme, from: string, to: string): void => {
    if (from <= to && to <= asOf) drafts.push({ scheme, from, to });
  };
  if (career.status === 'COMPLETED_EARLY_FUNDED' && career.endDate) {
    const start = addDays(career.endDate, -14);
    draw(isDrawn(faker, 0.6) ? pickScheme(faker, INDEPENDENT) : pickScheme(faker, MENTORED), start, start);
  }
  if (career.status !== 'WITHDRAWN' && isDrawn(faker, 0.5))
    draw(pickScheme(faker, SMALL), addMonths(career.startDate, 5), asOf);
  if (career.status === 'ACTIVE' && isDrawn(faker, 0.05))
    draw(pickScheme(faker, INDEPENDENT), addMonths(career.startDate, 14), asOf);
  if (career.status === 'COMPLETED' && career.endDate) {
    if (isDrawn(faker, 0.35)) draw(pickScheme(faker, MENTORED), addDays(career.endDate, 1), asOf);
    if (isDrawn(faker, 0.3)) draw(pickScheme(faker, INDEPENDENT), addDays(career.endDate, 30), asOf);
  }
  return drafts.map(({ scheme, from, to }) =>
    createAward(faker, scholar, { scheme, startDate: pickDay(faker, from, to) }),
  );
}

function pickScheme<K extends string>(faker: Faker, schemes: Readonly<Record<K, Scheme>>): Scheme {
  return faker.helpers.arrayElement(Object.values<Scheme>(schemes));
}

function createAward(
  faker: Faker,
  { id: scholar, center }: ScholarFrame,
  { scheme, startDate }: { readonly scheme: Scheme; readonly startDate: string },
): Award {
  const { plan } = center;
  const id = center.nextId('award');
  const isLead = scheme.type !== 'OTHER' || isDrawn(faker, 0.8);
  const [min, max] = scheme.directCosts;
  return {
    id,
    scholar,
    number: createNumber(faker, center, scheme, id),
    title: orMissing(
      faker,
      plan,
      `Made-up award: ${faker.helpers.arrayElement(['embedding evidence in care', 'learning from routine data', 'equity in access', 'safer transitions', 'patient-centered outcomes'])}`,
    ),
    funder: scheme.funder,
    type: scheme.type,
    activityCode: scheme.nih?.[0] ?? null,
    role: isLead
      ? 'PRINCIPAL_INVESTIGATOR'
      : faker.helpers.arrayElement(['CO_PRINCIPAL_INVESTIGATOR', 'CO_INVESTIGATOR']),
    startDate,
    endDate: lastDayOf(startDate, scheme.years * 12),
    totalCosts: orMissing(faker, plan, Math.round((faker.number.int({ min, max }) * scheme.years * 1.5) / 1000) * 1000),
    ...createSyntheticMark(faker, plan, startDate),
  };
}

/**
 * Serials from 900000 on, which no institute has come to, so that none is taken for a real one. They come round after
 * 100,000 awards of a run: then two awards of one activity and institute may share a number.
 */
function createNumber(faker: Faker, { index, centerCount }: CenterFrame, { funder, nih }: Scheme, id: string): string {
  const place = (Number(id.slice(id.lastIndexOf(':') + 1)) - 1) * centerCount + index;
  if (nih) return `${nih[0]}${faker.helpers.arrayElement(nih[1])}${900_000 + (place % 100_000)}`;
  return funder === 'PCORI'
    ? `IHS-9901-${900_000 + place}`
    : `${funder.startsWith('INTERNAL') ? 'INT' : 'FDN'}-${900_000 + place}`;
}

/** A new year, non-competing years as far as they have begun, and here and there a supplement; costs fall within the total. */
export function createAwardPeriods(
  faker: Faker,
  { center: { plan } }: ScholarFrame,
  awards: readonly Award[],
): readonly DataRow[] {
  return awards.flatMap((award) => {
    const { number, activityCode, startDate, endDate, totalCosts } = award;
    const planned = Array.from({ length: 9 }, (_, year) => addMonths(startDate, year * 12)).filter(
      (day) => day < endDate,
    );
    const starts = planned.filter((day) => day <= plan.asOf);
    const yearly = typeof totalCosts === 'number' ? Math.round(totalCosts / 1.5 / planned.length) : null;
    const years = starts.map((start, year): DataRow => ({
      award: award.id,
      projectNumber: activityCode === null ? null : `${year === 0 ? 1 : 5}${String(number)}-${printYear(year)}`,
      applicationType: year === 0 ? 'NEW' : 'NON_COMPETING',
      startDate: start,
      endDate: lastDayOf(start, 12),
      directCosts: yearly,
    }));
    const last = starts.at(-1);
    if (activityCode === null || last === undefined || !isDrawn(faker, 0.2)) return years;
    const supplement = {
      award: award.id,
      projectNumber: `3${String(number)}-${printYear(starts.length - 1)}S1`,
      applicationType: 'SUPPLEMENT',
      startDate: last,
      endDate: lastDayOf(last, 12),
      directCosts: orMissing(faker, plan, faker.number.int({ min: 20, max: 90 }) * 1000),
    };
    return [...years, supplement];
  });
}

function printYear(year: number): string {
  return String(year + 1).padStart(2, '0');
}

const INDEPENDENT_TYPES: readonly string[] = ['R01', 'R01_EQUIVALENT'];
const MENTORED_TYPES: readonly string[] = ['INDIVIDUAL_K', 'K_EQUIVALENT'];

/** Flight Tracker's code, with the time in the K12 program counted as a K. Null where it may be missing and is. */
export function toConversionStatus(
  faker: Faker,
  { career, center: { plan } }: ScholarFrame,
  awards: readonly Award[],
): string | null {
  if (isMissing(faker, plan)) return null;
  const own = awards.filter((award) => award.role === 'PRINCIPAL_INVESTIGATOR');
  const mentored = own.filter((award) => MENTORED_TYPES.includes(award.type));
  const isOnK = (day: string): boolean =>
    day <= (career.endDate ?? plan.asOf) || mentored.some((award) => award.startDate <= day && day <= award.endDate);
  const first = own
    .filter((award) => INDEPENDENT_TYPES.includes(award.type))
    .map((award) => award.startDate)
    .sort()[0];
  if (first !== undefined) return isOnK(first) ? 'CONVERTED_ON_K' : 'CONVERTED_AFTER_K';
  return isOnK(plan.asOf) ? 'ON_K_WITHOUT_R' : 'AFTER_K_WITHOUT_R';
}
