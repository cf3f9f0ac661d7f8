/** A center's own fields: `extension.graphql` in its folder of the sites, filled by columns of the same files, served beside the contract. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extendContract } from '../../../subgraphs/contract/extension.ts';
import { readCenterSchema } from '../../../subgraphs/coe/centerSchema.ts';
import { runImportCommand } from '../../../subgraphs/coe/import/command/runImportCommand.ts';
import { localPolicy } from '../../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { createCenterServer, createContext } from '../../../subgraphs/coe/subgraph.ts';
import { registry, SOUND, writeFiles } from './import/sampleFiles.ts';
import { writeRegistry } from './writeRegistry.ts';

const EXTENSION = `
  extend type Scholar {
    "What the scholar built."
    capstoneTitle: String @column @governed(as: "NARRATIVE")
    capstoneYear: Int @column(min: 2000, max: 2100)
    capstoneTracks: [String!] @column
    capstoneRole: AwardRole @column
  }`;

let root: string;
let sites: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'extension-'));
  sites = join(root, 'sites');
  mkdirSync(join(sites, 'leap'), { recursive: true });
  mkdirSync(join(root, 'files'));
  writeFileSync(join(sites, 'leap', 'settings.json'), '{}');
  writeFileSync(join(sites, 'leap', 'extension.graphql'), EXTENSION);
  writeRegistry(join(root, 'registry'), registry);
  const [head, first, second] = SOUND['scholars.csv'].split('\n');
  const scholars = [
    `${head},capstone_title,capstone_year,capstone_tracks,capstone_role`,
    `${first},Sepsis at night,2022,A;B,TRAINEE`,
    `${second},,,,`,
    '',
  ].join('\n');
  writeFiles(join(root, 'files'), { ...SOUND, 'scholars.csv': scholars });
});
afterAll(() => rmSync(root, { recursive: true }));

async function runImport(...args: readonly string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const code = await runImportCommand(args, {
    readContract: (center) => readCenterSchema(sites, center).contract,
    environment: { DATA_DIR: join(root, 'var'), SITES_DIR: sites, REGISTRY_DATA: join(root, 'registry') },
    openStore: ({ center, dataDirectory }, contract) =>
      openEmbeddedStore(join(dataDirectory, 'centers', center), contract),
    output: { write: (text) => (said += text) },
    terminal: { write: (text) => (said += text) },
    now: () => 0,
  });
  return { code, said };
}

test('its columns are imported, stored and served, and its SDL shows the fields', async () => {
  expect(await runImport('--center', 'leap', join(root, 'files'))).toMatchObject({ code: 0 });
  const { sdl, contract } = readCenterSchema(sites, 'leap');
  const store = await openEmbeddedStore(join(root, 'var', 'centers', 'leap'), contract);
  const server = createCenterServer({
    settings: { id: 'leap', name: 'LEAP' },
    contract,
    sdl,
    policy: localPolicy,
    log: () => undefined,
  });
  const query =
    '{ _service { sdl } scholars { nodes { name capstoneTitle capstoneYear capstoneTracks capstoneRole } } }';
  const { body } = await server.executeOperation({ query }, { contextValue: createContext(store, { kind: 'local' }) });
  await store.close();
  const { data, errors } = JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : {})) as {
    data: { _service: { sdl: string }; scholars: unknown };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  expect(data._service.sdl).toContain('capstoneYear: Int @column(min: 2000, max: 2100)');
  expect(data.scholars).toEqual({
    nodes: [
      {
        name: 'Núñez, Ana',
        capstoneTitle: 'Sepsis at night',
        capstoneYear: 2022,
        capstoneTracks: ['A', 'B'],
        capstoneRole: 'TRAINEE',
      },
      { name: 'Bo Li', capstoneTitle: null, capstoneYear: null, capstoneTracks: [], capstoneRole: null },
    ],
  });
});

test('its columns are checked as all others', async () => {
  const { code, said } = await runImport('--center', 'leap', '--check', join(root, 'files'));
  expect([code, said]).toEqual([0, expect.any(String)]);
  const files = readFileSync(join(root, 'files', 'scholars.csv'), 'utf8');
  mkdirSync(join(root, 'bad'));
  writeFiles(join(root, 'bad'), { ...SOUND, 'scholars.csv': files.replace('2022,A;B', '1066,A;B') });
  const refused = await runImport('--center', 'leap', '--check', join(root, 'bad'));
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('capstone_year');
});

test('a center without the file has no such columns', async () => {
  mkdirSync(join(sites, 'pact'));
  writeFileSync(join(sites, 'pact', 'settings.json'), '{}');
  expect(readCenterSchema(sites, 'pact').sdl).toBe(readCenterSchema(sites, undefined).sdl);
});

test('the template of the center has its columns', async () => {
  expect(await runImport('--template', join(root, 'template'), '--center', 'leap')).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, 'template', 'scholars.csv'), 'utf8')).toContain('capstone_title');
});

test.each([
  ['type Note { id: ID! }', 'an extension is made of `extend type` alone'],
  ['extend type Count { more: Int @column }', 'Count is no collection of the contract'],
  ['extend type Scholar { name: String @column }', 'Scholar.name is a field of the contract'],
  ['extend type Scholar { a: String @column a: Int @column }', 'Scholar.a is there twice'],
  ['extend type Scholar { a(b: Int): String @column }', 'Scholar.a takes no arguments'],
  [
    'extend type Scholar { a: Program @column }',
    'Scholar.a is one of String, Int, Boolean, Date or an enum of the contract',
  ],
  ['extend type Scholar { a: Sex @column }', 'Scholar.a is one of'],
  ['extend type Scholar { a: [[Int]] @column }', 'or a list of them; got [[Int]]'],
  ['extend type Scholar { a: String! @column }', 'Scholar.a is nullable'],
  ['extend type Scholar { a: String }', 'Scholar.a needs @column'],
  ['extend type Scholar { a: String @column @filterable }', 'Scholar.a cannot be @filterable'],
  ['extend type Scholar { a: String @column @governed(as: "SENSITIVE") }', 'Scholar.a is SENSITIVE'],
  ['extend type Scholar { a: String @column @governed(as: "SECRET") }', 'Scholar.a is governed as one of PUBLIC'],
  ['extend type Scholar @shareable { a: String @column }', 'Scholar gains fields alone'],
  ['extend type {', 'it is no GraphQL'],
])('%s is refused: %s', (text, sentence) => {
  expect(() => extendContract(readCenterSchema(sites, undefined).sdl, text)).toThrow(sentence);
});

test('all faults are told at once, with the file', () => {
  mkdirSync(join(sites, 'bad'));
  writeFileSync(
    join(sites, 'bad', 'extension.graphql'),
    'extend type Scholar { a: String name: String @column @groupable }',
  );
  expect(() => readCenterSchema(sites, 'bad')).toThrow(
    /extension\.graphql: Scholar\.a needs @column.*; Scholar\.name is a field of the contract; Scholar\.name cannot be @groupable/,
  );
});
