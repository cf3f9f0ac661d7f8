/** The values of every enum in SDL, with those that only fields without a row-level form use: `@aggregated` holds them. */
import { Kind, parse, type DefinitionNode, type DocumentNode } from 'graphql';
import { findDirective, readArgument } from '../../subgraphs/contract/annotations.ts';

/** Values by enum. A center's hidden definitions that are no SDL are passed over: what they would allow stays unknown. */
export function readEnumValues({
  definitions,
}: Pick<DocumentNode, 'definitions'>): ReadonlyMap<string, readonly string[]> {
  const nodes = definitions.flatMap((node) => [node, ...readHidden(node)]);
  return new Map(
    nodes.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, (node.values ?? []).map((value) => value.name.value)]]
        : [],
    ),
  );
}

function readHidden(node: DefinitionNode): readonly DefinitionNode[] {
  const directive = node.kind === Kind.OBJECT_TYPE_DEFINITION ? findDirective(node, 'aggregated') : undefined;
  const sdl = directive && readArgument(directive, 'sdl');
  if (typeof sdl !== 'string') return [];
  try {
    return parse(sdl, { noLocation: true }).definitions;
  } catch {
    return []; // a center's own text: see above
  }
}
