/** One span for each request to a subgraph, below the gateway's span of the call: ids and outcomes, no text of the operation. */
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { readTraceparent } from '../contract/watch/traceparent.ts';
import type { Observe } from './subgraph.ts';

export function traceRequests(tracer: Tracer): Observe {
  return ({ requestId, traceparent }) => {
    const caller = readTraceparent(traceparent);
    const parent = caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT;
    const attributes = { ...(requestId !== undefined && { 'lhs.request_id': requestId }) };
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
    return ({ length: count }) => {
      span.setAttribute('lhs.errors', count);
      if (count > 0) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };
}
