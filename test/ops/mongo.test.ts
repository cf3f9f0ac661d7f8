/** What runs beside a center's MongoDB: its start and its health check, and the secrets that both read. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { CENTER_SECRETS } from '../../scripts/composeFile.ts';
import { writeSecrets, type SecretsOptions } from '../../scripts/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'ops-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the start', () => {
  const START = 'deploy/mongo/start.sh';

  test('is sound bash, and may be executed', () => {
    expect(spawnSync('bash', ['-n', START], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(START).mode & 0o111).toBe(0o111);
  });

  /** Runs the script with stand-ins for the programs of the image, each of which says how it was called. */
  function run(failing = ''): string {
    const bin = join(folder, `bin${failing}`);
    mkdirSync(bin, { recursive: true });
    for (const name of ['install', 'docker-entrypoint.sh']) {
      const file = join(bin, name);
      writeFileSync(
        file,
        `#!/bin/bash\necho ${name} "$@" $MONGO_INITDB_ROOT_USERNAME $MONGO_INITDB_ROOT_PASSWORD_FILE\n${name === failing ? 'exit 1\n' : ''}`,
      );
      chmodSync(file, 0o755);
    }
    return spawnSync('bash', [resolve(START)], {
      encoding: 'utf8',
      env: { PATH: `${bin}${delimiter}${process.env['PATH']}` },
    }).stdout;
  }

  test('copies the secrets for the database’s own user, then starts a member of the replica set with them', () => {
    expect(run().trim().split('\n')).toEqual([
      'install -m 0400 -o mongodb -g mongodb /run/secrets/mongo-key /tmp/mongo-key',
      'install -m 0400 -o mongodb -g mongodb /run/secrets/mongo-root-password /tmp/mongo-root-password',
      'docker-entrypoint.sh mongod --replSet rs0 --keyFile /tmp/mongo-key --bind_ip_all --wiredTigerCacheSizeGB 0.25 root /tmp/mongo-root-password',
    ]);
  });

  test('starts nothing when a secret is missing', () => {
    expect(run('install')).not.toContain('mongod --replSet');
  });
});

describe('the health check', () => {
  const source = readFileSync('deploy/mongo/health.cjs', 'utf8');
  const SECRETS: Readonly<Record<string, string>> = {
    '/run/secrets/mongo-root-password': 'root-pw\n',
    '/run/secrets/mongodb-uri': 'mongodb://center:center-pw@mongo-leap:27017/lhs?replicaSet=rs0&authSource=admin\n',
  };

  /** A server as the script sees it: what it does is kept in `done`. */
  interface Server {
    readonly isInitiated: boolean;
    readonly isPrimary: boolean;
    readonly hasUser: boolean;
    readonly password?: string;
    /** What the server answers to `rs.status()` instead. */
    readonly statusFault?: { readonly code: number; readonly message: string };
  }

  function check({ isInitiated, isPrimary, hasUser, password = 'root-pw', statusFault }: Server): {
    readonly code: number | undefined;
    readonly done: readonly string[];
  } {
    const done: string[] = [];
    let code: number | undefined;
    const fail = (fault: object): never => {
      throw Object.assign(new Error('the server refuses'), fault);
    };
    const admin = {
      auth: (user: string, given: string) =>
        user === 'root' && given === password ? undefined : fail({ code: 18, message: 'Authentication failed' }),
      getUser: (user: string) => (hasUser ? { user } : null),
      createUser: (user: unknown) => done.push(`createUser ${JSON.stringify(user)}`),
    };
    const status = () => (statusFault ? fail(statusFault) : isInitiated ? { ok: 1 } : fail({ code: 94 }));
    runInNewContext(source, {
      require: (name: string) =>
        name === 'fs'
          ? { readFileSync: (path: string) => SECRETS[path] }
          : name === 'os'
            ? { hostname: () => 'mongo-leap' }
            : { URL },
      db: { getSiblingDB: () => admin, hello: () => ({ isWritablePrimary: isPrimary }) },
      rs: { status, initiate: (settings: unknown) => done.push(`initiate ${JSON.stringify(settings)}`) },
      print: (text: string) => done.push(`print ${text}`),
      quit: (given: number) => (code = given),
    });
    return { code, done };
  }

  const INITIATE = 'initiate {"_id":"rs0","members":[{"_id":0,"host":"mongo-leap:27017"}]}';
  const CREATE = 'createUser {"user":"center","pwd":"center-pw","roles":[{"role":"readWrite","db":"lhs"}]}';

  test('is sound JavaScript', () => {
    expect(spawnSync(process.execPath, ['--check', 'deploy/mongo/health.cjs'], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('its shell reports to nobody', () => {
    expect(parse(readFileSync('deploy/mongo/mongosh.conf', 'utf8'))).toEqual({ mongosh: { enableTelemetry: false } });
  });

  test.each<[string, Server, number, string[]]>([
    [
      'a new node is made a replica set of one, and is not healthy yet',
      { isInitiated: false, isPrimary: false, hasUser: false },
      1,
      [INITIATE],
    ],
    ['a node that awaits its election is not healthy', { isInitiated: true, isPrimary: false, hasUser: false }, 1, []],
    [
      'a primary gets the center’s user, and is healthy',
      { isInitiated: true, isPrimary: true, hasUser: false },
      0,
      [CREATE],
    ],
    ['again, nothing is changed', { isInitiated: true, isPrimary: true, hasUser: true }, 0, []],
    [
      'another password than the volume was made with',
      { isInitiated: true, isPrimary: true, hasUser: true, password: 'older' },
      1,
      ['print Authentication failed'],
    ],
    [
      'a fault is no reason to make the set anew',
      {
        isInitiated: true,
        isPrimary: true,
        hasUser: true,
        statusFault: { code: 76, message: 'not running with --replSet' },
      },
      1,
      ['print not running with --replSet'],
    ],
  ])('%s', (_, server, code, done) => {
    expect(check(server)).toEqual({ code, done });
  });
});

describe('the secrets', () => {
  let next = 0;
  const randomBytes = (size: number): Buffer => Buffer.alloc(size, (next += 1));
  const write = (name: string, options: Partial<SecretsOptions> = {}) =>
    writeSecrets({
      folder: join(folder, name),
      centers: ['leap', 'mn-lhs'],
      withGateway: true,
      randomBytes,
      ...options,
    });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

  test('each is a file for its owner alone, in a folder for its owner alone', () => {
    expect(write('all')).toEqual([
      'cursor-secret',
      ...['leap', 'mn-lhs'].flatMap((center) => CENTER_SECRETS.map((kind) => `${center}-${kind}`)),
    ]);
    expect(readdirSync(join(folder, 'all'))).toHaveLength(7);
    expect(statSync(join(folder, 'all')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, 'all')))
      expect(statSync(join(folder, 'all', name)).mode & 0o777).toBe(0o600);
  });

  test('no two are alike, and each has the form that its reader takes', () => {
    const texts = readdirSync(join(folder, 'all')).map((name) => read(`all/${name}`));
    expect(new Set(texts).size).toBe(texts.length);
    expect(read('all/leap-mongo-key')).toMatch(/^[A-Za-z0-9+/]{6,1024}$/);
    const uri = new URL(read('all/mn-lhs-mongodb-uri'));
    expect([uri.username, uri.password, uri.host, uri.pathname, uri.search]).toEqual([
      'center',
      expect.stringMatching(/^[0-9a-f]{48}$/),
      'mongo-mn-lhs:27017',
      '/lhs',
      '?replicaSet=rs0&authSource=admin',
    ]);
    expect(read('all/cursor-secret')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('what exists is never changed; what is missing is added', () => {
    const kept = read('all/leap-mongodb-uri');
    rmSync(join(folder, 'all/leap-mongo-key'));
    expect(write('all')).toEqual(['leap-mongo-key']);
    expect(write('all')).toEqual([]);
    expect(read('all/leap-mongodb-uri')).toBe(kept);
  });

  test('a center alone needs none of the gateway’s', () => {
    expect(write('alone', { centers: ['leap'], withGateway: false })).toEqual([
      'leap-mongo-key',
      'leap-mongo-root-password',
      'leap-mongodb-uri',
    ]);
  });

  test.each(['.gitignore', '.dockerignore'])('no commit and no image holds them: %s', (file) => {
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    ).toEqual(expect.arrayContaining(['secrets', '.env', 'var']));
  });
});
