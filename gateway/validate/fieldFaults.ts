/** Faults of single fields inside an answer that was given otherwise: each as `Type.field` and a code of the catalogue. */
import { toContractCode, type FieldFault } from '../centers/outcome.ts';
import type { ObjectPlan, WholePlan } from '../plan/plan.ts';
import type { GraphQLFault } from '../transport/scatter.ts';

/** What was asked for at one place: an object, or a list or statistics. */
export type Asked = { readonly object: ObjectPlan } | { readonly whole: WholePlan };

/**
 * The fault that an error of the center reports.
 * @param here `Type.field` of what was asked, for an error that stands at no field below
 * @param error its path begins below `asked`
 */
export function locateFault(asked: Asked, here: string, { path, code }: GraphQLFault): FieldFault {
  const keys = path.filter((step) => typeof step === 'string');
  return { field: locate(asked, keys, here), code: toContractCode(code) ?? 'CENTER_FAULT' };
}

/** Each field and code once. */
export function joinFaults(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.code}`, fault])).values()];
}

/** The deepest field of the contract on the way of an error, by the response keys that lead there. */
function locate(asked: Asked, keys: readonly string[], here: string): string {
  const [key, ...rest] = keys;
  if ('whole' in asked) {
    const item = asked.whole.rows.find((rows) => rows.selected.key === key)?.item;
    if (!item) return here;
    if (!('kind' in item)) return locate({ object: item }, rest, here);
    const node = item.nodes.find((each) => each.selected.key === rest[0]);
    return node ? locate(node, rest.slice(1), here) : here;
  }
  const field = asked.object.fields.find((each) => each.selected.key === key);
  if (!field?.selected.field) return here;
  const there = `${asked.object.typeName}.${field.selected.name}`;
  return field.kind === 'leaf' ? there : locate(field, rest, there);
}
