/** How an import holds its place in the store while it checks, and makes a generation visible; where the store's answer to that is a fault, it finds out what became of it. */
import type { Generation, GenerationWriter, Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';

export type About = Omit<Generation, 'epoch' | 'counts'>;

/** The store did not say whether the import is visible, and cannot be asked. */
export class UnknownOutcome extends Error {
  override readonly cause: unknown;
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'UnknownOutcome';
    this.cause = cause;
  }
}

/**
 * @param before the epoch that was current when the import began
 * @throws the fault of the commit where nothing was changed, UnknownOutcome where nobody knows
 */
export async function commitSafely(
  writer: GenerationWriter,
  about: About,
  { store, before }: { readonly store: Store; readonly before: string | undefined },
): Promise<Generation> {
  try {
    return await writer.commit(about);
  } catch (error) {
    const isDropped = await dropQuietly(writer); // whatever is still under way finds no lock any more
    const current = await readCurrent(store);
    if (current === 'unknown') throw new UnknownOutcome(error);
    if (current && current.epoch !== before && isAbout(current, about)) return current;
    throw isDropped ? error : new UnknownOutcome(error);
  }
}

async function readCurrent(store: Store): Promise<Generation | 'unknown' | undefined> {
  try {
    return (await store.openSnapshot())?.generation;
  } catch {
    return 'unknown'; // the fault of the commit is the one to tell
  }
}

function isAbout(generation: Generation, { asOf, digest, origin }: About): boolean {
  return generation.asOf === asOf && generation.digest === digest && generation.origin === origin;
}

/** The fault that ended the import is the one to report; what could not be dropped goes at the next import. */
export async function dropQuietly(writer: GenerationWriter): Promise<boolean> {
  try {
    await writer.abort();
    return true;
  } catch {
    return false;
  }
}

/** The fault with its code, where it has one. */
export function findCode(error: unknown): CodedError | undefined {
  const fault = error instanceof UnknownOutcome ? error.cause : error;
  return fault instanceof CodedError ? fault : undefined;
}

/** Well below the minute after which a silent import counts as dead. */
const EVERY_MS = 5000;

/** To be called as often as one likes, such as with every step of the check. */
export function createKeepAlive(writer: Pick<GenerationWriter, 'keepAlive'>): () => void {
  let isDue = true;
  return () => {
    if (!isDue) return;
    isDue = false;
    // A store that is away for a moment ends no check; the first rows that are written ask again, and fail if they must.
    void writer
      .keepAlive()
      .catch(() => undefined)
      .finally(() => setTimeout(() => (isDue = true), EVERY_MS).unref());
  };
}
