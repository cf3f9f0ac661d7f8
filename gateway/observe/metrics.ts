/**
 * Prometheus metrics of operations and calls to the centers, and the server for them. Labels are outcomes, error codes
 * and ids of centers, never text from clients.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isLoopback, readHost } from '../../subgraphs/contract/hosts.ts';
import type { BreakerState } from '../transport/scatter.ts';
import type { ObservedCenters, Observer } from './observe.ts';

export interface Metrics {
  readonly observer: Observer;
  /** Returns the metrics in the Prometheus text format. */
  readonly print: () => Promise<string>;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const BREAKERS: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };
/** Calls to the registry are recorded like calls to a center. */
const REGISTRY = 'registry';

/** Uses its own Prometheus registry, so that several gateways can run in one process. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const metrics = defineMetrics(register);
  let centers: ObservedCenters | undefined;
  defineBreakers(register, () => centers);
  const isMember = (center: string): boolean => center === REGISTRY || (centers?.list().includes(center) ?? true);
  const observer: Observer = {
    beginOperation: () => ({
      startCall: (center) => ({
        end({ code, milliseconds, bytes, retries }) {
          if (!isMember(center)) return; // the center was removed during the call
          metrics.calls.inc({ center, code });
          metrics.durations.observe({ center }, milliseconds / 1000);
          metrics.bytes.inc({ center }, bytes);
          metrics.retries.inc({ center }, retries);
        },
      }),
      end(end) {
        metrics.operations.observe({ outcome: end.outcome }, end.milliseconds / 1000);
        for (const { center, status, code } of end.centers)
          if (isMember(center)) metrics.outcomes.inc({ center, status, code: code ?? '' });
      },
    }),
    countLookUp: (result) => metrics.lookUps.inc({ kind: 'answer', result }),
    observeCenters: (observed) => void (centers = observed),
  };
  return {
    observer,
    async print() {
      await removeCenters(Object.values(metrics), (center) => !isMember(center));
      return register.metrics();
    },
  };
}

function defineMetrics(register: Registry) {
  const registers = [register];
  return {
    operations: new Histogram({
      name: 'lhs_operation_duration_seconds',
      help: 'Client requests by outcome: complete, partial (errors beside data, or a center is missing), error (no data) or refused (not a valid GraphQL request).',
      labelNames: ['outcome'],
      buckets: SECONDS,
      registers,
    }),
    outcomes: new Counter({
      name: 'lhs_center_outcomes_total',
      help: 'Outcome of each center per operation, as in the completeness report.',
      labelNames: ['center', 'status', 'code'],
      registers,
    }),
    calls: new Counter({
      name: 'lhs_center_calls_total',
      help: 'Calls to a center or the registry by code: OK, or the error code of the transport. Retries are part of a call.',
      labelNames: ['center', 'code'],
      registers,
    }),
    durations: new Histogram({
      name: 'lhs_center_call_duration_seconds',
      help: 'Duration of a call, including its retries.',
      labelNames: ['center'],
      buckets: SECONDS,
      registers,
    }),
    bytes: new Counter({
      name: 'lhs_center_received_bytes_total',
      help: 'Bytes received in answers.',
      labelNames: ['center'],
      registers,
    }),
    retries: new Counter({
      name: 'lhs_center_retries_total',
      help: 'Retries of calls.',
      labelNames: ['center'],
      registers,
    }),
    lookUps: new Counter({
      name: 'lhs_cache_lookups_total',
      help: 'Look-ups in the answer cache.',
      labelNames: ['kind', 'result'],
      registers,
    }),
  };
}

/** Reads the states at each scrape, since breakers do not report changes. */
function defineBreakers(register: Registry, getCenters: () => ObservedCenters | undefined): void {
  new Gauge({
    name: 'lhs_center_breaker_state',
    help: 'State of the circuit breaker. 0: closed, 1: half-open, 2: open.',
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

/** Removes the series of removed centers, so that the number of series stays bounded. */
async function removeCenters(metrics: readonly (Counter | Histogram)[], isGone: (center: string) => boolean) {
  for (const metric of metrics) {
    const { values } = await metric.get();
    const gone = values
      .map(({ labels }) => labels)
      .filter((labels) => 'center' in labels && isGone(String(labels.center)));
    // Histograms add the label `le`, but `remove` accepts only the declared labels.
    for (const { le: _, ...labels } of gone as Record<string, string | number>[]) metric.remove(labels);
  }
}

export interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves /metrics on its own port, so that it can be closed to clients of the graph.
 * @param print returns the metrics in the Prometheus text format
 * @throws when the port is taken
 */
export async function serveMetrics(
  print: () => Promise<string>,
  address: { readonly host: string; readonly port: number },
): Promise<ServedMetrics> {
  const isLoopbackOnly = isLoopback(address.host);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    // DNS rebinding: a web page can point its own host name at this machine, and would then read the metrics.
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
          `cannot serve metrics on port ${address.port} of ${address.host}: ${error.message}; choose another port with METRICS_PORT`,
        ),
      ),
    );
    server.listen(address, done);
  });
  const { port } = server.address() as AddressInfo; // the server listens on TCP
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host}:${port}/metrics`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
