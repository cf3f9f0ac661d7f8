/** What a center refused or failed inside an answer that it gave otherwise: errors below its rows, and lists that it denied there. */
import { isLeftOut, toContractCode, type FieldFault } from '../centers/outcome.ts';
import type { ObjectPlan, WholePlan } from '../plan/plan.ts';
import type { GraphQLFault } from '../transport/scatter.ts';

type Value = Readonly<Record<string, unknown>>;

/** What was asked for at one place: an object, or a list or statistics. */
export type Asked = { readonly object: ObjectPlan } | { readonly whole: WholePlan };

/**
 * The faults below `asked`, each field and code once.
 * @param here `Type.field` of what was asked, for an error that stands at no field below
 * @param errors their paths begin below `asked`
 */
export function listFieldFaults(
  prefix: string,
  asked: Asked,
  here: string,
  { value, errors }: { readonly value: Value; readonly errors: readonly GraphQLFault[] },
): FieldFault[] {
  const told = errors.map(({ path, code }) => ({
    field: locate(
      asked,
      path.filter((step) => typeof step === 'string'),
      here,
    ),
    code: toContractCode(code) ?? ('CENTER_FAULT' as const),
  }));
  const found = 'whole' in asked ? listInWhole(prefix, asked.whole, value) : listInObject(prefix, asked.object, value);
  // A list that is null is found whether or not an error says why; where one does, its code says more.
  return joinFaults([
    ...told,
    ...found.filter(({ field, code }) => code !== 'CENTER_FAULT' || !told.some((each) => each.field === field)),
  ]);
}

/** Each field and code once. */
export function joinFaults(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.code}`, fault])).values()];
}

/** The fields that a center's own report names. */
export function readToldFaults(own: Value): FieldFault[] {
  return (own['fields'] as readonly Value[]).flatMap((fault) => {
    const code = toContractCode(fault['code']);
    return code ? [{ field: String(fault['field']), code }] : []; // checked
  });
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

function listInWhole(prefix: string, whole: WholePlan, value: Value): FieldFault[] {
  return whole.rows.flatMap(({ selected, item }) => {
    const rows = value[selected.key] as readonly Value[]; // checked, as all below
    if (!('kind' in item)) return listInObjects(prefix, item, rows);
    return item.nodes.flatMap((node) =>
      listInObjects(
        prefix,
        node.object,
        rows.map((row) => row[node.selected.key] as Value),
      ),
    );
  });
}

function listInObjects(prefix: string, object: ObjectPlan, values: readonly Value[]): FieldFault[] {
  return object.hasList ? values.flatMap((value) => listInObject(prefix, object, value)) : [];
}

function listInObject(prefix: string, object: ObjectPlan, value: Value): FieldFault[] {
  return object.fields.flatMap((field) => {
    const inner = value[field.selected.key];
    if (field.kind === 'leaf') return [];
    if (field.kind === 'object') return listInObjects(prefix, field.object, [inner ?? []].flat() as Value[]);
    const there = `${object.typeName}.${field.selected.name}`;
    if (inner === null) return [{ field: there, code: 'CENTER_FAULT' }];
    const [own] = ((inner as Value)[`${prefix}completeness`] as { centers: readonly [Value] }).centers;
    const code = toContractCode(own['code']);
    if (own['status'] === 'DENIED') return [{ field: there, code: code ?? 'READ_DENIED' }];
    if (own['status'] === 'FAILED') return [{ field: there, code: code ?? 'CENTER_FAULT' }];
    return [...readToldFaults(own).filter(isLeftOut), ...listInWhole(prefix, field.whole, inner as Value)];
  });
}
