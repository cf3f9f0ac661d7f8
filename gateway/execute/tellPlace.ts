/** What a page says of its place: the outcomes as they concern it, the gaps that it names, and the cursors of its rows. */
import type { Directory } from '../centers/directory.ts';
import type { Outcome, GapReport } from '../centers/outcome.ts';
import type { MergedPage } from '../merge/mergePages.ts';
import { toPlace, type CursorCodec, type CursorContent, type Stretch } from '../plan/cursor.ts';
import type { ListShape } from '../plan/plan.ts';
import { advanceWalk, nameGaps } from './gaps.ts';

export interface ToldPlace {
  readonly outcomes: readonly Outcome[];
  readonly gaps: readonly GapReport[];
  readonly printCursor: (position: Uint8Array) => string;
}

export interface PlaceScope {
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

/** @param outcomes as `keepToGap` leaves them */
export function tellPlace(
  { directory, cursors }: PlaceScope,
  shape: ListShape,
  outcomes: readonly Outcome[],
  page: MergedPage,
): ToldPlace {
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
    const printCursor = (position: Uint8Array): string => print({ kind: 'gap', position: toPlace(position), stretch });
    const isMissing = outcomes.some(
      ({ center, status }) => center === stretch.center && (status === 'denied' || status === 'failed'),
    );
    // Away still: what is left of the gap is named again.
    const left = { center: stretch.center, low: toPlace(shape.after), high: toPlace(shape.before) };
    return { outcomes, gaps: isMissing ? [toReport(left)] : [], printCursor };
  }
  const walk = advanceWalk(shape, reading.soFar, outcomes, directory);
  const marked = outcomes.map((outcome): Outcome =>
    outcome.status === 'answered' && walk.gaps.some((gap) => gap.center === outcome.center)
      ? { ...outcome, code: 'EARLIER_GAP' }
      : outcome,
  );
  const printCursor = (position: Uint8Array): string => print({ kind: 'walk', position: toPlace(position), walk });
  return { outcomes: marked, gaps: nameGaps(shape, walk, page).map(toReport), printCursor };
}

/** Where a gap is read, it is its center's alone, whatever row the list hangs on. */
export function keepToGap({ reading }: ListShape, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (reading.kind === 'walk') return outcomes;
  return outcomes.map((outcome) =>
    outcome.center === reading.stretch.center || outcome.status === 'skipped'
      ? outcome
      : { status: 'skipped', center: outcome.center, code: 'OUTSIDE_GAP' },
  );
}
