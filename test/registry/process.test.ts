/** The registry as a process: how it begins, ends and fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogLines } from '../support/readLogLines.ts';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(environment: Record<string, string>) {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, ['test/subgraphs/coe/store/runTypeScript.cjs', 'subgraphs/registry/index.ts'], {
    env,
  });
  const ended: Promise<Ended> = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr, [code]]) => ({ code, stdout, stderr }),
  );
  return { child, ended };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the registry serves, lets no web page read, and ends on %s',
  async (signal) => {
    const { child, ended } = start({ PORT: '0' });
    const ready = once(createInterface({ input: child.stdout }), 'line');
    const [line] = await Promise.race([ready, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
    const [, url] = /^ready registry (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line) ?? [];
    const headers = { 'content-type': 'application/json', origin: 'http://elsewhere.example' };
    const response = await fetch(url ?? line, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ center(id: "leap") { acronym } }' }),
    });
    expect(await response.json()).toEqual({ data: { center: { acronym: 'LEAP' } } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, stdout: `${line}\n`, stderr: '' });
  },
);

test('a taken port is one clear sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const ended = await start({ PORT: port }).ended;
  taken.close();
  expect([ended.code, ended.stdout, readLogLines(ended.stderr)]).toEqual([
    1,
    '',
    [
      {
        level: 'error',
        name: 'registry',
        msg: `port ${port} of 127.0.0.1 is taken by another program: end it, or choose another with PORT`,
      },
    ],
  ]);
});

test('a port that is none is one clear sentence', async () => {
  const { code, stdout, stderr } = await start({ PORT: '41OO' }).ended;
  expect([code, stdout, readLogLines(stderr)]).toEqual([
    1,
    '',
    [{ level: 'error', name: 'registry', msg: 'PORT is a whole number from 0 to 65535, got "41OO"' }],
  ]);
});

test('data that are not there are one clear sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const ended = await start({ PORT: '0', REGISTRY_DATA: folder }).ended;
  rmSync(folder, { recursive: true });
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(join(folder, 'centers.json')) });
});
