/** Remembers plans: an operation that is asked again, with the same variables, over the same members, is planned once. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { printVariables } from '../../subgraphs/contract/printVariables.ts';
import type { Catalog } from '../versions/catalog.ts';
import { adaptPlan, type AdaptedPlan } from '../versions/adapt.ts';
import type { FetchPlan } from '../plan/plan.ts';
import { planFetch } from '../plan/planFetch.ts';
import { readOperation } from '../plan/readOperation.ts';
import type { PlanScope } from '../plan/scope.ts';

export interface Plans {
  /** @throws GraphQLError where the variables do not fit */
  plan(scope: PlanScope, document: DocumentNode, variables: Readonly<Record<string, unknown>>): FetchPlan;
  /** @param schema the contract's */
  adapt(schema: GraphQLSchema, plan: FetchPlan, catalog: Catalog): AdaptedPlan;
  /** From now on these centers are asked for each list of the plan alone: what they sent for a batch could not be divided, and most likely cannot the next time. */
  avoidBatches(plan: FetchPlan, centers: readonly string[]): void;
}

const MAX_PLANS = 1000;
/** Characters of variables, all plans together: what makes a plan large is the entities that they name. */
const MAX_VARIABLES = 2_000_000;

interface Remembered {
  readonly subgraph: PlanScope['subgraph'];
  readonly directory: PlanScope['directory'];
  readonly plan: FetchPlan;
}

/** Plans are values that follow from their scope, document and variables; the cursors of one gateway are read alike all its life. */
export function createPlans(): Plans {
  // Key: document and variables. Bound: the two above. Another schema or membership is another object, and plans anew.
  const remembered = new LRUCache<string, Remembered>({
    max: MAX_PLANS,
    maxSize: MAX_VARIABLES,
    sizeCalculation: (_, key) => key.length,
  });
  const adapted = new WeakMap<FetchPlan, { readonly catalog: Catalog; readonly plan: AdaptedPlan }>();
  // As long as the plan is remembered.
  const askedAlone = new WeakMap<FetchPlan, Set<string>>();
  const number = createNumbering();
  return {
    plan(scope, document, variables) {
      const key = `${number(document)} ${printVariables(variables)}`;
      const known = remembered.get(key);
      if (known?.subgraph === scope.subgraph && known.directory === scope.directory) return known.plan;
      const plan = planFetch(scope, readOperation(scope.subgraph.schema, document, variables));
      remembered.set(key, { subgraph: scope.subgraph, directory: scope.directory, plan });
      return plan;
    },
    adapt(schema, plan, catalog) {
      const known = adapted.get(plan);
      if (known?.catalog === catalog) return known.plan;
      const made = adaptPlan(schema, plan, catalog, (center) => askedAlone.get(plan)?.has(center) ?? false);
      adapted.set(plan, { catalog, plan: made });
      return made;
    },
    avoidBatches(plan, centers) {
      askedAlone.set(plan, new Set([...(askedAlone.get(plan) ?? []), ...centers]));
      adapted.delete(plan);
    },
  };
}

/** A number for each document, the same one as long as it lives. */
function createNumbering(): (document: DocumentNode) => number {
  const numbers = new WeakMap<DocumentNode, number>();
  let last = 0;
  return (document) => {
    const number = numbers.get(document) ?? (last += 1);
    numbers.set(document, number);
    return number;
  };
}
