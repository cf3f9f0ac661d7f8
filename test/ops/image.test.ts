/** The image: what its Dockerfile says, and whether what it copies is enough for the processes of the compose file to run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { planConsortium } from '../../scripts/composeFile.ts';
import { readSites } from '../../gateway/centers/membership.ts';
import { listCopies, readEnvironment, readStages } from './readDockerfile.ts';

const stages = readStages('Dockerfile');
const runtime = stages.at(-1)!;
const valuesOf = (word: string): string[] =>
  runtime.instructions.filter((each) => each.word === word).map(({ rest }) => rest);

describe('the Dockerfile', () => {
  test('every stage stands on one pinned release of Node, or on another stage', () => {
    const names = stages.map(({ name }) => name);
    for (const { from } of stages)
      expect(names.includes(from) || from === 'node:24-bookworm-slim' ? from : `not pinned: ${from}`).toBe(from);
  });

  test('everything that it copies exists, in the folder or in the stage that it names', () => {
    const builds: Readonly<Record<string, string>> = { build: '/app/dist/', dependencies: '/app/node_modules' };
    for (const stage of stages) {
      for (const { from, sources } of listCopies(stage)) {
        for (const source of sources) {
          if (from !== undefined) expect(source.startsWith(builds[from] ?? 'no such stage')).toBe(true);
          expect([source, existsSync(from === undefined ? source : source.replace('/app/', ''))]).toEqual([
            source,
            true,
          ]);
        }
      }
    }
  });

  test('it installs what the lock file says, and leaves the tools of development out', () => {
    const commands = Object.fromEntries(
      stages.map(({ name, instructions }) => [
        name,
        instructions.filter(({ word }) => word === 'RUN').map(({ rest }) => rest),
      ]),
    );
    expect(commands['build']?.[0]).toMatch(/^npm ci --include=dev/);
    expect(commands['dependencies']).toEqual([expect.stringMatching(/^npm ci --omit=dev/)]);
    expect(commands['runtime']).toEqual([]);
  });

  test('it runs as nobody in particular, with telemetry off, without a shell', () => {
    expect(valuesOf('USER')).toEqual(['1000:1000']);
    expect(readEnvironment(runtime)).toEqual({
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      HOST: '0.0.0.0',
    });
    for (const command of [...valuesOf('CMD'), ...valuesOf('HEALTHCHECK').map((rest) => rest.replace(/^.*CMD /, ''))])
      expect(JSON.parse(command)).toEqual(expect.arrayContaining(['node']));
    expect(valuesOf('HEALTHCHECK')).toHaveLength(1);
  });
});

const ignored = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** As far as our patterns go: a name at the top, or the end of any name. */
function isIgnored(path: string): boolean {
  return ignored.some((pattern) =>
    pattern.startsWith('**/*') ? path.endsWith(pattern.slice(4)) : path === pattern || path.startsWith(`${pattern}/`),
  );
}

test('nothing that is private or made anew goes into a build', () => {
  expect(ignored).toEqual(
    expect.arrayContaining(['.git', '.env', 'secrets', 'var', 'node_modules', 'dist', '*.backup.zip']),
  );
  const copied = stages
    .flatMap(listCopies)
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources);
  expect(copied.filter(isIgnored)).toEqual([]);
});

describe('a folder that holds only what the image holds', () => {
  const app = mkdtempSync(join(tmpdir(), 'image-'));
  const data = mkdtempSync(join(tmpdir(), 'image-data-'));
  const children: ChildProcess[] = [];
  const urls: Record<string, string> = {};
  const composed = planConsortium(readSites('subgraphs/sites')).services;

  beforeAll(async () => {
    for (const { from, sources, target } of listCopies(runtime)) {
      for (const source of sources) copy(from === undefined ? source : source.replace('/app/', ''), target);
    }
    await start('registry', 'registry', {});
    await start('leap', 'center-leap', { MONGODB_URI_FILE: '' }); // without a database at hand: its store is a file
    const secret = join(data, 'cursor-secret');
    writeFileSync(secret, 'x'.repeat(64));
    await start('gateway', 'gateway', {
      REGISTRY_URL: urls['registry']!,
      CENTERS: `leap=${urls['leap']!}`,
      CURSOR_SECRET_FILE: secret,
    });
  }, 120_000); // three processes on a machine that others use, too
  afterAll(async () => {
    const ended = children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'close'));
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(ended);
    for (const folder of [app, data]) rmSync(folder, { recursive: true });
  });

  /** As `COPY` does: the content of a folder goes into the target, a file into a target that is a folder. */
  function copy(source: string, target: string): void {
    const to = join(
      app,
      target.endsWith('/') && target !== './'
        ? join(target, basename(source))
        : target === './'
          ? basename(source)
          : target,
    );
    mkdirSync(dirname(to), { recursive: true });
    if (source === 'node_modules') symlinkSync(resolve(source), to);
    else cpSync(source, to, { recursive: true, filter: (path) => path.startsWith('dist') || !isIgnored(path) });
  }

  /** Starts a service as the compose file has it, but on any port of the loopback. */
  async function start(name: string, service: string, changes: Readonly<Record<string, string>>): Promise<void> {
    const { command, environment } = composed[service] as unknown as {
      command: string[];
      environment: Record<string, string>;
    };
    const host = name === 'gateway' ? environment['HOST']! : '127.0.0.1'; // the gateway as it is: its check of the Host header is at stake
    const env = {
      ...readEnvironment(runtime),
      ...environment,
      HOST: host,
      PORT: String(await findPort()),
      DATA_DIR: data,
      ...changes,
    };
    const child = spawn(process.execPath, command.slice(1), { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    const ended = once(child, 'close').then(() => Promise.reject(new Error(`${name} ended: ${stderr}`)));
    ended.catch(() => undefined); // at the end of the test they all do
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string]; // readline gives texts
    urls[name] = line.split(' ')[2]!.replace('0.0.0.0', '127.0.0.1');
  }

  async function findPort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, 'close');
    return port;
  }

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(`${urls['gateway']!}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  test('has no source of a test, no compiler and no secret', () => {
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
      (file) => !file.startsWith('node_modules'),
    );
    expect(files.filter((file) => /\.test\.|^secrets|^scripts|^dist\/(test|scripts)/.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test('answers a question over registry, center and gateway', async () => {
    expect(
      await ask(
        '{ scholars(first: 1) { nodes { id center { name } } completeness { isComplete answered } } healthSystem(id: "hs-va-puget-sound") { name } }',
      ),
    ).toMatchObject({
      data: {
        scholars: {
          nodes: [{ id: expect.stringMatching(/^leap:scholar:/), center: { name: expect.stringMatching(/./) } }],
          completeness: { isComplete: true, answered: 1 },
        },
        healthSystem: { name: expect.stringMatching(/Puget Sound/) },
      },
    });
  });

  test('serves the explorer with its examples, but as production no introspection', async () => {
    const page = await (await fetch(`${urls['gateway']!}explorer`)).text();
    expect(page.match(/"name":"\d\d-/g)?.length).toBe(
      readdirSync('test/scenarios').filter((name) => existsSync(join('test/scenarios', name, 'query.graphql'))).length,
    );
    expect((await fetch(`${urls['gateway']!}explorer/app.js`)).status).toBe(200);
    expect(await ask('{ __schema { queryType { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  test.each([
    ['127.0.0.1:4000', 200],
    ['localhost:4000', 200],
    ['rebound.example', 403],
    ['0.0.0.0:4000', 403],
  ])('the gateway, published on the loopback, answers a request for the host %s with %i', async (host, expected) => {
    const { port } = new URL(urls['gateway']!);
    const status = await new Promise((done, fail) => {
      request({ host: '127.0.0.1', port, path: '/health', headers: { host } }, (response) =>
        done(response.resume().statusCode),
      )
        .on('error', fail)
        .end();
    });
    expect(status).toBe(expected);
  });

  test('the health check of each service says that it lives, and that a dead one does not', async () => {
    for (const [name, path] of [
      ['registry', ''],
      ['leap', ''],
      ['gateway', 'graphql'],
    ] as const)
      expect([name, await checkHealth(`${urls[name]!}${path}`)]).toEqual([name, 0]);
    expect(await checkHealth(`http://127.0.0.1:${await findPort()}/`)).toBe(1);
    expect(await checkHealth(`${urls['gateway']!}health`)).toBe(1); // something else answers there
  });

  async function checkHealth(url: string): Promise<number | null> {
    const child = spawn(process.execPath, ['deploy/health.mjs', url], { cwd: app, env: {}, stdio: 'ignore' });
    const [code] = (await once(child, 'close')) as [number | null];
    return code;
  }
});
