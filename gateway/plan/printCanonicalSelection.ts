/** The selection that is sent for a ruled field, whatever the client asked of it: all that its merge rule may need, and nothing that it makes itself. */
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { MADE_BY_FOLDS } from '../merge/rules.ts';
import type { WholePlan } from './plan.ts';

/** What the gateway reads of a center's own report; the rest of a report the gateway makes itself. */
export const REPORT = '{ centers { center { id } status code asOf epoch fields { field code } } }';
export const PAGE_INFO = '{ hasNextPage hasPreviousPage startCursor endCursor }';

/** @param name of a ruled field of `whole` */
export function printCanonicalSelection(whole: WholePlan, name: string): string {
  if (name === 'completeness') return REPORT;
  if (name === 'pageInfo') return PAGE_INFO;
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${whole.selected.name} holds no ${name}`);
  return printFields(getNamedType(field.type), listOmitted(whole));
}

/** Where nothing is summarised, each group has an empty list of summaries: a center of an older contract would not even know it. */
const WITHOUT_MEASURES = [...MADE_BY_FOLDS, 'StatisticsGroup.summaries'];

/** `Type.field` of what no center is asked for: what the merge makes itself, whatever the parts say. */
export function listOmitted({ shape }: WholePlan): readonly string[] {
  return shape.kind === 'statistics' && shape.measures.length === 0 ? WITHOUT_MEASURES : MADE_BY_FOLDS;
}

function printFields(type: GraphQLNamedType, omitted: readonly string[]): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields())
    .filter((field) => !omitted.includes(`${type.name}.${field.name}`))
    .map((field) => `${field.name} ${printFields(getNamedType(field.type), omitted)}`);
  return `{ ${fields.map((text) => text.trim()).join(' ')} }`;
}
