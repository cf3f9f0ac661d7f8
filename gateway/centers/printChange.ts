/** Prints a change of the members as one line of the log. */
import type { Change } from './members.ts';

/** `centers: added liti at http://...; removed pact; moved leap from http://... to http://...` */
export function printChange({ added, removed, moved, renamed }: Change): string {
  const parts = [
    ...added.map(({ id, url }) => `added ${id} at ${url}`),
    ...removed.map(({ id }) => `removed ${id}`),
    ...moved.map(({ center, from }) => `moved ${center.id} from ${from} to ${center.url}`),
    ...renamed.map(({ id, name }) => `renamed ${id} to ${name}`),
  ];
  return `centers: ${parts.join('; ')}`;
}
