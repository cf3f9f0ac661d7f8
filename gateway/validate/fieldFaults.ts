/** Faults of single fields in an otherwise valid answer, each as `Type.field` and a code of the catalogue. */
import { toContractCode, type FieldFault } from '../centers/outcome.ts';
import type { ObjectPlan, WholePlan } from '../plan/plan.ts';
import type { GraphQLFault } from '../transport/scatter.ts';

/** The requested value at one place: an object, or a list or statistics. */
export type Requested = { readonly object: ObjectPlan } | { readonly whole: WholePlan };

/**
 * Converts an error of a center to a fault of a field.
 * @param fallback `Type.field` for an error whose path leads to no requested field
 * @param error its path is relative to `requested`
 */
export function locateFault(requested: Requested, fallback: string, { path, code }: GraphQLFault): FieldFault {
  const keys = path.filter((step) => typeof step === 'string');
  return { field: locate(requested, keys, fallback), code: toContractCode(code) ?? 'CENTER_FAULT' };
}

/** Removes duplicates: faults with the same field and code. */
export function deduplicateFaults(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.code}`, fault])).values()];
}

/** Finds the deepest field of the contract on the path of an error. @param keys the response keys of the path */
function locate(requested: Requested, keys: readonly string[], fallback: string): string {
  const [key, ...rest] = keys;
  if ('whole' in requested) {
    const item = requested.whole.rows.find((rows) => rows.selected.key === key)?.item;
    if (!item) return fallback;
    if (!('kind' in item)) return locate({ object: item }, rest, fallback);
    const node = item.nodes.find((each) => each.selected.key === rest[0]);
    return node ? locate(node, rest.slice(1), fallback) : fallback;
  }
  const field = requested.object.fields.find((each) => each.selected.key === key);
  if (!field?.selected.field) return fallback;
  const coordinate = `${requested.object.typeName}.${field.selected.name}`;
  return field.kind === 'leaf' ? coordinate : locate(field, rest, coordinate);
}
