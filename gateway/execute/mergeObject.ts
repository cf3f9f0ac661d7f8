/** An object that one center answered: as it came, but for the lists inside, which are merged of that one part, and for what the plan added. */
import type { Outcome } from '../centers/outcome.ts';
import type { ObjectField, ObjectPlan } from '../plan/plan.ts';
import { mergeWhole, type MergeScope } from './mergeWhole.ts';
import { toWholeOutcome } from './readOutcomes.ts';

type Value = Readonly<Record<string, unknown>>;

export function mergeObject(scope: MergeScope, object: ObjectPlan, value: Value, center: string): Value {
  // What was asked for is there, and nothing else but what the plan added: checked.
  if (object.isPlain && Object.keys(value).length === object.fields.length) return value;
  return Object.fromEntries(
    object.fields.map((field) => [
      field.selected.key,
      mergeObjectField(scope, field, value[field.selected.key], center),
    ]),
  );
}

function mergeObjectField(scope: MergeScope, field: ObjectField, value: unknown, center: string): unknown {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'leaf':
      return value;
    case 'object':
      return Array.isArray(value)
        ? value.map((each) => mergeObject(scope, field.object, each as Value, center)) // checked
        : mergeObject(scope, field.object, value as Value, center);
    case 'whole':
      return mergeWhole(scope, field.whole, toOwnerOutcomes(scope, value, center)).value;
  }
}

/** The owner's part, and every other center skipped: it cannot hold what belongs to another's row. */
function toOwnerOutcomes(scope: MergeScope, value: unknown, center: string): Outcome[] {
  const others = scope.directory.centers.filter((each) => each.id !== center);
  return [
    toWholeOutcome(scope.prefix, center, value),
    ...others.map((each) => ({ status: 'skipped' as const, center: each.id, code: 'OTHER_OWNER' as const })),
  ];
}

/** What stands for an object whose owner did not answer: its key, and empty lists that say why. */
export function toMissingObject(
  scope: MergeScope,
  object: ObjectPlan,
  id: string,
  outcomes: readonly Outcome[],
): Value {
  return Object.fromEntries<unknown>(
    object.fields.map((field) => {
      const { key, name } = field.selected;
      if (field.kind === 'whole') return [key, mergeWhole(scope, field.whole, outcomes).value];
      if (name === '__typename') return [key, object.typeName];
      return [key, name === 'id' ? id : null];
    }),
  );
}
