/** The selection that is sent for a ruled field, whatever the client asked of it: all that its merge rule may need. */
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import type { Selected } from './selection.ts';

/** What the gateway reads of a center's own report; the rest of a report the gateway makes itself. */
export const REPORT = '{ centers { center { id } status code asOf epoch fields { field code } } }';
export const PAGE_INFO = '{ hasNextPage hasPreviousPage }';

/** @param whole the connection or statistics field that holds the ruled field `name` */
export function printCanonicalSelection(whole: Selected, name: string): string {
  if (name === 'completeness') return REPORT;
  if (name === 'pageInfo') return PAGE_INFO;
  const type = whole.field && getNamedType(whole.field.type);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${whole.name} holds no ${name}`);
  return printAllFields(getNamedType(field.type));
}

function printAllFields(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).map((field) => `${field.name} ${printAllFields(getNamedType(field.type))}`);
  return `{ ${fields.map((text) => text.trim()).join(' ')} }`;
}
