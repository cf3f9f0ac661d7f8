/** What a person reads of long work. */
import { openProgress, type Step } from '../../subgraphs/progress.ts';

/** What is written when the steps come so many milliseconds after each other. */
function watch(apart: number, steps: readonly Step[], terminal: { isTTY?: boolean; columns?: number } = {}): string {
  let [written, time] = ['', 0];
  const stream = { ...terminal, write: (text: string) => (written += text) };
  const progress = openProgress(stream, () => time);
  for (const step of steps) {
    time += apart;
    progress.show(step);
  }
  progress.print('checked: no faults');
  progress.end();
  return written;
}

const READING = [1, 2, 3, 4].map((part): Step => ({
  phase: 'scholars.csv',
  done: part * 250,
  of: 1000,
  text: `reading scholars.csv: ${part} of 4`,
}));

test('elsewhere than on a terminal a phase has some twenty plain lines, however large it is', () => {
  const steps = Array.from({ length: 250 }, (_, at) => ({ phase: 'write', done: 4000 * (at + 1), of: 1_000_000 }));
  const lines = watch(
    1,
    steps.map((step) => ({ ...step, text: `wrote ${step.done}` })),
  ).split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.slice(-4)).toEqual(['wrote 952000', 'wrote 1000000', 'checked: no faults', '']);
});

test('a phase of nothing has a line too', () => {
  expect(watch(1, [{ phase: 'awards.csv', done: 0, of: 0, text: 'read awards.csv: 0 rows' }])).toBe(
    'read awards.csv: 0 rows\nchecked: no faults\n',
  );
});

test('long work prints a line every ten seconds', () => {
  const steps = [1, 2, 3, 4].map((done): Step => ({ phase: 'a', done, of: 1000, text: `${done} of 1000` }));
  expect(watch(1, steps)).toBe('checked: no faults\n');
  expect(watch(5000, steps)).toBe('2 of 1000\n4 of 1000\nchecked: no faults\n');
});

test('a terminal shows a bar for each phase, and a result takes the place of the bar', () => {
  const written = watch(1, READING, { isTTY: true, columns: 100 });
  expect(written).toContain('[#####...............] 25 %  reading scholars.csv: 1 of 4');
  expect(written).toContain('[####################] 100 %  reading scholars.csv: 4 of 4');
  expect(written.endsWith('\u001B[2Kchecked: no faults\n')).toBe(true); // the line of the bar is cleared before
});
