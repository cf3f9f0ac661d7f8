/** The lines to the centers, with a watch that is told of each call of a client's operation: a call that a rest refuses counts, too. */
import type { Lines } from '../execute/lines.ts';
import { watchCall, type WatchScope } from './watchCall.ts';

export function watchLines(lines: Lines, scope: WatchScope): Lines {
  return {
    ...lines,
    call: (center, call) =>
      watchCall(scope, { origin: call.origin, center: center.id, send: call.send }, (send) =>
        lines.call(center, { ...call, send }),
      ),
  };
}
