/** Asks each list of an operation also whether there is more, so that a page never passes for the whole list. */
import { Kind, parse, print, visit, type SelectionSetNode } from 'graphql';

const [PAGE_INFO] = readSelections('{ pageInfo { hasNextPage endCursor hasPreviousPage startCursor } }');

/** The operation with `pageInfo` in every list that has rows and none yet; a text that is no GraphQL as it was. */
export function addPageInfo(query: string): string {
  try {
    return print(visit(parse(query), { SelectionSet: (set) => (isListWithoutPageInfo(set) ? { ...set, selections: [...set.selections, ...(PAGE_INFO ? [PAGE_INFO] : [])] } : undefined) }));
  } catch {
    return query; // the graph says what is wrong with it
  }
}

function isListWithoutPageInfo({ selections }: SelectionSetNode): boolean {
  const names = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  const keys = selections.flatMap((each) => (each.kind === Kind.FIELD ? [(each.alias ?? each.name).value] : []));
  return (names.includes('nodes') || names.includes('edges')) && !names.includes('pageInfo') && !keys.includes('pageInfo');
}

function readSelections(text: string): SelectionSetNode['selections'] {
  const [definition] = parse(text).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
