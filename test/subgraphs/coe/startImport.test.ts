/** When a center that imports at its start may say that it is ready. */
import { startImport, type EnsureResult } from '../../../subgraphs/coe/import/startImport.ts';
import { CodedError } from '../../../subgraphs/contract/errors.ts';

const FAILED: EnsureResult = { status: 'failed', error: new CodedError('STORE_FAULT', 'away') };
const DONE: EnsureResult = { status: 'unchanged' };

/** Attempts with these results; the last one again and again. */
function prepare(...attempts: readonly (() => Promise<EnsureResult>)[]) {
  const told: string[] = [];
  const stopping = new AbortController();
  let at = 0;
  const ensure = (): Promise<EnsureResult> => attempts[Math.min(at++, attempts.length - 1)]!();
  return {
    told,
    stopping,
    repetition: { ensure, onResult: ({ status }: EnsureResult) => void told.push(status), signal: stopping.signal },
  };
}

test('an import that ends in time has told its result before the center is ready', async () => {
  const { told, repetition } = prepare(async () => DONE);
  const { first, ended } = startImport(repetition, 60_000);
  expect(await first).toBe('ended');
  expect(told).toEqual(['unchanged']);
  await ended;
});

test('an import that takes longer goes on behind a center that says so', async () => {
  let end = (_: EnsureResult): void => undefined;
  const { told, repetition } = prepare(() => new Promise((done) => (end = done)));
  const { first, ended } = startImport(repetition, 1);
  expect(await first).toBe('importing');
  expect(told).toEqual([]);
  end(DONE);
  await ended;
  expect(told).toEqual(['unchanged']);
});

test('a failure is told at once and tried again until it is none', async () => {
  const { told, repetition } = prepare(
    async () => FAILED,
    async () => DONE,
  );
  const { first, ended } = startImport(repetition, 60_000);
  expect(await first).toBe('ended');
  expect(told).toEqual(['failed']);
  await ended;
  expect(told).toEqual(['failed', 'unchanged']);
});

test("what an import says after the center was told to stop is nobody's business", async () => {
  let end = (_: EnsureResult): void => undefined;
  const { told, stopping, repetition } = prepare(() => new Promise((done) => (end = done)));
  const { ended } = startImport(repetition, 1);
  stopping.abort();
  end(FAILED);
  await ended;
  expect(told).toEqual([]);
});
