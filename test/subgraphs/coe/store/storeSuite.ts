/** What every implementation of `Store` must do. A new one calls `describeStore` and adds only its own surprises. */
import * as fc from 'fast-check';
import { ALL, type Filter } from '../../../../subgraphs/contract/filter.ts';
import {
  getField,
  isAggregated,
  type Collection,
  type Dimension,
  type Field,
} from '../../../../subgraphs/contract/model.ts';
import { encodePosition, type Order, type SortValue } from '../../../../subgraphs/contract/order.ts';
import { Pace } from '../../../../subgraphs/contract/pace.ts';
import type { GenerationWriter, PageRequest, Row, Snapshot, Store } from '../../../../subgraphs/coe/store/store.ts';
import {
  appointments,
  contract,
  dimensionsOf,
  filterOf,
  makeRow,
  orderBy,
  orderOf,
  publications,
  rowsOf,
  scholars,
  whereIn,
} from './arbitraries.ts';
import { runs } from '../../../support/scale.ts';
import { compareRows, countNaively, isMatch } from './naive.ts';

/** A store that begins empty, as the tests handle it. */
export interface StoreHarness {
  readonly store: Store;
  /** A second connection to the same data, as another process has it. */
  openAgain(): Promise<Store>;
  cleanUp(): Promise<void>;
}

/** The built program of `importChild.ts`. */
export const IMPORT_CHILD = 'dist/test/subgraphs/coe/store/importChild.js';

const ABOUT = { asOf: '2022-09-30', digest: 'd1', origin: 'test' };
/** How many random cases; `each` is for each of the many collections. */
const MANY: Cases = { all: 60, each: 20 };

interface Cases {
  readonly all: number;
  readonly each: number;
}

export function describeStore(name: string, open: () => Promise<StoreHarness>, cases = MANY): void {
  describe(name, () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.cleanUp());

    describeAnswers(() => harness.store, cases);
    describePace(() => harness.store);
    describeGenerations(() => harness);
  });
}

function describePace(getStore: () => Store): void {
  const reads: readonly [string, (snapshot: Snapshot, ids: readonly string[]) => Promise<unknown>][] = [
    [
      'a page',
      (snapshot) => snapshot.findPage('scholar', { filter: ALL, order: orderBy(scholars, 'ID'), limit: 5000 }),
    ],
    ['rows by their ids', (snapshot, ids) => snapshot.getByIds('scholar', ids)],
    ['a count', (snapshot) => snapshot.count('scholar', { kind: 'not', of: { kind: 'or', of: [] } })],
    ['groups', (snapshot) => snapshot.countGroups('scholar', ALL, scholars.dimensions.slice(0, 1))],
    [
      'relations',
      (snapshot, ids) =>
        snapshot.findRelated('appointment', getField(appointments, 'scholar'), ids, {
          filter: ALL,
          order: orderBy(appointments, 'ID'),
          limit: 5,
        }),
    ],
  ];

  test.each(reads)('%s: the same at a pace, and given up when who asked has left', async (_, read) => {
    const rows = Array.from({ length: 700 }, (_each, index) => makeRow(scholars, `s${index}`));
    const ids = rows.map(({ id }) => id);
    const snapshot = await importRows(getStore(), { scholar: rows });
    expect(await read(snapshot.paced(new Pace({ rows: 10 })), ids)).toEqual(await read(snapshot, ids));

    const leaving = new AbortController();
    const pace = new Pace({ rows: 10, signal: leaving.signal });
    const looked = jest.spyOn(pace, 'rest');
    const reading = read(snapshot.paced(pace), ids);
    const reason = new Error('the caller has left');
    leaving.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(2); // batches that were begun, of three and more
    await expect(read(snapshot.paced(pace), ids)).rejects.toBe(reason);
    expect(await read(snapshot.paced(new Pace()), ids)).toEqual(await read(snapshot, ids)); // others read on
  });
}

/** Imports rows and opens the snapshot of them. */
export async function importRows(store: Store, rows: Readonly<Record<string, readonly Row[]>>): Promise<Snapshot> {
  const writer = await store.beginGeneration();
  for (const [code, each] of Object.entries(rows)) await writer.write(code, each);
  await writer.commit(ABOUT);
  return expectSnapshot(store);
}

async function expectSnapshot(store: Store): Promise<Snapshot> {
  const snapshot = await store.openSnapshot();
  if (!snapshot) throw new Error('the store has no generation');
  return snapshot;
}

function toPosition(order: Order, row: Row): Buffer {
  return encodePosition(order, row[order.field.name] as SortValue, row.id); // the contract orders by scalar fields alone
}

/** From the last page to the first, each in the order of the list. */
async function walkBack(
  snapshot: Snapshot,
  collection: Collection,
  filter: Filter,
  order: Order,
  limit: number,
): Promise<Row[]> {
  const pages: (readonly Row[])[] = [];
  let before: Uint8Array | undefined;
  for (;;) {
    const page = await snapshot.findPage(collection.code, {
      filter,
      order,
      limit,
      end: 'last',
      ...(before && { before }),
    });
    pages.unshift(page.rows);
    const [first] = page.rows;
    if (!page.hasMore || !first) return pages.flat();
    expect(page.rows).toHaveLength(limit);
    before = toPosition(order, first);
  }
}

async function walk(
  snapshot: Snapshot,
  collection: Collection,
  filter: Filter,
  order: Order,
  limit: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Uint8Array | undefined;
  for (;;) {
    const page = await snapshot.findPage(collection.code, { filter, order, limit, ...(after && { after }) });
    rows.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.hasMore || !last) return rows;
    expect(page.rows).toHaveLength(limit);
    after = toPosition(order, last);
  }
}

function describeAnswers(getStore: () => Store, cases: Cases): void {
  test.each(contract.collections)(
    'pages, counts and groups of $plural equal a naive evaluation',
    async (collection) => {
      await fc.assert(
        fc.asyncProperty(
          rowsOf(collection),
          fc.array(
            fc.tuple(
              filterOf(collection),
              orderOf(collection),
              dimensionsOf(collection),
              fc.integer({ min: 1, max: 7 }),
            ),
            { minLength: 4, maxLength: 4 },
          ),
          async (rows, questions) => {
            const snapshot = await importRows(getStore(), { [collection.code]: rows });
            for (const [filter, order, dimensions, limit] of questions) {
              const expected = rows.filter((row) => isMatch(filter, row)).sort((a, b) => compareRows(order, a, b));
              expect(await walk(snapshot, collection, filter, order, limit)).toEqual(expected);
              expect(await walkBack(snapshot, collection, filter, order, limit)).toEqual(expected);
              expect(await snapshot.count(collection.code, filter)).toBe(expected.length);
              expect(await snapshot.countGroups(collection.code, filter, dimensions)).toEqual(
                countNaively(expected, dimensions),
              );
            }
          },
        ),
        { numRuns: runs(cases.each) },
      );
    },
  );

  test('groups are by more dimensions than a caller may name, whole days and numbers that are no dimension among them', async () => {
    const days = (name: string): Dimension => ({
      name,
      field: getField(appointments, name),
      transform: 'value',
      isMultiple: false,
    });
    const dimensions = ['status', 'startDate', 'effortPercent', 'endDate', 'scholar', 'plannedMonths'].map(days);
    const [rows = []] = fc
      .sample(rowsOf(appointments, 30), { numRuns: 6, seed: 3 })
      .toSorted((a, b) => b.length - a.length);
    const snapshot = await importRows(getStore(), { appointment: rows });
    expect(rows.length).toBeGreaterThan(8);
    expect(await snapshot.countGroups('appointment', ALL, dimensions)).toEqual(countNaively(rows, dimensions));
  });

  test('a walk meets every row exactly once, in every order and by every page size', async () => {
    const rows = fc.sample(rowsOf(scholars, 40), { numRuns: 8, seed: 11 }).toSorted((a, b) => b.length - a.length)[0]!; // eight samples
    const snapshot = await importRows(getStore(), { scholar: rows });
    expect(rows.length).toBeGreaterThan(8);
    for (const each of scholars.orders) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const order = { ...each, direction };
        const expected = rows.toSorted((a, b) => compareRows(order, a, b)).map((row) => row.id);
        for (const limit of [1, 2, 7, rows.length, 500]) {
          expect((await walk(snapshot, scholars, ALL, order, limit)).map((row) => row.id)).toEqual(expected);
          expect((await walkBack(snapshot, scholars, ALL, order, limit)).map((row) => row.id)).toEqual(expected);
        }
      }
    }
  });

  test('between two positions the first rows and the last are those of a naive evaluation', async () => {
    const places = fc.option(fc.nat(24), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        rowsOf(scholars),
        filterOf(scholars),
        orderOf(scholars),
        fc.tuple(places, places, fc.constantFrom('first' as const, 'last' as const), fc.integer({ min: 0, max: 9 })),
        async (rows, filter, order, [from, to, end, limit]) => {
          const snapshot = await importRows(getStore(), { scholar: rows });
          const sorted = rows.toSorted((a, b) => compareRows(order, a, b));
          const [low, high] = [from, to].map((index) => (index === undefined ? undefined : sorted[index]));
          const inside = sorted.filter(
            (row) =>
              isMatch(filter, row) &&
              (!low || compareRows(order, row, low) > 0) &&
              (!high || compareRows(order, row, high) < 0),
          );
          const bounds = {
            ...(low && { after: toPosition(order, low) }),
            ...(high && { before: toPosition(order, high) }),
          };
          const page = await snapshot.findPage('scholar', { filter, order, limit, end, ...bounds });
          const start = end === 'last' ? Math.max(0, inside.length - limit) : 0;
          expect(page).toEqual({ rows: inside.slice(start, start + limit), hasMore: inside.length > limit });
        },
      ),
      { numRuns: runs(cases.all) },
    );
  });

  test('a page of no rows says whether there are any', async () => {
    const snapshot = await importRows(getStore(), { scholar: [makeRow(scholars, '1')] });
    const order = orderBy(scholars, 'ID');
    for (const end of ['first', 'last'] as const)
      expect(await snapshot.findPage('scholar', { filter: ALL, order, limit: 0, end })).toEqual({
        rows: [],
        hasMore: true,
      });
    expect(
      await snapshot.findPage('scholar', { filter: whereIn(scholars, 'id', 'leap:scholar:2'), order, limit: 0 }),
    ).toEqual({ rows: [], hasMore: false });
  });

  test('a position that no row has, however long, is a place in the order', async () => {
    const snapshot = await importRows(getStore(), {
      scholar: ['b', 'd'].map((name) => makeRow(scholars, name, { name })),
    });
    const order = orderBy(scholars, 'NAME');
    const findAfter = async (name: string): Promise<string[]> =>
      (
        await snapshot.findPage('scholar', {
          filter: ALL,
          order,
          limit: 9,
          after: encodePosition(order, name, 'leap:scholar:x'),
        })
      ).rows.map((row) => row.id);
    expect(await findAfter('c')).toEqual(['leap:scholar:d']);
    expect(await findAfter('b'.repeat(5000))).toEqual(['leap:scholar:d']);
    expect(await findAfter('e')).toEqual([]);
    const findBefore = async (name: string): Promise<string[]> =>
      (
        await snapshot.findPage('scholar', {
          filter: ALL,
          order,
          limit: 1,
          end: 'last',
          before: encodePosition(order, name, 'leap:scholar:x'),
        })
      ).rows.map((row) => row.id);
    expect(await findBefore('c')).toEqual(['leap:scholar:b']);
    expect(await findBefore('d'.repeat(5000))).toEqual(['leap:scholar:d']);
    expect(await findBefore('a')).toEqual([]);
  });

  test('rows by ids come in the order of the ids, with gaps for the unknown', async () => {
    const [a, b] = [makeRow(scholars, 'a'), makeRow(scholars, 'b')];
    const snapshot = await importRows(getStore(), { scholar: [a, b] });
    expect(await snapshot.getByIds('scholar', [b.id, 'leap:scholar:none', a.id, b.id, 'x'.repeat(3000)])).toEqual([
      b,
      undefined,
      a,
      b,
      undefined,
    ]);
    expect(await snapshot.getByIds('appointment', [a.id])).toEqual([undefined]);
  });

  test('related rows come a page for each id, filtered and ordered', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf(appointments),
        orderOf(appointments),
        filterOf(appointments),
        fc.constantFrom('first' as const, 'last' as const),
        async (rows, order, filter, end) => {
          const snapshot = await importRows(getStore(), { appointment: rows });
          const ids = ['leap:scholar:0001', 'leap:scholar:nobody', 'leap:scholar:a'];
          const pages = await snapshot.findRelated('appointment', getField(appointments, 'scholar'), ids, {
            filter,
            order,
            limit: 2,
            end,
          });
          for (const [index, id] of ids.entries()) {
            const expected = rows
              .filter((row) => row['scholar'] === id && isMatch(filter, row))
              .sort((a, b) => compareRows(order, a, b));
            expect(pages[index]).toEqual({
              rows: end === 'last' ? expected.slice(-2) : expected.slice(0, 2),
              hasMore: expected.length > 2,
            });
          }
        },
      ),
      { numRuns: runs(cases.all) },
    );
  });

  test('a row whose list refers to several rows is among the related ones of each, once, and after the position asked for', async () => {
    const [a, b, c] = ['leap:scholar:a', 'leap:scholar:b', 'leap:scholar:c'] as const;
    const rows = [
      makeRow(publications, '1', { scholars: [a, b] }),
      makeRow(publications, '2', { scholars: [b, a, b] }),
      makeRow(publications, '3', { scholars: [b] }),
      makeRow(publications, '4', { scholars: [] }),
    ];
    const snapshot = await importRows(getStore(), { publication: rows });
    const order = orderBy(publications, 'ID', 'DESC');
    const find = async (
      limit: number,
      more: Pick<PageRequest, 'after' | 'before' | 'end'> = {},
    ): Promise<[string, boolean][]> => {
      const pages = await snapshot.findRelated('publication', getField(publications, 'scholars'), [c, b, a], {
        filter: ALL,
        order,
        limit,
        ...more,
      });
      return pages.map((page) => [page.rows.map(({ id }) => id.slice(-1)).join(''), page.hasMore]);
    };
    expect(await find(2)).toEqual([
      ['', false],
      ['32', true],
      ['21', false],
    ]);
    expect(await find(0)).toEqual([
      ['', false],
      ['', true],
      ['', true],
    ]);
    const second = encodePosition(order, rows[1]?.id, 'leap:publication:2');
    expect(await find(9, { after: second })).toEqual([
      ['', false],
      ['1', false],
      ['1', false],
    ]);
    expect(await find(9, { before: second })).toEqual([
      ['', false],
      ['3', false],
      ['', false],
    ]);
    expect(await find(2, { end: 'last' })).toEqual([
      ['', false],
      ['21', true],
      ['21', false],
    ]);
    expect(await find(1, { end: 'last', before: second })).toEqual([
      ['', false],
      ['3', false],
      ['', false],
    ]);
    expect(await snapshot.count('publication', whereIn(publications, 'scholars', a, b))).toBe(3);
  });

  test('every kind of field is among those tested', () => {
    const fields = contract.collections.flatMap((collection) => collection.fields);
    const found = (isWanted: (field: Field) => boolean): boolean => fields.some(isWanted);
    expect(found((field) => field.kind === 'reference' && field.isList && field.isFilterable)).toBe(true);
    expect(found((field) => field.kind === 'entity' && field.isList)).toBe(true);
    expect(found((field) => field.kind === 'embedded')).toBe(true);
    expect(contract.collections.some((each) => each.orders.some(({ field }) => field.kind === 'int'))).toBe(true);
    expect(contract.collections.some((each) => each.dimensions.some(({ field }) => isAggregated(field)))).toBe(true);
  });

  test('an entity that no store can hold is found nowhere', async () => {
    const snapshot = await importRows(getStore(), { scholar: [makeRow(scholars, '1', { hostSystem: 'hs-a' })] });
    expect(await snapshot.count('scholar', whereIn(scholars, 'hostSystem', 'x'.repeat(5000), 'hs'))).toBe(0);
    expect(await snapshot.count('scholar', whereIn(scholars, 'hostSystem', 'x'.repeat(5000), 'hs-a'))).toBe(1);
  });

  test('two dimensions of one embedded list pair within a value, and a missing list is a group', async () => {
    const assign = (kind: string, group: string): { kind: string; group: string; code: null; isPrimary: boolean } => ({
      kind,
      group,
      code: null,
      isPrimary: true,
    });
    const snapshot = await importRows(getStore(), {
      scholar: [
        makeRow(scholars, '1', {
          disciplines: [assign('CLINICAL', 'NURSE'), assign('RESEARCH', 'OTHER'), assign('CLINICAL', 'NURSE')],
        }),
        makeRow(scholars, '2'),
      ],
    });
    const dimensions = scholars.dimensions.filter((each) =>
      ['DISCIPLINES_KIND', 'DISCIPLINES_GROUP'].includes(each.name),
    );
    expect(await snapshot.countGroups('scholar', ALL, dimensions)).toEqual([
      { keys: ['CLINICAL', 'NURSE'], count: 1 },
      { keys: ['RESEARCH', 'OTHER'], count: 1 },
      { keys: [null, null], count: 1 },
    ]);
  });
}

function describeGenerations(getHarness: () => StoreHarness): void {
  const one = [makeRow(scholars, '1')];
  const two = [makeRow(scholars, '1'), makeRow(scholars, '2')];
  const byId = { filter: ALL, order: orderBy(scholars, 'ID'), limit: 10 };

  test('a store without a generation has no snapshot', async () => {
    expect(await getHarness().store.openSnapshot()).toBeUndefined();
  });

  test('a generation says what it holds and where it came from', async () => {
    const snapshot = await importRows(getHarness().store, { scholar: two });
    const zeros = Object.fromEntries(contract.collections.map((each) => [each.code, 0]));
    expect(snapshot.generation).toEqual({ ...ABOUT, epoch: expect.any(String), counts: { ...zeros, scholar: 2 } });
  });

  test('every import has another epoch, which a new connection reads alike', async () => {
    const { store, openAgain } = getHarness();
    const first = (await importRows(store, { scholar: one })).generation;
    const second = (await importRows(store, { scholar: one })).generation;
    expect(second.epoch).not.toBe(first.epoch);
    expect((await expectSnapshot(await openAgain())).generation).toEqual(second);
  });

  test('a snapshot held while an import runs and commits reads its own generation', async () => {
    const { store } = getHarness();
    const held = await importRows(store, { scholar: one });
    const writer = await store.beginGeneration();
    await writer.write('scholar', two);
    expect((await expectSnapshot(store)).generation).toEqual(held.generation);
    expect((await held.findPage('scholar', byId)).rows).toEqual(one);
    await writer.commit(ABOUT);
    expect((await held.findPage('scholar', byId)).rows).toEqual(one);
    expect(await held.count('scholar', ALL)).toBe(1);
    expect((await (await expectSnapshot(store)).findPage('scholar', byId)).rows).toEqual(two);
  });

  test('a snapshot whose rows later imports removed refuses to answer', async () => {
    const { store } = getHarness();
    const held = await importRows(store, { scholar: one });
    await importRows(store, { scholar: two });
    await importRows(store, { scholar: two });
    await expect(held.findPage('scholar', byId)).rejects.toMatchObject({ code: 'STORE_FAULT' });
  });

  test('what was dropped is never seen', async () => {
    const { store } = getHarness();
    const before = await importRows(store, { scholar: one });
    const writer = await store.beginGeneration();
    await writer.write('scholar', two);
    await writer.abort();
    const after = await expectSnapshot(store);
    expect(after.generation).toEqual(before.generation);
    expect(await after.count('scholar', { kind: 'not', of: { kind: 'or', of: [] } })).toBe(1);
    await expect(writer.write('scholar', one)).rejects.toThrow('begin another one');
    await expect(writer.commit(ABOUT)).rejects.toThrow('begin another one');
  });

  test('a second import is refused while one runs, from any connection, and admitted after it', async () => {
    const { store, openAgain } = getHarness();
    const other = await openAgain();
    const end: readonly ((writer: GenerationWriter) => Promise<unknown>)[] = [
      (writer) => writer.abort(),
      (writer) => writer.commit(ABOUT),
    ];
    for (const finish of end) {
      const writer = await store.beginGeneration();
      await expect(other.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      await expect(store.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      await finish(writer);
      await (await other.beginGeneration()).abort();
    }
  });

  test('an import says that it goes on for as long as it is open', async () => {
    const { store } = getHarness();
    const writer = await store.beginGeneration();
    await writer.keepAlive();
    await writer.write('scholar', one);
    await writer.keepAlive();
    await writer.commit(ABOUT);
    await expect(writer.keepAlive()).rejects.toThrow('begin another one');
  });

  test('two rows with one id are refused', async () => {
    const writer = await getHarness().store.beginGeneration();
    await writer.write('scholar', one);
    await expect(writer.write('scholar', one)).rejects.toMatchObject({ code: 'BAD_IMPORT' });
    await writer.abort();
  });
}
