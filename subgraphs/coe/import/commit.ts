/** Commits a generation. If the store reports an error, it finds out whether the generation became visible. Also renews the lock while an import checks its files. */
import type { Generation, GenerationWriter, Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';

export type About = Omit<Generation, 'epoch' | 'counts'>;

/** The store did not report whether the import became visible, and cannot be read. */
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
 * @throws the error of the commit if nothing was changed; UnknownOutcome if that is not known
 */
export async function commitSafely(
  writer: GenerationWriter,
  about: About,
  { store, before }: { readonly store: Store; readonly before: string | undefined },
): Promise<Generation> {
  try {
    return await writer.commit(about);
  } catch (error) {
    const isDropped = await dropQuietly(writer); // a commit that is still in progress finds no lock
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
    return 'unknown'; // the error of the commit is reported
  }
}

function isAbout(generation: Generation, { asOf, digest, origin }: About): boolean {
  return generation.asOf === asOf && generation.digest === digest && generation.origin === origin;
}

/** Drops the rows without an error of its own, so that the earlier error is reported. The next import drops what remains. */
export async function dropQuietly(writer: GenerationWriter): Promise<boolean> {
  try {
    await writer.abort();
    return true;
  } catch {
    return false;
  }
}

/** The error with a code, if there is one among the causes. */
export function findCode(error: unknown): CodedError | undefined {
  const fault = error instanceof UnknownOutcome ? error.cause : error;
  return fault instanceof CodedError ? fault : undefined;
}

/** Well below the minute after which an import without a sign of life counts as dead. */
const EVERY_MS = 5000;

/** Renews the lock. It can be called at any rate, for example with every step of the check. */
export function createKeepAlive(writer: Pick<GenerationWriter, 'keepAlive'>): () => void {
  let isDue = true;
  return () => {
    if (!isDue) return;
    isDue = false;
    // A short outage of the store does not end a check. The first write fails if the outage lasts.
    void writer
      .keepAlive()
      .catch(() => undefined)
      .finally(() => setTimeout(() => (isDue = true), EVERY_MS).unref());
  };
}
