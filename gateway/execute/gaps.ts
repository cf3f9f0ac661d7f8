/** Keeps, through a walk over pages, which centers gave no answer from where to where, and names those stretches. */
import type { Directory } from '../centers/directory.ts';
import type { Outcome } from '../centers/outcome.ts';
import type { MergedPage } from '../merge/mergePages.ts';
import { toPlace, type Gap, type Place, type Stretch, type Walk } from '../plan/cursor.ts';
import type { ListShape } from '../plan/plan.ts';

/** Of a list's shape, all that gaps are about. */
export type PageBounds = Pick<ListShape, 'end' | 'after' | 'before'>;

/**
 * The walk up to and with this page. A center that gives no answer opens a gap, one that answers again closes its own.
 * One that was never asked before has joined since, and misses all from the start; one that is configured no more is
 * missing from here on.
 */
export function advanceWalk(
  shape: PageBounds,
  soFar: Walk | undefined,
  outcomes: readonly Outcome[],
  directory: Pick<Directory, 'has'>,
): Walk {
  const here = getNear(shape);
  const { start, asked: known, gaps: before }: Omit<Walk, 'end'> = soFar ?? { start: here, asked: [], gaps: [] };
  const asked = outcomes.filter(({ status }) => status !== 'skipped').map(({ center }) => center);
  const answered = new Set(outcomes.filter(({ status }) => status === 'answered').map(({ center }) => center));
  const gone = known.filter((center) => !directory.has(center));
  const gaps = before.map((gap) => (isOpen(gap) && answered.has(gap.center) ? { ...gap, until: here } : gap));
  const isMissingAlready = (center: string): boolean => gaps.some((gap) => isOpen(gap) && gap.center === center);
  const hasJoined = (center: string): boolean => soFar !== undefined && !known.includes(center);
  const opened = [...asked, ...gone].sort().flatMap((center): Gap[] => {
    if (hasJoined(center)) return [{ center, since: start, until: answered.has(center) ? here : '' }];
    return answered.has(center) || isMissingAlready(center) ? [] : [{ center, since: here, until: '' }];
  });
  return { end: shape.end, start, asked: [...new Set([...known, ...asked])].sort(), gaps: [...gaps, ...opened] };
}

/** The gaps as they stand after this page: what is open reaches as far as the page does, on a last page to the end of the list. */
export function nameGaps(shape: PageBounds, walk: Walk, page: MergedPage): Stretch[] {
  const here = getNear(shape);
  const last = shape.end === 'first' ? page.picks.at(-1) : page.picks[0];
  const far = toPlace(shape.end === 'first' ? shape.before : shape.after);
  const coversNothing = page.hasMore && !last;
  const reach = page.hasMore ? (last ? toPlace(last.position) : here) : far;
  return walk.gaps
    .filter((gap) => !(coversNothing && isOpen(gap) && gap.since === here))
    .map((gap) => ({ ...gap, until: isOpen(gap) ? reach : gap.until }))
    .map(({ center, since, until }) =>
      shape.end === 'first' ? { center, low: since, high: until } : { center, low: until, high: since },
    );
}

/** Where the page begins, in the direction of the walk. */
function getNear({ end, after, before }: PageBounds): Place {
  return toPlace(end === 'first' ? after : before);
}

function isOpen(gap: Gap): boolean {
  return gap.until === '';
}
