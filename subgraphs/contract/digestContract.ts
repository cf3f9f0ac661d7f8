/** A digest of the contract: two versions with the same digest are the same. */
import { createHash } from 'node:crypto';
import type { Contract } from './model.ts';

/** Sixteen hexadecimal digits over all that centers and gateway read from the contract. Descriptions do not count: new wording is not a new contract. */
export function digestContract({ collections, embedded, enums }: Contract): string {
  const text = JSON.stringify([collections, [...embedded], [...enums]], (name, value: unknown) =>
    name === 'description' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
