/** The order of groups, the same at every center and at the gateway. */
import { Buffer } from 'node:buffer';

export type GroupKeys = readonly (string | null)[];

/** Compares key by key, as UTF-8 bytes. "Not known" (null) comes last. */
export function compareGroupKeys(a: GroupKeys, b: GroupKeys): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return 0;
}
