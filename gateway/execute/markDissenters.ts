/** Names, in the report of a field, every center that says something else than the first one where all must say the same (AGREE). */
import { getNamedType } from 'graphql';
import { toParts, type Outcome, type Part } from '../centers/outcome.ts';
import { listDissenters } from '../merge/agree.ts';
import type { WholePlan } from '../plan/plan.ts';

/** The outcomes; those of centers that differ from the first, in canonical order, tell so. */
export function markDissenters(
  prefix: string,
  { selected, ruled }: WholePlan,
  outcomes: readonly Outcome[],
): readonly Outcome[] {
  const typeName = selected.field ? getNamedType(selected.field.type).name : '';
  const parts = toParts(outcomes) as Part<Readonly<Record<string, unknown>>>[]; // parts of a whole are objects: checked
  return ruled
    .filter(({ rule }) => rule === 'AGREE')
    .reduce<readonly Outcome[]>((told, { name }) => {
      const dissenters = new Set(
        listDissenters(parts.map((part) => part.value[`${prefix}${name}`])).map((index) => parts[index]?.center),
      );
      return told.map((outcome) =>
        dissenters.has(outcome.center) ? addFault(outcome, `${typeName}.${name}`) : outcome,
      );
    }, outcomes);
}

function addFault(outcome: Outcome, field: string): Outcome {
  if (outcome.status !== 'answered') return outcome;
  return { ...outcome, about: { ...outcome.about, fields: [...outcome.about.fields, { field, code: 'DISAGREES' }] } };
}
