/** Lets one command at a time change a folder: two `npm` commands in two terminals must not install over each other. Only Node's own modules. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_MS = 200;

/** Runs `work` while `lockFile` names this process; waits, saying so once, while it names another that lives. */
export async function exclusively(lockFile, work) {
  let isToldOf;
  for (;;) {
    const holder = tryLock(lockFile);
    if (holder === undefined) break;
    if (holder !== isToldOf)
      process.stderr.write(`waiting for another command (process ${holder}) that installs or builds here ...\n`);
    isToldOf = holder;
    await wait(AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** The living process that holds the lock, or undefined when it is ours now. */
function tryLock(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readHolder(lockFile);
  if (holder === undefined || isAlive(holder)) return holder ?? 0;
  rmSync(lockFile, { force: true }); // its holder was killed
  return tryLock(lockFile);
}

function readHolder(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || undefined;
  } catch {
    return undefined; // released this moment: the next look decides
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
