import { parseEnvironment as parse, parseSettings, type Environment } from '../../../subgraphs/coe/settings.ts';

const SECRETS: Readonly<Record<string, string>> = {
  '/run/secrets/uri': ' mongodb://leap:secret@db:27017/\n',
  '/run/secrets/other': 'leap:secret@db',
};

function parseEnvironment(given: Readonly<Record<string, string>>): Environment {
  return parse(given, (file) => {
    const text = SECRETS[file];
    if (text === undefined) throw new Error('no such file');
    return text;
  });
}

test('an environment that names only the center has defaults for the rest', () => {
  expect(parseEnvironment({ CENTER: 'mn-lhs' })).toEqual({
    center: 'mn-lhs',
    host: '127.0.0.1',
    dataDirectory: 'var',
    sitesDirectory: 'subgraphs/sites',
    registryData: 'subgraphs/registry/data',
  });
  expect(parseEnvironment({ CENTER: 'leap', PORT: '0', HOST: '::1', DATA_DIR: '/data' })).toMatchObject({
    port: 0,
    host: '::1',
    dataDirectory: '/data',
  });
});

test('all faults of the environment are listed at once', () => {
  expect(() => parseEnvironment({ CENTER: '../leap', PORT: 'http', HOST: '127.0.0.999' })).toThrow(
    /CENTER is the id of a center.*"\.\.\/leap".*PORT is a whole number.*"http".*HOST is the name.*"127.0.0.999"/,
  );
  expect(() => parseEnvironment({})).toThrow('CENTER is the id of a center, such as leap, got none');
});

test('the address of MongoDB is given as it is, or as a file that holds it', () => {
  expect(parseEnvironment({ CENTER: 'leap', MONGODB_URI: 'mongodb+srv://db.example/' }).mongodbUri).toBe(
    'mongodb+srv://db.example/',
  );
  expect(parseEnvironment({ CENTER: 'leap', MONGODB_URI: '', MONGODB_URI_FILE: '/run/secrets/uri' }).mongodbUri).toBe(
    'mongodb://leap:secret@db:27017/',
  );
});

test.each([
  [
    { MONGODB_URI: 'localhost:27017' },
    'MONGODB_URI (or the file that MONGODB_URI_FILE names) is an address such as mongodb://host:27017/?replicaSet=rs0; got a text that does not start like one',
  ],
  [{ MONGODB_URI_FILE: '/run/secrets/other' }, 'got a text that does not start like one'],
  [
    { MONGODB_URI: 'mongodb://a', MONGODB_URI_FILE: '/run/secrets/uri' },
    'MONGODB_URI and MONGODB_URI_FILE are both set: remove one',
  ],
  [{ MONGODB_URI_FILE: '/none' }, 'MONGODB_URI_FILE is a file that can be read; got "/none" (no such file)'],
])('a wrong address of MongoDB is reported without its password: %j', (given, sentence) => {
  const parseIt = (): unknown => parseEnvironment({ CENTER: 'leap', ...given });
  expect(parseIt).toThrow(sentence);
  expect(parseIt).not.toThrow('secret');
});

test('settings are read, with a default for the data folder', () => {
  expect(parseSettings('{ "id": "leap", "name": "LEAP", "port": 4110 }', 'leap')).toEqual({
    id: 'leap',
    name: 'LEAP',
    port: 4110,
    dataFolder: 'data',
    cacheAnswers: 'anyone',
  });
});

test('all faults of the settings are listed at once', () => {
  const parse = (): unknown =>
    parseSettings(
      '{ "id": "pact", "name": " ", "port": 70000, "dataFolder": 3, "cacheAnswers": "Anyone", "prot": 1 }',
      'leap',
    );
  for (const fault of [
    /id is the name of the folder, leap, got "pact"/,
    /name is a text that is not blank, got " "/,
    /port is a whole number.*70000/,
    /dataFolder is the name/,
    /cacheAnswers is one of anyone, caller, none, got "Anyone"/,
    /unknown setting prot; the settings are id, name/,
  ]) {
    expect(parse).toThrow(fault);
  }
});

test('settings of another center are refused', () => {
  expect(() => parseSettings('{ "id": "pact", "name": "PACT", "port": 4120 }', 'leap')).toThrow(
    'the settings of leap: id is the name of the folder, leap, got "pact"',
  );
});

test.each(['', '{', '[]', 'null'])('settings that are %j are refused as no JSON object', (text) => {
  expect(() => parseSettings(text, 'leap')).toThrow(/the settings of leap( are not JSON|: expected a JSON object)/);
});
