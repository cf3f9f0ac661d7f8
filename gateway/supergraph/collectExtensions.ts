/** Chooses, among the fields that centers serve beyond the contract, those that the graph shows. */
import { Kind, parse, print, type FieldDefinitionNode } from 'graphql';
import { findDirective, readGovernance } from '../../subgraphs/contract/annotations.ts';
import { listShowFaults, type ExtensionField, type ExtensionScope } from '../../subgraphs/contract/extension.ts';
import type { Drift } from '../centers/drift.ts';

/** A field that some centers have and the graph shows. */
export interface ShownExtension {
  /** `Type.field` */
  readonly coordinate: string;
  readonly typeName: string;
  readonly name: string;
  /** Its type, nullable, as text. */
  readonly type: string;
  readonly governance: string;
  /** Who answered it at some time, by id. */
  readonly centers: readonly string[];
}

/**
 * A field once shown stays as it is, so that no question breaks because a center is away; where centers differ in its
 * type before it was shown, none is taken.
 */
export function collectExtensions(scope: ExtensionScope, shown: readonly ShownExtension[], drifts: ReadonlyMap<string, Drift>): ShownExtension[] {
  const found = [...drifts].flatMap(([center, { extras, breaking }]) =>
    breaking.length > 0 ? [] : extras.flatMap((extra) => toShown(scope, center, extra.coordinate, extra.definition)),
  );
  const byCoordinate = new Map(shown.map((each) => [each.coordinate, each]));
  for (const coordinate of [...new Set(found.map((each) => each.coordinate))].sort()) {
    const known = byCoordinate.get(coordinate);
    const same = found.filter((each) => each.coordinate === coordinate && (!known || each.type === known.type));
    const [first] = same;
    if (!first || new Set(same.map((each) => each.type)).size > 1) continue;
    const centers = [...new Set([...(known?.centers ?? []), ...same.flatMap((each) => each.centers)])].sort();
    byCoordinate.set(coordinate, { ...(known ?? first), centers });
  }
  return [...byCoordinate.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** The type of a center's extra field where the graph could show it; undefined where it could not. */
export function readExtensionType(scope: ExtensionScope, coordinate: string, definition: string): string | undefined {
  return toShown(scope, '', coordinate, definition)[0]?.type;
}

function toShown(scope: ExtensionScope, center: string, coordinate: string, definition: string): ShownExtension[] {
  const [typeName = '', name = ''] = coordinate.split('.');
  const node = parseField(definition);
  const collection = scope.contract.byType.get(typeName);
  if (!node || !collection || listShowFaults(scope, { typeName, node }).length > 0) return [];
  const type = print(node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type);
  const governance = findDirective(node, 'governed') ? readGovernance(node, collection.governance) : collection.governance;
  return [{ coordinate, typeName, name, type, governance, centers: [center] }];
}

function parseField(definition: string): FieldDefinitionNode | undefined {
  const [node] = parse(`type Extended { ${definition} }`, { noLocation: true }).definitions;
  return node?.kind === Kind.OBJECT_TYPE_DEFINITION ? node.fields?.[0] : undefined;
}

/** The field as the graph shows it: in our words, never a center's. */
export function toExtensionField({ typeName, name, type, governance, centers }: ShownExtension): ExtensionField {
  const node = parseField(`"""\nAn extension of the contract, answered by ${centers.join(', ')} alone; null for all others.\n\n_class ${governance}_\n""" ${name}: ${type} @governed(as: "${governance}")`);
  if (!node) throw new Error(`${typeName}.${name} is no field`);
  return { typeName, node };
}
