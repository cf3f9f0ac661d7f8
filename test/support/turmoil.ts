/** Many questions at a time, while centers come, go, move, stop and return between the answers. */
import * as fc from 'fast-check';
import { TransportFault } from '../../gateway/transport/transport.ts';
import type { Consortium, Rows } from './consortium.ts';
import { askWithMembers, expectWholeOrMarked, QUERIES } from './membership.ts';

export interface Event {
  readonly kind: 'add' | 'remove' | 'move' | 'stop' | 'start';
  readonly center: string;
}

const AT_ONCE = 16;

export function arbitraryEvents(centers: readonly string[], maxLength: number): fc.Arbitrary<Event[]> {
  const kind = fc.constantFrom<Event['kind']>('add', 'remove', 'move', 'stop', 'start');
  return fc.array(fc.record({ kind, center: fc.constantFrom(...centers) }), { minLength: 4, maxLength });
}

/**
 * Sixteen operations are under way at any time, until all events have happened: one after each answer, so that every
 * operation lives through some. Each answer is checked.
 * @param steady centers to which nothing happens
 */
export async function liveThrough(
  consortium: Consortium,
  rows: Rows,
  { events, steady }: { readonly events: readonly Event[]; readonly steady: readonly string[] },
): Promise<void> {
  const coming = [...events];
  const askOnAndOn = async (first: number): Promise<void> => {
    for (let turn = first; turn === first || coming.length > 0; turn += 1) {
      const { answer, members } = await askWithMembers(consortium, QUERIES[turn % QUERIES.length] ?? '');
      expectWholeOrMarked(answer, rows, { members, present: steady });
      const event = coming.shift();
      if (event) await carryOut(consortium, event);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => askOnAndOn(index)));
}

async function carryOut(consortium: Consortium, { kind, center }: Event): Promise<void> {
  const isMember = consortium.gateway.members.current().has(center);
  switch (kind) {
    case 'add':
      return consortium.add(center);
    case 'remove':
      return consortium.remove(center);
    case 'move':
      return isMember ? consortium.move(center) : undefined;
    case 'stop':
      return consortium.break(center, async () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'stopped')));
    case 'start':
      return consortium.break(center, undefined);
  }
}
