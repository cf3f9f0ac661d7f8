/** Plans a list or statistics that all centers are asked for which can hold a row of it. */
import type { FilterInput } from '../../subgraphs/contract/filter.ts';
import { chooseByFilter, chooseGap } from '../centers/choose.ts';
import type { WholeTask } from './plan.ts';
import { planWhole } from './planWhole.ts';
import type { PlanScope } from './scope.ts';
import type { Selected } from './selection.ts';

export interface Scattered {
  readonly selected: Selected;
  /** The root field of the contract that is asked. */
  readonly root: string;
  /** Of the task. */
  readonly key: string;
  /** A filter that the plan itself adds: what a gathered field gathers by. */
  readonly condition?: FilterInput;
}

/** @throws CodedError for an argument that makes no sense */
export function planScatter(scope: PlanScope, { selected, root, key, condition }: Scattered): WholeTask {
  const { whole, filter } = planWhole(scope, selected, condition);
  const choice = chooseByFilter(scope.directory, filter);
  const gap =
    whole.shape.kind === 'list' && whole.shape.reading.kind === 'gap' ? whole.shape.reading.stretch : undefined;
  return { kind: 'whole', key, root, whole, choice: gap ? chooseGap(scope.directory, gap.center, choice) : choice };
}
