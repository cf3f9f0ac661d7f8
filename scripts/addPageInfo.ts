/** Asks each list of an operation also whether there is more, so that a page never passes for the whole list. */
import {
  Kind,
  parse,
  print,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';

const [PAGE_INFO] = readSelections('{ pageInfo { hasNextPage endCursor hasPreviousPage startCursor } }');

/** The operation with `pageInfo` in every list that has rows and none yet; a text that is no GraphQL as it was. */
export function addPageInfo(query: string): string {
  try {
    const skipDatasets = (node: FieldNode | FragmentDefinitionNode | InlineFragmentNode): false | undefined =>
      isDatasets(node) ? false : undefined;
    const skip = { Field: skipDatasets, FragmentDefinition: skipDatasets, InlineFragment: skipDatasets };
    return print(
      visit(parse(query), {
        ...skip,
        SelectionSet: (set) =>
          isListWithoutPageInfo(set)
            ? { ...set, selections: [...set.selections, ...(PAGE_INFO ? [PAGE_INFO] : [])] }
            : undefined,
      }),
    );
  } catch {
    return query; // the graph says what is wrong with it
  }
}

/** `datasets` has a node for each center, and no pages. */
function isDatasets(node: FieldNode | FragmentDefinitionNode | InlineFragmentNode): boolean {
  return node.kind === Kind.FIELD ? node.name.value === 'datasets' : node.typeCondition?.name.value === 'Datasets';
}

function isListWithoutPageInfo({ selections }: SelectionSetNode): boolean {
  const names = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  const keys = selections.flatMap((each) => (each.kind === Kind.FIELD ? [(each.alias ?? each.name).value] : []));
  return (
    (names.includes('nodes') || names.includes('edges')) && !names.includes('pageInfo') && !keys.includes('pageInfo')
  );
}

function readSelections(text: string): SelectionSetNode['selections'] {
  const [definition] = parse(text).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
