/** Looks every now and then who takes part: a sound new list replaces the old one, a faulty one changes nothing and is logged once. */
import { hasChanges, type Members } from './centers/members.ts';
import { printChange } from './centers/printChange.ts';
import type { Center } from './centers/directory.ts';

export interface MembersWatch {
  /** The list as it stands now. Throws an Error that says what is wrong with it. */
  readonly read: () => readonly Center[];
  readonly members: Members;
  readonly log: (line: string) => void;
}

/** Looks once; where it is called again and again, each fault is said once, and that it has ended. */
export function createMembersCheck({ read, members, log }: MembersWatch): () => void {
  let known: string | undefined;
  return () => {
    try {
      const change = members.replace(read());
      if (hasChanges(change)) log(printChange(change));
      else if (known !== undefined) log('centers: the list is sound again, and as it was');
      known = undefined;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      if (fault !== known) log(`centers: the list has faults, the centers stay as they were: ${fault}`);
      known = fault;
    }
  };
}

/**
 * Asks the files themselves, as what the system tells of changes is not to be relied on in containers and on file
 * systems of a network. Gives what ends it; keeps no process alive.
 */
export function watchMembers(watch: MembersWatch, everyMs: number): () => void {
  const timer = setInterval(createMembersCheck(watch), everyMs).unref();
  return () => clearInterval(timer);
}
