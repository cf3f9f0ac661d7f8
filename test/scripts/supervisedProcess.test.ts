/** One supervised process that dies, with a small program in the place of a real one and waits that are short. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProcessPlan } from '../../scripts/supervise/plan.ts';
import { SupervisedProcess } from '../../scripts/supervise/supervisedProcess.ts';

/** Serves nothing; told to, it dies before it is ready, as often as the file `faults` has letters. */
const PROGRAM = `
const { readFileSync, writeFileSync } = require('node:fs');
const faults = readFileSync(process.env.FAULTS, 'utf8');
if (faults !== '') { writeFileSync(process.env.FAULTS, faults.slice(1)); process.exit(7); }
console.log('ready ' + process.env.NAME + ' http://127.0.0.1/' + (process.env.AFTER ?? ''));
process.on('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 1000);
`;

const folder = mkdtempSync(join(tmpdir(), 'supervised-'));
const faults = join(folder, 'faults');
let running: SupervisedProcess | undefined;

beforeAll(() => {
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  const endWithSupervisor = join(folder, 'scripts/supervise/endWithSupervisor.js');
  mkdirSync(dirname(endWithSupervisor), { recursive: true });
  copyFileSync('scripts/supervise/endWithSupervisor.ts', endWithSupervisor); // it has no types in it
});
afterEach(() => running?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts it, ends it by force, and gives what is said until its return. */
async function killOnce(name: string, faultsAfterwards: string): Promise<string[]> {
  const plan: ProcessPlan = {
    name,
    flags: [],
    program: 'program.js',
    host: '127.0.0.1',
    port: 1,
    url: 'http://127.0.0.1:1/',
    environment: { NAME: name, FAULTS: faults },
  };
  const notices: string[] = [];
  writeFileSync(faults, '');
  await new Promise<void>((done, fail) => {
    const onNotice = (sentence: string): void =>
      void (notices.push(sentence), sentence.endsWith(' is back.') && done());
    running = new SupervisedProcess(plan, { build: folder, logFolder: folder, onNotice, firstBackoffMs: 10 });
    running.start().then(() => {
      writeFileSync(faults, faultsAfterwards);
      process.kill(running?.processId ?? 0, 'SIGKILL');
    }, fail);
  });
  return notices;
}

test('a process that dies is said to be missed, and is started again', async () => {
  const notices = await killOnce('leap', '');
  expect(notices).toEqual([
    `leap died (signal SIGKILL); the graph works without it. It restarts in 0.01 s. Its log: ${join(folder, 'leap.log')}`,
    'leap is back.',
  ]);
  expect(running?.processId).toBeDefined();
});

test('a start that fails is tried again, each time after twice the wait', async () => {
  const notices = await killOnce('leap', '!!');
  expect(notices.map((notice) => /in [\d.]+ s|is back/.exec(notice)?.[0])).toEqual([
    'in 0.01 s',
    'in 0.02 s',
    'in 0.04 s',
    'is back',
  ]);
  expect(notices[1]).toContain('leap did not start (exit code 7)');
});

test('nobody is told that the graph works without its gateway', async () => {
  const [notice] = await killOnce('gateway', '');
  expect(notice).toMatch(
    /^gateway died \(signal SIGKILL\); the graph does not answer without it\. It restarts in 0\.01 s\./,
  );
});

test('a center that serves before its import has ended is started, and said to be importing', async () => {
  const plan: ProcessPlan = {
    name: 'leap',
    flags: [],
    program: 'program.js',
    host: '127.0.0.1',
    port: 1,
    url: 'http://127.0.0.1:1/',
    environment: { NAME: 'leap', FAULTS: faults, AFTER: ' (still importing)' },
  };
  const notices: string[] = [];
  writeFileSync(faults, '');
  running = new SupervisedProcess(plan, {
    build: folder,
    logFolder: folder,
    onNotice: (sentence) => void notices.push(sentence),
  });
  await running.start();
  expect(notices).toEqual([
    `leap serves, but still imports its files: until then it answers from its previous data, or has none. Its log reports the end: ${join(folder, 'leap.log')}`,
  ]);
});

test('a process that is started again goes on with its log, and a new supervisor keeps the log before', async () => {
  const plan: ProcessPlan = {
    name: 'pact',
    flags: [],
    program: 'program.js',
    host: '127.0.0.1',
    port: 1,
    url: 'http://127.0.0.1:1/',
    environment: { NAME: 'pact', FAULTS: faults },
  };
  const supervise = (): SupervisedProcess =>
    (running = new SupervisedProcess(plan, { build: folder, logFolder: folder, onNotice: () => undefined }));
  const count = (file: string): number => readFileSync(join(folder, file), 'utf8').split('ready pact').length - 1;
  writeFileSync(faults, '');
  const first = supervise();
  await first.start();
  await first.stop();
  await first.start();
  expect(count('pact.log')).toBe(2);
  await first.stop();
  await supervise().start();
  expect([count('pact.log'), count('pact.log.1')]).toEqual([1, 2]);
});
