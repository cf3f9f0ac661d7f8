/** What the counts of an answer become when a center is missing. */
import type { GraphQLObjectType } from 'graphql';
import type { Answer } from './oracle/createOracle.ts';
import { walkAnswer, type Operation, type Step } from './walkAnswer.ts';

/**
 * Turns an answer over the rows of the centers that answered into what the graph must say while others are missing:
 * each count of a list or statistics that all centers were asked for is INCOMPLETE and keeps only its lower bound.
 * Counts below one row or one center stay as they are: their owner answered. A root list whose filter lets the
 * missing centers be skipped stays exact too; the caller must not pass such a one. `schema` is the oracle's.
 */
export function toIncomplete(operation: Operation, answer: Answer): Answer {
  const data = walkAnswer(operation, answer.data, (_value, trail) => {
    const step = trail.at(-1);
    if (step?.parent.name !== 'Count' || !isScattered(trail)) return undefined;
    if (step.fieldName === 'status') return 'INCOMPLETE';
    return step.fieldName === 'lower' ? undefined : null;
  });
  return { ...answer, data: data as Exclude<Answer['data'], undefined> }; // the walk keeps the shape
}

function isScattered(trail: readonly Step[]): boolean {
  const list = trail.findLast((step) => /(Connection|Statistics|TimeToEvent)$/.test(step.typeName));
  return list !== undefined && !isHeldByOneCenter(list.parent);
}

function isHeldByOneCenter(type: GraphQLObjectType): boolean {
  const isRow = type.astNode?.directives?.some((each) => each.name.value === 'collection') ?? false;
  return isRow || type.name === 'Center';
}
