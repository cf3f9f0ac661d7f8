/** What the contract's directives say of a field: how it is merged, and what it gathers. */
import { Kind, type ConstDirectiveNode, type FieldDefinitionNode, type GraphQLField } from 'graphql';

export type Field = GraphQLField<unknown, unknown>;

/** The rule that `@merge(with:)` declares, or undefined for a field that one center alone answers. */
export function getMergeRule(field: Field): string | undefined {
  return readMergeRule(field.astNode);
}

/** As `getMergeRule`, of the text of a schema. */
export function readMergeRule(node: FieldDefinitionNode | null | undefined): string | undefined {
  return readDirective(node, 'merge')?.['with'];
}

/** The list and the field that a gathered field reads (`@gathered`), or undefined. */
export function getGathered(field: Field): { from: string; by: string } | undefined {
  const directive = readDirective(field.astNode, 'gathered');
  return directive ? { from: directive['from'] ?? '', by: directive['by'] ?? '' } : undefined;
}

function readDirective(of: FieldDefinitionNode | null | undefined, name: string): Record<string, string> | undefined {
  const node = of?.directives?.find((each: ConstDirectiveNode) => each.name.value === name);
  if (!node) return undefined;
  return Object.fromEntries(
    (node.arguments ?? []).map((each) => [each.name.value, each.value.kind === Kind.STRING ? each.value.value : '']),
  );
}
