/** Reads values of an answer that may be missing, as words for a person. */
import { isObject, type JsonObject } from '../client.ts';

export function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function toWord(value: unknown): string {
  if (value === null || value === undefined) return '?';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `3 rows`, or nothing where it is no number. */
export function printAmount(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${Math.round(value * 10) / 10} ${unit}` : '';
}
