/** A backup that is told to stop leaves nothing that would stand in the way of the next. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileWhole } from '../../../../subgraphs/coe/backup/writeFileWhole.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-whole-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it with nothing left behind, as it would end any program',
  async (signal) => {
    const child = spawn(
      process.execPath,
      [
        'test/subgraphs/coe/store/runTypeScript.cjs',
        'test/subgraphs/coe/backup/writeForever.ts',
        join(folder, 'leap.backup.zip'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toEqual(['leap.backup.zip.part']);
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a file that appears meanwhile is not overwritten, and nothing is left beside it', async () => {
  const path = join(folder, 'leap.backup.zip');
  const write = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('ours');
    writeFileSync(path, 'theirs');
  };
  await expect(writeFileWhole(path, write())).rejects.toThrow('it appeared meanwhile; name another file');
  expect(readdirSync(folder)).toEqual(['leap.backup.zip']);
  expect(readFileSync(path, 'utf8')).toBe('theirs');
});

test.each(['.gitignore', '.dockerignore'])('%s knows the part that a kill leaves behind', (file) => {
  expect(readFileSync(file, 'utf8').split('\n')).toContain('*.part');
});
