/** Starting, watching and stopping a consortium, with small programs in the place of the real ones. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readDown, startConsortium, type Consortium, type ConsortiumOptions } from '../../scripts/consortium.ts';

/** Serves its own process id; a center called `broken` dies at its start. */
const PROGRAM = `
const name = process.env.CENTER ?? (process.argv[1].includes('registry') ? 'registry' : 'gateway');
if (name === 'broken') { console.error('the store is gone'); process.exit(7); }
const server = require('node:http').createServer((_, response) => response.end(String(process.pid)));
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready ' + name + ' http://127.0.0.1:' + process.env.PORT + '/'));
process.on('SIGTERM', () => process.exit(0));
`;

const PORT_BASE = 21_000 + 300 * Number(process.env.JEST_WORKER_ID ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'consortium-'));
let running: Consortium | undefined;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeSites(name: string, ids: readonly string[]): string {
  const sites = join(folder, name);
  ids.forEach((id, at) =>
    write(join(sites, id, 'settings.json'), JSON.stringify({ id, name: id, port: 4101 + at, dataFolder: 'data' })),
  );
  return sites;
}

async function start(options: Partial<ConsortiumOptions> = {}): Promise<Consortium> {
  running = await startConsortium({
    portBase: PORT_BASE,
    dataDir: join(folder, 'var'),
    sitesDir: join(folder, 'sites'),
    buildDir: join(folder, 'build'),
    ...options,
  });
  return running;
}

/** The process id that a process answers with, or undefined when nothing answers. */
async function ask(name: string): Promise<number | undefined> {
  const url = running?.plans.find((plan) => plan.name === name)?.url;
  try {
    return Number(await (await fetch(url ?? '')).text());
  } catch {
    return undefined;
  }
}

beforeAll(() => {
  for (const program of ['gateway', 'subgraphs/registry', 'subgraphs/coe'])
    write(join(folder, 'build', program, 'index.js'), PROGRAM);
  write(join(folder, 'build/package.json'), '{"type": "commonjs"}');
  const endWithSupervisor = join(folder, 'build/scripts/supervise/endWithSupervisor.js');
  mkdirSync(dirname(endWithSupervisor), { recursive: true });
  copyFileSync(resolve('scripts/supervise/endWithSupervisor.ts'), endWithSupervisor); // it has no types in it
  writeSites('sites', ['leap', 'pact']);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

afterAll(() => rmSync(folder, { recursive: true }));

test('every process is started, told of, and stopped', async () => {
  const told: string[] = [];
  await start({ onReady: (plan, done, all) => told.push(`${done}/${all} ${plan.name}`) });
  expect(told).toHaveLength(4);
  expect(told.map((line) => line.split(' ')[1]).sort()).toEqual(['gateway', 'leap', 'pact', 'registry']);
  expect(await ask('leap')).toBe(running?.processId('leap'));
  await running?.stop();
  expect(await Promise.all(['registry', 'leap', 'pact', 'gateway'].map(ask))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a taken port stops the start before anything runs', async () => {
  const taken: Server = createServer();
  taken.listen(PORT_BASE + 101, '127.0.0.1');
  await once(taken, 'listening');
  await expect(start()).rejects.toThrow(`Port ${PORT_BASE + 101} (needed by leap) is taken`);
  taken.close();
});

test('a process that dies at its start is named with the end of its log, and nothing is left running', async () => {
  const sitesDir = writeSites('broken-sites', ['broken', 'leap']);
  await expect(start({ sitesDir })).rejects.toThrow(/broken did not start \(exit code 7\).*\n +the store is gone/);
  const url = `http://127.0.0.1:${PORT_BASE + 100}/`;
  await expect(fetch(url)).rejects.toThrow();
});

test('a killed process stays down until it is restarted; the others go on', async () => {
  const consortium = await start();
  await consortium.kill('leap');
  expect(await ask('leap')).toBeUndefined();
  expect(await ask('pact')).toBeDefined();
  await consortium.restart('leap');
  expect(await ask('leap')).toBe(consortium.processId('leap'));
});

test('a center whose folder came after the start is started by name, moves when its port is changed, and is stopped like the others', async () => {
  const sitesDir = writeSites('growing-sites', ['leap', 'pact']);
  const consortium = await start({ sitesDir });
  await expect(consortium.restart('liti')).rejects.toThrow(
    'There is no process "liti" to start: there are registry, leap, pact, gateway.',
  );
  const settle = (port: number): void =>
    write(
      join(sitesDir, 'liti', 'settings.json'),
      JSON.stringify({ id: 'liti', name: 'liti', port, dataFolder: 'data' }),
    );

  settle(4105);
  await consortium.restart('liti');
  expect(await ask('liti')).toBe(consortium.processId('liti'));
  expect(consortium.plans.map(({ name, port }) => [name, port - PORT_BASE])).toContainEqual(['liti', 105]);

  settle(4106);
  await consortium.restart('liti');
  expect(await ask('liti')).toBe(consortium.processId('liti'));
  expect(consortium.plans.map(({ name, port }) => [name, port - PORT_BASE])).toContainEqual(['liti', 106]);
  await expect(fetch(`http://127.0.0.1:${PORT_BASE + 105}/`)).rejects.toThrow();

  settle(4101); // that of leap
  await expect(consortium.restart('liti')).rejects.toThrow('liti needs port');
  expect(await ask('liti')).toBe(consortium.processId('liti'));

  rmSync(join(sitesDir, 'liti'), { recursive: true });
  await expect(consortium.restart('liti')).rejects.toThrow(
    'its folder is gone from the sites, so it can only be stopped',
  );
  expect(await ask('liti')).toBe(consortium.processId('liti'));
  await consortium.kill('liti');
  expect(await ask('liti')).toBeUndefined();
  expect(await ask('leap')).toBeDefined();
});

test('a process that dies by itself is reported, and a stop does not wait for its return', async () => {
  const notice = new Promise<string>((told) => {
    void start({ onNotice: told }).then((consortium) => process.kill(consortium.processId('leap') ?? 0, 'SIGKILL'));
  });
  expect(await notice).toMatch(
    /^leap died \(signal SIGKILL\); the graph works without it\. It restarts in 10 s\. Its log: .*leap\.log$/,
  );
  expect(await ask('leap')).toBeUndefined();
  expect(await ask('pact')).toBeDefined();
  await running?.stop();
  expect(await ask('pact')).toBeUndefined();
});

test('an aborted start leaves nothing running', async () => {
  const stopping = new AbortController();
  await expect(start({ signal: stopping.signal, onReady: () => stopping.abort() })).rejects.toThrow();
  await expect(fetch(`http://127.0.0.1:${PORT_BASE + 100}/`)).rejects.toThrow();
});

test('a folder that another running consortium has is refused, until that one has ended in whatever way', async () => {
  const hold = `const { tryLock } = require('./scripts/lock.cjs');
    tryLock(process.argv[1]).then(() => console.log('held')); setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['-e', hold, join(folder, 'var', 'consortium.pid')]);
  await once(holder.stdout, 'data');
  await expect(start()).rejects.toThrow(`A consortium (process ${holder.pid}) runs on the data of`);
  const ended = once(holder, 'close');
  holder.kill('SIGKILL');
  await ended;
  await start();
  await expect(
    startConsortium({ portBase: PORT_BASE + 20, dataDir: join(folder, 'var'), sitesDir: join(folder, 'sites') }),
  ).rejects.toThrow(`A consortium (process ${process.pid}) runs on the data of`);
});

test('a process that does not exist is refused with the names of those that do', async () => {
  const consortium = await start();
  await expect(async () => consortium.kill('leep')).rejects.toThrow(
    'There is no process "leep"; there are registry, leap, pact, gateway.',
  );
});

test('when the supervisor is killed, its processes notice and end', async () => {
  const child = `process.stdout.write('child runs\\n'); require('node:http').createServer().listen(0, '127.0.0.1');`;
  const supervisor = `require('node:child_process').spawn(process.execPath, ['--import', ${JSON.stringify(join(folder, 'build/scripts/supervise/endWithSupervisor.js'))}, '-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });`;
  const parent = spawn(process.execPath, ['-e', supervisor], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  const ended = once(parent, 'exit'); // told before or after the end of its pipe
  parent.kill('SIGKILL');
  // The pipe ends when the last process that holds it has ended: the grandchild.
  await once(parent.stdout, 'close');
  expect(await ended).toEqual([null, 'SIGKILL']);
});

test('who is not up is read from the health report', () => {
  const report = {
    registry: { state: 'down' },
    centers: [
      { id: 'leap', state: 'up' },
      { id: 'pact', state: 'down' },
      { id: 'liti', state: 'down', code: 'NO_DATA' },
    ],
  };
  expect(readDown(report)).toEqual(['registry', 'pact']); // who has no data answers
  expect(readDown('nonsense')).toEqual(['gateway']);
});
