/** Prometheus metrics of operations and of calls to the centers. Labels are outcomes, codes of the catalogue and ids of members: nothing that a client writes. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BreakerState } from '../centers/health.ts';
import type { Watch, WatchedCenters } from './watch.ts';

export interface Metrics {
  readonly watch: Watch;
  /** In the text format of Prometheus. */
  readonly print: () => Promise<string>;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const BREAKERS: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };
/** No member, and watched all the same. */
const REGISTRY = 'registry';

/** With a registry of its own: two in one process do not meet. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const metrics = defineMetrics(register);
  let centers: WatchedCenters | undefined;
  defineBreakers(register, () => centers);
  const takesPart = (center: string): boolean => center === REGISTRY || (centers?.list().includes(center) ?? true);
  const watch: Watch = {
    beginOperation: () => (end) => {
      metrics.operations.observe({ outcome: end.outcome }, end.milliseconds / 1000);
      for (const { center, status, code } of end.centers)
        if (takesPart(center)) metrics.outcomes.inc({ center, status, code: code ?? '' });
    },
    beginCall: (_, center) => ({
      end({ code, milliseconds, bytes, retries }) {
        if (!takesPart(center)) return; // it left while the call was under way
        metrics.calls.inc({ center, code });
        metrics.durations.observe({ center }, milliseconds / 1000);
        metrics.bytes.inc({ center }, bytes);
        metrics.retries.inc({ center }, retries);
      },
    }),
    lookUp: (kind, result) => metrics.lookUps.inc({ kind, result }),
    observeCenters: (observed) => void (centers = observed),
    keepOnly: (ids) => void forgetOthers(Object.values(metrics), new Set([...ids, REGISTRY])),
  };
  return { watch, print: () => register.metrics() };
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

/** Read when it is asked for: nothing is to be told of each change. */
function defineBreakers(register: Registry, getCenters: () => WatchedCenters | undefined): void {
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

type Labelled = Counter | Histogram;

/** So that centers may come and go without end, and a scrape stays small. */
async function forgetOthers(metrics: readonly Labelled[], kept: ReadonlySet<string>): Promise<void> {
  for (const metric of metrics) {
    const { values } = await metric.get();
    const gone = values
      .map(({ labels }) => labels)
      .filter((labels) => 'center' in labels && !kept.has(String(labels.center)));
    // A histogram tells its bounds among the labels; what it is removed by are those that it was made with.
    for (const { le: _, ...labels } of gone as Record<string, string | number>[]) metric.remove(labels);
  }
}
