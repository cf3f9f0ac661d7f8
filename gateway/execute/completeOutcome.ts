/** Completes the outcome of a center that was asked for less: null, or a count that is not known, stands for what was left out. */
import type { FieldFault, Outcome } from '../centers/outcome.ts';
import { UNKNOWN_COUNT } from '../merge/counts.ts';
import type { ObjectField, ObjectPlan, RowsField, Task, WholePlan } from '../plan/plan.ts';
import { joinFaults } from '../validate/fieldFaults.ts';
import type { Row, WholePart } from '../validate/part.ts';

/**
 * @param task as it was planned; the outcome becomes one of it
 * @param fields what was left out, or replaced, and why
 */
export function completeOutcome(task: Task, outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered') return outcome;
  const about = { ...outcome.about, fields: joinFaults([...outcome.about.fields, ...fields]) };
  switch (task.kind) {
    case 'whole':
      return { ...outcome, about, value: completeWhole(task.whole, outcome.value as WholePart) }; // read as the task's own, as below
    case 'row':
      return { ...outcome, about, value: completeObject(task.object, outcome.value) };
    case 'entities': {
      const own = outcome.value as readonly Outcome[];
      return {
        ...outcome,
        value: own.map((each, index) => completeEntity(task.entities[index]?.object, each, fields)),
      };
    }
  }
}

/** The outcome with what more there is to say of its fields. */
export function addFields(outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered' || fields.length === 0) return outcome;
  return { ...outcome, about: { ...outcome.about, fields: joinFaults([...outcome.about.fields, ...fields]) } };
}

function completeEntity(object: ObjectPlan | undefined, outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered' || !object) return outcome;
  const about = { ...outcome.about, fields: joinFaults([...outcome.about.fields, ...fields]) };
  return { ...outcome, about, value: completeObject(object, outcome.value) };
}

function completeWhole(whole: WholePlan, part: WholePart): WholePart {
  const counts = whole.ruled.filter(({ name, rule }) => rule === 'SUM' && !(name in part.fields));
  const fields = { ...part.fields, ...Object.fromEntries(counts.map(({ name }) => [name, UNKNOWN_COUNT])) };
  const rows = whole.rows.map((each, index) => (part.rows[index] ?? []).map((row) => completeItem(each.item, row)));
  return { ...part, fields, rows: part.rows.length === 0 ? part.rows : rows };
}

function completeItem(item: RowsField['item'], row: Row): Row {
  if (!('kind' in item)) return completeObject(item, row) as Row; // of a row, a row
  const nodes = item.nodes.map(({ selected, object }) => [selected.key, completeObject(object, row[selected.key])]);
  return { ...row, ...(Object.fromEntries(nodes) as Row) };
}

function completeObject(object: ObjectPlan, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => completeObject(object, each));
  const given = value as Row;
  return Object.fromEntries(
    object.fields.map((field) => [field.selected.key, completeField(field, given[field.selected.key])]),
  );
}

function completeField(field: ObjectField, value: unknown): unknown {
  switch (field.kind) {
    case 'leaf':
      return value ?? null;
    case 'object':
      return completeObject(field.object, value);
    case 'whole': {
      const outcome = value as Outcome<WholePart> | null | undefined;
      if (!outcome) return null;
      return outcome.status === 'answered' ? { ...outcome, value: completeWhole(field.whole, outcome.value) } : outcome;
    }
  }
}
