/** Prepares a fresh clone: checks Node, installs the locked packages, and builds. Only Node's own modules. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lock from './lock.cjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** An error whose message is for the user of the command. */
export class Fault extends Error {}

const NODE_NEEDED = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  throw new Fault(
    `Node ${NODE_NEEDED.join('.')} or later is needed, this is Node ${version}: install Node 24 from https://nodejs.org and try again.`,
  );
}

/** Installs and builds what is missing or out of date. Other commands wait meanwhile. */
export async function prepare({ needsBuild }) {
  const isReady = () => isInstalled() && (!needsBuild || isBuilt());
  if (isReady()) return;
  const work = async () => {
    if (!isInstalled()) await install();
    if (needsBuild && !isBuilt()) await build();
  };
  await lock.withLock(join(root, '.prepare-lock'), work, (holder) =>
    process.stderr.write(
      `waiting for another command${holder ? ` (process ${holder})` : ''} that installs or builds here ...\n`,
    ),
  );
}

/** Are exactly the packages of package-lock.json installed? */
function isInstalled() {
  return readIfThere(INSTALL_STAMP) === digestLock();
}

const LOCK = join(root, 'package-lock.json');
const INSTALL_STAMP = join(root, 'node_modules/.lock-digest');
const BUILD_STAMP = join(root, 'dist/.stamp');

function digestLock() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  // After `npm ci` by hand node_modules is newer than the lock file, and has no stamp.
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(LOCK).mtimeMs) {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
    await runStep('installing packages', command, [...before, ...args], explainInstall);
  }
  writeOrFault(INSTALL_STAMP, digestLock());
}

/** Was dist built from exactly these sources? */
function isBuilt() {
  return readIfThere(BUILD_STAMP) === digestSources();
}

async function build() {
  const digest = digestSources();
  // `npm run typecheck` checks types; a build without checks takes a quarter of the time.
  const compile = [
    'node_modules/typescript/bin/tsc',
    '--noCheck',
    '--incremental',
    '--tsBuildInfoFile',
    'dist/.tsbuildinfo',
  ];
  await Promise.all([
    runStep('building programs', process.execPath, compile, explainBuild),
    runStep('building explorer', process.execPath, ['scripts/bundleExplorer.mjs'], explainBuild),
  ]);
  writeOrFault(BUILD_STAMP, digest);
}

/** The inputs of a build: path, size and time of every source and configuration file. */
function digestSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const name of ['tsconfig.json', 'package-lock.json']) add(join(root, name));
  for (const folder of ['gateway', 'subgraphs', 'scripts', 'test']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(ts|js|mjs|css)$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) add(path);
  }
  return hash.digest('hex');
}

/** Runs one step and prints its time. @throws Fault with the message of `explain` */
async function runStep(what, command, args, explain) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stderr.write(`${what} ...\n`);
  const ticker = setInterval(() => process.stderr.write(`${what}: ${seconds()}\n`), 5000);
  let output = '';
  try {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const code = await new Promise((done) => {
      child.on('error', (error) => ((output += error.message), done(1)));
      child.on('close', (status, signal) => done(signal ?? status));
    });
    if (code !== 0) throw new Fault(`${what} failed: ${explain(output, code)}`);
  } finally {
    clearInterval(ticker);
  }
  process.stderr.write(`${what}: done in ${seconds()}\n`);
}

function explainInstall(output, code) {
  if (/ENOSPC/.test(output)) return `the disk is full; free about 1 GB below ${root} and try again.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `${root}/node_modules cannot be written; check the permissions of the folder.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return 'the package registry cannot be reached; check the network (or `npm config get registry`) and try again.';
  }
  if (/EUSAGE|in sync/.test(output))
    return 'package.json and package-lock.json do not agree; take both from one commit.';
  return `npm ended with ${code}. It said:\n${lastLines(output)}`;
}

function explainBuild(output, code) {
  if (/ENOSPC/.test(output)) return `the disk is full; free some space below ${root} and try again.`;
  if (/EACCES|EPERM|EROFS/.test(output)) return `${root}/dist cannot be written; check the permissions of the folder.`;
  return `the compiler ended with ${code}. It said:\n${lastLines(output)}`;
}

function lastLines(output) {
  return output.trimEnd().split('\n').slice(-15).join('\n');
}

function writeOrFault(path, text) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Fault(
      `${path} cannot be written (${error.code}): free some space or check the permissions, and try again.`,
    );
  }
}
