import { parseConfig } from '../../gateway/config.ts';

const sites = [{ id: 'leap', name: 'LEAP', port: 4110 }, { id: 'pact', name: 'PACT', port: 4106 }];
const secret = new Uint8Array(32);
const parse = (environment: Record<string, string>) => parseConfig({ environment, sites, loadCursorSecret: () => secret });

test('without settings: the sites on their own ports, loopback only', () => {
  const config = parse({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, registryUrl: 'http://127.0.0.1:4100/', centerDeadlineMs: 5000, cursorSecret: secret });
  expect(config.directory.centers).toEqual([
    { id: 'leap', name: 'LEAP', url: 'http://127.0.0.1:4110/' },
    { id: 'pact', name: 'PACT', url: 'http://127.0.0.1:4106/' },
  ]);
});

test('CENTERS names other centers, at other addresses', () => {
  const { directory } = parse({ CENTERS: 'leap=https://leap.example/graphql, new=http://10.1.2.3:80/' });
  expect(directory.centers).toEqual([
    { id: 'leap', name: 'LEAP', url: 'https://leap.example/graphql' },
    { id: 'new', name: 'new', url: 'http://10.1.2.3:80/' },
  ]);
});

test('all faults are named at once', () => {
  const faulty = () => parse({ PORT: '0', CENTER_DEADLINE_MS: 'soon', CURSOR_SECRET: 'short', REGISTRY_URL: 'here', CENTERS: 'leap=ftp://x,leap=http://y/,=http://z/' });
  expect(faulty).toThrow(/PORT[^]*CENTER_DEADLINE_MS[^]*CURSOR_SECRET/);
  expect(faulty).toThrow(/REGISTRY_URL/);
  expect(faulty).toThrow(/CENTERS names leap twice/);
  expect(faulty).toThrow(/got "=http:\/\/z\/"/);
});
