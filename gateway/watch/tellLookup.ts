/** Tells a watch of a look for a whole answer: one that was kept is an operation too, though Apollo never sees it. */
import type { Watch } from './watch.ts';

export function tellLookup(watch: Watch, isHit: boolean, readMilliseconds: () => number): void {
  watch.lookUp('answer', isHit ? 'hit' : 'miss');
  if (isHit) watch.beginOperation(undefined)({ outcome: 'complete', milliseconds: readMilliseconds(), centers: [] });
}
