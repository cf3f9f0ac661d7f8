import { parseEnvironment, parseSettings } from '../../../subgraphs/coe/settings.ts';

test('an environment that names only the center has defaults for the rest', () => {
  expect(parseEnvironment({ CENTER: 'mn-lhs' })).toEqual({
    center: 'mn-lhs',
    host: '127.0.0.1',
    dataDirectory: 'var',
    sitesDirectory: 'subgraphs/sites',
    registryData: 'subgraphs/registry/data',
  });
  expect(parseEnvironment({ CENTER: 'leap', PORT: '0', HOST: '::1', DATA_DIR: '/data' })).toMatchObject({ port: 0, host: '::1', dataDirectory: '/data' });
});

test('all faults of the environment are told at once', () => {
  expect(() => parseEnvironment({ CENTER: '../leap', PORT: 'http' })).toThrow(/CENTER is the id of a center.*"\.\.\/leap".*PORT is a number.*"http"/);
  expect(() => parseEnvironment({})).toThrow('CENTER is the id of a center, such as leap; got ""');
});

test('settings are read, with a default for the data folder', () => {
  expect(parseSettings('{ "id": "leap", "name": "LEAP", "port": 4110 }', 'leap')).toEqual({ id: 'leap', name: 'LEAP', port: 4110, dataFolder: 'data' });
});

test('all faults of the settings are told at once', () => {
  const parse = (): unknown => parseSettings('{ "id": "pact", "name": " ", "port": 70000, "dataFolder": 3, "prot": 1 }', 'leap');
  for (const fault of [/"leap"; got "pact"/, /name is a text/, /port is a number.*70000/, /dataFolder is the name/, /prot is no setting; known are id, name/]) {
    expect(parse).toThrow(fault);
  }
});

test.each(['', '{', '[]', 'null'])('settings that are %j are refused as no JSON object', (text) => {
  expect(() => parseSettings(text, 'leap')).toThrow(/the settings of leap are no JSON/);
});
