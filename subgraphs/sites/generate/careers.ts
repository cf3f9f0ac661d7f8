/** Makes up a scholar's time in training: when it began, what it was planned to be, and how it stands on the as-of date. */
import type { Faker } from '@faker-js/faker';
import { addMonths, lastDayOf } from './dates.ts';
import type { CenterPlan } from './plan.ts';
import { PROGRAMS } from './programs.ts';

export type CareerStatus = 'ACTIVE' | 'COMPLETED' | 'COMPLETED_EARLY_FUNDED' | 'WITHDRAWN';

/** When supplements were granted (PA-20-072, COVID-19). */
export const SUPPLEMENT_DAY = '2020-09-01';

export interface Career {
  readonly cohort: number;
  readonly startDate: string;
  readonly plannedMonths: number;
  readonly extensionMonths: number | null;
  /** The last day as planned, extension included. */
  readonly plannedEnd: string;
  readonly status: CareerStatus;
  /** The last day, once it has come. */
  readonly endDate: string | null;
}

/** The career of the scholar at `index` (from 0); earlier scholars are of earlier cohorts. */
export function createCareer(faker: Faker, plan: CenterPlan, index: number): Career {
  const cohort = plan.cohorts[Math.floor((index * plan.cohorts.length) / plan.scholarCount)] ?? 2019;
  const startDate = toStartDate(cohort, plan.startMonth);
  const plannedMonths = faker.helpers.arrayElement(PROGRAMS[plan.center]?.durations ?? [24, 36]);
  const wasHitByPandemic = cohort <= 2020 && faker.datatype.boolean({ probability: 0.25 });
  const extensionMonths = wasHitByPandemic ? faker.helpers.arrayElement([3, 6, 12]) : null;
  const plannedEnd = lastDayOf(startDate, plannedMonths + (extensionMonths ?? 0));
  return {
    cohort,
    startDate,
    plannedMonths,
    extensionMonths,
    plannedEnd,
    ...createOutcome(faker, startDate, plannedEnd, { plannedMonths, asOf: plan.asOf }),
  };
}

/** The programs were announced in September 2018: the first cohort cannot begin before. */
function toStartDate(cohort: number, month: number): string {
  const start = `${cohort}-${String(month).padStart(2, '0')}-01`;
  return start < '2018-10-01' ? '2018-10-01' : start;
}

function createOutcome(
  faker: Faker,
  startDate: string,
  plannedEnd: string,
  { plannedMonths, asOf }: { readonly plannedMonths: number; readonly asOf: string },
): Pick<Career, 'status' | 'endDate'> {
  const outcome = faker.helpers.weightedArrayElement([
    { weight: 88, value: 'COMPLETED' as const },
    { weight: 7, value: 'COMPLETED_EARLY_FUNDED' as const },
    { weight: 5, value: 'WITHDRAWN' as const },
  ]);
  const earlyEnd = lastDayOf(startDate, faker.number.int({ min: 8, max: plannedMonths - 6 }));
  const end = outcome === 'COMPLETED' ? plannedEnd : earlyEnd;
  return end <= asOf ? { status: outcome, endDate: end } : { status: 'ACTIVE', endDate: null };
}

/** Was the scholar in training on that day? */
export function isInTraining(career: Career, day: string): boolean {
  return career.startDate <= day && day <= (career.endDate ?? career.plannedEnd);
}

/** Where a second appointment begins, after a first of twelve months; undefined when the career has not come so far. */
export function findSecondStart(career: Career, asOf: string): string | undefined {
  const second = addMonths(career.startDate, 12);
  const last = career.endDate ?? career.plannedEnd;
  return second < last && second <= asOf && career.plannedMonths > 12 ? second : undefined;
}
