/** A transport with a watch that is told of the calls to the registry, which has no line of its own. */
import type { Transport } from '../execute/transport.ts';
import { watchCall, type WatchScope } from './watchCall.ts';

/** What the gateway asks on its own behalf (whether the registry is up) has no origin and is not told. */
export function watchRegistry(transport: Transport, registryUrl: string, scope: WatchScope): Transport {
  const { keepOnly } = transport;
  return {
    ...(keepOnly && { keepOnly: (urls) => keepOnly.call(transport, urls) }),
    close: () => transport.close(),
    send(url, request, signal, origin) {
      if (url !== registryUrl || !origin) return transport.send(url, request, signal, origin);
      return watchCall(
        scope,
        { origin, center: 'registry', send: (within, from) => transport.send(url, request, within, from) },
        (send) => send(signal),
      );
    },
  };
}
