/** What the tools send of a completeness policy, and print of attempts. */
import type { IncomingHttpHeaders } from 'node:http';
import { postOperation } from '../../scripts/client.ts';
import { printExplain } from '../../scripts/print/explain.ts';
import { openFaultyServer } from '../support/faultyServer.ts';

test.each([['ABORT'], ['QUORUM(3)'], [undefined]])(
  'the policy %s goes as a header, and none goes as none',
  async (policy) => {
    const seen: IncomingHttpHeaders[] = [];
    const server = await openFaultyServer((incoming, response) => {
      seen.push(incoming.headers);
      response.end('{"data":{}}');
    });
    try {
      expect(await postOperation(server.url, { query: '{ centers { id } }' }, policy)).toEqual({ data: {} });
      expect(seen.map((headers) => headers['x-completeness-policy'])).toEqual([policy]);
    } finally {
      await server.close();
    }
  },
);

test.each([
  [true, 'no-cache'],
  [false, null],
  [undefined, null],
])('who wants it fresh (%s) says %s of caches', async (isFresh, directive) => {
  const seen: unknown[] = [];
  const server = await openFaultyServer((incoming, response) => {
    seen.push(incoming.headers['cache-control'] ?? null);
    response.end('{"data":{}}');
  });
  try {
    await postOperation(
      server.url,
      { query: '{ centers { id } }' },
      undefined,
      isFresh === undefined ? {} : { isFresh },
    );
    expect(seen).toEqual([directive]);
  } finally {
    await server.close();
  }
});

test.each([
  [0, 'leap: failed CENTER_RESTING, 0 attempts, 0 rows'],
  [1, 'leap: failed CENTER_RESTING, 0 rows'],
  [3, 'leap: failed CENTER_RESTING, 3 attempts, 0 rows'],
])('of %i attempts explain prints what is not usual', (attempts, line) => {
  const request = {
    center: 'leap',
    query: '{ a }',
    variables: {},
    status: 'FAILED',
    code: 'CENTER_RESTING',
    attempts,
    rows: 0,
  };
  expect(printExplain({ fetches: [{ subgraph: 'coe', fields: [], requests: [request] }] })).toContain(`${line}\n`);
});
