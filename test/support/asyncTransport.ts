/** Transports as functions that answer or reject, for tests that break them. */
import { countValues } from '../../gateway/transport/httpTransport.ts';
import {
  TransportFault,
  type Call,
  type Origin,
  type SubgraphAnswer,
  type SubgraphRequest,
  type Transport,
} from '../../gateway/transport/transport.ts';

export type AsyncSend = (
  url: string,
  request: SubgraphRequest,
  signal: AbortSignal,
  origin?: Origin,
) => Promise<SubgraphAnswer>;

/** Answers of tests are counted whatever their length, so that each shows that what is honest fits. */
function countValuesOf(body: unknown): number {
  try {
    return countValues(Buffer.from(JSON.stringify(body) ?? ''));
  } catch {
    return 0; // nested too deep to be written: validation refuses it
  }
}

/** What rejects with anything but a TransportFault could not be reached. */
export function toTransport(send: AsyncSend, more: Partial<Transport> = {}): Transport {
  return {
    send({ url, request, origin, maxBytes, maxValues = Infinity }, listener) {
      const controller = new AbortController();
      void send(url, request, controller.signal, origin).then(
        (answer) => {
          if (controller.signal.aborted) return;
          const values = countValuesOf(answer.body);
          if (answer.bytes <= maxBytes && values <= maxValues) listener.onAnswer(answer);
          else listener.onFault(new TransportFault('INVALID_ANSWER', `${answer.bytes} bytes, ${values} values`));
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          listener.onFault(
            error instanceof TransportFault ? error : new TransportFault('CENTER_UNAVAILABLE', String(error)),
          );
        },
      );
      return () => controller.abort(new Error('the call was cancelled'));
    },
    close: async () => undefined,
    ...more,
  };
}

/** Sends one request; rejects with the fault, or with the signal's reason. */
export function sendAsync(transport: Transport, call: Call, signal: AbortSignal): Promise<SubgraphAnswer> {
  return new Promise((resolve, reject) => {
    const cancel = transport.send(call, { onAnswer: resolve, onFault: reject });
    signal.addEventListener('abort', () => {
      cancel();
      reject(signal.reason as Error);
    });
  });
}
