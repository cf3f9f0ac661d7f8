/** Chooses, among the fields that centers serve beyond the contract, those that the graph shows. */
import { Kind, parse } from 'graphql';
import type { ExtensionField } from '../../subgraphs/contract/extension.ts';
import type { Extension } from '../centers/catalog.ts';
import type { Drift } from '../centers/drift.ts';

/** A field that some centers have and the graph shows. */
export interface ShownExtension extends Extension {
  readonly governance: string;
}

/**
 * A field once shown stays as it is, so that no question breaks because a center is away; where centers differ in its
 * type before it was shown, none is taken.
 */
export function collectExtensions(
  shown: readonly ShownExtension[],
  drifts: ReadonlyMap<string, Drift>,
): ShownExtension[] {
  const found = [...drifts].flatMap(([center, { extras, breaking }]) =>
    breaking.length > 0
      ? []
      : extras.flatMap(({ type, ...extra }) => (type === undefined ? [] : [{ ...extra, type, centers: [center] }])),
  );
  const byCoordinate = new Map(shown.map((each) => [each.coordinate, each]));
  for (const coordinate of new Set(found.map((each) => each.coordinate))) {
    const known = byCoordinate.get(coordinate);
    const same = found.filter((each) => each.coordinate === coordinate && (!known || each.type === known.type));
    const [first] = same;
    if (!first || new Set(same.map((each) => each.type)).size > 1) continue;
    const centers = [...new Set([...(known?.centers ?? []), ...same.flatMap((each) => each.centers)])].sort();
    byCoordinate.set(coordinate, { ...(known ?? ofFirstCenter(same, first)), centers });
  }
  return [...byCoordinate.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** By center id, so that not the order of arrival decides which class is shown. */
function ofFirstCenter(same: readonly ShownExtension[], first: ShownExtension): ShownExtension {
  return same.reduce((least, each) => ((each.centers[0] ?? '') < (least.centers[0] ?? '') ? each : least), first);
}

/** The field as the graph shows it: in our words, never a center's. */
export function toExtensionField({ coordinate, type, governance, centers }: ShownExtension): ExtensionField {
  const [typeName = '', name = ''] = coordinate.split('.');
  const text = `"""\nAn extension of the contract, answered by ${centers.join(', ')} alone; null for all others.\n\n_class ${governance}_\n"""`;
  const [node] = parse(`type Extended { ${text} ${name}: ${type} @governed(as: "${governance}") }`, {
    noLocation: true,
  }).definitions;
  const field = node?.kind === Kind.OBJECT_TYPE_DEFINITION ? node.fields?.[0] : undefined;
  if (!field) throw new Error(`${coordinate} is no field`);
  return { typeName, node: field };
}
