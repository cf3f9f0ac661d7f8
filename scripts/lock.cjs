'use strict';
/**
 * Lets one process at a time use a folder. The kernel frees the lock together with its holder, however that ends, so
 * no process ever has to judge whether another one is dead. docs/decisions/0030-one-lock.md has the reasons.
 *
 * CommonJS and only Node's own modules: it works before anything is installed, and in jest.
 */
const { createHash } = require('node:crypto');
const { closeSync, constants, mkdirSync, openSync, readFileSync, realpathSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { basename, dirname, join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const AGAIN_MS = 200;
/** Of `open` on macOS and the BSDs; Node passes it on and has no name for it. */
const O_EXLOCK = 0x20;

/**
 * Runs `work` while this process has the lock; waits as long as another one has it.
 * @param onWait called once for each holder that is waited for, with its process id where it is known
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
 * @param file names the lock, and holds the process id of its last holder for messages; it is left where it is
 * @returns what frees the lock, or undefined while it is held, by this process or another
 */
async function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const release = HAS_NAMES ? await listenAt(toName(file)) : openAlone(file);
  if (release) writeHolder(file);
  return release;
}

/** The process that has the lock, as far as it has said so. */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Only a message depends on it. */
function writeHolder(file) {
  try {
    writeFileSync(file, `${process.pid}\n`);
  } catch {
    // a full disk, say: the next write into the folder reports it
  }
}

/** Has the system names for sockets that are no files? Linux: abstract sockets. Windows: pipes. */
const HAS_NAMES = process.platform === 'linux' || process.platform === 'win32';

/** The same for every way to write the path of the folder. */
function toName(file) {
  const path = join(realpathSync.native(dirname(file)), basename(file));
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 40);
  return process.platform === 'win32' ? `\\\\.\\pipe\\lhs-lock-${digest}` : `\0lhs-lock-${digest}`;
}

/** Only one process can listen at a name. */
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

/** Elsewhere the file itself is locked. It must stay: a new file of the same name would be another lock. */
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
