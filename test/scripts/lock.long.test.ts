/** The lock under many deaths of its holder: file locks that judge whether their holder lives fail in one round of fifteen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contend } from './contend.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('in 200 rounds of six processes, each after the death of the holder, exactly one has the lock', async () => {
  expect(await contend(join(folder, 'lock'), 200, 6)).toEqual(Array.from({ length: 200 }, () => 1));
});
