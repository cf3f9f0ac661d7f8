/** Places a page in a walk over all centers: makes its cursors, and records the gaps that missing centers leave. */
import type { Directory } from '../centers/directory.ts';
import { isMissing, type GapReport, type Outcome } from '../centers/outcome.ts';
import type { PositionText } from '../../subgraphs/contract/order.ts';
import type { MergedPage } from '../merge/pages.ts';
import {
  toPlace,
  type CursorCodec,
  type CursorContent,
  type Gap,
  type Place,
  type Stretch,
  type Walk,
} from '../plan/cursor.ts';
import type { ListShape } from '../plan/plan.ts';

export interface PlacedPage {
  /** The outcomes for this page. Code EARLIER_GAP: the center answered, but an earlier page lacks its rows. */
  readonly outcomes: readonly Outcome[];
  readonly gaps: readonly GapReport[];
  readonly printCursor: (position: PositionText) => string;
}

export interface PlaceScope {
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

/** @param outcomes the result of `restrictToGap` */
export function placePage(
  { directory, cursors }: PlaceScope,
  shape: ListShape,
  outcomes: readonly Outcome[],
  page: MergedPage,
): PlacedPage {
  const print = (content: CursorContent): string => cursors.print(shape.fingerprint, content);
  const toReport = (stretch: Stretch): GapReport => {
    const { center: id } = stretch;
    return {
      center: { id, name: directory.has(id) ? directory.get(id).name : null },
      cursor: print({ kind: 'gap', position: '', stretch }),
    };
  };
  const { reading } = shape;
  if (reading.kind === 'gap') {
    const { stretch } = reading;
    const printCursor = (position: PositionText): string =>
      print({ kind: 'gap', position: toPlace(position), stretch });
    const isCenterMissing = outcomes.some((outcome) => outcome.center === stretch.center && isMissing(outcome));
    // The center is still missing: report the rest of the gap again.
    const left = { center: stretch.center, low: toPlace(shape.after), high: toPlace(shape.before) };
    return { outcomes, gaps: isCenterMissing ? [toReport(left)] : [], printCursor };
  }
  const { soFar } = reading;
  let advanced: Walk | undefined;
  const getWalk = (): Walk => (advanced ??= advanceWalk(shape, soFar, outcomes, directory));
  const printCursor = (position: PositionText): string =>
    print({ kind: 'walk', position: toPlace(position), walk: getWalk() });
  // A complete first page has no gaps. Its walk is needed only if a cursor is printed.
  if (!soFar && !outcomes.some(isMissing)) return { outcomes, gaps: [], printCursor };
  const walk = getWalk();
  if (walk.gaps.length === 0) return { outcomes, gaps: [], printCursor };
  const hasGap = new Set(walk.gaps.map(({ center }) => center));
  const marked = outcomes.map((outcome): Outcome =>
    outcome.status === 'answered' && hasGap.has(outcome.center) ? { ...outcome, code: 'EARLIER_GAP' } : outcome,
  );
  return { outcomes: marked, gaps: listGaps(shape, walk, page).map(toReport), printCursor };
}

/** While a gap is read, only its center counts: all others become skipped. */
export function restrictToGap({ reading }: ListShape, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (reading.kind === 'walk') return outcomes;
  return outcomes.map((outcome) =>
    outcome.center === reading.stretch.center || outcome.status === 'skipped'
      ? outcome
      : { status: 'skipped', center: outcome.center, code: 'OUTSIDE_GAP' },
  );
}

/** The part of a list's shape that gaps depend on. */
export type PageBounds = Pick<ListShape, 'end' | 'after' | 'before'>;

/**
 * Returns the walk including this page. A center without an answer opens a gap; when it answers again, the gap ends.
 * A center that was never asked before has joined since: its rows are missing from the start. A center that left the
 * configuration is missing from here on.
 */
export function advanceWalk(
  shape: PageBounds,
  soFar: Walk | undefined,
  outcomes: readonly Outcome[],
  directory: Pick<Directory, 'has'>,
): Walk {
  const here = findPageStart(shape);
  const { start, asked: known, gaps: before }: Omit<Walk, 'end'> = soFar ?? { start: here, asked: [], gaps: [] };
  const asked = outcomes.filter(({ status }) => status !== 'skipped').map(({ center }) => center);
  const answered = new Set(outcomes.filter(({ status }) => status === 'answered').map(({ center }) => center));
  const removed = known.filter((center) => !directory.has(center));
  const gaps = before.map((gap) => (isOpen(gap) && answered.has(gap.center) ? { ...gap, until: here } : gap));
  const isAlreadyMissing = (center: string): boolean => gaps.some((gap) => isOpen(gap) && gap.center === center);
  const hasJoined = (center: string): boolean => soFar !== undefined && !known.includes(center);
  const opened = [...asked, ...removed].sort().flatMap((center): Gap[] => {
    if (hasJoined(center)) return [{ center, since: start, until: answered.has(center) ? here : '' }];
    return answered.has(center) || isAlreadyMissing(center) ? [] : [{ center, since: here, until: '' }];
  });
  return { end: shape.end, start, asked: [...new Set([...known, ...asked])].sort(), gaps: [...gaps, ...opened] };
}

/** Returns the gaps after this page. An open gap ends with the page, or with the list if this is the last page. */
export function listGaps(shape: PageBounds, walk: Walk, page: MergedPage): Stretch[] {
  const here = findPageStart(shape);
  const last = shape.end === 'first' ? page.picks.at(-1) : page.picks[0];
  const far = toPlace(shape.end === 'first' ? shape.before : shape.after);
  const isEmptyPage = page.hasMore && !last;
  const reach = page.hasMore ? (last ? toPlace(last.position) : here) : far;
  return walk.gaps
    .filter((gap) => !(isEmptyPage && isOpen(gap) && gap.since === here))
    .map((gap) => ({ ...gap, until: isOpen(gap) ? reach : gap.until }))
    .map(({ center, since, until }) =>
      shape.end === 'first' ? { center, low: since, high: until } : { center, low: until, high: since },
    );
}

/** Returns where the page begins, in the direction of the walk. */
function findPageStart({ end, after, before }: PageBounds): Place {
  return toPlace(end === 'first' ? after : before);
}

function isOpen(gap: Gap): boolean {
  return gap.until === '';
}
