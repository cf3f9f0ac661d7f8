/** No body of the permitted size blocks the gateway's event loop for more than 250 ms of its own work, and each refusal is short. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { openConsortium, type Consortium } from '../../support/consortium.ts';

const MAX_BLOCKED_MS = 250;
const QUERY = 'query ($f: ScholarFilter) { scholars(filter: $f) { totalCount { value } } }';
const BODIES: readonly (readonly [string, object])[] = [
  ['empty objects', { query: QUERY, variables: { f: { and: Array(330_000).fill({}) } } }],
  [
    'unknown fields',
    { query: QUERY, variables: { f: Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`k${n}`, 0])) } },
  ],
  [
    'wrong values of an enum',
    {
      query: 'query ($s: [ScholarStatus!]) { scholars(filter: { status: { in: $s } }) { totalCount { value } } }',
      variables: { s: Array.from({ length: 90_000 }, (_, n) => `S${n}`) },
    },
  ],
  [
    'unused variables',
    { query: QUERY, variables: Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`v${n}`, {}])) },
  ],
  ['one text', { query: QUERY, variables: { f: { name: { eq: 'x'.repeat(1_000_000) } } } }],
  [
    'a text of the document',
    { query: `{ scholars(filter: { name: { eq: "${'x'.repeat(1_000_000)}" } }) { totalCount { value } } }` },
  ],
  ['comments', { query: `#${'x'.repeat(500_000)}\n{ __typename }` }],
  [
    'ids of a registry list',
    {
      query: 'query ($ids: [ID!]) { healthSystems(ids: $ids) { name } }',
      variables: { ids: Array.from({ length: 60_000 }, (_, n) => `hs-${n}`) },
    },
  ],
];

let consortium: Consortium;
let service: HttpService;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap'] });
  service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await service.close();
  await consortium.close();
});

const pause = (): Promise<void> => new Promise((done) => void setTimeout(done, 50));

test.each(BODIES)('%s', async (_, body) => {
  const text = JSON.stringify(body);
  expect(text.length).toBeLessThan(1024 * 1024);
  let shortest = Infinity; // of three: a busy machine delays a loop that does nothing
  for (let run = 0; run < 3; run += 1) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await pause(); // it measures from its first tick on
    const response = await fetch(new URL('graphql', service.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: text,
    });
    const answer = await response.text();
    await pause();
    delay.disable();
    shortest = Math.min(shortest, delay.max / 1e6);
    expect(response.status).toBeLessThan(500);
    expect(answer).not.toContain('INTERNAL');
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(8192);
  }
  expect(shortest).toBeLessThan(MAX_BLOCKED_MS);
});
