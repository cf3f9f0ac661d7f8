import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCursorSecret, parseConfig } from '../../gateway/config.ts';

const sites = [
  { id: 'leap', name: 'LEAP', port: 4110 },
  { id: 'pact', name: 'PACT', port: 4106 },
];
const secret = new Uint8Array(32);
const parse = (environment: Record<string, string>) =>
  parseConfig({
    environment,
    sites,
    readFile: (path) => `${path}, a text of some length\n`,
    loadCursorSecret: () => secret,
  });

test('without settings: the sites on their own ports, loopback only', () => {
  const config = parse({});
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    registryUrl: 'http://127.0.0.1:4100/',
    centerDeadlineMs: 5000,
    operationDeadlineMs: 15_000,
    completenessPolicy: { kind: 'WARN' },
    cursorSecret: secret,
  });
  expect(config.directory.centers).toEqual([
    { id: 'leap', name: 'LEAP', url: 'http://127.0.0.1:4110/' },
    { id: 'pact', name: 'PACT', url: 'http://127.0.0.1:4106/' },
  ]);
});

test('CENTERS names other centers, at other addresses', () => {
  const { directory } = parse({ CENTERS: 'leap=https://leap.example/graphql, new=http://10.1.2.3:80/' });
  expect(directory.centers).toEqual([
    { id: 'leap', name: 'LEAP', url: 'https://leap.example/graphql' },
    { id: 'new', name: 'new', url: 'http://10.1.2.3/' },
  ]);
});

test('an operation has at least the time of one center', () => {
  expect(parse({ CENTER_DEADLINE_MS: '60000' })).toMatchObject({
    centerDeadlineMs: 60_000,
    registryDeadlineMs: 60_000,
    operationDeadlineMs: 60_000,
  });
  expect(parse({ CENTER_DEADLINE_MS: '60000', OPERATION_DEADLINE_MS: '1000' }).operationDeadlineMs).toBe(1000);
  expect(() => parse({ OPERATION_DEADLINE_MS: '0' })).toThrow(
    'OPERATION_DEADLINE_MS is a whole number from 1 to 3600000, got "0"',
  );
});

test('COMPLETENESS_POLICY is the policy of requests that name none', () => {
  expect(parse({ COMPLETENESS_POLICY: 'QUORUM(2)' }).completenessPolicy).toEqual({ kind: 'QUORUM', quorum: 2 });
  expect(() => parse({ COMPLETENESS_POLICY: 'QUORUM(3)', PORT: '0' })).toThrow(
    /PORT[^]*COMPLETENESS_POLICY: expected WARN, ABORT or QUORUM\(n\) with n from 1 to 2, got "QUORUM\(3\)"/,
  );
});

test('all faults are named at once', () => {
  const faulty = () =>
    parse({
      PORT: '0',
      CENTER_DEADLINE_MS: 'soon',
      CURSOR_SECRET: 'short',
      REGISTRY_URL: 'here',
      CENTERS: 'leap=ftp://x,leap=http://y/,=http://z/',
    });
  expect(faulty).toThrow(/PORT[^]*CENTER_DEADLINE_MS[^]*CURSOR_SECRET/);
  expect(faulty).toThrow(/REGISTRY_URL/);
  expect(faulty).toThrow(/CENTERS names leap twice/);
  expect(faulty).toThrow(/got "=http:\/\/z\/"/);
});

test('the secret of cursors may stand in a file, so that no environment shows it', () => {
  expect(parse({ CURSOR_SECRET_FILE: 'kept' }).cursorSecret).toEqual(Buffer.from('kept, a text of some length'));
  expect(parse({ CURSOR_SECRET: 'x'.repeat(16) }).cursorSecret).toEqual(Buffer.from('x'.repeat(16)));
  expect(() => parse({ CURSOR_SECRET: 'x'.repeat(16), CURSOR_SECRET_FILE: 'kept' })).toThrow(
    'expected CURSOR_SECRET or CURSOR_SECRET_FILE, got both',
  );
});

test('a file of a secret that cannot be read is a fault among the others', () => {
  const readFile = (): string => {
    throw new Error('no such file');
  };
  const faulty = () =>
    parseConfig({
      environment: { PORT: '0', CURSOR_SECRET_FILE: 'gone' },
      sites,
      readFile,
      loadCursorSecret: () => secret,
    });
  expect(faulty).toThrow(/PORT[^]*CURSOR_SECRET_FILE names a file that cannot be read: Error: no such file/);
});

test('a gateway in a container listens everywhere and is published elsewhere', () => {
  expect(parse({ HOST: '0.0.0.0', PUBLISHED_HOST: '127.0.0.1' })).toMatchObject({
    host: '0.0.0.0',
    publishedHost: '127.0.0.1',
  });
  expect(parse({ HOST: '0.0.0.0' })).not.toHaveProperty('publishedHost');
});

test.each([
  [{}, false],
  [{ NODE_ENV: 'production' }, true],
  [{ NODE_ENV: 'production', INTROSPECTION: 'on' }, false],
  [{ INTROSPECTION: 'off' }, true],
])(
  'the schema is told unless it is production, or as INTROSPECTION says: %o',
  (environment: Record<string, string>, hidesSchema) => {
    expect(parse(environment)).toMatchObject({ hidesSchema });
  },
);

test('CACHE_BYTES is the memory for kept answers, and 0 keeps none', () => {
  expect(
    [parse({}), parse({ CACHE_BYTES: '1000' }), parse({ CACHE_BYTES: '0' })].map(({ cacheBytes }) => cacheBytes),
  ).toEqual([67_108_864, 1000, 0]);
  expect(() => parse({ CACHE_BYTES: '64MB' })).toThrow(
    'CACHE_BYTES is a whole number from 0 to 68719476736, got "64MB"',
  );
});

test('INTROSPECTION is on or off', () => {
  expect(() => parse({ INTROSPECTION: 'yes' })).toThrow('INTROSPECTION is on or off, got "yes"');
});

test.each([
  [{}, { isTracing: false }],
  [{ METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' }, { isTracing: false }],
  [{ METRICS_PORT: '9464' }, { metrics: { host: '127.0.0.1', port: 9464 }, isTracing: false }],
  [
    { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' },
    { metrics: { host: '0.0.0.0', port: 9464 }, isTracing: true },
  ],
])('metrics and traces are off unless they are asked for: %o', (environment: Record<string, string>, observe) => {
  expect(parse(environment).observe).toEqual(observe);
});

test('settings of what is watched that make no sense are named', () => {
  expect(() => parse({ METRICS_PORT: 'on', OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toThrow(
    /OTEL_EXPORTER_OTLP_ENDPOINT is an address such as[^]*METRICS_PORT is a whole number/,
  );
});

test.each([
  ['HOST', '127.0.0.999'],
  ['HOST', '127.0.0.1:80:80'],
  ['PUBLISHED_HOST', 'a host'],
  ['METRICS_HOST', '1.2.3'],
  ['REGISTRY_URL', 'http://127.0.0.999/'],
  ['REGISTRY_URL', 'http://127.0.0.1:80:80/'],
  ['CENTERS', 'leap=http://127.0.0.999/'],
  ['CENTERS', 'leap=http://127.0.0.1:80:80/'],
])('%s is no host: %s', (name, text) => {
  expect(() => parse({ [name]: text })).toThrow(new RegExp(`- ${name}.* got ".*"$`));
});

test.each(['127.0.0.1', '::1', '::', 'localhost', 'gateway-1.example', '10.0.0.7'])('%s is a host', (name) => {
  expect(parse({ HOST: name }).host).toBe(name);
});

test('hosts are compared without case', () => {
  const config = parse({
    HOST: 'LocalHost',
    PUBLISHED_HOST: 'Gateway.Example',
    REGISTRY_URL: 'HTTP://Registry.Example/',
    CENTERS: 'leap=http://LEAP.example/Graph',
  });
  expect(config).toMatchObject({
    host: 'localhost',
    publishedHost: 'gateway.example',
    registryUrl: 'http://registry.example/',
  });
  expect(config.directory.centers).toEqual([{ id: 'leap', name: 'LEAP', url: 'http://leap.example/Graph' }]);
});

test('an empty secret is a fault, and not the stored one', () => {
  expect(() => parse({ CURSOR_SECRET: '' })).toThrow('CURSOR_SECRET needs at least 16 characters, got 0');
});

describe('the stored secret of cursors', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = join(fs.mkdtempSync(join(tmpdir(), 'secret-')), 'gateway');
    file = join(folder, 'cursor-secret');
  });
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(join(folder, '..'), { recursive: true });
  });

  test('is made once, for this user alone, and read from then on', () => {
    const made = loadCursorSecret(folder);
    expect(made).toHaveLength(32);
    expect(loadCursorSecret(folder)).toEqual(made);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['cursor-secret']);
  });

  test.each([
    ['empty', ''],
    ['short', 'x'.repeat(15)],
  ])('that is %s is refused, and stays', (_, text) => {
    fs.mkdirSync(folder);
    fs.writeFileSync(file, text);
    expect(() => loadCursorSecret(folder)).toThrow(
      new RegExp(`^The stored cursor secret .*cursor-secret has ${text.length} bytes, expected at least 16\\.`),
    );
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
  });

  test('leaves nothing behind when the disk is full, and is made when there is room', () => {
    jest.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    expect(() => loadCursorSecret(folder)).toThrow('no space left on device');
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(loadCursorSecret(folder)).toHaveLength(32);
  });

  test('is the one of the gateway that was first, where two begin at once', () => {
    const others = Buffer.from('the secret of the other gateway');
    jest.spyOn(fs, 'fsyncSync').mockImplementationOnce(() => fs.writeFileSync(file, others));
    expect(loadCursorSecret(folder)).toEqual(others);
    expect(fs.readdirSync(folder)).toEqual(['cursor-secret']);
  });
});
