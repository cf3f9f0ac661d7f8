/** Prometheus metrics of operations and of calls to the centers, and the port that serves them. Labels are outcomes, codes of the catalogue and ids of centers: nothing that a client writes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isLoopback, readHost } from '../../subgraphs/contract/hosts.ts';
import type { BreakerState } from '../transport/scatter.ts';
import type { ObservedCenters, Observer } from './observe.ts';

export interface Metrics {
  readonly observer: Observer;
  /** In the text format of Prometheus. */
  readonly print: () => Promise<string>;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const BREAKERS: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };
/** No center, and observed like one. */
const REGISTRY = 'registry';

/** With a register of its own: two in one process do not meet. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const metrics = defineMetrics(register);
  let centers: ObservedCenters | undefined;
  defineBreakers(register, () => centers);
  const takesPart = (center: string): boolean => center === REGISTRY || (centers?.list().includes(center) ?? true);
  const observer: Observer = {
    beginOperation: () => ({
      beginCall: (center) => ({
        end({ code, milliseconds, bytes, retries }) {
          if (!takesPart(center)) return; // it left while the call was under way
          metrics.calls.inc({ center, code });
          metrics.durations.observe({ center }, milliseconds / 1000);
          metrics.bytes.inc({ center }, bytes);
          metrics.retries.inc({ center }, retries);
        },
      }),
      end(end) {
        metrics.operations.observe({ outcome: end.outcome }, end.milliseconds / 1000);
        for (const { center, status, code } of end.centers)
          if (takesPart(center)) metrics.outcomes.inc({ center, status, code: code ?? '' });
      },
    }),
    countLookUp: (result) => metrics.lookUps.inc({ kind: 'answer', result }),
    observeCenters: (observed) => void (centers = observed),
  };
  return {
    observer,
    async print() {
      await forgetCenters(Object.values(metrics), (center) => !takesPart(center));
      return register.metrics();
    },
  };
}

function defineMetrics(register: Registry) {
  const registers = [register];
  return {
    operations: new Histogram({
      name: 'lhs_operation_duration_seconds',
      help: 'Client requests by outcome: complete, partial (errors beside data, or a center is missing), error (no data) or refused (no GraphQL request).',
      labelNames: ['outcome'],
      buckets: SECONDS,
      registers,
    }),
    outcomes: new Counter({
      name: 'lhs_center_outcomes_total',
      help: 'What each center did in a whole operation, as the completeness report says it.',
      labelNames: ['center', 'status', 'code'],
      registers,
    }),
    calls: new Counter({
      name: 'lhs_center_calls_total',
      help: 'Calls to a center (or the registry), each with its retries, by code: OK, or that of a fault on the way.',
      labelNames: ['center', 'code'],
      registers,
    }),
    durations: new Histogram({
      name: 'lhs_center_call_duration_seconds',
      help: 'How long a call took, with its retries.',
      labelNames: ['center'],
      buckets: SECONDS,
      registers,
    }),
    bytes: new Counter({
      name: 'lhs_center_received_bytes_total',
      help: 'Bytes of the answers.',
      labelNames: ['center'],
      registers,
    }),
    retries: new Counter({
      name: 'lhs_center_retries_total',
      help: 'How often a call was sent again.',
      labelNames: ['center'],
      registers,
    }),
    lookUps: new Counter({
      name: 'lhs_kept_lookups_total',
      help: 'Look-ups in the cache of answers.',
      labelNames: ['kind', 'result'],
      registers,
    }),
  };
}

/** Read when it is scraped: nothing reports each change. */
function defineBreakers(register: Registry, getCenters: () => ObservedCenters | undefined): void {
  new Gauge({
    name: 'lhs_center_breaker_state',
    help: '0: the center is asked. 1: one call tries it. 2: it rests.',
    labelNames: ['center'],
    registers: [register],
    collect() {
      this.reset();
      const centers = getCenters();
      for (const center of centers?.list() ?? [])
        this.set({ center }, BREAKERS[centers?.getBreaker(center) ?? 'closed']);
    },
  });
}

/** A center that has left takes its series along: so centers may come and go without end, and a scrape stays small. */
async function forgetCenters(metrics: readonly (Counter | Histogram)[], isGone: (center: string) => boolean) {
  for (const metric of metrics) {
    const { values } = await metric.get();
    const gone = values
      .map(({ labels }) => labels)
      .filter((labels) => 'center' in labels && isGone(String(labels.center)));
    // A histogram has its bounds among the labels; what it is removed by are those that it was made with.
    for (const { le: _, ...labels } of gone as Record<string, string | number>[]) metric.remove(labels);
  }
}

export interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves /metrics on a port of its own, which clients of the graph need not reach.
 * @param print the metrics of this moment, in the text format of Prometheus
 * @throws when the port is taken
 */
export async function serveMetrics(
  print: () => Promise<string>,
  where: { readonly host: string; readonly port: number },
): Promise<ServedMetrics> {
  const isLoopbackOnly = isLoopback(where.host);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    // A web page can point a name of its own at this machine, and then read what it asks that name for.
    if (isLoopbackOnly && !isLoopback(readHost(request.headers.host))) return void response.writeHead(403).end();
    print().then(
      (text) =>
        response
          .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
          .end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(
        new Error(
          `the metrics cannot be served on port ${where.port} of ${where.host}: ${error.message}; choose another with METRICS_PORT`,
        ),
      ),
    );
    server.listen(where, done);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, so this is one
  const host = where.host.includes(':') ? `[${where.host}]` : where.host;
  return {
    url: `http://${host}:${port}/metrics`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
