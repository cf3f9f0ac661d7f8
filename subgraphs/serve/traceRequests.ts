/** One span for each request to a subgraph, below the gateway's span of the call: ids and outcomes, no text of the operation. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { readRequestId, REQUEST_ID_HEADER } from '../contract/watch/requestId.ts';
import { readTraceparent } from '../contract/watch/traceparent.ts';

export function traceRequests(tracer: Tracer): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ request }) {
      const caller = readTraceparent(request.http?.headers.get('traceparent'));
      const requestId = readRequestId(request.http?.headers.get(REQUEST_ID_HEADER));
      const parent = caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT;
      const span = tracer.startSpan(
        'request',
        { kind: SpanKind.SERVER, attributes: { ...(requestId !== undefined && { 'lhs.request_id': requestId }) } },
        parent,
      );
      return {
        async willSendResponse({ response }) {
          const count = response.body.kind === 'single' ? (response.body.singleResult.errors?.length ?? 0) : 0;
          span.setAttribute('lhs.errors', count);
          if (count > 0) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
  };
}
