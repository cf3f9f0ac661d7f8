/** Warns of filters and orders that a center decides by values which nobody is shown: it lists its unknown value under no fallback. */
import type { FieldFault } from '../centers/outcome.ts';
import type { ObjectPlan, Task, WholePlan } from '../plan/plan.ts';

/**
 * UNKNOWN_VALUE for each enum field that a list or statistics of the task is filtered or ordered by, and of which the
 * center has values beyond the contract: a row that is shown with the fallback does not match a filter for it.
 * @param extraValues `Enum.VALUE` that the center's own schema declares
 */
export function warnOfConditions(task: Task, extraValues: ReadonlySet<string>): FieldFault[] {
  if (extraValues.size === 0) return [];
  const enums = new Set([...extraValues].map((each) => each.split('.')[0]));
  const fields = listWholes(task).flatMap((whole) =>
    whole.conditions.filter((each) => enums.has(each.enumName)).map((each) => each.field),
  );
  return [...new Set(fields)].map((field) => ({ field, code: 'UNKNOWN_VALUE' }));
}

function listWholes(task: Task): WholePlan[] {
  switch (task.kind) {
    case 'whole':
      return listInWhole(task.whole);
    case 'row':
      return listInObject(task.object);
    case 'entities':
      return task.entities.flatMap((entity) => listInObject(entity.object));
  }
}

function listInWhole(whole: WholePlan): WholePlan[] {
  const objects = whole.rows.flatMap(({ item }) => ('kind' in item ? item.nodes.map((node) => node.object) : [item]));
  return [whole, ...objects.flatMap(listInObject)];
}

function listInObject({ fields }: ObjectPlan): WholePlan[] {
  return fields.flatMap((field) => {
    switch (field.kind) {
      case 'leaf':
        return [];
      case 'object':
        return listInObject(field.object);
      case 'whole':
        return listInWhole(field.whole);
    }
  });
}
