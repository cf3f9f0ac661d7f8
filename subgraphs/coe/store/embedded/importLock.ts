/** Who is importing: a record in the store that a killed process cannot leave behind for ever. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ImportLock {
  readonly pid: number;
  /** When the process started, as the system tells it; a later process with the same pid has another start. */
  readonly started: string | null;
  /** The generation that the import writes. */
  readonly generation: number;
}

/** The lock of this process. */
export function createLock(generation: number): ImportLock {
  return { pid: process.pid, started: readStart(process.pid), generation };
}

/** Does the process that took the lock still run? */
export function isHeld(lock: ImportLock): boolean {
  if (!isRunning(lock.pid)) return false;
  const started = readStart(lock.pid);
  return started === lock.started || started === null || lock.started === null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readState(pid) !== 'Z';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'; // it runs, and belongs to somebody else
  }
}

/** Linux's record of a process behind its name: the state, and much further on the start. */
function readStatus(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // no such process, or no /proc on this system
  }
}

/** `Z` is a killed process that its parent has not yet looked after. */
function readState(pid: number): string | undefined {
  return readStatus(pid)?.[0];
}

const START_FIELD = 19; // the 22nd of /proc/PID/stat; the first two are cut off

function readStart(pid: number): string | null {
  const ticks = readStatus(pid)?.[START_FIELD];
  if (ticks) return `${readBoot()}/${ticks}`;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null; // no ps either (Windows): the pid alone must do
  }
}

function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return ''; // the ticks alone tell processes of one boot apart
  }
}
