/** Admission: the bound, the turns, and the share of each caller. */
import * as fc from 'fast-check';
import { Admission, type Release } from '../../subgraphs/contract/limits/admission.ts';

const CAPACITY = 100;
const MAX_WAITING = 20;
const NEVER = new AbortController().signal;

interface Operation {
  readonly name: string | undefined;
  state: 'waiting' | 'running' | 'refused' | 'left' | 'ended';
  release(): void;
  leave(): void;
}

interface Opened {
  readonly admission: Admission;
  /** Asks for an operation of the caller; its state is settled when this resolves. */
  enter(name: string | undefined, cost: number): Promise<Operation>;
}

/** Lets what is resolved be seen. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

function open(capacity = CAPACITY, maxWaiting = MAX_WAITING): Opened {
  const admission = new Admission({ capacity, maxWaiting });
  return {
    admission,
    async enter(name, cost) {
      const leaving = new AbortController();
      let release: Release = () => undefined;
      const operation: Operation = {
        name,
        state: 'waiting',
        release() {
          operation.state = 'ended';
          release();
        },
        leave: () => leaving.abort(new Error('left')),
      };
      admission.enter(name, cost, leaving.signal).then(
        (given) => {
          operation.state = given ? 'running' : 'refused';
          release = given ?? release;
        },
        () => void (operation.state = 'left'),
      );
      await settle();
      return operation;
    },
  };
}

async function enterMany(opened: Opened, count: number, name: string | undefined, cost: number): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (let made = 0; made < count; made += 1) operations.push(await opened.enter(name, cost));
  return operations;
}

const countStates = (operations: readonly Operation[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of operations) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

test('one caller runs up to half of the capacity and waits on half of the places; the rest is refused', async () => {
  const opened = open();
  expect(countStates(await enterMany(opened, 100, 'ann', 10))).toEqual({ running: 5, waiting: 10, refused: 85 });
  expect([opened.admission.running, opened.admission.waiting]).toEqual([50, 10]);
});

test('while one caller sends all it can, the operation of another runs at once', async () => {
  const opened = open();
  await enterMany(opened, 100, 'ann', 10);
  expect((await opened.enter('bob', 1)).state).toBe('running');
  expect((await opened.enter('cid', 25)).state).toBe('running');
});

test('with several callers who send all they can, one more still has room', async () => {
  const opened = open();
  for (const name of ['ann', 'bob', 'cid']) await enterMany(opened, 50, name, 5);
  expect(opened.admission.running).toBeLessThanOrEqual(CAPACITY - 5);
  expect((await opened.enter('dan', 5)).state).toBe('running');
});

test('of those who wait, the caller with the least that runs is next, and then who came first', async () => {
  const opened = open();
  const [whole] = await enterMany(opened, 1, 'ann', CAPACITY);
  const waiting = [
    await opened.enter('ann', 25),
    await opened.enter('bob', 25),
    await opened.enter('bob', 25),
    await opened.enter('cid', 25),
  ];
  expect(countStates(waiting)).toEqual({ waiting: 4 });
  whole?.release();
  await settle();
  expect(waiting.map(({ state }) => state)).toEqual(['running', 'running', 'waiting', 'running']);
  expect(opened.admission.running).toBe(75); // a second one of bob's would leave others less than he runs
  waiting[3]?.release();
  await settle();
  expect(waiting[2]?.state).toBe('running');
});

test('a large operation is passed by small ones that fit beside it, but not for ever', async () => {
  const opened = open(100, 200);
  const running = await enterMany(opened, 1, 'ann', 50);
  const large = await opened.enter('bob', 60);
  let passed = 0;
  for (let turn = 0; turn < 100; turn += 1) {
    const small = await opened.enter(`small ${turn}`, 1);
    if (small.state !== 'running') break;
    passed += 1;
    small.release();
  }
  expect([large.state, passed]).toEqual(['waiting', 64]);
  running[0]?.release();
  await settle();
  expect(large.state).toBe('running');
});

test('whoever leaves waits no more, and those behind it go on', async () => {
  const opened = open(100, 200);
  await enterMany(opened, 1, 'ann', 50);
  const large = await opened.enter('bob', 60);
  for (let turn = 0; turn < 64; turn += 1) (await opened.enter('small', 1)).release();
  const small = await opened.enter('cid', 1);
  expect([large.state, small.state]).toEqual(['waiting', 'waiting']);
  large.leave();
  await settle();
  expect([large.state, small.state, opened.admission.waiting]).toEqual(['left', 'running', 0]);
});

test('an operation costs 1 at least, and the capacity at most', async () => {
  const opened = open();
  expect((await opened.enter('ann', 0)).state).toBe('running');
  expect(opened.admission.running).toBe(1);
  const whole = await opened.enter('bob', 1_000_000);
  expect(whole.state).toBe('waiting');
  await expect(opened.admission.enter('ann', 1, AbortSignal.abort(new Error('was gone')))).rejects.toThrow('was gone');
});

test('operations without a caller fill the capacity and all places to wait, and run in order of arrival', async () => {
  const opened = open(2, 3);
  const operations = await enterMany(opened, 6, undefined, 1);
  expect(operations.map(({ state }) => state)).toEqual([
    'running',
    'running',
    'waiting',
    'waiting',
    'waiting',
    'refused',
  ]);
  operations[3]?.leave();
  operations[0]?.release();
  operations[1]?.release();
  await settle();
  expect(operations.slice(2, 5).map(({ state }) => state)).toEqual(['running', 'left', 'running']);
  for (const at of [2, 4]) operations[at]?.release();
  expect([opened.admission.running, opened.admission.waiting]).toEqual([0, 0]);
});

test('a release counts once', async () => {
  const { admission } = open();
  const [first, second] = [await admission.enter('ann', 10, NEVER), await admission.enter('ann', 10, NEVER)];
  first?.();
  first?.();
  expect(admission.running).toBe(10);
  second?.();
  expect(admission.running).toBe(0);
});

test('where nothing may wait, an operation enters at once or not at all', () => {
  const admission = new Admission({ capacity: 4, maxWaiting: 0 });
  const entered = ['ann', 'ann', 'ann', 'bob', 'cid', 'dan'].map((name) => admission.tryEnter(name, 1));
  expect(entered.map((release) => release !== undefined)).toEqual([true, true, false, true, true, false]);
  entered[0]?.();
  expect(admission.tryEnter('dan', 1)).toBeDefined();
});

type Step =
  | { readonly kind: 'enter'; readonly name: string; readonly cost: number }
  | { readonly kind: 'release' | 'leave'; readonly which: number };

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      name: fc.constantFrom('ann', 'bob', 'cid', 'dan'),
      cost: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 120 })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('release' as const), which: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat(100) }) },
);

test('whatever comes and goes: never more than the bounds, room for a newcomer where one floods, and everybody is served', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryStep, { maxLength: 60 }), async (steps) => {
      const opened = open();
      const all: Operation[] = [];
      const list = (state: Operation['state']): Operation[] => all.filter((each) => each.state === state);
      const check = (): void => {
        expect(opened.admission.running).toBeLessThanOrEqual(CAPACITY);
        expect(opened.admission.waiting).toBeLessThanOrEqual(MAX_WAITING);
        expect(opened.admission.waiting).toBe(list('waiting').length);
        if (list('running').length === 0) expect([opened.admission.running, list('waiting').length]).toEqual([0, 0]);
      };
      for (const step of steps) {
        if (step.kind === 'enter') all.push(await opened.enter(step.name, step.cost));
        else {
          const some = list(step.kind === 'release' ? 'running' : 'waiting');
          some[step.which % Math.max(1, some.length)]?.[step.kind]();
          await settle();
        }
        check();
      }
      // What runs ends: then all that waited has run, in whatever order.
      const waited = list('waiting');
      for (let turns = 0; list('running').length > 0; turns += 1) {
        expect(turns).toBeLessThan(200);
        list('running')[0]?.release();
        await settle();
        check();
      }
      expect(waited.map(({ state }) => state)).toEqual(waited.map(() => 'ended'));
      expect([opened.admission.running, opened.admission.waiting]).toEqual([0, 0]);
    }),
    { numRuns: 100 },
  );
});
