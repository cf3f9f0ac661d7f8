/** A digest of the contract, by which two versions of it are told apart. */
import { createHash } from 'node:crypto';
import type { Contract } from './model.ts';

/** Sixteen digits, of all that centers and gateway read out of the contract. */
export function digestContract({ collections, embedded, enums }: Contract): string {
  const text = JSON.stringify([collections, [...embedded], [...enums]]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
