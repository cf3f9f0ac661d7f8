/** Puts back into a center's answer what it was not asked for: null, or a count that is not told; and says so. */
import type { FieldFault, Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { ObjectField, ObjectPlan, RowsField, Task, WholePlan } from '../plan/plan.ts';
import { copyPositions } from './checkSpine.ts';
import { joinFaults } from './fieldFaults.ts';

type Value = Readonly<Record<string, unknown>>;

const NOT_TOLD: Count = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };

/** @param outcome checked against what was asked; becomes an outcome of `task` as it was planned */
export function completeOutcome(prefix: string, task: Task, outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered') return outcome;
  const about = { ...outcome.about, fields: joinFaults([...outcome.about.fields, ...fields]) };
  switch (task.kind) {
    case 'whole':
      return { ...outcome, about, value: completeWhole(prefix, task.whole, outcome.value) };
    case 'row':
      return { ...outcome, about, value: completeObject(prefix, task.object, outcome.value) };
    case 'entities': {
      const own = outcome.value as readonly Outcome[]; // one an entity: see readOutcome
      return {
        ...outcome,
        value: own.map((each, index) => completeEntity(prefix, task.entities[index]?.object, each, fields)),
      };
    }
  }
}

function completeEntity(
  prefix: string,
  object: ObjectPlan | undefined,
  outcome: Outcome,
  fields: readonly FieldFault[],
): Outcome {
  if (outcome.status !== 'answered' || !object) return outcome;
  const about = { ...outcome.about, fields: joinFaults([...outcome.about.fields, ...fields]) };
  return { ...outcome, about, value: completeObject(prefix, object, outcome.value) };
}

function completeWhole(prefix: string, whole: WholePlan, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const given = value as Value; // an object: checked
  const counts = whole.ruled.flatMap(({ name }) =>
    `${prefix}${name}` in given ? [] : [[`${prefix}${name}`, NOT_TOLD] as const],
  );
  const rows = whole.rows.map(
    (each) => [each.selected.key, completeRows(prefix, each, given[each.selected.key] as readonly unknown[])] as const,
  ); // lists: checked
  return { ...given, ...Object.fromEntries<unknown>([...counts, ...rows]) };
}

function completeRows(prefix: string, { item }: RowsField, rows: readonly unknown[]): unknown[] {
  const completed = rows.map((row) => completeItem(prefix, item, row));
  copyPositions(rows, completed);
  return completed;
}

function completeItem(prefix: string, item: RowsField['item'], row: unknown): unknown {
  if (!('kind' in item)) return completeObject(prefix, item, row);
  const edge = row as Value; // checked
  return {
    ...edge,
    ...Object.fromEntries(
      item.nodes.map(({ selected, object }) => [selected.key, completeObject(prefix, object, edge[selected.key])]),
    ),
  };
}

function completeObject(prefix: string, object: ObjectPlan, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => completeObject(prefix, object, each));
  const given = value as Value; // checked
  return Object.fromEntries(
    object.fields.map((field) => [field.selected.key, completeField(prefix, field, given[field.selected.key])]),
  );
}

function completeField(prefix: string, field: ObjectField, value: unknown): unknown {
  switch (field.kind) {
    case 'leaf':
      return value ?? null;
    case 'object':
      return completeObject(prefix, field.object, value);
    case 'whole':
      return completeWhole(prefix, field.whole, value);
  }
}
