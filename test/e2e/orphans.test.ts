/** What an editor, a CI or a process manager does: it ends npm, not what npm has started. Nothing of that may go on. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSites } from '../../gateway/centers/membership.ts';
import { findUnusablePorts, planProcesses } from '../../scripts/supervise/plan.ts';
import { eventually, findPortBase, SITES } from './system.ts';

const folder = mkdtempSync(join(tmpdir(), 'orphans-'));
const sitesDir = join(folder, 'sites');
let npm: ChildProcess | undefined;
let tree: readonly number[] = [];

beforeAll(() => cpSync(join(SITES, 'leap'), join(sitesDir, 'leap'), { recursive: true }));
// What a failed test has left.
afterEach(() => tree.filter(isAlive).forEach((pid) => process.kill(pid, 'SIGKILL')));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts npm; resolves with all processes below it once its command has printed what is waited for. */
async function startNpm(args: readonly string[], isReady: (printed: string) => boolean): Promise<void> {
  const child = spawn('npm', [...args], {
    env: { ...process.env, SITES_DIR: sitesDir, DATA_DIR: join(folder, 'var') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  npm = child;
  let printed = '';
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => isReady((printed += chunk.toString())) && done());
    child.once('exit', () => fail(new Error(`npm ended, and had printed: ${printed}`)));
  });
  tree = listTree(child.pid ?? 0);
}

/** The process and all below it. */
function listTree(root: number): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const collect = (pid: number): number[] => [
    pid,
    ...processes.flatMap(([child, parent]) => (parent === pid && child !== undefined ? collect(child) : [])),
  ];
  return processes.some(([pid]) => pid === root) ? collect(root) : [];
}

function isAlive(pid: number): boolean {
  return listTree(pid).length > 0;
}

const SIGNALS = ['SIGTERM', 'SIGKILL'] as const;

async function endNpm(signal: (typeof SIGNALS)[number]): Promise<void> {
  const ended = once(npm as ChildProcess, 'exit'); // started by the test
  npm?.kill(signal);
  await ended;
}

async function expectNothingLeft(): Promise<void> {
  const readLeft = async (): Promise<number[]> => tree.filter(isAlive);
  expect(await eventually(readLeft, (left) => left.length === 0)).toEqual([]);
}

test.each(SIGNALS)('%s for the npm of `npm start` ends every process, and frees the ports', async (signal) => {
  const portBase = await findPortBase(sitesDir);
  const ready = signal === 'SIGTERM' ? '[1/3]' : '[3/3]'; // while it starts, and when it runs
  await startNpm(['start', '--', '--port-base', String(portBase)], (printed) => printed.includes(ready));
  expect(tree.length).toBeGreaterThan(5); // npm, its shell, the supervisor and the three
  await endNpm(signal);
  await expectNothingLeft();
  const plans = planProcesses({
    sites: readSites(sitesDir),
    portBase,
    host: '127.0.0.1',
    dataDirectory: '',
    sitesDirectory: sitesDir,
    environment: {},
  });
  expect(await findUnusablePorts(plans)).toEqual([]);
});

test.each(SIGNALS)('%s for the npm of `npm test` ends jest, its workers and what the tests started', async (signal) => {
  const project = join(folder, 'project');
  mkdirSync(project, { recursive: true });
  const config = { rootDir: project, maxWorkers: 2, transform: {} };
  const runForever = `test('waits', async () => {
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
    require('node:fs').writeSync(1, 'started\\n');
    await new Promise((done) => child.once('exit', done));
  }, 600_000);`;
  for (const name of ['one', 'other']) writeFileSync(join(project, `${name}.test.js`), runForever);
  const isReady = (printed: string): boolean => printed.split('started').length > 2;
  await startNpm(['test', '--', '--config', JSON.stringify(config)], isReady);
  expect(tree.length).toBeGreaterThan(7); // npm, its shell, our command, jest, two workers, two of the tests
  await endNpm(signal);
  await expectNothingLeft();
});
