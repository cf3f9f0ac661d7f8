/**
 * Divides a center's answer to a batch among its members. Each member gets what the center would have sent for it alone.
 * If that is not possible, the center is asked for each list separately (docs/decisions/0026).
 */
import type { Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/counts.ts';
import type { Batch, ListShape, Task, WholeTask } from '../plan/plan.ts';
import type { CenterAnswer } from '../transport/scatter.ts';
import type { Row, WholePart } from '../validate/part.ts';

/** The outcomes for the members of one center's batches. */
export class Division {
  /** For members with rows. */
  readonly #own = new Map<Task, Outcome>();
  /** For each batch, the outcome of all other members. Most members have no row at a center. */
  readonly #rest: { readonly tasks: ReadonlySet<Task>; readonly outcome: Outcome }[] = [];

  /** Undefined if the task is in no batch. */
  get(task: Task): Outcome | undefined {
    const own = this.#own.get(task);
    if (own) return own;
    for (const { tasks, outcome } of this.#rest) if (tasks.has(task)) return outcome;
    return undefined;
  }

  /** @param rows by member, the indexes of its rows in the part; members without rows are absent */
  add({ tasks }: Batch, outcome: Outcome, rows: ReadonlyMap<WholeTask, readonly number[]> | undefined): void {
    if (outcome.status !== 'answered' || !rows) return void this.#rest.push({ tasks, outcome });
    const part = outcome.value as WholePart; // batches are of lists
    for (const [task, places] of rows) this.#own.set(task, { ...outcome, value: cutPart(task, part, places) });
    const [none] = tasks as ReadonlySet<WholeTask>; // any member will do: the lists of a batch differ only in the entity
    if (none) this.#rest.push({ tasks, outcome: { ...outcome, value: cutPart(none, part, []) } });
  }
}

/** Returns undefined if the answer cannot be divided and the center must be asked for each list separately. */
export function divideBatches(
  batches: readonly Batch[],
  answer: CenterAnswer,
  readOutcome: (task: WholeTask) => Outcome,
): Division | undefined {
  const division = new Division();
  for (const batch of batches) {
    // An error inside a row belongs to one member, and it is unknown to which.
    if (answer.kind === 'answer' && answer.errors.some(({ path }) => path.length === 0 || path[0] === batch.task.key))
      return undefined;
    const outcome = readOutcome(batch.task);
    const rows = outcome.status === 'answered' ? groupRows(batch, outcome.value as WholePart) : undefined; // batches are of lists
    if (!rows && !isSameForEach(answer, outcome)) return undefined;
    division.add(batch, outcome, rows);
  }
  return division;
}

/** A center that fails, denies or has no data would answer each member in the same way. */
function isSameForEach(answer: CenterAnswer, outcome: Outcome): boolean {
  if (answer.kind === 'fault') return answer.isRefusal === undefined;
  return outcome.status === 'denied' || (outcome.status === 'failed' && outcome.code === 'NO_DATA');
}

/**
 * Groups the rows by member. Returns undefined if there are more rows, if a row belongs to no member, or if the count of
 * the rows is not exact: the center may then bound the count of a member in another way.
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
      else if (own.at(-1) !== place) own.push(place); // a row may refer to an entity twice
    }
    if (!isOfMember) return undefined;
  }
  return found;
}

function listIds(reference: unknown): string[] {
  if (reference === null || reference === undefined) return [];
  const entities = (Array.isArray(reference) ? reference : [reference]) as readonly (Row & { readonly id: string })[]; // validated as entity references
  return entities.map(({ id }) => id);
}

function cutPart({ whole }: WholeTask, { fields, rows, positions }: WholePart, own: readonly number[]): WholePart {
  const { end, limit } = whole.shape as ListShape; // `planBatches` makes batches of lists only
  const page = own.length <= limit ? own : end === 'first' ? own.slice(0, limit) : own.slice(own.length - limit);
  return {
    fields: 'totalCount' in fields ? { totalCount: toExact(own.length) } : {},
    rows: whole.rows.map((_, index) => page.map((place) => rows[index]![place]!)), // `planBatches` puts the members' rows first
    positions: page.map((place) => positions[place]!), // one for each row
    hasMore: page.length < own.length,
  };
}

function toExact(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}
