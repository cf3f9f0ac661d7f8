/** After a round: what was sent for batches becomes what would have been sent for each member; where that cannot be told, the center is asked for each alone. */
import type { Outcome } from '../centers/outcome.ts';
import { printAlone, type AdaptedPlan } from '../versions/adapt.ts';
import type { Batch, FetchPlan, ListShape } from '../plan/plan.ts';
import { findSpine } from '../plan/spine.ts';
import type { AskScope } from './askCenters.ts';
import { checkWhole } from './checkPart.ts';
import { getPositions } from './checkSpine.ts';
import { divideBatch } from './divideBatch.ts';
import { replaceUnknownValues } from '../versions/values.ts';
import { readOutcome, type ReadScope } from './readOutcomes.ts';
import { isObject, scatter, type CenterAnswer } from './scatter.ts';

export interface SentRound {
  readonly adapted: AdaptedPlan;
  readonly catalog: ReadScope['catalog'];
  readonly answers: ReadonlyMap<string, CenterAnswer>;
}

export interface Settled {
  /** With a value for each member, beside that of its batch. */
  readonly answers: ReadonlyMap<string, CenterAnswer>;
  readonly undivided: readonly Undivided[];
}

/** An answer that could not be divided, in whose place another was asked for. */
export interface Undivided {
  readonly answer: CenterAnswer;
  /** Of its batches, each taken for a list of its own; read when somebody asks for an explanation. */
  readonly readOutcomes: () => readonly Outcome[];
}

/**
 * A center that is asked again has its whole deadline once more, as far as the operation has time left: that it was asked
 * twice is not its doing, and asked for each list alone it might have answered in time.
 * @param startedAt when the operation began
 */
export async function settleBatches(
  scope: AskScope,
  plan: FetchPlan,
  { adapted, catalog, answers }: SentRound,
  startedAt: number | undefined,
): Promise<Settled> {
  const settled = new Map(answers);
  const undivided: Undivided[] = [];
  for (const [center, batches] of adapted.batches) {
    const answer = answers.get(center);
    if (!answer) continue; // every center that is asked has one
    const check = {
      ...scope,
      center,
      prefix: plan.prefix,
      contract: scope.subgraph.contract,
      extraValues: catalog.getView(center).extraValues,
    };
    const divided = divideAnswer(check, batches, answer);
    if (divided) settled.set(center, divided);
    else undivided.push({ answer, readOutcomes: () => batches.map(({ task }) => readAsOne(check, task, answer)) });
  }
  if (undivided.length === 0) return { answers: settled, undivided };
  const centers = undivided.map(({ answer }) => answer.center);
  scope.plans.avoidBatches(plan, centers);
  const alone = await scatter(scope.edges, printAlone(adapted, plan.prefix, centers), startedAt);
  return { answers: new Map([...settled, ...alone]), undivided };
}

interface DivideScope {
  readonly center: string;
  readonly prefix: string;
  readonly contract: ReadScope['contract'];
  readonly extraValues: ReadonlySet<string>;
  readonly onFault: ReadScope['onFault'];
}

/** Undefined where the center is to be asked again. One that does not answer at all would not for the members either. */
function divideAnswer(scope: DivideScope, batches: readonly Batch[], answer: CenterAnswer): CenterAnswer | undefined {
  if (answer.kind === 'fault') return answer.isRefusal === undefined ? answer : undefined;
  const parts = batches.map((batch) => divideSound(scope, batch, answer));
  if (parts.includes(undefined)) return undefined;
  return { ...answer, data: Object.assign({}, answer.data, ...parts) as typeof answer.data };
}

/** What is wrong with it was told when it was to be divided. */
function readAsOne(scope: DivideScope, task: Batch['task'], answer: CenterAnswer): Outcome {
  try {
    const value = answer.kind === 'answer' ? answer.data[task.key] : undefined;
    const mended =
      answer.kind === 'answer' && isObject(value)
        ? { ...answer, data: { ...answer.data, [task.key]: replaceUnknownValues(scope, task, value).value } }
        : answer;
    return readOutcome({ ...scope, onFault: () => undefined }, task, mended);
  } catch {
    return { status: 'failed', center: scope.center, code: 'INVALID_ANSWER' };
  }
}

/** @param value believed */
function readPositions(prefix: string, { task: { whole } }: Batch, value: unknown): readonly Uint8Array[] {
  const { key } = findSpine(whole, whole.shape as ListShape, prefix); // batches are of lists: see planBatches
  return getPositions((value as Readonly<Record<string, readonly unknown[]>>)[key]!); // checked
}

/** A batch is believed as a list of its own before it is divided. */
function divideSound(
  scope: DivideScope,
  batch: Batch,
  { data, errors }: Extract<CenterAnswer, { kind: 'answer' }>,
): ReturnType<typeof divideBatch> {
  const { task } = batch;
  const value = data[task.key];
  if (!isObject(value) || errors.some(({ path }) => path.length === 0 || path[0] === task.key)) return undefined;
  try {
    const mended = scope.extraValues.size > 0 ? replaceUnknownValues(scope, task, value).value : value;
    const fault = checkWhole(scope, task.whole, mended);
    if (fault === undefined) return divideBatch(scope.prefix, batch, value, readPositions(scope.prefix, batch, mended));
    scope.onFault(scope.center, { code: 'INVALID_ANSWER', detail: `${task.root}${fault}` });
  } catch (error) {
    scope.onFault(scope.center, { code: 'INVALID_ANSWER', detail: `the check of its answer failed: ${String(error)}` });
  }
  return undefined;
}
