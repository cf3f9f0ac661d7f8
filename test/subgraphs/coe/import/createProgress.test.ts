/** What is seen of a running import. */
import { createProgress } from '../../../../subgraphs/coe/import/command/createProgress.ts';
import type { ImportProgress } from '../../../../subgraphs/coe/import/report/importReport.ts';

/** What is written when each progress comes so many milliseconds after the one before. */
function watch(isTerminal: boolean, apart: number, progress: readonly ImportProgress[], columns = 120): string {
  let [written, time] = ['', 0];
  const display = createProgress({ isTerminal, columns, now: () => time, write: (text) => void (written += text) });
  for (const each of progress) {
    time += apart;
    display.show(each);
  }
  display.end();
  return written;
}

const READING = [1, 2, 3, 4].map((part): ImportProgress => ({
  kind: 'reading',
  file: 'scholars.csv',
  rows: part * 1000,
  bytes: part * 250_000,
  ofBytes: 1_000_000,
}));
const WRITTEN = Array.from({ length: 250 }, (_, at): ImportProgress => ({
  kind: 'written',
  collection: 'scholar',
  rows: (at + 1) * 4000,
  of: 1_000_000,
}));

test('a terminal shows a bar with bytes, rows and rate, and leaves its line at the end', () => {
  const written = watch(true, 1000, [...READING, { kind: 'checked', faultCount: 0 }]);
  expect(written).toContain(
    '\r\u001B[K[##########..........]  50 %  reading scholars.csv: 2000 rows, 0.5 of 1.0 MB, 2000 rows/s',
  );
  expect(written).toMatch(/\r\u001B\[Kchecked: no faults\n$/);
  expect(watch(true, 200, READING)).toMatch(/\r\u001B\[K$/);
});

test('rows that are taken over are counted by collection', () => {
  expect(watch(false, 20_000, [{ kind: 'kept', collection: 'scholar', rows: 500 }])).toBe(
    'took over scholar: 500 rows\n',
  );
});

test('a bar is no longer than its line', () => {
  const longest = Math.max(
    ...watch(true, 1000, READING, 40)
      .split('\r\u001B[K')
      .map((each) => each.length),
  );
  expect(longest).toBe(39);
});

test('a bar is not drawn more often than ten times a second', () => {
  expect(watch(true, 1, WRITTEN).split('\r').length).toBeLessThan(6);
});

test('elsewhere there are plain lines: some twenty for a collection, however large', () => {
  const lines = watch(false, 1, WRITTEN).trimEnd().split('\n');
  expect(lines).toHaveLength(20);
  expect(lines.at(-1)).toBe('wrote scholar: 1000000 of 1000000');
});

test('a long file and a long check tell every ten seconds that they go on', () => {
  expect(watch(false, 1, READING)).toBe('');
  expect(watch(false, 10_000, READING).split('\n')[0]).toBe('reading scholars.csv: 1000 rows, 0.3 of 1.0 MB');
  expect(watch(false, 10_000, [{ kind: 'checking', rows: 5, of: 10 }])).toBe('checking: 5 of 10 rows\n');
});
