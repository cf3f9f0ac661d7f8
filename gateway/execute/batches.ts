/**
 * Divides what a center sent for a batch among its members: each gets what the center would have sent for it alone. Where
 * that is not possible the center is asked for each list alone (docs/decisions/0026).
 */
import type { Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/counts.ts';
import type { Batch, ListShape, Task, WholeTask } from '../plan/plan.ts';
import type { CenterAnswer } from '../transport/scatter.ts';
import type { Row, WholePart } from '../validate/part.ts';

/** What the members of one center's batches get; undefined where the center is to be asked for each list alone. */
export function divideBatches(
  batches: readonly Batch[],
  answer: CenterAnswer,
  readOutcome: (task: WholeTask) => Outcome,
): ReadonlyMap<Task, Outcome> | undefined {
  const divided = new Map<Task, Outcome>();
  for (const batch of batches) {
    // An error somewhere among the rows is of some member, and not of the others.
    if (answer.kind === 'answer' && answer.errors.some(({ path }) => path.length === 0 || path[0] === batch.task.key))
      return undefined;
    const outcome = readOutcome(batch.task);
    const isOfAll = isSameForEach(answer, outcome);
    const rows = outcome.status === 'answered' ? groupRows(batch, outcome.value as WholePart) : undefined; // of a list
    if (!isOfAll && !rows) return undefined;
    let none: Outcome | undefined;
    for (const { id, task } of batch.members) {
      const own = rows?.get(id);
      if (outcome.status !== 'answered' || !rows) divided.set(task, outcome);
      else if (own) divided.set(task, { ...outcome, value: cutPart(task, outcome.value as WholePart, own) });
      // Most members have no row at a center: they share one outcome.
      else divided.set(task, (none ??= { ...outcome, value: cutPart(task, outcome.value as WholePart, []) }));
    }
  }
  return divided;
}

/** A center that does not answer at all, denies, or has no data would say the same to each member. */
function isSameForEach(answer: CenterAnswer, outcome: Outcome): boolean {
  if (answer.kind === 'fault') return answer.isRefusal === undefined;
  return outcome.status === 'denied' || (outcome.status === 'failed' && outcome.code === 'NO_DATA');
}

/**
 * The rows of each member that has some. Undefined where they are not all there are, a row belongs to no member, or the
 * center does not say how many rows it has though it shows them: it may bound those of a member otherwise.
 */
function groupRows({ by, members, rowsKey, task }: Batch, part: WholePart): Map<string, number[]> | undefined {
  const total = part.fields.totalCount;
  const index = task.whole.rows.findIndex(({ selected }) => selected.key === rowsKey);
  if (part.hasMore || (total && total.status !== 'EXACT')) return undefined;
  const asked = new Set(members.map(({ id }) => id));
  const found = new Map<string, number[]>();
  for (const [place, row] of (part.rows[index] ?? []).entries()) {
    const ids = new Set(listIds(row[by]).filter((id) => asked.has(id)));
    if (ids.size === 0) return undefined;
    for (const id of ids) {
      const own = found.get(id);
      if (own) own.push(place);
      else found.set(id, [place]);
    }
  }
  return found;
}

function listIds(reference: unknown): string[] {
  if (reference === null || reference === undefined) return [];
  const entities = (Array.isArray(reference) ? reference : [reference]) as readonly (Row & { readonly id: string })[]; // read as entities
  return entities.map(({ id }) => id);
}

function cutPart({ whole }: WholeTask, { fields, rows, positions }: WholePart, own: readonly number[]): WholePart {
  const { end, limit } = whole.shape as ListShape; // batches are of lists: see planBatches
  const page = own.length <= limit ? own : end === 'first' ? own.slice(0, limit) : own.slice(own.length - limit);
  return {
    fields: 'totalCount' in fields ? { totalCount: toExact(own.length) } : {},
    rows: whole.rows.map((_, index) => page.map((place) => rows[index]![place]!)), // a batch asks for the rows of its members first
    positions: page.map((place) => positions[place]!), // one a row
    hasMore: page.length < own.length,
  };
}

function toExact(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}
