/**
 * Records a span per operation, with a child span per call to a center. Attributes are ids, codes and numbers, never
 * text from the operation.
 */
import { context, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { printTraceparent } from '../../subgraphs/contract/observe/traceparent.ts';
import type { Observer } from './observe.ts';

/**
 * Creates an observer that records spans. The tracer must not be registered globally: Apollo Gateway would then add
 * spans that duplicate these and contain the operation's name.
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
        startCall(center) {
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
