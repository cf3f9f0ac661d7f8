/** Spans of a client's operation and, below it, of its calls to the centers: ids, codes and numbers, never a text of the operation. */
import { context, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { printTraceparent } from '../../subgraphs/contract/watch/traceparent.ts';
import type { Origin } from '../transport/transport.ts';
import type { Watch } from './watch.ts';

/**
 * The tracer is not made the global one: else Apollo Gateway would add spans of its own, which carry the operation's
 * name, and of which the plan is made once and the fetches are our calls.
 */
export function createTraces(tracer: Tracer): Watch {
  /** By the operation's one origin; gone with it. */
  const operations = new WeakMap<Origin, Span>();
  return {
    beginOperation(origin) {
      const span = tracer.startSpan('operation', {
        kind: SpanKind.SERVER,
        root: true,
        attributes: { ...(origin && { 'lhs.request_id': origin.requestId }) },
      });
      if (origin) operations.set(origin, span);
      return ({ outcome, centers }) => {
        span.setAttribute('lhs.outcome', outcome);
        span.setAttribute('lhs.centers.considered', centers.length);
        span.setAttribute('lhs.centers.answered', centers.filter(({ status }) => status === 'ANSWERED').length);
        if (outcome === 'error') span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    beginCall(origin, center) {
      const operation = origin && operations.get(origin);
      const parent = operation ? trace.setSpan(context.active(), operation) : context.active();
      const span = tracer.startSpan(
        'center call',
        { kind: SpanKind.CLIENT, attributes: { 'lhs.center': center } },
        parent,
      );
      return {
        traceparent: printTraceparent(span.spanContext()),
        end({ code, bytes, retries }) {
          span.setAttributes({
            'lhs.status': code === 'OK' ? 'answered' : 'failed',
            'lhs.code': code,
            'lhs.bytes': bytes,
            'lhs.retries': retries,
          });
          if (code !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    lookUp: () => undefined,
  };
}
