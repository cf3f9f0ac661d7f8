import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importData } from '../../subgraphs/coe/import/importData.ts';
import { readRegistryFacts } from '../../subgraphs/coe/import/parts/registry.ts';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { runCommandLine } from '../../subgraphs/commandLine.ts';
import { explainFault, OPTIONS, toOptions, type Options } from '../../subgraphs/sites/generate/command.ts';
import type { RowsByFile } from '../../subgraphs/sites/generate/rows.ts';
import { writeSite } from '../../subgraphs/sites/generate/writeSite.ts';
import { countBy, generate, GENERATOR, openWorld, SITES } from './readSites.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
const registry = readRegistryFacts('subgraphs/registry/data');
const folder = mkdtempSync(join(tmpdir(), 'generate-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function checkImport(center: string, sites: string): Promise<string> {
  const report = await importData({
    center,
    paths: { kind: 'folder', folder: join(sites, center, 'data') },
    contract,
    registry,
    onProgress: () => undefined,
    mode: 'check',
  });
  return report.status;
}

describe('any number of centers of any size', () => {
  const sites = generate('--centers', '13', '--scholars', '25', '--seed', '7');
  const world = openWorld(sites);
  afterAll(() => rmSync(sites, { recursive: true }));

  test('the eleven come first, then made-up ones, each with its own port', () => {
    const settings = [...CENTER_IDS, 'center-012', 'center-013'].map((id) =>
      JSON.parse(readFileSync(join(sites, id, 'settings.json'), 'utf8')),
    );
    expect(settings.map(({ port }) => port)).toEqual(Array.from({ length: 13 }, (_, index) => 4101 + index));
    expect(settings[11]).toEqual({
      id: 'center-012',
      name: expect.stringMatching(/ Example Center for Learning Health Systems$/),
      port: 4112,
      dataFolder: 'data',
    });
  });

  test("the importer finds every folder in order, the made-up centers' too", async () => {
    for (const center of [...CENTER_IDS, 'center-012', 'center-013'])
      expect([center, await checkImport(center, sites)]).toEqual([center, 'valid']);
  });

  test('every center has as many scholars as asked for, and records of every kind', () => {
    for (const { file } of [...contract.collections, ...contract.embedded.values()]) {
      for (const center of ['leap', 'center-012'])
        expect([file, center, world.lines(file).some((line) => line.center === center)]).toEqual([file, center, true]);
    }
    expect(new Set(Object.values(countBy(world.lines('scholars.csv'), 'center')))).toEqual(new Set([25]));
  });

  test('nothing of a made-up center passes for published, and its award has a serial of nobody', () => {
    for (const file of ['programs.csv', 'partnerships.csv']) {
      const lines = world.lines(file).filter((line) => line.center.startsWith('center-'));
      expect(new Set(lines.map((line) => line['basis']))).toEqual(new Set(['SYNTHETIC']));
    }
    expect(
      world
        .lines('program-awards.csv')
        .filter((line) => line['program']?.startsWith('center-'))
        .map((line) => line['number']),
    ).toEqual(['K12HS900012', 'K12HS900013']);
  });

  test('the data say that they reproduce no published figure', () => {
    expect(JSON.parse(readFileSync(join(sites, 'leap/data/dataset.json'), 'utf8')).note).toBe(
      'Made up with the seed 7, 13 centers and 25 scholars a center: these data reproduce no published figure.',
    );
  });

  test('a later, smaller run says which centers it leaves behind', () => {
    const { stderr } = spawnSync(process.execPath, [GENERATOR, '--centers', '12', '--scholars', '1', '--out', sites], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('also has the folders of center-013 from an earlier run');
  });
});

test('the importer finds the committed folders in order', async () => {
  for (const center of CENTER_IDS) expect([center, await checkImport(center, SITES)]).toEqual([center, 'valid']);
});

describe('options', () => {
  async function read(...args: string[]): Promise<{ code: number; said: string; options?: Options }> {
    const result: { code: number; said: string; options?: Options } = { code: -1, said: '' };
    const run = async (values: Parameters<typeof toOptions>[0]): Promise<number> => {
      result.options = toOptions(values);
      return 0;
    };
    const definition = { call: 'npm run generate', does: 'Writes data.', options: OPTIONS, run };
    const writeError = (text: string): void => void (result.said += text);
    result.code = await runCommandLine(definition, args, { write: () => undefined, writeError, columns: 80 });
    return result;
  }

  test('without a size the committed data are meant, with one a folder that is not theirs', async () => {
    expect((await read()).options).toEqual({ seed: 2022, scale: undefined, out: 'subgraphs/sites' });
    expect((await read('--centers', '100', '--scholars', '10000', '--seed', '7')).options).toEqual({
      seed: 7,
      scale: { centers: 100, scholars: 10_000, seed: 7 },
      out: 'var/sites',
    });
  });

  test('all that make no sense are named at once', async () => {
    const { code, said } = await read('--seed', 'x', '--centers', '1001', '--scholars', '0', '--out', '');
    expect([code, said.split('\n').slice(0, 4)]).toEqual([
      2,
      [
        '--seed: expected a whole number from 0 to 1000000, got "x"',
        '--centers: expected a whole number from 1 to 1000, got "1001"',
        '--scholars: expected a whole number from 1 to 1000000, got "0"',
        '--out: expected a value, got ""',
      ],
    ]);
  });
});

describe('a run that cannot write', () => {
  test('says in a sentence that a file is where a folder must be', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() =>
      execFileSync(process.execPath, [GENERATOR, '--scholars', '1', '--out', file], { stdio: 'pipe' }),
    ).toThrow(/generate: .*must be a folder, and a file is in its place: choose another one with --out/);
  });

  test.each([
    ['ENOSPC', 'the disk is full; what was written is incomplete'],
    ['EACCES', '/x cannot be written: choose a folder with --out in which you may write'],
  ])('says of %s: %s', (code, sentence) => {
    expect(explainFault(Object.assign(new Error('as the system says it'), { code, path: '/x' }))).toContain(sentence);
  });

  test('leaves no settings behind: half a center is none', async () => {
    const site = join(folder, 'half');
    await writeSite(site, { settings: '{}', dataset: '{}', batches: [] }, { contract, onBatch: () => undefined });
    function* breakOff(): Generator<RowsByFile, void> {
      throw new Error('broken off');
    }
    await expect(
      writeSite(site, { settings: '{}', dataset: '{}', batches: breakOff() }, { contract, onBatch: () => undefined }),
    ).rejects.toThrow('broken off');
    expect(() => statSync(join(site, 'settings.json'))).toThrow('ENOENT');
  });
});

describe('a file of the contract', () => {
  const tables = [...contract.collections, ...contract.embedded.values()].map((table) => table.file);

  function writeWith(files: readonly string[]): Promise<number> {
    const batch = Object.fromEntries(files.map((file) => [file, []]));
    return writeSite(
      join(folder, 'tables'),
      { settings: '{}', dataset: '{}', batches: [batch, batch] },
      { contract, onBatch: () => undefined },
    );
  }

  test('that the generator does not fill is a fault, and so is one that it fills and the contract lacks', async () => {
    await expect(writeWith(tables)).resolves.toBe(0);
    await expect(writeWith(tables.filter((file) => file !== 'awards.csv'))).rejects.toThrow(
      'the contract has the file awards.csv, which the generator does not fill; give it a line in records.ts',
    );
    await expect(writeWith([...tables, 'grants.csv'])).rejects.toThrow(
      'the generator fills grants.csv, which the contract does not know',
    );
  });
});

test('rows are on the disk before many more are made up', async () => {
  const site = join(folder, 'stream');
  const path = join(site, 'data/engagements.csv');
  const row = { id: 'x'.repeat(1000) };
  let most = 0;
  function* count(): Generator<RowsByFile, void> {
    for (let made = 0; made < 2000; made += 1) {
      most = Math.max(most, made * 1000 - statSync(path).size);
      yield Object.fromEntries(
        [...contract.collections, ...contract.embedded.values()].map((table) => [
          table.file,
          table.file === 'engagements.csv' ? [row] : [],
        ]),
      );
    }
  }
  expect(
    await writeSite(site, { settings: '{}', dataset: '{}', batches: count() }, { contract, onBatch: () => undefined }),
  ).toBe(2000);
  expect(statSync(path).size).toBeGreaterThan(2_000_000);
  expect(most).toBeLessThan(100_000);
});

test('of many scholars, none has a discipline twice', () => {
  const sites = generate('--centers', '1', '--scholars', '1500', '--seed', '7');
  const [header = '', ...lines] = readFileSync(join(sites, CENTER_IDS[0], 'data', 'disciplines.csv'), 'utf8')
    .trim()
    .split('\n');
  rmSync(sites, { recursive: true });
  const primary = header.split(',').indexOf('is_primary');
  const told = lines.map((line) =>
    line
      .split(',')
      .filter((_, at) => at !== primary)
      .join(),
  );
  expect(primary).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(1500);
  expect(new Set(told).size).toBe(told.length);
});
