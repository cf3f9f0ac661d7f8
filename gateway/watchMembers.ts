/** Looks every now and then who takes part: a sound new list replaces the old one, a faulty one changes nothing and is logged once. */
import type { Log } from '../subgraphs/contract/watch/log.ts';
import { hasChanges, type Members } from './centers/members.ts';
import { printChange } from './centers/printChange.ts';
import type { Center } from './centers/directory.ts';

export interface MembersWatch {
  /** The list as it stands now. Throws an Error that says what is wrong with it. */
  readonly read: () => readonly Center[];
  readonly members: Members;
  readonly log: Log;
}

/**
 * Looks once; to be called again and again. What is seen counts when it is seen twice in a row: a file that is being
 * written, or a folder half removed, can look like a sound and shorter list. A fault is said once, and that it has ended.
 */
export function createMembersCheck({ read, members, log }: MembersWatch): () => void {
  let last: string | undefined;
  let known: string | undefined;
  return () => {
    const seen = look(read);
    const isSettled = JSON.stringify(seen) === last;
    last = JSON.stringify(seen);
    if (!isSettled) return;
    if (seen.kind === 'faulty') {
      if (seen.fault !== known)
        log(`centers: the list has faults, the centers stay as they were: ${seen.fault}`, { level: 'warn' });
      known = seen.fault;
      return;
    }
    const change = members.replace(seen.centers);
    if (hasChanges(change)) log(printChange(change));
    else if (known !== undefined) log('centers: the list is sound again, and as it was');
    known = undefined;
  };
}

type Seen =
  { readonly kind: 'sound'; readonly centers: readonly Center[] } | { readonly kind: 'faulty'; readonly fault: string };

function look(read: MembersWatch['read']): Seen {
  try {
    return { kind: 'sound', centers: read() };
  } catch (error) {
    return { kind: 'faulty', fault: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Asks the files themselves, as what the system tells of changes is not to be relied on in containers and on file
 * systems of a network. Gives what ends it; keeps no process alive.
 */
export function watchMembers(watch: MembersWatch, everyMs: number): () => void {
  const timer = setInterval(createMembersCheck(watch), everyMs).unref();
  return () => clearInterval(timer);
}
