/** When a process writes what it logs: soon, at once if it is a warning, and all of it before it ends. */
import { spawn } from 'node:child_process';
import { createLog } from '../../subgraphs/contract/observe/log.ts';

/** What a process wrote to standard error before it said `here` on standard output, and in all. Needs `dist`. */
async function run(script: string): Promise<{ readonly before: string; readonly all: string }> {
  const source = `import { createLog } from './dist/subgraphs/contract/observe/log.js';
    import { writeSync } from 'node:fs';
    const log = createLog({ name: 'test', level: 'info' });
    const here = () => writeSync(2, '--here--');
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'ignore', 'pipe'] });
  let all = '';
  child.stderr.on('data', (chunk: Buffer) => (all += chunk.toString()));
  await new Promise((done) => child.on('close', done));
  return { before: all.split('--here--')[0] ?? '', all };
}

test.each([
  ['an end', ''],
  ['an exit', 'process.exit(0);'],
  ['an error that is not caught', "throw new Error('a fault');"],
])('%s loses nothing', async (_, ending) => {
  const { before, all } = await run(`log('first'); log('second'); here(); ${ending}`);
  expect(before).toBe('');
  expect(all.match(/"msg":"\w+"/g)).toEqual(['"msg":"first"', '"msg":"second"']);
});

test('a warning writes what waits before it', async () => {
  const { before } = await run("log('first'); log('second', { level: 'warn' }); here();");
  expect(before.match(/"msg":"\w+"/g)).toEqual(['"msg":"first"', '"msg":"second"']);
});

test('what waits has a bound', async () => {
  const { before } = await run("for (let n = 0; n < 100; n += 1) log('x'.repeat(100)); here();");
  expect(before.length).toBeGreaterThan(5000);
});

test('an entry is written while the process goes on', async () => {
  const { before } = await run("log('first'); setTimeout(here, 400);");
  expect(before).toContain('"msg":"first"');
});

test('an entry has the time at which it was logged, to the millisecond', () => {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'info', write: (line) => lines.push(line) });
  const times = [0, 7, 999, 1000, 1_999_999_999_010, 1_999_999_999_011, 5];
  const clock = jest.spyOn(Date, 'now');
  for (const time of times) {
    clock.mockReturnValue(time);
    log('now');
  }
  clock.mockRestore();
  expect(lines.map((line) => (JSON.parse(line) as { time: string }).time)).toEqual(
    times.map((time) => new Date(time).toISOString()),
  );
});
