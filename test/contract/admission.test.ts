/** Who runs, who waits and who is refused, and how work takes turns. */
import { Admission, type Leave } from '../../subgraphs/contract/limits/admission.ts';
import { Pace, Turns } from '../../subgraphs/contract/pace.ts';

const staying = new AbortController().signal;

/** What became of an entry: its leave, `refused`, or nothing yet. */
async function see(entered: Promise<Leave | undefined>): Promise<Leave | 'refused' | 'waits'> {
  const settled = await Promise.race([entered, new Promise<'waits'>((done) => setImmediate(() => done('waits')))]);
  return settled ?? 'refused';
}

function enter(admission: Admission, caller = 'a', cost = 1, signal = staying): Promise<Leave | undefined> {
  return admission.enter({ caller, cost, signal });
}

async function leave(entered: Promise<Leave | undefined>): Promise<void> {
  (await entered)?.();
}

describe('admission', () => {
  test('runs so many, lets so many wait, and refuses the next', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 2, queued: 1 }]);
    const [one, two, three] = [enter(admission), enter(admission), enter(admission)];
    expect(await see(one)).toBeInstanceOf(Function);
    expect(await see(three)).toBe('waits');
    expect(await see(enter(admission))).toBe('refused');
    expect(admission.count()).toEqual({ running: 2, queued: 1 });
    await leave(one);
    expect(await see(three)).toBeInstanceOf(Function);
    await leave(two);
    await leave(three);
    expect(admission.count()).toEqual({ running: 0, queued: 0 });
  });

  test('a place that is given back twice is one place', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 1, queued: 5 }]);
    const [first, second, third] = [enter(admission), enter(admission), enter(admission)];
    const give = await first;
    give?.();
    give?.();
    expect(await see(second)).toBeInstanceOf(Function);
    expect(await see(third)).toBe('waits');
  });

  test('heavy operations hold up no light one', async () => {
    const admission = new Admission([
      { upTo: 10, running: 1, queued: 1 },
      { upTo: Infinity, running: 1, queued: 1 },
    ]);
    const heavy = [enter(admission, 'a', 11), enter(admission, 'a', 1000)];
    expect(await see(heavy[1]!)).toBe('waits');
    expect(await see(enter(admission, 'a', 1000))).toBe('refused');
    expect(await see(enter(admission, 'a', 10))).toBeInstanceOf(Function);
  });

  test('callers take turns, however many one of them sends', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 1, queued: 10 }]);
    const running = enter(admission, 'greedy');
    const order: string[] = [];
    const waiting = ['greedy', 'greedy', 'greedy', 'modest', 'greedy', 'other'].map((caller) =>
      enter(admission, caller).then((give) => {
        order.push(caller);
        give?.();
      }),
    );
    await leave(running);
    await Promise.all(waiting);
    expect(order).toEqual(['greedy', 'modest', 'other', 'greedy', 'greedy', 'greedy']);
  });

  test('a full queue makes room for who has less in it', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 1, queued: 3 }]);
    const running = enter(admission, 'greedy');
    const greedy = [enter(admission, 'greedy'), enter(admission, 'greedy'), enter(admission, 'greedy')];
    const modest = enter(admission, 'modest');
    expect(await see(greedy[2]!)).toBe('refused');
    expect(await see(modest)).toBe('waits');
    expect(await see(enter(admission, 'greedy'))).toBe('refused');
    await leave(running);
    await leave(greedy[0]!);
    expect(await see(modest)).toBeInstanceOf(Function);
  });

  test('one caller has only its share of the places', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 3, runningOfOne: 2, queued: 5 }]);
    const greedy = [enter(admission, 'greedy'), enter(admission, 'greedy'), enter(admission, 'greedy')];
    expect(await see(greedy[2]!)).toBe('waits');
    expect(await see(enter(admission, 'modest'))).toBeInstanceOf(Function);
    await leave(greedy[0]!);
    expect(await see(greedy[2]!)).toBeInstanceOf(Function);
  });

  test('who leaves while waiting frees its place in the queue, and is told why it ended', async () => {
    const admission = new Admission([{ upTo: Infinity, running: 1, queued: 1 }]);
    const running = enter(admission);
    const leaving = new AbortController();
    const waiting = enter(admission, 'a', 1, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(admission.count()).toEqual({ running: 1, queued: 0 });
    const next = enter(admission);
    await leave(running);
    expect(await see(next)).toBeInstanceOf(Function);
    await expect(enter(admission, 'a', 1, leaving.signal)).rejects.toThrow('left');
  });
});

describe('pace', () => {
  /** Turns of the event loop until it resolves. */
  async function countTurns(waited: Promise<void> | undefined): Promise<number> {
    let turns = 0;
    let isOver = false;
    void waited?.then(() => (isOver = true));
    await Promise.resolve();
    while (waited && !isOver) {
      await new Promise(setImmediate);
      turns += 1;
    }
    return turns;
  }

  test('the first slice waits for nothing, every later one for a turn of its own', async () => {
    const pace = new Pace({ rows: 100 });
    expect([pace.rest(60), pace.rest(40)]).toEqual([undefined, undefined]);
    const second = pace.rest(1);
    const third = pace.rest(100);
    const [afterSecond, afterThird] = await Promise.all([countTurns(second), countTurns(third)]);
    expect(afterSecond).toBeGreaterThan(0);
    expect(afterThird).toBeGreaterThan(afterSecond);
  });

  test('operations that share a process share its turns', async () => {
    const turns = new Turns();
    const paces = Array.from({ length: 5 }, () => new Pace({ turns, rows: 1 }));
    const waited = paces.map((pace) => (pace.rest(1), pace.rest(1)));
    const counted = await Promise.all(waited.map(countTurns));
    expect(counted).toEqual(counted.toSorted((a, b) => a - b));
    expect(new Set(counted).size).toBe(5);
  });

  test('rows beyond a slice are given when their turn has come', async () => {
    const pace = new Pace({ rows: 3 });
    expect(pace.slice([1, 2, 3])).toEqual([1, 2, 3]);
    const sliced = pace.slice([1, 2, 3, 4, 5, 6, 7]);
    expect(sliced.slice(0, 3)).toEqual([1, 2, 3]);
    expect(sliced.slice(3).every((each) => each instanceof Promise)).toBe(true);
    const given: number[] = [];
    for (const each of sliced) given.push(await each);
    expect(given).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('who left is worked for no longer', async () => {
    const leaving = new AbortController();
    const pace = new Pace({ rows: 1, signal: leaving.signal });
    expect(pace.rest(1)).toBeUndefined();
    const waiting = pace.rest(1);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(() => pace.rest(1)).toThrow('left');
  });
});
