/** The soak's own parts: who may have had which data when, and when a heap grows. */
import { createTally, judgeHeap, listFailures } from './report.ts';
import { RECOVERY_MS, STALE_MS, Timeline } from './timeline.ts';

test('while data change an answer may be of the old or the new, a moment later only of the new', () => {
  let time = 0;
  const timeline = new Timeline(() => time);
  expect(timeline.listVariants('leap', 0, 10)).toEqual([0]);
  time = 100;
  const end = timeline.beginChange('leap', 1);
  time = 200;
  end();
  expect(timeline.listVariants('leap', 10, 90)).toEqual([0]);
  expect(timeline.listVariants('leap', 90, 110)).toEqual([0, 1]);
  expect(timeline.listVariants('leap', 200 + STALE_MS, 5000)).toEqual([0, 1]);
  expect(timeline.listVariants('leap', 201 + STALE_MS, 5000)).toEqual([1]);
  expect(timeline.currentVariant('leap')).toBe(1);
  expect(timeline.listStates(['leap', 'pact'], 90, 110)).toEqual([
    new Map([
      ['leap', 0],
      ['pact', 0],
    ]),
    new Map([
      ['leap', 1],
      ['pact', 0],
    ]),
  ]);
});

test('a fault explains what is missing from its beginning until the process has recovered', () => {
  let time = 100;
  const timeline = new Timeline(() => time);
  const end = timeline.beginFault('leap');
  time = 200;
  end();
  expect(
    [
      [0, 99],
      [0, 100],
      [200 + RECOVERY_MS, 9999],
      [201 + RECOVERY_MS, 9999],
    ].map(([from = 0, until = 0]) => timeline.hadFault('leap', from, until)),
  ).toEqual([false, true, true, false]);
  expect(timeline.hadFault('pact', 100, 200)).toBe(false);
});

const MB = 1024 * 1024;
const series = (read: (at: number) => number): number[] => Array.from({ length: 30 }, (_, at) => read(at) * MB);

test.each([
  ['level', series(() => 80), 'steady'],
  ['warming up', series((at) => Math.min(at * 10, 90)), 'steady'],
  ['up and down', series((at) => 80 + (at % 2) * 30), 'steady'],
  ['growing all the time', series((at) => 80 + at * 2), 'growing'],
  ['of few samples', [80 * MB, 900 * MB], 'too short to tell'],
])('a heap that is %s is called what it is', (_, heap, verdict) => expect(judgeHeap(heap)).toBe(verdict));

test('a run fails for a wrong answer, a failed request, a growing heap, or when nothing was asked', () => {
  const passing = (): ReturnType<typeof createTally> => ({ ...createTally(), requests: 10, complete: 10 });
  expect(listFailures(passing())).toEqual([]);
  expect(listFailures(createTally())).toEqual(['nothing was asked']);
  expect(listFailures({ ...passing(), wrongCount: 1, wrong: ['a list'] })).toHaveLength(1);
  expect(listFailures({ ...passing(), httpFaults: ['HTTP status 500'] })).toHaveLength(1);
  expect(
    listFailures({
      ...passing(),
      memory: series((at) => 80 + at * 2).map((heapBytes) => ({ heapBytes, rssBytes: 0 })),
    }),
  ).toHaveLength(1);
});
