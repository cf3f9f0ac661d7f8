/** Spans of a client's operation and, below it, of its calls to the centers: ids, codes and numbers, never a text of the operation. */
import { context, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { printTraceparent } from '../../subgraphs/contract/watch/traceparent.ts';
import type { Observer } from './observe.ts';

/**
 * The tracer is not made the global one: else Apollo Gateway would add spans of its own, which carry the operation's
 * name, and of which the plan is made once and the fetches are our calls.
 */
export function createTraces(tracer: Tracer): Observer {
  return {
    beginOperation(requestId) {
      const span = tracer.startSpan('operation', {
        kind: SpanKind.SERVER,
        root: true,
        attributes: { 'lhs.request_id': requestId },
      });
      const parent = trace.setSpan(context.active(), span);
      return {
        beginCall(center) {
          const call = tracer.startSpan(
            'center call',
            { kind: SpanKind.CLIENT, attributes: { 'lhs.center': center } },
            parent,
          );
          return {
            traceparent: printTraceparent(call.spanContext()),
            end({ code, bytes, retries }) {
              call.setAttributes({
                'lhs.status': code === 'OK' ? 'answered' : 'failed',
                'lhs.code': code,
                'lhs.bytes': bytes,
                'lhs.retries': retries,
              });
              if (code !== 'OK') call.setStatus({ code: SpanStatusCode.ERROR });
              call.end();
            },
          };
        },
        end({ outcome, centers }) {
          span.setAttribute('lhs.outcome', outcome);
          span.setAttribute('lhs.centers.considered', centers.length);
          span.setAttribute('lhs.centers.answered', centers.filter(({ status }) => status === 'ANSWERED').length);
          if (outcome === 'error') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    countLookUp: () => undefined,
  };
}
