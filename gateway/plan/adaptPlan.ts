/** Fits a plan to what each center serves; centers that serve the contract are asked alike. */
import type { GraphQLSchema } from 'graphql';
import type { Catalog, CenterView } from '../centers/catalog.ts';
import { adaptTask, type AdaptedTask } from './adaptTask.ts';
import type { FetchPlan, Task } from './plan.ts';
import { printRequests, type CenterRequest } from './printRequest.ts';

export interface AdaptedPlan {
  /** By chosen center: what became of each task. */
  readonly byCenter: ReadonlyMap<string, ReadonlyMap<Task, AdaptedTask>>;
  /** What each center is sent; a center of which nothing can be asked is sent nothing. */
  readonly requests: ReadonlyMap<string, CenterRequest>;
}

/** @param schema the contract's, without extensions */
export function adaptPlan(schema: GraphQLSchema, plan: FetchPlan, catalog: Catalog): AdaptedPlan {
  const byView = new Map<CenterView, Map<Task, AdaptedTask>>();
  const adapt = (view: CenterView, task: Task): AdaptedTask => {
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
      byCenter.set(center, tasks.set(task, adapt(catalog.getView(center), task)));
    }
  }
  const asked = new Map([...byCenter].map(([center, tasks]) => [center, [...tasks.values()].flatMap((each) => (each.kind === 'asked' ? [each.task] : []))]));
  return { byCenter, requests: printRequests(asked, plan.prefix) };
}
