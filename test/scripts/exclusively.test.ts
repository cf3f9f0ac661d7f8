/** Two commands in two terminals must not install over each other; the lock is plain JavaScript, so it is tried in processes. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const lock = join(folder, 'lock');
const journal = join(folder, 'journal');

/** Appends `begin` and `end` to the journal, with some turns of the event loop between. */
const WORK = `
  import { appendFileSync } from 'node:fs';
  import { setImmediate as turn } from 'node:timers/promises';
  const { exclusively } = await import('./scripts/exclusively.mjs');
  await exclusively(${JSON.stringify(lock)}, async () => {
    appendFileSync(${JSON.stringify(journal)}, 'begin\\n');
    for (let index = 0; index < 2000; index += 1) await turn();
    appendFileSync(${JSON.stringify(journal)}, 'end\\n');
  });`;
const run = (code: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);

test('of several processes, one works at a time', async () => {
  await Promise.all([run(WORK), run(WORK), run(WORK)]);
  expect(readFileSync(journal, 'utf8')).toBe('begin\nend\n'.repeat(3));
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a killed process is taken over', async () => {
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { exclusively } = await import('./scripts/exclusively.mjs'); await exclusively(${JSON.stringify(lock)}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));`,
  ]);
  await new Promise((done) => createInterface(holder.stdout).once('line', done));
  expect(readFileSync(lock, 'utf8')).toBe(String(holder.pid));
  const ended = new Promise((done) => holder.once('exit', done));
  holder.kill('SIGKILL');
  await ended;
  writeFileSync(journal, '');
  await run(WORK);
  expect(readFileSync(journal, 'utf8')).toBe('begin\nend\n');
});
