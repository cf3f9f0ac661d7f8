/** Plans an object that one center answers, down to the lists inside it. */
import { getNamedType, isObjectType } from 'graphql';
import { getMergeRule } from '../supergraph/logicalSubgraph.ts';
import type { ObjectField, ObjectPlan } from './plan.ts';
import { planWhole } from './planWhole.ts';
import type { PlanScope } from './scope.ts';
import type { Selected } from './selection.ts';

export function planObject(scope: PlanScope, typeName: string, selections: readonly Selected[]): ObjectPlan {
  const fields = selections.map((selected) => planField(scope, selected));
  const hasList = fields.some((field) => field.kind === 'whole' || (field.kind === 'object' && field.object.hasList));
  const isPlain = fields.every(
    (field) =>
      field.kind === 'leaf' || (field.kind === 'object' && field.object.isPlain && field.object.fields.length > 0),
  );
  return { typeName, fields, hasList, isPlain };
}

function planField(scope: PlanScope, selected: Selected): ObjectField {
  if (!selected.field) return { kind: 'leaf', selected };
  if (getMergeRule(selected.field) === 'FIELDS')
    return { kind: 'whole', selected, whole: planWhole(scope, selected).whole };
  const type = getNamedType(selected.field.type);
  return isObjectType(type)
    ? { kind: 'object', selected, object: planObject(scope, type.name, selected.selections) }
    : { kind: 'leaf', selected };
}
