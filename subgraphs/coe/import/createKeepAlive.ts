/** Tells the store that an import goes on while its files are still checked: some stores give its place away after a time. */
import type { GenerationWriter } from '../store/store.ts';

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
