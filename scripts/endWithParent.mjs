/**
 * Ends a command, with all that it has started, when npm is gone. Only Node's own modules.
 *
 * npm runs a command through a shell. The shell of Debian dies of a signal without passing it on, and after a SIGKILL
 * for npm it waits on: either way the command would go on and hold its ports. So a command looks for npm itself.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 500;
const GRACE_MS = 5000;
const POLL_MS = 50;
const isWindows = process.platform === 'win32';

/**
 * Calls `onGone` once, when the process that started this one has ended. Where that is npm's shell, npm counts too,
 * except on Windows, which has no list of processes that is cheap to read.
 */
export function watchParent(onGone) {
  const parent = process.ppid;
  const npm = findNpm(parent);
  const timer = setInterval(() => {
    // Elsewhere an orphan gets another parent. On Windows the number stays, of a process that is no more.
    if (process.ppid === parent && isAlive(parent) && (npm === undefined || isAlive(npm))) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
}

/** The parent of the shell that npm has started with our command, or undefined where the parent is no such shell. */
function findNpm(shell) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const found = readProcesses().find(({ pid }) => pid === shell);
  return found?.command.includes('run.mjs') ? found.parent : undefined;
}

/** Ends everything below this process: in order, or after some seconds by force. */
export async function endDescendants() {
  if (isWindows) {
    for (const { pid } of listDescendants()) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  // Read before the first one ends: its children then have another parent.
  const pids = listDescendants().map(({ pid }) => pid);
  for (const pid of pids) send(pid, 'SIGTERM');
  for (let waited = 0; pids.some(isAlive) && waited < GRACE_MS; waited += POLL_MS) await sleep(POLL_MS);
  for (const pid of pids) send(pid, 'SIGKILL');
}

function listDescendants() {
  const processes = readProcesses();
  const collect = (parent) =>
    processes.filter((each) => each.parent === parent).flatMap((each) => [each, ...collect(each.pid)]);
  return collect(process.pid);
}

/** Every process of the machine: `{pid, parent, command}`; none where the system does not say. */
function readProcesses() {
  if (process.platform === 'linux') return readProc(); // a small image has no `ps`
  if (isWindows) return [];
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^ *(\d+) +(\d+) +(.*)$/gm)].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }));
}

function readProc() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const { parent } = readStat(pid);
      return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** @throws when there is no such process */
function readStat(pid) {
  // `pid (name) state parent ...`: the name may hold anything.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent) };
}

/** A zombie has ended; its parent has not asked for its exit code yet. Only Linux shows that without a program. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readStat(pid).state !== 'Z';
  } catch (error) {
    return error.code === 'EPERM'; // it belongs to another user
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended
  }
}
