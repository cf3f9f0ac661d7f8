/** A tape of random numbers that decisions are read from: a shorter tape or smaller numbers make a simpler result, so counterexamples shrink. */
import * as fc from 'fast-check';

export interface Tape {
  /** A whole number from 0 to `limit - 1`; 0 after the tape's end. */
  pick(limit: number): number;
  /** True in that many of 100 cases; false after the tape's end. */
  chance(percent: number): boolean;
  /** One of several; the first after the tape's end. */
  choose<Value>(values: readonly Value[]): Value;
}

export const ARBITRARY_TAPE_NUMBERS = fc.array(fc.noBias(fc.nat(9999)), { minLength: 60, maxLength: 500, size: 'max' });

export function createTape(numbers: readonly number[]): Tape {
  let position = 0;
  const pick = (limit: number): number => {
    const number = numbers[position] ?? 0;
    position += 1;
    return number % limit;
  };
  return {
    pick,
    chance: (percent) => pick(100) >= 100 - percent,
    choose(values) {
      const index = pick(values.length);
      if (index >= values.length) throw new Error('expected at least one value to choose from');
      return values[index]!; // inside the bounds
    },
  };
}
