/** How the work of long operations takes turns. */
import { Pace, Turns } from '../../subgraphs/contract/pace.ts';

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
