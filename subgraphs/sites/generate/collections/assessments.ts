/** When a scholar is assessed: at entry, in the middle, at the exit, and for some a year later. */
import type { Faker } from '@faker-js/faker';
import { addDays, addMonths } from '../dates.ts';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn } from '../pick.ts';
import { isMissing } from '../upkeep.ts';

export interface Occasion {
  readonly timepoint: 'ENTRY' | 'MID' | 'EXIT' | 'FOLLOWUP';
  readonly day: string;
  /** From 0 to 1: how much of the way has been gone. */
  readonly progress: number;
}

/** What has come by the as-of date; some were left out. */
export function createOccasions(faker: Faker, { career, center: { plan } }: ScholarFrame): readonly Occasion[] {
  const exit = career.status === 'WITHDRAWN' ? null : career.endDate;
  const all: readonly (Occasion | undefined)[] = [
    { timepoint: 'ENTRY', day: addDays(career.startDate, faker.number.int({ min: 0, max: 21 })), progress: 0 },
    { timepoint: 'MID', day: addMonths(career.startDate, 12), progress: 0.55 },
    exit === null
      ? undefined
      : { timepoint: 'EXIT', day: addDays(exit, -faker.number.int({ min: 0, max: 30 })), progress: 1 },
    exit === null || !isDrawn(faker, 0.4)
      ? undefined
      : { timepoint: 'FOLLOWUP', day: addMonths(exit, 12), progress: 1.1 },
  ];
  const lastInProgram = career.endDate ?? plan.asOf;
  return all
    .filter((each) => each !== undefined)
    .filter(
      ({ timepoint, day }) =>
        day <= plan.asOf &&
        (timepoint === 'FOLLOWUP' || day <= lastInProgram) &&
        !isDrawn(faker, 0.04) &&
        !isMissing(faker, plan),
    );
}
