/** Draws from what is given: by weights, days of a period, a share of cases. */
import type { Faker } from '@faker-js/faker';
import { addDays, countDays } from './dates.ts';

/** One of the keys, as often as its weight says. */
export function pickWeighted<K extends string>(faker: Faker, weights: Readonly<Partial<Record<K, number>>>): K {
  const entries = Object.entries(weights) as [K, number][]; // the keys of a Record<K, ...> are K
  return faker.helpers.weightedArrayElement(entries.map(([value, weight]) => ({ value, weight })));
}

/** Up to `max` different ones of the keys, at least one. */
export function pickSeveral<K extends string>(
  faker: Faker,
  weights: Readonly<Partial<Record<K, number>>>,
  max: number,
): readonly K[] {
  return [...new Set(Array.from({ length: faker.number.int({ min: 1, max }) }, () => pickWeighted(faker, weights)))];
}

/** A day of the period, both ends included; its first when it ends before it begins. */
export function pickDay(faker: Faker, from: string, to: string): string {
  return addDays(from, faker.number.int({ min: 0, max: Math.max(0, countDays(from, to)) }));
}

/** True in `share` of all cases. */
export function isDrawn(faker: Faker, share: number): boolean {
  return faker.datatype.boolean({ probability: share });
}
