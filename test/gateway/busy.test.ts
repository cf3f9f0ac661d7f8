/** A graph with as much to do as it takes on: what is too much waits, is told so, and holds up nobody else. */
import type { GraphAnswer } from '../../gateway/graph.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

/** Of 2 centers, 20 lists of 100 rows with 100 rows in each: permitted, and twice it is more than the share of a caller. */
const LARGE = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: scholars(first: 100) { nodes { awards(first: 50) { totalCount { value } } publications(first: 50) { totalCount { value } } } }`).join(' ')} }`;
const LONG_MS = 3_600_000;
const SMALL = '{ scholars(first: 1) { nodes { id } } }';

let consortium: Consortium;
beforeAll(async () => {
  // So long that nothing ends by being late.
  consortium = await openConsortium({ centers: ['leap', 'pact'], deadlineMs: LONG_MS, operationDeadlineMs: LONG_MS });
  await consortium.load({ scholar: [makeScholar('leap:scholar:0001'), makeScholar('pact:scholar:0001')] });
});
afterAll(() => consortium.close());

function ask(query: string, { caller = 'a', signal = new AbortController().signal } = {}): Promise<GraphAnswer> {
  return consortium.gateway.answer({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    search: '',
    body: { query },
    caller,
    origin: { requestId: 'test' },
    startedAt: performance.now(),
    signal,
    dependencies: undefined,
  });
}

test('a second large operation of one caller waits; the small ones of others do not; one that left gets GRAPH_BUSY', async () => {
  let finish = (): void => undefined;
  const held = new Promise<void>((done) => (finish = done));
  const reached = new Promise<void>((reach) => {
    consortium.break('pact', async (answer) => {
      consortium.break('pact', undefined); // once
      reach();
      await held;
      return answer();
    });
  });
  const first = ask(LARGE);
  await Promise.race([
    reached,
    first.then(({ body }) => Promise.reject(new Error(`expected it to be held, got ${body.slice(0, 500)}`))),
  ]);
  const leaving = new AbortController();
  const second = ask(LARGE, { signal: leaving.signal });
  const waiting = ask(LARGE);
  setTimeout(() => leaving.abort(), 50);
  const busy = await second;
  expect([busy.status, busy.headers.includes('retry-after'), busy.end.code]).toEqual([503, true, 'GRAPH_BUSY']);
  expect((await ask(SMALL, { caller: 'b' })).status).toBe(200);
  finish();
  expect((await first).status).toBe(200);
  expect((await waiting).status).toBe(200);
});
