/** Fits a plan to what each center serves; centers that serve the contract are asked alike. */
import type { GraphQLSchema } from 'graphql';
import type { Catalog, CenterView } from '../centers/catalog.ts';
import { adaptTask, type AdaptedTask } from './adaptTask.ts';
import type { Batch, FetchPlan, Task } from './plan.ts';
import { printRequests, type CenterRequest } from './printRequest.ts';

export interface AdaptedPlan {
  /** By chosen center: what became of each task. */
  readonly byCenter: ReadonlyMap<string, ReadonlyMap<Task, AdaptedTask>>;
  /** By center: what it is asked as one. */
  readonly batches: ReadonlyMap<string, readonly Batch[]>;
  /** What each center is sent; a center of which nothing can be asked is sent nothing. */
  readonly requests: ReadonlyMap<string, CenterRequest>;
}

/**
 * @param schema the contract's
 * @param isAskedAlone of a center: whether it gets no batch
 */
export function adaptPlan(
  schema: GraphQLSchema,
  plan: FetchPlan,
  catalog: Catalog,
  isAskedAlone: (center: string) => boolean,
): AdaptedPlan {
  const byView = new Map<CenterView, Map<Task, AdaptedTask>>();
  const adapt = (center: string, task: Task): AdaptedTask => {
    const view = catalog.getView(center);
    const known = byView.get(view) ?? new Map<Task, AdaptedTask>();
    byView.set(view, known);
    const adapted = known.get(task) ?? adaptTask({ schema, prefix: plan.prefix }, task, view);
    known.set(task, adapted);
    return adapted;
  };
  const byCenter = new Map<string, Map<Task, AdaptedTask>>();
  for (const task of plan.tasks) {
    for (const center of task.choice.chosen) {
      const tasks = byCenter.get(center) ?? new Map<Task, AdaptedTask>();
      byCenter.set(center, tasks.set(task, adapt(center, task)));
    }
  }
  // Of a center that lacks any part of it, each list is asked alone.
  const isServed = (center: string, task: Task): boolean => {
    const adapted = adapt(center, task);
    return adapted.kind === 'asked' && adapted.task === task;
  };
  const batches = new Map<string, Batch[]>();
  for (const batch of plan.batches) {
    for (const center of batch.task.choice.chosen) {
      const isWhole = !isAskedAlone(center) && [batch, ...batch.members].every(({ task }) => isServed(center, task));
      if (isWhole) batches.set(center, [...(batches.get(center) ?? []), batch]);
    }
  }
  return { byCenter, batches, requests: printRequests(listAsked(byCenter, batches), plan.prefix) };
}

/** What these centers are sent where no lists are asked for as one. */
export function printAlone(
  { byCenter }: AdaptedPlan,
  prefix: string,
  centers: readonly string[],
): AdaptedPlan['requests'] {
  return printRequests(
    listAsked(new Map([...byCenter].filter(([center]) => centers.includes(center))), new Map()),
    prefix,
  );
}

function listAsked(byCenter: AdaptedPlan['byCenter'], batches: AdaptedPlan['batches']): Map<string, Task[]> {
  return new Map(
    [...byCenter].map(([center, tasks]) => {
      const own = batches.get(center) ?? [];
      const members = new Set<Task>(own.flatMap((batch) => batch.members.map(({ task }) => task)));
      const alone = [...tasks].flatMap(([task, adapted]) =>
        adapted.kind === 'asked' && !members.has(task) ? [adapted.task] : [],
      );
      return [center, [...alone, ...own.map(({ task }) => task)]];
    }),
  );
}
