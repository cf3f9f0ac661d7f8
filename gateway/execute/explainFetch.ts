/** Explains one fetch for `extensions.explain`: which centers were chosen and why, their requests and outcomes, and the merge. */
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import { toParts, type Outcome } from '../centers/outcome.ts';
import { findRule } from '../merge/rules.ts';
import type { FetchPlan, GatheredField, Task, WholePlan } from '../plan/plan.ts';
import { findPositionSource } from '../plan/printRequest.ts';
import type { Asked } from './execute.ts';
import type { CenterAnswer } from '../transport/scatter.ts';

export interface FetchExplanation {
  readonly subgraph: string;
  /** The path in the client's response; empty at the root. */
  readonly path: readonly string[];
  /** The number of configured centers. */
  readonly considered: number;
  readonly fields: readonly FieldExplanation[];
  readonly requests: readonly RequestExplanation[];
}

export interface FieldExplanation {
  /** The response key in the fetch; for an entity's field, with the type in front: `HealthSystem.partnerships`. */
  readonly key: string;
  /** The root field in the contract. */
  readonly field: string;
  readonly rule: string;
  /** One sentence about the rule. */
  readonly means: string;
  readonly chosen: readonly string[];
  readonly skipped: readonly { readonly center: string; readonly code: string; readonly reason: string }[];
  /** The centers whose parts were merged, in that order. */
  readonly parts: readonly string[];
  /** The merged fields with their rules. */
  readonly merged: readonly MergedFieldExplanation[];
}

export interface MergedFieldExplanation {
  readonly field: string;
  /** The client's keys for the field; empty if only the merge needs it. */
  readonly keys: readonly string[];
  readonly rule: string;
  readonly means: string;
}

export interface RequestExplanation {
  readonly center: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly code: string | null;
  /** The number of attempts; 0 if the circuit breaker is open or the operation's deadline has passed. */
  readonly attempts: number;
  readonly rows: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

export function explainFetch(
  about: Pick<FetchExplanation, 'subgraph' | 'considered'>,
  plan: FetchPlan,
  record: Asked,
): Omit<FetchExplanation, 'path'> {
  const keys = listKeys(plan);
  const fields = plan.tasks.map((task) => explainTask(task, keys.get(task) ?? task.key, record));
  // If a center was asked again without batches, both requests are listed.
  const requests = [
    ...record.undivided.map(({ answer, outcomes }) => explainRequest(answer, plan, outcomes)),
    ...[...record.answers.values()].map((answer) =>
      explainRequest(
        answer,
        plan,
        plan.tasks.flatMap((task) => record.outcomes.get(task) ?? []),
      ),
    ),
  ];
  return { ...about, fields, requests: requests.sort((a, b) => (a.center < b.center ? -1 : 1)) };
}

/** Returns the client's key of each task. */
function listKeys(plan: FetchPlan): Map<Task, string> {
  if (plan.kind === 'roots')
    return new Map(plan.slots.flatMap((slot) => ('task' in slot ? [[slot.task, slot.selected.key] as const] : [])));
  return new Map(
    plan.slots.flatMap((slot): (readonly [Task, string])[] => {
      if (slot.kind === 'owned') return [[slot.task, slot.typeName]];
      if (slot.kind === 'fault') return [];
      return slot.fields.flatMap((field: GatheredField) =>
        'task' in field ? [[field.task, `${slot.typeName}.${field.selected.key}`] as const] : [],
      );
    }),
  );
}

function explainTask(task: Task, key: string, { outcomes }: Asked): FieldExplanation {
  const { chosen, skipped } = task.choice;
  const rule = task.kind === 'whole' ? 'FIELDS' : 'OWNER';
  return {
    key,
    field: task.kind === 'entities' ? `_entities of ${task.owner} (${task.entities.length})` : task.root,
    rule,
    means: describeRule(rule),
    chosen,
    skipped: skipped.map(({ center, code }) => ({ center, code, reason: CONTRACT_ERRORS[code].help })),
    parts: toParts(outcomes.get(task) ?? []).map(({ center }) => center),
    merged: task.kind === 'whole' ? explainMerge(task.whole) : [],
  };
}

function explainMerge({ selected, rows, ruled }: WholePlan): MergedFieldExplanation[] {
  const names = new Map([
    ...rows.map((each) => [each.selected.name, 'PAGE'] as const),
    ...ruled.map(({ name, rule }) => [name, rule] as const),
  ]);
  return [...names].map(([field, rule]) => ({
    field,
    keys: selected.selections.flatMap((each) => (each.name === field ? [each.key] : [])),
    rule,
    means: describeRule(rule),
  }));
}

function describeRule(rule: string): string {
  return findRule(rule)?.means ?? '';
}

/** @param outcomes of all centers; those of the answering center give the status */
function explainRequest(answer: CenterAnswer, plan: FetchPlan, outcomes: readonly Outcome[]): RequestExplanation {
  const { center, request, attempts, bytes, milliseconds } = answer;
  const own = outcomes.filter((outcome) => outcome.center === center && outcome.status !== 'skipped');
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
  // For a batch, this counts what the center sent, before it is divided.
  const batches = plan.batches.filter(({ task }) => task.key in answer.data);
  const isMember = (task: Task): boolean => batches.some(({ tasks }) => tasks.has(task));
  const sent = [...plan.tasks.filter((task) => !isMember(task)), ...batches.map(({ task }) => task)];
  return sent.reduce((sum, task) => sum + countRowsOf(task, answer.data[task.key], plan.prefix), 0);
}

function countRowsOf(task: Task, value: unknown, prefix: string): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (task.kind !== 'whole') return 1;
  const lists = value as Record<string, unknown>;
  const { whole } = task;
  const rows =
    lists[whole.shape.kind === 'list' ? findPositionSource(whole, whole.shape, prefix).key : `${prefix}groups`];
  return Array.isArray(rows) ? rows.length : 0;
}
