/** Installs a peer from npm into a folder of its own, once; the project's own packages are not touched. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolFault } from '../../client.ts';
import { toEntry, toPeerFolder, type Peer } from './peers.ts';

/** Nothing of it may run while it is installed, and nothing else is asked of npm than the packages. */
const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const PROGRESS_MS = 5000;

/** Where the version is there already, nothing is asked of npm. @throws ToolFault that says why it is not to be had */
export async function installPeer(peer: Peer, onProgress: (text: string) => void): Promise<void> {
  requirePlatform(peer, `${process.platform} ${process.arch}`);
  const wanted = `${peer.package}@${peer.version}`;
  const folder = toPeerFolder(peer.name);
  // Written last, so that an installation that was interrupted does not count.
  const stamp = join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(toEntry(peer))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without it npm would look for a project further up, and find ours.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const begun = performance.now();
  const tell = (): void =>
    onProgress(`installing ${wanted} into ${folder}: ${Math.round((performance.now() - begun) / 1000)} s`);
  tell();
  const timer = setInterval(tell, PROGRESS_MS);
  try {
    await runNpm(folder, wanted);
  } finally {
    clearInterval(timer);
  }
  if (!existsSync(toEntry(peer)))
    throw new ToolFault(`${wanted} was installed, but has no ${peer.entry}: it cannot be compared.`);
  writeFileSync(stamp, wanted);
}

/** @param here platform and processor, as `linux x64` @throws ToolFault */
export function requirePlatform({ name, platform, package: packageName, version }: Peer, here: string): void {
  if (platform === undefined || platform === here) return;
  throw new ToolFault(
    `${name} cannot be compared here: npm has its version ${version} (${packageName}) for ${platform} only, and this is ${here}. Leave it out of --peers.`,
  );
}

async function runNpm(folder: string, wanted: string): Promise<void> {
  const npm = process.env['npm_execpath'];
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...before, ...INSTALL, wanted], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number | string | null>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', done);
  });
  if (status !== 0)
    throw new ToolFault(
      `${wanted} could not be installed from npm (${status ?? 'stopped'}); the peers need a way to the registry, everything else works without. npm said:\n${said.trim().slice(0, 1000)}`,
    );
}
