/** The stamp of a process's answers: it stands for everything that they depend on, so equal stamps mean equal answers. */
import { createHash } from 'node:crypto';

/** Who may be given an answer that was kept: whoever asks, only who asked for it, or nobody at all. */
export const KEPT_FOR = ['ANYONE', 'CALLER', 'NOBODY'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

const LENGTH = 22; // 128 bits of base64url: never the same twice by chance

/**
 * @param facts all that answers depend on: the process's life (a random id), the data's epoch, the policy's version, the SDL.
 *   None of them can be read from the stamp.
 */
export function toStamp(facts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, LENGTH);
}
