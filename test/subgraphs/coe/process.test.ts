import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { readLogLines } from '../../support/readLogLines.ts';
import { SOUND, registry } from './import/sampleFiles.ts';
import { writeRegistry } from './writeRegistry.ts';

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
  const child = spawn(process.execPath, ['test/subgraphs/coe/store/runTypeScript.cjs', 'subgraphs/coe/index.ts'], {
    env,
  });
  const ended = Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, 'close')]);
  return { child, ended: ended.then(([stdout, stderr, [code]]) => ({ code: code as number | null, stdout, stderr })) }; // what node says of `close`
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  await once(stream, 'end');
  return text;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a center whose files have faults says so, serves all the same, and ends on %s',
  async (signal) => {
    const { child, ended } = start({ CENTER: 'leap', PORT: '0' });
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([
      once(lines, 'line'),
      ended.then(({ stderr }) => Promise.reject(new Error(stderr))),
    ])) as [string]; // readline gives texts
    const [ready, name, url = ''] = line.split(' ');
    expect([ready, name, url]).toEqual(['ready', 'leap', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)]);

    const headers = { 'content-type': 'application/json', origin: 'http://elsewhere.example' };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ scholars { completeness { centers { code } } } }' }),
    });
    expect(await response.json()).toEqual({ data: { scholars: { completeness: { centers: [{ code: 'NO_DATA' }] } } } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const refused = await fetch(url, { method: 'POST', headers, body: '{ "query":' });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);

    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${line}\n` });
    expect(readLogLines(stderr)).toContainEqual({
      level: 'info',
      name: 'leap',
      msg: expect.stringMatching(/^did not import its files/),
    });
  },
);

/** A free port: what is asked before the line that names the address must know it. */
async function findPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return String(typeof address === 'object' && address ? address.port : 0);
}

/** The completeness of a list, as soon as the center answers at all. */
async function askUntilAnswered(
  port: string,
): Promise<{ readonly code: string | null; readonly epoch: string | null }> {
  const body = JSON.stringify({ query: '{ scholars { completeness { centers { code epoch } } } }' });
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { data } = (await response.json()) as {
        data: { scholars: { completeness: { centers: { code: string | null; epoch: string | null }[] } } };
      }; // as asked
      return data.scholars.completeness.centers[0]!;
    } catch {
      await pause(50); // not listening yet; the test's own time ends this
    }
  }
}

test('while an import takes its time a first start says NO_DATA, a later one serves what it had, and each is ready after it', async () => {
  const data = join(folder, 'sites', 'pact', 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(folder, 'sites', 'pact', 'settings.json'), JSON.stringify({ id: 'pact', name: 'PACT', port: 0 }));
  const ofPact = (text: string): string => text.replaceAll('leap:', 'pact:');
  for (const [name, text] of Object.entries(SOUND)) writeFileSync(join(data, name), ofPact(text));
  const slow = join(data, 'programs.csv');
  const registryData = writeRegistry(join(folder, 'registry'), registry);

  const run = async (programs: string) => {
    rmSync(slow);
    execFileSync('mkfifo', [slow]);
    const held = openSync(slow, 'r+'); // whoever reads it waits until this is closed
    const port = await findPort();
    const { child, ended } = start({ CENTER: 'pact', PORT: port, REGISTRY_DATA: registryData });
    let ready = '';
    createInterface({ input: child.stdout }).on('line', (line) => (ready = line));
    const during = await askUntilAnswered(port);
    const readyDuring = ready;
    rmSync(slow);
    writeFileSync(slow, ofPact(programs));
    closeSync(held);
    while (ready === '' && child.exitCode === null) await pause(50);
    const after = await askUntilAnswered(port);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    return { during, readyDuring, after, ready, port, code, stderr };
  };

  const first = await run(SOUND['programs.csv']);
  expect(first).toEqual({
    during: { code: 'NO_DATA', epoch: null },
    readyDuring: '',
    after: { code: null, epoch: expect.any(String) },
    ready: `ready pact http://127.0.0.1:${first.port}/`,
    port: first.port,
    code: 0,
    stderr: expect.stringContaining('imported'),
  });
  const second = await run(SOUND['programs.csv'].replace('Informatics', 'Informatics 2'));
  expect(second).toMatchObject({
    during: first.after,
    readyDuring: '',
    ready: `ready pact http://127.0.0.1:${second.port}/`,
    code: 0,
  });
  expect(second.after.epoch).not.toBe(first.after.epoch);
}, 60_000);

test('a taken port is one clear sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const ended = await start({ CENTER: 'leap', PORT: port }).ended;
  taken.close();
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(readLogLines(ended.stderr)).toContainEqual({
    level: 'error',
    name: expect.any(String),
    msg: `port ${port} of 127.0.0.1 is taken by another program: end it, or choose another with PORT`,
  });
});

test('a center without settings is one clear sentence', async () => {
  const ended = await start({ CENTER: 'nobody' }).ended;
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(readLogLines(ended.stderr)).toEqual([
    {
      level: 'error',
      name: 'nobody',
      msg: `there is no center nobody: expected its settings at ${join(folder, 'sites', 'nobody', 'settings.json')}`,
    },
  ]);
});
