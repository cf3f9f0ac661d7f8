/** What one fetch did, for `extensions.explain`: who was chosen or skipped and why, what each was asked, and how it went. */
import type { Outcome } from '../centers/outcome.ts';
import type { FetchPlan, Task } from '../plan/plan.ts';
import type { CenterAnswer } from './scatter.ts';

export interface FetchExplanation {
  readonly subgraph: string;
  readonly fields: readonly FieldExplanation[];
  readonly requests: readonly RequestExplanation[];
}

export interface FieldExplanation {
  /** The root field of the contract. */
  readonly field: string;
  /** How the parts become the whole: OWNER, or the rule of each merged field. */
  readonly rule: string;
  readonly chosen: readonly string[];
  readonly skipped: readonly { readonly center: string; readonly code: string }[];
}

export interface RequestExplanation {
  readonly center: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly code: string | null;
  /** How often it was sent; 0 to a center that rests, and when the operation's time is up. */
  readonly attempts: number;
  readonly rows: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

export function explainFetch(
  subgraph: string,
  plan: FetchPlan,
  outcomes: ReadonlyMap<Task, readonly Outcome[]>,
  answers: ReadonlyMap<string, CenterAnswer>,
): FetchExplanation {
  const requests = [...answers.values()].map((answer) => explainRequest(answer, plan, outcomes));
  return { subgraph, fields: plan.tasks.map(explainTask), requests: requests.sort((a, b) => (a.center < b.center ? -1 : 1)) };
}

function explainTask(task: Task): FieldExplanation {
  const { chosen, skipped } = task.choice;
  switch (task.kind) {
    case 'row':
      return { field: task.root, rule: 'OWNER', chosen, skipped };
    case 'entities':
      return { field: `_entities of ${task.owner} (${task.entities.length})`, rule: 'OWNER', chosen, skipped };
    case 'whole': {
      const rules = [...task.whole.rows.map((each) => `${each.selected.name} PAGE`), ...task.whole.ruled.map((each) => `${each.name} ${each.rule}`)];
      return { field: task.root, rule: rules.join(', '), chosen, skipped };
    }
  }
}

function explainRequest(answer: CenterAnswer, plan: FetchPlan, outcomes: ReadonlyMap<Task, readonly Outcome[]>): RequestExplanation {
  const { center, request, attempts, bytes, milliseconds } = answer;
  const own = plan.tasks.flatMap((task) => (outcomes.get(task) ?? []).filter((outcome) => outcome.center === center && outcome.status !== 'skipped'));
  const worst = own.find((each) => each.status === 'failed') ?? own.find((each) => each.status === 'denied') ?? own[0];
  return {
    center,
    query: request.query,
    variables: request.variables,
    status: worst?.status.toUpperCase() ?? 'SKIPPED',
    code: worst?.code ?? null,
    attempts,
    rows: answer.kind === 'answer' ? countRows(answer, plan) : 0,
    bytes,
    milliseconds: Math.round(milliseconds * 10) / 10,
  };
}

function countRows(answer: Extract<CenterAnswer, { kind: 'answer' }>, plan: FetchPlan): number {
  return plan.tasks.reduce((sum, task) => sum + countRowsOf(task, answer.data[task.key], plan.prefix), 0);
}

function countRowsOf(task: Task, value: unknown, prefix: string): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (task.kind === 'row') return 1;
  const lists = value as Record<string, unknown>;
  const rows = lists[`${prefix}spine`] ?? lists[`${prefix}groups`];
  return Array.isArray(rows) ? rows.length : 0;
}
