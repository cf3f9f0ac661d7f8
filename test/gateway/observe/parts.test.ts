/** The small parts of observing: ids, span headers, levels of the log, masks of names, and a port that only METRICS_PORT opens. */
import { createLog } from '../../../subgraphs/contract/observe/log.ts';
import { readRequestId } from '../../../subgraphs/contract/observe/requestId.ts';
import { printTraceparent, readTraceparent } from '../../../subgraphs/contract/observe/traceparent.ts';
import { openExport } from '../../../subgraphs/contract/observe/traces.ts';
import { openTracing } from '../../../subgraphs/serve/process.ts';
import { createNameMask } from '../../../gateway/observe/nameMask.ts';
import { serveMetrics } from '../../../gateway/observe/metrics.ts';
import { openObserver } from '../../../gateway/observe/observe.ts';
import { readLogLines } from '../../support/readLogLines.ts';
import { SOURCES } from '../../support/consortium.ts';

test.each([
  ['abc', 'abc'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), undefined],
  ['', undefined],
  ['a\nb', undefined],
  [undefined, undefined],
  [['a', 'b'], undefined],
])('of the header %j the request id is %j', (header, id) => expect(readRequestId(header)).toBe(id));

const TRACE = 'a'.repeat(32);
const SPAN = 'b'.repeat(16);

test.each([
  [`00-${TRACE}-${SPAN}-01`, { traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true }],
  [`00-${TRACE}-${SPAN}-00`, { traceId: TRACE, spanId: SPAN, traceFlags: 0, isRemote: true }],
  [`cc-${TRACE}-${SPAN}-01-later`, { traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true }],
  [`ff-${TRACE}-${SPAN}-01`, undefined],
  [`00-${'0'.repeat(32)}-${SPAN}-01`, undefined],
  [`00-${TRACE}-${'0'.repeat(16)}-01`, undefined],
  [`00-${TRACE}-${SPAN}`, undefined],
  [undefined, undefined],
])('the header traceparent %s is read as %j', (header, span) => expect(readTraceparent(header)).toEqual(span));

test('what is printed as a traceparent is read as the same span', () => {
  const span = { traceId: TRACE, spanId: SPAN, traceFlags: 1 };
  expect(readTraceparent(printTraceparent(span))).toEqual({ ...span, isRemote: true });
});

test.each([
  [undefined, ['info', 'warn', 'error']],
  ['debug', ['debug', 'info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['silent', []],
  ['loud', ['warn', 'info', 'warn', 'error']],
])(
  'with LOG_LEVEL %s the lines of levels %j are written; a level that there is not is named once',
  (level, expected) => {
    let written = '';
    const log = createLog({ name: 'leap', level, write: (line) => void (written += line) });
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log('said', { level: each });
    expect(readLogLines(written).map((line) => line.level)).toEqual(expected);
    expect(written.includes('got \\"loud\\"')).toBe(level === 'loud');
  },
);

test.each([
  ['r0.mine is missing', 'r0.* is missing'],
  ['r0.edges[3].node.name is missing', 'r0.edges[3].node.name is missing'],
  ['r0.part_positions.part_mine is missing', 'r0.part_positions.* is missing'],
  ['r0[2].secret[1].id is no list', 'r0[2].*[1].id is no list'],
  ['connect ECONNREFUSED 127.0.0.1:4110', 'connect ECONNREFUSED 127.0.0.1:4110'],
  ['getaddrinfo ENOTFOUND center.example.org', 'getaddrinfo ENOTFOUND center.example.org'],
])('%s is logged as %s', (detail, logged) =>
  expect(createNameMask([SOURCES.registry, SOURCES.coe, SOURCES.consortium])(detail)).toBe(logged),
);

test('with nothing switched on there is nothing that could be wrapped, and no span of a subgraph', async () => {
  expect((await openObserver(undefined, () => undefined)).observer).toBeUndefined();
  expect((await openObserver({ isTracing: false }, () => undefined)).observer).toBeUndefined();
  expect((await openTracing('lhs-center-leap', undefined, () => undefined)).observe).toBeUndefined();
});

test('a span is of the service that it is sent for', async () => {
  const { tracer, close } = openExport('lhs-center-leap', () => undefined);
  const span = tracer.startSpan('request');
  expect(span).toMatchObject({ resource: { attributes: { 'service.name': 'lhs-center-leap' } } });
  await close(); // the span has not ended, so that nothing is sent
});

test.each([
  ['/metrics', {}, 200, 'text'],
  ['/', {}, 404, ''],
  ['/metrics', { host: 'elsewhere.example' }, 403, ''],
  ['/metrics', { host: 'LOCALHOST:80' }, 200, 'text'],
  ['/metrics', { host: '127.0.0.999' }, 403, ''],
  ['/metrics', { host: '127.0.0.1:80:80' }, 403, ''],
])('the port of the metrics answers %s with the headers %j by %d', async (path, headers, status, body) => {
  const { url, close } = await serveMetrics(async () => 'text', { host: '127.0.0.1', port: 0 });
  const answer = await ask(new URL(path, url), headers);
  await close();
  expect(answer).toEqual([status, body]);
});

test('a port that is taken is named with the setting that chooses another', async () => {
  const { url, close } = await serveMetrics(async () => '', { host: '127.0.0.1', port: 0 });
  await expect(serveMetrics(async () => '', { host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toThrow(
    /EADDRINUSE.*METRICS_PORT/,
  );
  await close();
});

/** By Node's own client, as `fetch` lets nobody say which host it asks. */
async function ask(url: URL, headers: Record<string, string>): Promise<readonly [number | undefined, string]> {
  const { get } = await import('node:http');
  const { text } = await import('node:stream/consumers');
  return new Promise(
    (done, fail) =>
      void get(
        url,
        { headers },
        (response) => void text(response).then((body) => done([response.statusCode, body]), fail),
      ).on('error', fail),
  );
}
