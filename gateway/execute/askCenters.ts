/** Asks the centers what a plan needs of them, each as far as it serves the contract, and reads what they make of it. */
import type { GraphQLSchema } from 'graphql';
import type { Catalog } from '../versions/catalog.ts';
import type { Outcome } from '../centers/outcome.ts';
import type { AdaptedPlan } from '../versions/adapt.ts';
import type { FetchPlan, Task } from '../plan/plan.ts';
import type { PlanScope } from '../plan/scope.ts';
import type { Operation } from './context.ts';
import type { Contracts } from '../versions/reader.ts';
import { limitWait } from './deadline.ts';
import type { OnFault } from './onFault.ts';
import type { Plans } from './plans.ts';
import { readOutcomes } from './readOutcomes.ts';
import { scatter, type CenterAnswer, type ScatterEdges } from './scatter.ts';
import { settleBatches, type SentRound, type Undivided } from './settleBatches.ts';

export interface AskScope extends Pick<PlanScope, 'subgraph'> {
  readonly edges: ScatterEdges;
  readonly contracts: Contracts;
  readonly plans: Plans;
  /** The contract's. */
  readonly contractSchema: GraphQLSchema;
  readonly onFault: OnFault;
}

export interface Asked {
  readonly answers: ReadonlyMap<string, CenterAnswer>;
  readonly outcomes: ReadonlyMap<Task, readonly Outcome[]>;
  /** What came first from centers that were then asked for each list of a batch alone. */
  readonly undivided: readonly Undivided[];
}

interface Round extends Asked {
  readonly adapted: AdaptedPlan;
}

/**
 * One round, and where a center refuses the operation or sends what cannot be, a second: it may serve another version
 * since its SDL was read. That is read anew and, within the deadlines of the center and of the operation, the center asked again as it now wants to be asked.
 */
export async function askCenters(scope: AskScope, plan: FetchPlan, { holder, startedAt }: Operation): Promise<Asked> {
  const started = scope.edges.now();
  const catalog = (holder.catalog ??= scope.contracts.current());
  const adapted = scope.plans.adapt(scope.contractSchema, plan, catalog);
  const sent = { adapted, catalog, answers: await scatter(scope.edges, adapted.requests, startedAt) };
  const first = readRound(scope, plan, { ...sent, ...(await settleBatches(scope, plan, sent, startedAt)) });
  const doubted = listDoubted(first);
  if (doubted.length === 0) return first;
  const getTimeLeft = (): number =>
    limitWait(scope.edges.deadlineMs - (scope.edges.now() - started), startedAt, scope.edges);
  const timeLeft = getTimeLeft();
  if (timeLeft <= 0) return first;
  await Promise.all(doubted.map((center) => scope.contracts.recheck(center, timeLeft))); // never rejects
  const changed = scope.contracts.current();
  if (changed === catalog) return first;
  holder.catalog = changed;
  const deadlineMs = getTimeLeft();
  return deadlineMs <= 0 ? first : askAgain(scope, plan, { first, doubted, catalog: changed, startedAt, deadlineMs });
}

interface Again {
  readonly first: Round;
  readonly doubted: readonly string[];
  readonly catalog: Catalog;
  readonly startedAt: number | undefined;
  readonly deadlineMs: number;
}

/** Only the doubted centers change, and are asked for each list alone: what the others answered stands as it was asked. */
async function askAgain(
  scope: AskScope,
  plan: FetchPlan,
  { first, doubted, catalog, startedAt, deadlineMs }: Again,
): Promise<Round> {
  scope.plans.avoidBatches(plan, doubted);
  const adapted = scope.plans.adapt(scope.contractSchema, plan, catalog);
  const isDoubted = (center: string): boolean => doubted.includes(center);
  const pick = <Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([
      ...[...before].filter(([center]) => !isDoubted(center)),
      ...[...after].filter(([center]) => isDoubted(center)),
    ]);
  const requests = new Map(
    [...adapted.requests].filter(
      ([center, { query }]) => isDoubted(center) && first.answers.get(center)?.request.query !== query,
    ),
  );
  const answers = pick(
    first.answers,
    new Map([
      ...first.answers,
      ...(await scatter({ ...scope.edges, deadlineMs, usualDeadlineMs: scope.edges.deadlineMs }, requests, startedAt)),
    ]),
  );
  const mixed: AdaptedPlan = {
    byCenter: pick(first.adapted.byCenter, adapted.byCenter),
    batches: pick(first.adapted.batches, adapted.batches),
    requests: pick(first.adapted.requests, adapted.requests),
  };
  return readRound(scope, plan, { adapted: mixed, catalog, answers, undivided: first.undivided });
}

function readRound(scope: AskScope, plan: FetchPlan, sent: SentRound & Pick<Round, 'undivided'>): Round {
  const { adapted, answers, undivided } = sent;
  const read = {
    prefix: plan.prefix,
    contract: scope.subgraph.contract,
    onFault: scope.onFault,
    known: new WeakMap<object, Outcome>(),
    ...sent,
  };
  return {
    adapted,
    answers,
    undivided,
    outcomes: new Map(plan.tasks.map((task) => [task, readOutcomes(read, task, answers)])),
  };
}

function listDoubted({ answers, outcomes }: Asked): string[] {
  const invalid = [...outcomes.values()]
    .flat()
    .filter((each) => each.status === 'failed' && each.code === 'INVALID_ANSWER');
  const refused = [...answers.values()].filter((answer) => answer.kind === 'fault' && answer.isRefusal);
  return [...new Set([...invalid, ...refused].map((each) => each.center))].sort();
}
