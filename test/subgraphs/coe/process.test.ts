import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = mkdtempSync(join(tmpdir(), 'center-process-'));
const site = join(folder, 'sites', 'leap');

beforeAll(() => {
  mkdirSync(join(site, 'data'), { recursive: true });
  writeFileSync(join(site, 'settings.json'), JSON.stringify({ id: 'leap', name: 'LEAP', port: 0 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

function start(environment: Record<string, string>): Started {
  const env = { ...process.env, SITES_DIR: join(folder, 'sites'), DATA_DIR: join(folder, 'var'), ...environment };
  const child = spawn(process.execPath, ['test/subgraphs/coe/store/runTypeScript.cjs', 'subgraphs/coe/index.ts'], { env });
  const ended = Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, 'close')]);
  return { child, ended: ended.then(([stdout, stderr, [code]]) => ({ code: code as number | null, stdout, stderr })) }; // what node says of `close`
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  await once(stream, 'end');
  return text;
}

test.each(['SIGTERM', 'SIGINT'] as const)('a center whose files have faults says so, serves all the same, and ends on %s', async (signal) => {
  const { child, ended } = start({ CENTER: 'leap', PORT: '0' });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), ended.then(({ stderr }) => Promise.reject(new Error(stderr)))])) as [string]; // readline gives texts
  const [ready, name, url = ''] = line.split(' ');
  expect([ready, name, url]).toEqual(['ready', 'leap', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)]);

  const headers = { 'content-type': 'application/json', origin: 'http://elsewhere.example' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ scholars { completeness { centers { code } } } }' }) });
  expect(await response.json()).toEqual({ data: { scholars: { completeness: { centers: [{ code: 'NO_DATA' }] } } } });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  const refused = await fetch(url, { method: 'POST', headers, body: '{ "query":' });
  expect([refused.status, await refused.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);

  child.kill(signal);
  const { code, stdout, stderr } = await ended;
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${line}\n` });
  expect(stderr).toContain('leap: did not import its files');
});

test('a taken port is one clear sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const ended = await start({ CENTER: 'leap', PORT: port }).ended;
  taken.close();
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain(`port ${port} of 127.0.0.1 is taken by another program: end it, or choose another with PORT\n`);
});

test('a center without settings is one clear sentence', async () => {
  const ended = await start({ CENTER: 'nobody' }).ended;
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toBe(`there is no center nobody: expected its settings at ${join(folder, 'sites', 'nobody', 'settings.json')}\n`);
});
