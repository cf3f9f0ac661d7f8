/** Keeps, through a walk over pages, which centers were missing from where to where. */
import type { Outcome } from '../centers/outcome.ts';
import type { Gap } from '../plan/cursor.ts';
import type { ListShape } from '../plan/plan.ts';

/** The gaps of the walk up to and with this page: a missing center opens one, an answering center closes its own. */
export function closeGaps(shape: ListShape, outcomes: readonly Outcome[]): Gap[] {
  const here = shape.after ? Buffer.from(shape.after).toString('base64url') : '';
  const gaps = shape.gaps.map((gap) => (isOpen(gap) && isAnswered(outcomes, gap.center) ? { ...gap, until: here } : gap));
  const missing = outcomes.filter((outcome) => outcome.status === 'denied' || outcome.status === 'failed');
  const opened = missing.filter(({ center }) => !gaps.some((gap) => gap.center === center && isOpen(gap)));
  return [...gaps, ...opened.map(({ center }) => ({ center, since: here, until: '' }))];
}

function isOpen(gap: Gap): boolean {
  return gap.until === '';
}

function isAnswered(outcomes: readonly Outcome[], center: string): boolean {
  return outcomes.some((outcome) => outcome.center === center && outcome.status === 'answered');
}
