/** A consortium over real HTTP with logs, metrics and traces: what they say of operations, and what they never say. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import { createDirectory } from '../../../gateway/centers/directory.ts';
import { WARN } from '../../../gateway/centers/policy.ts';
import { createGateway, type Gateway } from '../../../gateway/gateway.ts';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { createHttpTransport } from '../../../gateway/transport/httpTransport.ts';
import { createMetrics, type Metrics } from '../../../gateway/observe/metrics.ts';
import { createTraces } from '../../../gateway/observe/traces.ts';
import { joinObservers } from '../../../gateway/observe/observe.ts';
import { createLog } from '../../../subgraphs/contract/observe/log.ts';
import { localPolicy } from '../../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../../subgraphs/coe/store/store.ts';
import { createCenter } from '../../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../../subgraphs/coe/centerSchema.ts';
import { loadRegistry } from '../../../subgraphs/registry/data.ts';
import { createRegistry } from '../../../subgraphs/registry/registry.ts';
import { listen, type Listening } from '../../../subgraphs/serve/listen.ts';
import { traceRequests } from '../../../subgraphs/serve/traceRequests.ts';
import { contract, SOURCES } from '../../support/consortium.ts';
import { readLogLines } from '../../support/readLogLines.ts';
import { makeScholar } from '../../support/rows.ts';

const MADE = 'made-by-the-gateway';
const folder = mkdtempSync(join(tmpdir(), 'observe-'));
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('test');
const running: Listening[] = [];
let written = '';
let metrics: Metrics;
let gateway: Gateway;
let service: HttpService;
let store: Store;
let broken: ReturnType<typeof createServer>;
/** What the broken center says, instead of HTTP 503; ROOT is the key that it was asked under. */
let lie: string | undefined;
/** What the broken center was sent. */
const received: IncomingHttpHeaders[] = [];

const logAs = (name: string) => createLog({ name, level: 'debug', write: (line) => void (written += line) });

beforeAll(async () => {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  store = await openEmbeddedStore(join(folder, 'leap'), contract);
  const writer = await store.beginGeneration();
  await writer.write('scholar', [makeScholar('leap:scholar:0001', { hostSystem: 'hs-va-puget-sound' }) as Row]); // a test row is a row
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
  const center = createCenter({
    settings: { id: 'leap', name: 'LEAP' },
    schema: openCenterSchema(SOURCES.coe),
    policy: localPolicy,
    store,
    log: logAs('leap'),
    observe: traceRequests(tracer),
  });
  const leap = await listen(center, { kind: 'local' }, { host: '127.0.0.1', port: 0 });
  const registry = await listen(
    createRegistry({
      registry: loadRegistry('subgraphs/registry/data', SOURCES.registry),
      sdl: SOURCES.registry,
      log: logAs('registry'),
      observe: traceRequests(tracer),
    }),
    undefined,
    { host: '127.0.0.1', port: 0 },
  );
  running.push(leap, registry);
  broken = createServer((request, response) => {
    received.push(request.headers);
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () =>
      response
        .writeHead(lie === undefined ? 503 : 200)
        .end(lie?.replace('ROOT', /\{\s*(\w+):/.exec((JSON.parse(body) as Asked).query)?.[1] ?? 'none')),
    );
  });
  await new Promise<void>((done) => void broken.listen(0, '127.0.0.1', done));
  const pact = `http://127.0.0.1:${(broken.address() as AddressInfo).port}/`;
  metrics = createMetrics();
  const observer = joinObservers([metrics.observer, createTraces(tracer)]);
  gateway = await createGateway(
    {
      host: '127.0.0.1',
      port: 0,
      registryUrl: registry.url,
      directory: createDirectory([
        { id: 'leap', name: 'LEAP', url: leap.url },
        { id: 'pact', name: 'PACT', url: pact },
      ]),
      centerDeadlineMs: 5000,
      registryDeadlineMs: 5000,
      operationDeadlineMs: 15_000,
      scatter: { maxRetries: 2, firstDelayMs: 1, failuresToOpen: 1000, openMs: 1 },
      completenessPolicy: WARN,
      cursorSecret: Buffer.from('the cursor secret of the tests'),
    },
    {
      transport: createHttpTransport({ connections: 4 }),
      sources: SOURCES,
      now: () => performance.now(),
      random: Math.random,
      log: logAs('gateway'),
      observer,
    },
  );
  service = await serveHttp(gateway, { host: '127.0.0.1', port: 0, log: logAs('gateway'), makeRequestId: () => MADE });
});

afterAll(async () => {
  await service.close();
  await gateway.stop();
  await Promise.all(running.map((each) => each.stop()));
  broken.closeAllConnections();
  broken.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  exporter.reset();
  written = '';
  received.length = 0;
  lie = undefined;
});

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

async function ask(
  asked: Asked,
  headers: Record<string, string> = {},
): Promise<{ readonly id: string | null; readonly body: Record<string, unknown> }> {
  const response = await fetch(new URL('graphql', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  });
  return { id: response.headers.get('x-request-id'), body: (await response.json()) as Record<string, unknown> };
}

const LIST = '{ scholars(first: 5) { nodes { id hostSystem { id name } } } }';
const byName = (name: string): ReadableSpan[] => exporter.getFinishedSpans().filter((span) => span.name === name);

test.each(['a', 'dash-board_7.x:42', 'x'.repeat(64)])(
  'the id %s of a client goes to every center and the registry, into their logs, and back',
  async (id) => {
    expect((await ask({ query: LIST }, { 'x-request-id': id })).id).toBe(id);
    expect([...new Set(received.flatMap((headers) => headers['x-request-id'] ?? []))]).toEqual([id]);
    const requests = readLogLines(written).filter(({ msg, requestId }) => msg === 'request' && requestId === id);
    expect(requests).toContainEqual({
      level: 'debug',
      name: 'leap',
      msg: 'request',
      requestId: id,
      operation: null,
      milliseconds: expect.any(Number),
      outcome: 'answered',
    });
    expect(requests.map(({ name }) => name)).toContain('registry');
    expect(readLogLines(written)).toContainEqual({
      level: 'warn',
      name: 'gateway',
      center: 'pact',
      requestId: id,
      code: 'CENTER_FAULT',
      msg: 'HTTP status 503',
    });
  },
);

test.each(['', 'a b', 'x'.repeat(65), 'id;drop', 'é', '{"a":1}', 'a,b'])(
  'the id %j is none: the gateway makes one, and no log or center sees it',
  async (id) => {
    expect((await ask({ query: LIST }, { 'x-request-id': Buffer.from(id).toString('latin1') })).id).toBe(MADE);
    expect([...new Set(received.flatMap((headers) => headers['x-request-id'] ?? []))]).toEqual([MADE]);
    expect(readLogLines(written).flatMap(({ requestId }) => requestId ?? [])).not.toContain(id);
  },
);

test('a body that is no JSON is answered with an id, too', async () => {
  const response = await fetch(new URL('graphql', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'mine' },
    body: '{',
  });
  expect([response.status, response.headers.get('x-request-id')]).toEqual([400, 'mine']);
});

test('an operation is one span with one below it for each center and the registry, and theirs below those', async () => {
  await ask({ query: LIST }, { 'x-request-id': 'traced' });
  const [operation, ...others] = byName('operation');
  expect(others).toEqual([]);
  expect(operation?.attributes).toEqual({
    'lhs.request_id': 'traced',
    'lhs.outcome': 'partial',
    'lhs.centers.considered': 2,
    'lhs.centers.answered': 1,
  });
  const calls = byName('center call');
  expect(
    calls
      .map(({ attributes }) => attributes)
      .toSorted((a, b) => (String(a['lhs.center']) < String(b['lhs.center']) ? -1 : 1)),
  ).toEqual([
    {
      'lhs.center': 'leap',
      'lhs.status': 'answered',
      'lhs.code': 'OK',
      'lhs.bytes': expect.any(Number),
      'lhs.retries': 0,
    },
    { 'lhs.center': 'pact', 'lhs.status': 'failed', 'lhs.code': 'CENTER_FAULT', 'lhs.bytes': 0, 'lhs.retries': 2 },
    {
      'lhs.center': 'registry',
      'lhs.status': 'answered',
      'lhs.code': 'OK',
      'lhs.bytes': expect.any(Number),
      'lhs.retries': 0,
    },
  ]);
  for (const call of calls) {
    expect(call.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
    expect(call.spanContext().traceId).toBe(operation?.spanContext().traceId);
  }
  const idOf = (center: string): string | undefined =>
    calls.find(({ attributes }) => attributes['lhs.center'] === center)?.spanContext().spanId;
  const ofTrace = byName('request').filter((span) => span.spanContext().traceId === operation?.spanContext().traceId);
  expect(ofTrace.map((span) => span.parentSpanContext?.spanId).toSorted()).toEqual(
    [idOf('leap'), idOf('registry')].toSorted(),
  );
  // All attempts of a call belong to its one span.
  const sent = received.flatMap(({ traceparent }) => traceparent ?? []);
  expect(sent).toEqual(Array.from({ length: 3 }, () => `00-${operation?.spanContext().traceId}-${idOf('pact')}-01`));
});

/** `name{labels} value` of the metrics of this moment. */
async function readMetric(line: string): Promise<number> {
  const found = (await metrics.print()).split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length + 1) ?? 0);
}

test.each([
  ['lhs_operation_duration_seconds_count{outcome="partial"}', LIST, 1],
  ['lhs_operation_duration_seconds_count{outcome="complete"}', '{ scholar(id: "leap:scholar:0001") { id } }', 1],
  ['lhs_operation_duration_seconds_count{outcome="error"}', '{ nope }', 1],
  ['lhs_center_calls_total{center="leap",code="OK"}', LIST, 1],
  ['lhs_center_calls_total{center="pact",code="CENTER_FAULT"}', LIST, 1],
  ['lhs_center_calls_total{center="registry",code="OK"}', LIST, 1],
  ['lhs_center_call_duration_seconds_count{center="pact"}', LIST, 1],
  ['lhs_center_retries_total{center="pact"}', LIST, 2],
  ['lhs_center_outcomes_total{center="leap",status="ANSWERED",code=""}', LIST, 1],
  ['lhs_center_outcomes_total{center="pact",status="FAILED",code="CENTER_FAULT"}', LIST, 1],
  ['lhs_center_calls_total{center="pact",code="CENTER_FAULT"}', '{ scholar(id: "leap:scholar:0001") { id } }', 0],
])('the metric %s grows with %s by %d', async (metric, query, by) => {
  const before = await readMetric(metric);
  await ask({ query });
  expect((await readMetric(metric)) - before).toBe(by);
});

test('the port of the clients serves no metrics', async () =>
  expect((await fetch(new URL('metrics', service.url))).status).toBe(404));

test('the breaker of each center is a metric, and bytes are counted', async () => {
  await ask({ query: LIST });
  const text = await metrics.print();
  expect(text).toContain('lhs_center_breaker_state{center="leap"} 0');
  expect(text).toContain('lhs_center_breaker_state{center="pact"} 0');
  expect(await readMetric('lhs_center_received_bytes_total{center="leap"}')).toBeGreaterThan(100);
  expect(text).toContain('process_resident_memory_bytes');
});

const MARKER = 'Zq9Marker';

test.each<[string, Asked]>([
  ['the name of an operation', { query: `query ${MARKER} ${LIST}`, operationName: MARKER }],
  ['an alias of a list', { query: `{ ${MARKER}: scholars(first: 5) { nodes { id } } }` }],
  [
    'an alias of a row and its field',
    {
      query: `{ ${MARKER}: scholar(id: "leap:scholar:0001") { ${MARKER}: id } other: scholar(id: "pact:scholar:0001") { ${MARKER}: id } }`,
    },
  ],
  ['a literal in a filter', { query: `{ scholars(filter: { name: { eq: "${MARKER}" } }) { nodes { id } } }` }],
  [
    'a variable',
    {
      query: 'query ($name: String) { scholars(filter: { name: { eq: $name } }) { nodes { id } } }',
      variables: { name: MARKER },
    },
  ],
  [
    'the name of a variable',
    { query: `query ($${MARKER}: Int) { scholars(first: $${MARKER}) { nodes { id } } }`, variables: { [MARKER]: 5 } },
  ],
  ['a field that there is not', { query: `{ ${MARKER} }` }],
  ['a text that is no query', { query: `{ ${MARKER}` }],
  [
    'a variable of another type',
    { query: 'query ($first: Int) { scholars(first: $first) { nodes { id } } }', variables: { first: MARKER } },
  ],
  ['an id of no center', { query: `{ scholar(id: "${MARKER}:scholar:1") { id } }` }],
])('%s is in no log above debug, no metric and no span', async (_, asked) => {
  await ask(asked);
  expect(exporter.getFinishedSpans().length).toBeGreaterThan(0);
  const spans = exporter
    .getFinishedSpans()
    .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }));
  expect(JSON.stringify(spans)).not.toContain(MARKER);
  expect(await metrics.print()).not.toContain(MARKER);
  expect(JSON.stringify(readLogLines(written).filter(({ level }) => level !== 'debug'))).not.toContain(MARKER);
});

test.each([
  '{"data":{}}',
  `{"data":{"${MARKER}":{"${MARKER}":7}}}`,
  `{"data":{"${MARKER}":null},"errors":[{"message":"${MARKER}","path":["${MARKER}"]}]}`,
  `{"errors":[{"message":"${MARKER}"}]}`,
  `{"data":{"${MARKER}":{"${MARKER}":"${MARKER}"}}}`,
  `{"data":{"ROOT":{"${MARKER}":7}}}`,
  `{"data":{"ROOT":{"id":"pact:scholar:0001","part_id":"pact:scholar:0001","${MARKER}":"pact:scholar:0001","more":"x","hostSystem":{"${MARKER}":7},"appointments":{"nodes":[]}}}}`,
])('nor does a log say what was asked where a center answers %s', async (said) => {
  lie = said;
  await ask({
    query: `{ ${MARKER}: scholar(id: "pact:scholar:0001") { ${MARKER}: id more: name hostSystem { ${MARKER}: name } appointments { nodes { ${MARKER}: id } } } }`,
  });
  expect(readLogLines(written).filter(({ level, center }) => level === 'warn' && center === 'pact')).not.toEqual([]);
  expect(JSON.stringify(readLogLines(written).filter(({ level }) => level !== 'debug'))).not.toContain(MARKER);
});

test('a center that leaves takes its series along, and the others stay', async () => {
  await ask({ query: LIST });
  expect(await metrics.print()).toContain('center="pact"');
  const { centers } = gateway.members.current();
  gateway.members.replace(centers.filter(({ id }) => id !== 'pact'));
  await ask({ query: LIST });
  const text = await metrics.print();
  expect(text).not.toContain('center="pact"');
  for (const center of ['leap', 'registry'])
    expect(text).toContain(`lhs_center_calls_total{center="${center}",code="OK"}`);
  gateway.members.replace(centers);
});
