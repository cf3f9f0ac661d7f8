/** Counts as text: a number only where the count has one, bounds otherwise. */
import { isObject } from '../client.ts';

export interface Count {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE' | 'POOLED';
  readonly value?: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

const STATUSES: ReadonlySet<unknown> = new Set(['EXACT', 'BOUNDED', 'INCOMPLETE', 'POOLED']);

/** Is it a count that says what it claims to be? One asked without `status` cannot be told from other numbers. */
export function isCount(value: unknown): value is Count {
  return isObject(value) && STATUSES.has(value.status) && Object.keys(value).every((key) => COUNT_FIELDS.has(key));
}

const COUNT_FIELDS: ReadonlySet<string> = new Set(['__typename', 'status', 'value', 'lower', 'upper']);

/** Of a count, or of a mean or an end: `110`, `110 (pooled)`, `>= 99 (incomplete)`, `1 to 9 (bounded)`. What was not asked for is not made up. */
export function printCount({ status, value, lower, upper }: Count): string {
  switch (status) {
    case 'EXACT':
      return value === null ? '(none)' : printNumber(value ?? lower);
    case 'POOLED':
      return `${printNumber(value)} (pooled)`;
    case 'INCOMPLETE':
      if (typeof upper === 'number') return `${printNumber(lower)} to ${printNumber(upper)} (incomplete)`; // a mean or an end; a count has none
      return typeof lower === 'number' ? `>= ${printNumber(lower)} (incomplete)` : 'incomplete';
    case 'BOUNDED':
      return `${printNumber(lower)} to ${printNumber(upper)} (bounded)`;
  }
}

/** Six digits of what is no whole number: of a mean more than anybody reads. */
export function printNumber(value: number | null | undefined): string {
  if (typeof value !== 'number') return '?';
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
