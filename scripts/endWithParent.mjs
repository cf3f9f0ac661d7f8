/**
 * Ends a command and all its descendants when npm has ended. Only Node's own modules.
 *
 * npm runs a command through a shell. Debian's shell does not pass signals on, and continues to wait when npm is killed. In
 * both cases the command would go on and hold its ports. So a command watches npm itself.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 500;
const GRACE_MS = 5000;
const POLL_MS = 50;
const isWindows = process.platform === 'win32';

/**
 * Calls `onGone` once, when the parent of this process has ended. If the parent is npm's shell, also when npm has ended;
 * except on Windows, where listing processes is slow.
 */
export function watchParent(onGone) {
  const parent = process.ppid;
  const npm = findNpm(parent);
  const timer = setInterval(() => {
    // An orphan gets another parent, except on Windows, where the id of the ended parent stays.
    if (process.ppid === parent && isAlive(parent) && (npm === undefined || isAlive(npm))) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
}

/** The process id of npm: the parent of its shell. Undefined if our parent is no shell of npm. */
function findNpm(shell) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const found = readProcesses().find(({ pid }) => pid === shell);
  return found?.command.includes('run.mjs') ? found.parent : undefined;
}

/** Ends all descendants of this process: with SIGTERM, after GRACE_MS with SIGKILL. */
export async function endDescendants() {
  if (isWindows) {
    for (const { pid } of listDescendants()) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  // List them before the first one ends, since its children then get another parent.
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

/** All processes of the machine as `{pid, parent, command}`; none on Windows. */
function readProcesses() {
  if (process.platform === 'linux') return readProc(); // small images have no `ps`
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
      return []; // it has ended
    }
  });
}

/** @throws if there is no such process */
function readStat(pid) {
  // `pid (name) state parent ...`: the name may contain spaces and brackets.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent) };
}

/** A zombie has ended, and waits for its parent to read its exit code. Only Linux shows that without `ps`. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readStat(pid).state !== 'Z';
  } catch (error) {
    return error.code === 'EPERM'; // a process of another user
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended
  }
}
