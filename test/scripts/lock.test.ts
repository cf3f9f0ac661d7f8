/** Two commands in two terminals must not install over each other, and two consortia must not share their data. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHolder, tryLock, withLock } from '#lock';
import { contend } from './contend.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(folder, 'deep', 'lock');
afterAll(() => rmSync(folder, { recursive: true }));

test('of six processes one has the lock, also after each death of its holder', async () => {
  expect(await contend(file, 10, 6)).toEqual(Array.from({ length: 10 }, () => 1));
});

test('a lock is held until it is released, also against its own process, and names its holder', async () => {
  const release = await tryLock(file);
  expect(release).toBeDefined();
  expect(await tryLock(file)).toBeUndefined();
  expect(readHolder(file)).toBe(process.pid);
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
  release?.();
  (await tryLock(file))?.();
});

test('a folder by another path is the same folder, and another name in it another lock', async () => {
  const other = join(folder, 'link');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  symlinkSync(join(folder, 'deep'), other);
  const release = await tryLock(file);
  expect(await tryLock(join(other, 'lock'))).toBeUndefined();
  (await tryLock(join(other, 'lock2')))?.();
  release?.();
});

test('who waits for the lock is told of its holder once, and works afterwards', async () => {
  const release = await tryLock(file);
  const events: string[] = [];
  let waits = 0;
  const work = withLock(
    file,
    async () => events.push('worked'),
    (holder) => {
      events.push(`waits for ${holder}`);
      waits += 1;
    },
  );
  while (waits === 0) await new Promise((done) => setImmediate(done));
  events.push('released');
  release?.();
  await work;
  expect(events).toEqual([`waits for ${process.pid}`, 'released', 'worked']);
});

test('work that fails frees the lock', async () => {
  const fail = withLock(
    file,
    () => Promise.reject(new Error('the disk is full')),
    () => undefined,
  );
  await expect(fail).rejects.toThrow('the disk is full');
  (await tryLock(file))?.();
  expect(await tryLock(file)).toBeDefined();
});
