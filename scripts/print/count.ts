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

/** `110`, `110 (pooled)`, `>= 99 (incomplete)`, `1 to 9 (bounded)`. What was not asked for is not made up. */
export function printCount({ status, value, lower, upper }: Count): string {
  switch (status) {
    case 'EXACT':
      return printNumber(value ?? lower);
    case 'POOLED':
      return `${printNumber(value)} (pooled)`;
    case 'INCOMPLETE':
      return typeof lower === 'number' ? `>= ${printNumber(lower)} (incomplete)` : 'incomplete';
    case 'BOUNDED':
      return `${printNumber(lower)} to ${printNumber(upper)} (bounded)`;
  }
}

/** Three decimals of what is no whole number: more would claim what few people's data cannot say. */
export function printNumber(value: number | null | undefined): string {
  if (typeof value !== 'number') return '?';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
