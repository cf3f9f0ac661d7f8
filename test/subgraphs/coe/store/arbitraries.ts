/** Random rows, filters, orders and dimensions of the contract's collections. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { foldText } from '../../../../subgraphs/contract/fold.ts';
import type { Filter } from '../../../../subgraphs/contract/filter.ts';
import { getField, type Collection, type Dimension, type Field } from '../../../../subgraphs/contract/model.ts';
import type { Order } from '../../../../subgraphs/contract/order.ts';
import { readContract } from '../../../../subgraphs/contract/readContract.ts';
import type { EmbeddedValue, Row, Value } from '../../../../subgraphs/coe/store/store.ts';

export const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
export const scholars = contract.byType.get('Scholar')!;
export const appointments = contract.byType.get('Appointment')!;
export const publications = contract.byType.get('Publication')!;

// Few values, so that rows often share them; such as sort differently by UTF-16, by locale and by bytes, or mean something in a pattern.
const texts = fc.constantFrom(
  'Anna',
  'anna',
  'Émile',
  'emile',
  'Zoe',
  'Bert',
  '\uFB01x',
  '\u{1F600}',
  '\uFF5E',
  'a b',
  'Ab',
  'a.b',
  '^x*(y)',
  '[1]$',
  'a\\|b',
);
const dates = fc.constantFrom('2018-12-31', '2019-01-01', '2019-09-30', '2020-02-29', '2021-07-01');
const numbers = fc.constantFrom(-5, 0, 3, 12, 2018, 2147483647);
const entities = fc.constantFrom('hs-a', 'hs-b', 'hs-ab');
const locals = fc.constantFrom('0001', '0002', '0010', '1', 'A', 'a', 'a-b', 'a.b');

function scalarOf(field: Field): fc.Arbitrary<string | number | boolean> {
  switch (field.kind) {
    case 'int':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'date':
      return dates;
    case 'enum':
      return fc.constantFrom(...contract.enums.get(field.typeName)!.slice(0, 3));
    case 'reference':
      return locals.map((local) => `leap:${contract.byType.get(field.typeName)!.code}:${local}`);
    case 'entity':
      return field.typeName === 'Center' ? fc.constant('leap') : entities;
    default:
      return texts;
  }
}

function valueOf(field: Field): fc.Arbitrary<Value> {
  if (field.kind === 'embedded') return fc.array(embeddedOf(field), { maxLength: 3 });
  if (field.isList) return fc.array(scalarOf(field), { maxLength: 3 });
  return field.isRequired ? scalarOf(field) : fc.option(scalarOf(field), { nil: null });
}

function embeddedOf(field: Field): fc.Arbitrary<EmbeddedValue> {
  const inner = contract.embedded.get(field.typeName)!.fields;
  return fc.record(
    Object.fromEntries(
      inner.map((each) => [each.name, each.isRequired ? scalarOf(each) : fc.option(scalarOf(each), { nil: null })]),
    ),
  );
}

/** Up to `maxLength` rows with distinct ids. */
export function rowsOf(collection: Collection, maxLength = 25): fc.Arbitrary<Row[]> {
  const stored = collection.fields.filter((field) => field.kind !== 'relation' && field.kind !== 'id');
  const row = fc.record(Object.fromEntries(stored.map((field) => [field.name, valueOf(field)])));
  const ids = fc.uniqueArray(fc.oneof(locals, fc.integer({ min: 0, max: 99 }).map(String)), { maxLength });
  return ids.chain((all) =>
    fc.tuple(...all.map((local) => row.map((values) => ({ ...values, id: `leap:${collection.code}:${local}` })))),
  );
}

function testOf(field: Field): fc.Arbitrary<Filter> {
  const isNull = fc.boolean().map((isEmpty): Filter => ({ kind: 'isNull', field, isNull: isEmpty }));
  if (field.kind === 'embedded') {
    const inner = contract.embedded.get(field.typeName)!.fields.filter((each) => each.isFilterable);
    return fc.oneof(
      isNull,
      filtersOf(inner).map((of): Filter => ({ kind: 'some', field, of })),
    );
  }
  const value =
    field.kind === 'id'
      ? fc.tuple(fc.constantFrom(...contract.byCode.keys()), locals).map(([code, local]) => `leap:${code}:${local}`)
      : scalarOf(field);
  const values = fc.array(field.kind === 'text' ? value.map((each) => foldText(String(each))) : value, {
    maxLength: 3,
  });
  const isIn = values.map((all): Filter => ({ kind: 'in', field, values: all }));
  if (field.kind === 'text') {
    const part = fc.constantFrom('a', 'an', 'fi', '\u{1F600}', 'e', '.', '^', '*(', '$', 'a\\|', '[1]', '\0');
    return fc.oneof(
      isNull,
      isIn,
      part.map((prefix): Filter => ({ kind: 'startsWith', field, prefix })),
      part.map((each): Filter => ({ kind: 'contains', field, part: each })),
    );
  }
  if (field.kind !== 'int' && field.kind !== 'date') return fc.oneof(isNull, isIn);
  const ends = fc.record({ from: value, to: value }, { requiredKeys: [] }) as fc.Arbitrary<{
    from?: string;
    to?: string;
  }>;
  return fc.oneof(
    isNull,
    isIn,
    ends.map((range): Filter => ({ kind: 'range', field, ...range })),
  );
}

function filtersOf(fields: readonly Field[]): fc.Arbitrary<Filter> {
  const leaf = fc.constantFrom(...fields).chain(testOf);
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie('filter'), { maxLength: 3 }).map((of): Filter => ({ kind: 'and', of })),
      fc.array(tie('filter'), { maxLength: 3 }).map((of): Filter => ({ kind: 'or', of })),
      tie('filter').map((of): Filter => ({ kind: 'not', of })),
    ),
  })).filter;
}

/** Filters over all filterable fields of a collection. */
export function filterOf(collection: Collection): fc.Arbitrary<Filter> {
  return filtersOf(collection.fields.filter((field) => field.isFilterable));
}

export function orderOf(collection: Collection): fc.Arbitrary<Order> {
  return fc
    .record({
      each: fc.constantFrom(...collection.orders),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    })
    .map(({ each, direction }) => ({ ...each, direction }));
}

/** One to three different dimensions. */
export function dimensionsOf(collection: Collection): fc.Arbitrary<Dimension[]> {
  return fc.uniqueArray(fc.constantFrom(...collection.dimensions), {
    selector: (each) => each.name,
    minLength: 1,
    maxLength: 3,
  });
}

/** A whole row in which a test says only what matters to it. */
export function makeRow(collection: Collection, local: string, values: Readonly<Record<string, Value>> = {}): Row {
  const empty = collection.fields
    .filter((field) => field.kind !== 'relation')
    .map((field) => [field.name, field.isList ? [] : null]);
  return { ...Object.fromEntries(empty), center: 'leap', ...values, id: `leap:${collection.code}:${local}` };
}

export function orderBy(collection: Collection, name: string, direction: 'ASC' | 'DESC' = 'ASC'): Order {
  return { ...collection.orders.find((each) => each.name === name)!, direction };
}

export function whereIn(collection: Collection, name: string, ...values: string[]): Filter {
  return { kind: 'in', field: getField(collection, name), values };
}
