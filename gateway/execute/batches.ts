/**
 * Divides what a center sent for a batch among its members: each gets what the center would have sent for it alone. Where
 * that is not possible the center is asked for each list alone (docs/decisions/0026).
 */
import type { Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/counts.ts';
import type { Batch, ListShape, Task, WholeTask } from '../plan/plan.ts';
import type { CenterAnswer } from '../transport/scatter.ts';
import type { Row, WholePart } from '../validate/part.ts';

/** What the members of one center's batches get. */
export class Division {
  /** Of the members that have rows. */
  readonly #own = new Map<Task, Outcome>();
  /** Of each batch, what all its other members get: most have no row at a center. */
  readonly #rest: { readonly tasks: ReadonlySet<Task>; readonly outcome: Outcome }[] = [];

  /** Undefined for the task of no member. */
  get(task: Task): Outcome | undefined {
    const own = this.#own.get(task);
    if (own) return own;
    for (const { tasks, outcome } of this.#rest) if (tasks.has(task)) return outcome;
    return undefined;
  }

  /** @param rows of a member with some: their places in the part */
  add({ tasks }: Batch, outcome: Outcome, rows: ReadonlyMap<WholeTask, readonly number[]> | undefined): void {
    if (outcome.status !== 'answered' || !rows) return void this.#rest.push({ tasks, outcome });
    const part = outcome.value as WholePart; // of a list
    for (const [task, places] of rows) this.#own.set(task, { ...outcome, value: cutPart(task, part, places) });
    const [none] = tasks as ReadonlySet<WholeTask>; // of a batch, whose lists are alike
    if (none) this.#rest.push({ tasks, outcome: { ...outcome, value: cutPart(none, part, []) } });
  }
}

/** What the members of one center's batches get; undefined where the center is to be asked for each list alone. */
export function divideBatches(
  batches: readonly Batch[],
  answer: CenterAnswer,
  readOutcome: (task: WholeTask) => Outcome,
): Division | undefined {
  const division = new Division();
  for (const batch of batches) {
    // An error somewhere among the rows is of some member, and not of the others.
    if (answer.kind === 'answer' && answer.errors.some(({ path }) => path.length === 0 || path[0] === batch.task.key))
      return undefined;
    const outcome = readOutcome(batch.task);
    const rows = outcome.status === 'answered' ? groupRows(batch, outcome.value as WholePart) : undefined; // of a list
    if (!rows && !isSameForEach(answer, outcome)) return undefined;
    division.add(batch, outcome, rows);
  }
  return division;
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
function groupRows({ by, byId, rowsKey, task }: Batch, part: WholePart): Map<WholeTask, number[]> | undefined {
  const total = part.fields.totalCount;
  const index = task.whole.rows.findIndex(({ selected }) => selected.key === rowsKey);
  if (part.hasMore || (total && total.status !== 'EXACT')) return undefined;
  const found = new Map<WholeTask, number[]>();
  for (const [place, row] of (part.rows[index] ?? []).entries()) {
    let isOfMember = false;
    for (const id of listIds(row[by])) {
      const member = byId.get(id);
      if (!member) continue;
      isOfMember = true;
      const own = found.get(member);
      if (!own) found.set(member, [place]);
      else if (own.at(-1) !== place) own.push(place); // a row may name an entity twice
    }
    if (!isOfMember) return undefined;
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
