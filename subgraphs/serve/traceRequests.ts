/** One span per request to a subgraph, as a child of the gateway's span. It holds ids and outcomes, never the operation's text. */
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { readTraceparent } from '../contract/observe/traceparent.ts';
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
