/** Makes up how well a row was kept: when it was last looked at and how it became known; some of that is missing or stale. */
import type { Faker } from '@faker-js/faker';
import { addDays } from './dates.ts';
import type { CenterPlan } from './plan.ts';
import type { DataRow } from './rows.ts';

const SOURCE_TYPES = ['COMPUTER_GENERATED', 'SELF_REPORTED', 'MANUALLY_ENTERED'] as const;

/** `sourceType` and `lastReviewedOn` of a row that cannot have been looked at before `since`. */
export function createUpkeep(faker: Faker, plan: CenterPlan, since: string): DataRow {
  const isStale = faker.datatype.boolean({ probability: plan.staleShare });
  const age = isStale ? faker.number.int({ min: 400, max: 1100 }) : faker.number.int({ min: 0, max: 150 });
  const day = addDays(plan.asOf, -age);
  return {
    sourceType: isMissing(faker, plan) ? null : faker.helpers.arrayElement(SOURCE_TYPES),
    lastReviewedOn: isMissing(faker, plan) ? null : day < since ? since : day,
  };
}

/** Is a value that may be missing missing? */
export function isMissing(faker: Faker, plan: CenterPlan): boolean {
  return faker.datatype.boolean({ probability: plan.missingShare });
}

/** What a made-up row of a scholar's records says of itself. */
export function createSyntheticMark(faker: Faker, plan: CenterPlan, since: string): DataRow {
  return { basis: 'SYNTHETIC', ...createUpkeep(faker, plan, since) };
}

/** The value, or null where it may be missing and is. */
export function orMissing<T>(faker: Faker, plan: CenterPlan, value: T): T | null {
  return isMissing(faker, plan) ? null : value;
}
