/** The meaning of filters, orders and groups once more, as plainly as possible, to compare stores with. */
import type { Filter, Scalar } from '../../../../subgraphs/contract/filter.ts';
import type { Dimension } from '../../../../subgraphs/contract/model.ts';
import type { Order } from '../../../../subgraphs/contract/order.ts';
import type { GroupCount, Row } from '../../../../subgraphs/coe/store/store.ts';

type Thing = Readonly<Record<string, unknown>>;

function valuesOf(thing: Thing, name: string): unknown[] {
  const value = thing[name] ?? [];
  return Array.isArray(value) ? value : [value];
}

function fold(value: unknown): string {
  return String(value).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export function isMatch(filter: Filter, thing: Thing): boolean {
  if (filter.kind === 'and') return !filter.of.some((part) => !isMatch(part, thing));
  if (filter.kind === 'or') return filter.of.some((part) => isMatch(part, thing));
  if (filter.kind === 'not') return !isMatch(filter.of, thing);
  const values = valuesOf(thing, filter.field.name);
  if (filter.kind === 'isNull') return (values.length === 0) === filter.isNull;
  return values.some((value) => {
    if (filter.kind === 'some') return isMatch(filter.of, value as Thing);
    if (filter.kind === 'startsWith') return fold(value).indexOf(filter.prefix) === 0;
    if (filter.kind === 'contains') return fold(value).split(filter.part).length > 1;
    if (filter.kind === 'in')
      return filter.values.includes(filter.field.kind === 'text' ? fold(value) : (value as Scalar));
    const isLate = filter.from === undefined || (value as Scalar) >= filter.from;
    return isLate && (filter.to === undefined || (value as Scalar) <= filter.to);
  });
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function compareIds(a: string, b: string): number {
  const [centerA = '', , localA = ''] = a.split(':');
  const [centerB = '', , localB = ''] = b.split(':');
  return compareBytes(centerA, centerB) || compareBytes(localA, localB);
}

export function compareRows(order: Order, a: Row, b: Row): number {
  const sign = order.direction === 'ASC' ? 1 : -1;
  if (order.field.kind === 'id') return sign * compareIds(a.id, b.id);
  const left = a[order.field.name] ?? null;
  const right = b[order.field.name] ?? null;
  if (left === null && right === null) return compareIds(a.id, b.id);
  if (left === null) return 1;
  if (right === null) return -1;
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right) || compareIds(a.id, b.id);
  const toText = (value: unknown): string => (order.field.kind === 'text' ? fold(value) : String(value));
  return sign * compareBytes(toText(left), toText(right)) || compareIds(a.id, b.id);
}

/** All groups by brute force: every combination of keys that occur, and how many rows have it. */
export function countNaively(rows: readonly Row[], dimensions: readonly Dimension[]): GroupCount[] {
  const groups = new Map<string, number>();
  for (const row of rows) {
    const own = new Set<string>();
    const collect = (keys: readonly (string | null)[], chosen: ReadonlyMap<string, unknown>): void => {
      const dimension = dimensions[keys.length];
      if (!dimension) {
        own.add(JSON.stringify(keys));
        return;
      }
      const name = dimension.field.name;
      const isPaired = dimension.inner !== undefined && chosen.has(name);
      const values = isPaired ? [chosen.get(name)] : valuesOf(row, name);
      for (const value of values.length > 0 ? values : [null]) {
        const plain = (
          dimension.inner ? ((value as Thing | null)?.[dimension.inner.name] ?? null) : value
        ) as Scalar | null; // groups are made by scalars
        const key =
          plain === null ? null : dimension.transform === 'year' ? String(plain).split('-')[0]! : String(plain); // split gives one part at least
        collect([...keys, key], dimension.inner ? new Map([...chosen, [name, value]]) : chosen);
      }
    };
    collect([], new Map());
    for (const key of own) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([key, count]) => ({ keys: JSON.parse(key) as (string | null)[], count })).sort(compareGroups);
}

function compareGroups(a: GroupCount, b: GroupCount): number {
  for (const [index, left] of a.keys.entries()) {
    const right = b.keys[index] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return compareBytes(left, right);
  }
  return 0;
}
