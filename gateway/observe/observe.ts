/** What can be observed of the gateway: an interface, so that the code that answers knows neither metrics nor traces. */
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import type { BreakerState } from '../transport/scatter.ts';
import type { RequestEnd } from '../graph.ts';
import type { CallObserver } from '../transport/transport.ts';

export interface Observer {
  /** A client's request was read, and the graph, or its cache, begins to answer it. */
  beginOperation(requestId: string): ObservedOperation;
  /** An answer was looked up in the cache. */
  countLookUp(result: 'hit' | 'miss'): void;
  /** Called once: who takes part, whenever that is asked, and the state of each circuit breaker. */
  observeCenters?(centers: ObservedCenters): void;
}

export interface ObservedOperation extends CallObserver {
  end(end: OperationEnd): void;
}

export interface OperationEnd extends Pick<RequestEnd, 'outcome' | 'centers'> {
  readonly milliseconds: number;
}

export interface ObservedCenters {
  readonly list: () => readonly string[];
  readonly getBreaker: (center: string) => BreakerState;
}

/** Several as one; the first that names a span for a call is heard. Undefined for none. */
export function joinObservers(observers: readonly Observer[]): Observer | undefined {
  const [first, ...others] = observers;
  if (!first || others.length === 0) return first;
  return {
    beginOperation(requestId) {
      const operations = observers.map((each) => each.beginOperation(requestId));
      return {
        beginCall(center) {
          const calls = operations.map((each) => each.beginCall(center));
          return {
            traceparent: calls.find((each) => each.traceparent !== undefined)?.traceparent,
            end: (result) => calls.forEach((each) => each.end(result)),
          };
        },
        end: (end) => operations.forEach((each) => each.end(end)),
      };
    },
    countLookUp: (result) => observers.forEach((each) => each.countLookUp(result)),
    observeCenters: (centers) => observers.forEach((each) => each.observeCenters?.(centers)),
  };
}

export interface ObserveSettings {
  /** Where `/metrics` is served; undefined for nowhere. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** The address is OTEL_EXPORTER_OTLP_ENDPOINT, which the exporter reads itself, like the other settings of that name. */
  readonly isTracing: boolean;
}

export interface OpenObserver {
  /** Undefined where nothing observes. */
  readonly observer: Observer | undefined;
  /** Sends what is not sent yet, and closes the port. */
  close(): Promise<void>;
}

/** Opens metrics and traces, each where the settings want it: what is off is not even loaded. @throws when the port of the metrics is taken */
export async function openObserver(
  { metrics, isTracing }: ObserveSettings = { isTracing: false },
  log: Log,
): Promise<OpenObserver> {
  const opened = [...(metrics ? [await openMetrics(metrics, log)] : []), ...(isTracing ? [await openTraces(log)] : [])];
  return {
    observer: joinObservers(opened.map(({ observer }) => observer)),
    close: async () => void (await Promise.allSettled(opened.map(({ close }) => close()))), // a receiver that is away holds up no end
  };
}

interface Opened {
  readonly observer: Observer;
  readonly close: () => Promise<void>;
}

async function openMetrics(where: NonNullable<ObserveSettings['metrics']>, log: Log): Promise<Opened> {
  const { createMetrics, serveMetrics } = await import('./metrics.ts');
  const { observer, print } = createMetrics();
  const { url, close } = await serveMetrics(print, where);
  log(`metrics are served at ${url}`);
  return { observer, close };
}

async function openTraces(log: Log): Promise<Opened> {
  const { openExport } = await import('../../subgraphs/contract/watch/traces.ts');
  const { createTraces } = await import('./traces.ts');
  const { tracer, close } = openExport('lhs-gateway', log);
  return { observer: createTraces(tracer), close };
}
