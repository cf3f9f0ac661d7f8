/** Pages while the world moves: whatever centers do during a walk, a row that stays as it is is listed once, or lies in a named gap. */
import * as fc from 'fast-check';
import { runs, WORLD_CENTERS } from '../support/scale.ts';
import type { Collection } from '../../subgraphs/contract/model.ts';
import { makeFilter, type FilterValue } from '../support/arbitraries/filters.ts';
import { ARBITRARY_TAPE_NUMBERS, createTape, type Tape } from '../support/arbitraries/tape.ts';
import { arbitraryWorld, type World } from '../support/arbitraries/worlds.ts';
import { contract, listLocalCenters, openConsortium, SOURCES, type Consortium } from '../support/consortium.ts';
import { walkPages } from '../support/harness.ts';
import { createOracle } from '../support/oracle/createOracle.ts';
import { openDoor } from '../support/oracle/door.ts';
import { centerOf, type OracleRow } from '../support/oracle/rows.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
let consortium: Consortium;

beforeAll(async () => {
  consortium = await openConsortium({ centers: WORLD_CENTERS });
});
afterAll(() => consortium.close());

type Way = 'forward' | 'backward';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly completeness: {
    readonly isComplete: boolean;
    readonly gaps: readonly { readonly center: { readonly id: string }; readonly cursor: string }[];
  };
}

/** A list, and the way in which it is walked through. */
class List {
  readonly #query: string;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #isForward: boolean;

  constructor({ typeName, plural }: Collection, way: Way, variables: Readonly<Record<string, unknown>>) {
    this.#isForward = way === 'forward';
    const place = this.#isForward ? 'first: $size, after: $cursor' : 'last: $size, before: $cursor';
    this.#query = `query ($size: Int, $cursor: String, $orderBy: ${typeName}Order, $filter: ${typeName}Filter) {
      list: ${plural}(${place}, orderBy: $orderBy, filter: $filter) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } completeness { isComplete gaps { center { id } cursor } }
      }
    }`;
    this.#variables = variables;
  }

  async read(size: number, cursor: string | null): Promise<Page> {
    const { data, errors } = await consortium.ask(this.#query, { ...this.#variables, size, cursor });
    expect(errors).toEqual([]);
    return data.list as Page; // as the query asks
  }

  /** Where to read on; null after the last page. */
  next({ pageInfo }: Page): string | null {
    if (this.#isForward) return pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  }

  /** The pages' rows in the order of the list. */
  join(pages: readonly Page[]): string[] {
    return (this.#isForward ? pages : pages.toReversed()).flatMap((page) => page.nodes.map((node) => node.id));
  }
}

/** Rows of one collection at several centers, and what happens to them. */
class MovingWorld {
  readonly touched = new Set<string>();
  readonly away = new Set<string>();
  readonly #collection: Collection;
  readonly #centers: readonly string[];
  readonly #mayMove: boolean;
  #rows: OracleRow[];
  #configured: string[];

  /** @param mayMove may centers join and be removed? A filter that names one of them is refused while it is not configured. */
  constructor(world: World, collection: Collection, mayMove: boolean) {
    this.#collection = collection;
    this.#centers = world.centers;
    this.#mayMove = mayMove;
    this.#rows = [...(world.rows[collection.code] ?? [])];
    this.#configured = [...world.centers];
  }

  get untouched(): OracleRow[] {
    return this.#rows.filter((row) => !this.touched.has(row.id));
  }

  async load(): Promise<void> {
    await consortium.load({ [this.#collection.code]: this.#rows });
  }

  leave(center: string): void {
    this.away.add(center);
    consortium.break(center, () => Promise.reject(new Error('away')));
  }

  return(center: string): void {
    this.away.delete(center);
    consortium.break(center, undefined);
  }

  /** All centers are configured again and answer. */
  mend(): void {
    for (const center of this.away) this.return(center);
    this.#configure([...this.#centers]);
  }

  async move(tape: Tape): Promise<void> {
    const center = tape.choose(this.#centers);
    const row = this.#rows.length > 0 ? tape.choose(this.#rows) : undefined;
    switch (tape.pick(9)) {
      case 0:
      case 1:
        return this.leave(center);
      case 2:
      case 3:
        return this.return(center);
      case 4:
        if (this.#mayMove && this.#configured.length > 1)
          this.#configure(this.#configured.filter((each) => each !== center));
        return;
      case 5:
        return this.#configure([...new Set([...this.#configured, center])]);
      case 6: // a restart, an import of the same rows: another epoch
        return this.load();
      case 7:
        if (!row) return;
        this.touched.add(row.id);
        this.#rows = this.#rows.filter((each) => each !== row);
        return this.load();
      default: {
        if (!row) return;
        const id = `${centerOf(row.id)}:${this.#collection.code}:${tape.chance(50) ? `new-${tape.pick(20)}` : (tape.choose(this.#rows).id.split(':')[2] ?? '')}`;
        this.touched.add(id);
        this.#rows = [...this.#rows.filter((each) => each.id !== id), { ...row, id }]; // inserted, or changed to what another is
        return this.load();
      }
    }
  }

  #configure(centers: readonly string[]): void {
    this.#configured = [...centers];
    consortium.gateway.members.replace(listLocalCenters(centers));
  }
}

interface Journey {
  readonly world: World;
  readonly numbers: readonly number[];
}

const JOURNEYS = fc.limitShrink(fc.record({ world: arbitraryWorld(contract), numbers: ARBITRARY_TAPE_NUMBERS }), 100);

/** What the journeys met, so that none of it can silently stop to happen. */
const met = { fetched: 0, pages: 0, touched: 0 };

async function travel({ world, numbers }: Journey): Promise<void> {
  const tape = createTape(numbers);
  const collection = tape.choose(contract.collections);
  const filter: FilterValue | undefined = tape.chance(30)
    ? makeFilter({ ...door, world, tape }, collection)
    : undefined;
  const orderBy = { field: tape.choose(collection.orders).name, direction: tape.choose(['ASC', 'DESC']) };
  const variables = { orderBy, ...(filter && { filter }) };
  const list = new List(collection, tape.choose(['forward', 'backward'] as const), variables);
  const namesCenters = WORLD_CENTERS.some((center) => JSON.stringify(filter ?? {}).includes(`"${center}`));
  const moving = new MovingWorld(world, collection, !namesCenters);
  moving.mend();
  await moving.load();
  if (tape.chance(50)) moving.leave(tape.choose(world.centers));

  const pages = [await list.read(1 + tape.pick(5), null)];
  for (let cursor = list.next(pages[0]!); cursor !== null; cursor = list.next(pages.at(-1)!)) {
    // there is one
    for (let events = tape.pick(3); events > 0; events -= 1) await moving.move(tape);
    pages.push(await list.read(1 + tape.pick(5), cursor));
  }
  const expected = await listUntouched(moving.untouched, collection, variables);
  const listed = list.join(pages).filter((id) => !moving.touched.has(id));
  expect(listed).toEqual(expected.filter((id) => listed.includes(id))); // in order, none twice, none made up

  moving.mend();
  const fetched: string[] = [];
  for (const { center, cursor } of pages.at(-1)?.completeness.gaps ?? []) {
    const rows = await readGap(list, moving, { center: center.id, cursor, tape });
    expect(rows.filter((id) => centerOf(id) !== center.id)).toEqual([]);
    fetched.push(...rows.filter((id) => !moving.touched.has(id)));
  }
  expect([...listed, ...fetched].sort()).toEqual(expected.toSorted());
  met.fetched += fetched.length;
  met.pages += pages.length;
  met.touched += moving.touched.size;
}

/** All rows of a gap; its center goes away again now and then, and then the rest of the gap is named once more. */
async function readGap(
  list: List,
  moving: MovingWorld,
  { center, cursor, tape }: { readonly center: string; readonly cursor: string; readonly tape: Tape },
): Promise<string[]> {
  const pages: Page[] = [];
  for (let place: string | null = cursor; place !== null;) {
    if (tape.chance(20)) {
      moving.leave(center);
      const missed = await list.read(2, place);
      expect(missed).toMatchObject({
        nodes: [],
        completeness: { isComplete: false, gaps: [{ center: { id: center } }] },
      });
      moving.return(center);
      place = missed.completeness.gaps[0]?.cursor ?? '';
    }
    const page = await list.read(1 + tape.pick(5), place);
    expect(page.completeness).toEqual({ isComplete: true, gaps: [] });
    pages.push(page);
    place = list.next(page);
  }
  return list.join(pages);
}

/** In the order of the list, by the undivided store. */
async function listUntouched(
  rows: readonly OracleRow[],
  { code, plural, typeName }: Collection,
  variables: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const oracle = createOracle({ sdl: SOURCES.coe, rows: { [code]: rows }, centers: WORLD_CENTERS });
  const query = `query ($after: String, $orderBy: ${typeName}Order, $filter: ${typeName}Filter) { list: ${plural}(first: 500, after: $after, orderBy: $orderBy, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  return walkPages(oracle.run, query, variables, ['list']);
}

test('a row that is present and unchanged is listed once, or lies in a gap that can be fetched, whatever centers do', async () => {
  await fc.assert(fc.asyncProperty(JOURNEYS, travel), { numRuns: runs(60), endOnFailure: true });
  expect(met.pages).toBeGreaterThan(60);
  expect(met.touched).toBeGreaterThan(2);
  expect(met.fetched).toBeGreaterThan(2);
});
