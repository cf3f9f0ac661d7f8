/** The cache of answers by itself: what a subgraph's statement means, what makes an answer unusable, the bound, and the ages. */
import * as fc from 'fast-check';
import { AnswerCache, readReuse, Stamps } from '../../../gateway/cache/answers.ts';
import { createLocalStamps, type LocalStamps } from '../../support/localStamps.ts';

const LEAP = { id: 'leap', url: 'local://leap' };
const PACT = { id: 'pact', url: 'local://pact' };

test.each([
  [{ cache: { scope: 'ANYONE', stamp: 'a' } }, { scope: 'ANYONE', stamp: 'a' }],
  [{ cache: { scope: 'CALLER', stamp: 'a', more: 1 } }, { scope: 'CALLER', stamp: 'a' }],
  [{ cache: { scope: 'NONE', stamp: 'a' } }, undefined],
  [{ cache: { scope: 'ALL', stamp: 'a' } }, undefined],
  [{ cache: { scope: 'ANYONE', stamp: '' } }, undefined],
  [{ cache: { scope: 'ANYONE', stamp: 'a'.repeat(129) } }, undefined],
  [{ cache: { scope: 'ANYONE' } }, undefined],
  [{ cache: null }, undefined],
  [{}, undefined],
  [undefined, undefined],
  ['no object', undefined],
])('the statement of %j is read as %j', (body, reuse) => {
  expect(readReuse(body)).toEqual(reuse);
});

interface World {
  readonly cache: AnswerCache;
  readonly streams: LocalStamps;
  /** By subgraph's address; a test changes them and lets the streams report. */
  readonly stamps: Map<string, string>;
  state: readonly unknown[];
  now: number;
}

async function open(maxBytes = 1_000_000): Promise<World> {
  const stamps = new Map([LEAP, PACT].map(({ url }) => [url, 'a']));
  const streams = createLocalStamps(async (url) => stamps.get(url));
  const world = { streams, stamps, state: ['directory', 'catalog'] as readonly unknown[], now: 0 };
  const present = new Stamps(streams.source, () => world.now);
  present.follow([LEAP, PACT]);
  await streams.report();
  const cache = new AnswerCache({
    maxBytes,
    stamps: present,
    state: [0, 1].map((index) => ({ current: () => world.state[index] })),
    now: () => world.now,
  });
  return Object.assign(world, { cache });
}

const state = (stamp: string, audience = 'ANYONE'): unknown => ({ cache: { scope: audience, stamp } });
const EXTENSIONS = {
  completeness: {
    centers: [
      { center: 'leap', age: 0 },
      { center: 'pact', age: null },
    ],
  },
};
const print = (data: unknown, extensions: unknown = EXTENSIONS): Buffer =>
  Buffer.from(`${JSON.stringify({ data, extensions })}\n`);

interface Made {
  readonly key?: string;
  readonly caller?: string;
  readonly body?: Buffer;
  /** What the subgraphs give, and what happens meanwhile. */
  readonly answers?: readonly (readonly [typeof LEAP, unknown])[];
  readonly meanwhile?: (world: World) => unknown;
}

async function make(world: World, { key = 'key', caller = 'ann', body = print({ a: 'ä' }), ...made }: Made = {}) {
  const dependencies = world.cache.begin();
  for (const [subgraph, answer] of made.answers ?? [[LEAP, state('a')]]) dependencies.add(subgraph, answer);
  await made.meanwhile?.(world);
  world.cache.store({ key, caller, headers: [], body }, { dependencies, extensions: EXTENSIONS });
}

const find = ({ cache }: World, caller = 'ann', key = 'key'): string | undefined =>
  cache.find(key, caller)?.body.toString();

test('an answer is found under its key alone, byte for byte', async () => {
  const world = await open();
  await make(world);
  expect(find(world)).toBe(print({ a: 'ä' }).toString());
  expect(find(world, 'bob')).toBe(find(world));
  expect(find(world, 'ann', 'other')).toBeUndefined();
});

test('an answer that one subgraph gives to the caller alone is found by no other caller', async () => {
  const world = await open();
  await make(world, {
    answers: [
      [LEAP, state('a')],
      [PACT, state('a', 'CALLER')],
    ],
  });
  expect([find(world) !== undefined, find(world, 'bob'), find(world, 'null')]).toEqual([true, undefined, undefined]);
});

test.each<[string, Made]>([
  ['that asked no subgraph', { answers: [] }],
  [
    'of which one part may not be cached',
    {
      answers: [
        [LEAP, state('a')],
        [PACT, state('a', 'NONE')],
      ],
    },
  ],
  [
    'of which one part says nothing',
    {
      answers: [
        [LEAP, { data: {} }],
        [PACT, state('a')],
      ],
    },
  ],
  ['of which a part has another stamp than the stream reports', { answers: [[LEAP, state('b')]] }],
  ['of a subgraph that is not followed', { answers: [[{ ...LEAP, url: 'local://elsewhere' }, state('a')]] }],
  [
    'of which a part was made before a change',
    {
      answers: [[LEAP, state('a')]],
      meanwhile: async ({ stamps, streams }) => {
        stamps.set(LEAP.url, 'b');
        await streams.report();
      },
    },
  ],
  [
    'of which two parts of one subgraph were made before and after a change',
    {
      answers: [
        [LEAP, state('a')],
        [LEAP, state('b')],
      ],
    },
  ],
  ['while which the centers changed', { meanwhile: (world) => void (world.state = ['directory', 'other']) }],
  ['whose body does not end with its extensions', { body: print({ a: 1 }, { completeness: {} }) }],
  ['that is larger than the cache', { body: print('x'.repeat(1_000_000)) }],
])('an answer %s is not stored', async (_, made) => {
  const world = await open();
  await make(world, made);
  expect([find(world) === undefined, world.cache.bytes]).toEqual([true, 0]);
});

test.each<[string, (world: World) => unknown]>([
  [
    'another stamp of a subgraph',
    async ({ stamps, streams }) => {
      stamps.set(LEAP.url, 'b');
      await streams.report();
    },
  ],
  ['a stream that breaks', ({ streams }) => streams.breakOff(LEAP.url)],
  ['a change of the centers', (world) => void (world.state = ['other', 'catalog'])],
])('an answer ends with %s', async (_, change) => {
  const world = await open();
  await make(world);
  expect(find(world)).toBeDefined();
  await change(world);
  expect([find(world), world.cache.bytes]).toEqual([undefined, 0]);
});

test('a stamp of a subgraph that was not asked changes nothing', async () => {
  const world = await open();
  await make(world);
  world.stamps.set(PACT.url, 'b');
  await world.streams.report();
  expect(find(world)).toBeDefined();
});

test('the age is that of the answer, in whole seconds, at each center that answered; the other bytes stay', async () => {
  const world = await open();
  world.now = 500;
  await make(world);
  for (const [now, age] of [
    [1499, 0],
    [1500, 1],
    [12_499, 11],
    [600, 0],
  ] as const) {
    world.now = now;
    const found = world.cache.find('key', 'ann');
    expect(found?.age).toBe(age);
    expect(found?.body.toString()).toBe(print({ a: 'ä' }).toString().replace('"age":0', `"age":${age}`));
  }
});

test('what is stored never takes more than the bound, and what is found is what was stored last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40_000 }),
      fc.array(fc.tuple(fc.nat(9), fc.string({ maxLength: 4000 })), { maxLength: 60 }),
      async (maxBytes, stored) => {
        const world = await open(maxBytes);
        const last = new Map<string, string>();
        for (const [key, text] of stored) {
          await make(world, { key: String(key), body: print(text) });
          last.set(String(key), print(text).toString());
          expect(world.cache.bytes).toBeLessThanOrEqual(maxBytes);
        }
        for (const [key, text] of last) expect([undefined, text]).toContain(find(world, 'ann', key));
      },
    ),
    { numRuns: 50 },
  );
});
