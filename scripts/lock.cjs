'use strict';
/**
 * A lock on a folder between processes. The kernel releases it when its holder ends for any reason, so no process has to
 * decide whether another one is dead (docs/decisions/0030-one-lock.md).
 *
 * CommonJS, and only Node's own modules: it works before packages are installed, and in jest.
 */
const { createHash } = require('node:crypto');
const { closeSync, constants, mkdirSync, openSync, readFileSync, realpathSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { basename, dirname, join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const AGAIN_MS = 200;
/** A flag of `open` on macOS and the BSDs, for which Node has no constant. */
const O_EXLOCK = 0x20;

/**
 * Runs `work` while this process holds the lock. Waits while another process holds it.
 * @param onWait called once for each other holder, with its process id if it is known
 */
async function withLock(file, work, onWait) {
  let release = await tryLock(file);
  for (let named; !release; release = await tryLock(file)) {
    const holder = readHolder(file);
    if (holder !== named || named === undefined) onWait(holder);
    named = holder ?? 0;
    await sleep(AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * @param file the name of the lock. It contains the process id of the last holder, for messages, and is never deleted
 * @returns a function that releases the lock, or undefined if this or another process holds it
 */
async function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const release = HAS_NAMES ? await listenAt(toName(file)) : openAlone(file);
  if (release) writeHolder(file);
  return release;
}

/** The process id of the last holder, if it is known. */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Errors are ignored: only messages use the file. */
function writeHolder(file) {
  try {
    writeFileSync(file, `${process.pid}\n`);
  } catch {
    // such as a full disk: the next write into the folder reports it
  }
}

/** Does the system have socket names that are no files? Linux: abstract sockets. Windows: named pipes. */
const HAS_NAMES = process.platform === 'linux' || process.platform === 'win32';

/** The same name for every spelling of the path. */
function toName(file) {
  const path = join(realpathSync.native(dirname(file)), basename(file));
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 40);
  return process.platform === 'win32' ? `\\\\.\\pipe\\lhs-lock-${digest}` : `\0lhs-lock-${digest}`;
}

/** Only one process can listen on a name. */
function listenAt(name) {
  return new Promise((done, fail) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      done(() => server.close());
    });
  });
}

/** On other systems the file itself is locked. It is never deleted: a new file of that name would be another lock. */
function openAlone(file) {
  try {
    const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK);
    return () => closeSync(descriptor);
  } catch (error) {
    if (error.code === 'EAGAIN') return undefined;
    throw error;
  }
}

module.exports = { readHolder, tryLock, withLock };
