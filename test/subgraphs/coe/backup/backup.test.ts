/** A backup is the files of an import in one archive: what survives, and every archive that is refused. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { restoreBackup, writeBackup } from '../../../../subgraphs/coe/backup/backup.ts';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import { readRegistryFacts } from '../../../../subgraphs/coe/import/parts/registry.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import { type Row, type Snapshot, type Store, walkRows } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from '../store/arbitraries.ts';
import { openRunDatabases } from '../store/runDatabases.ts';
import { startStandIn, type StandIn } from '../store/standIn/standIn.ts';

const SITES = 'subgraphs/sites';
const registry = readRegistryFacts('subgraphs/registry/data');
const opened: { close(): Promise<void> }[] = [];
let standIn: StandIn;
beforeAll(async () => void (standIn = await startStandIn()));
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
afterAll(() => standIn.stop());

async function openEmbedded(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const store = await openEmbeddedStore(folder, contract);
  opened.push(store, { close: async () => rmSync(folder, { recursive: true }) });
  return store;
}

function openMongo(center: string): Store {
  const store = openMongoStore({ uri: openRunDatabases(standIn.uri, [center]).uri, center, contract });
  opened.push(store);
  return store;
}

async function importSite(store: Store, center: string): Promise<Snapshot> {
  const paths = { kind: 'folder', folder: join(SITES, center, 'data') } as const;
  const report = await importData({ center, contract, registry, store, mode: 'write', paths });
  expect(report.status).toBe('imported');
  return readSnapshot(store);
}

async function readSnapshot(store: Store): Promise<Snapshot> {
  const snapshot = await store.openSnapshot();
  if (!snapshot) throw new Error('the store has no generation');
  return snapshot;
}

async function backUp(snapshot: Snapshot, center: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBackup({ center, contract, snapshot })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** All rows, by collection and id. */
async function readAll(snapshot: Snapshot): Promise<Readonly<Record<string, readonly Row[]>>> {
  const all: Record<string, Row[]> = {};
  for (const collection of contract.collections) {
    all[collection.code] = [];
    for await (const rows of walkRows(snapshot, collection)) all[collection.code]?.push(...rows);
  }
  return all;
}

test.each(['leap', 'pedsnet'])(
  'the data of %s go from one kind of store to the other and back, and are the same rows',
  async (center) => {
    const [first, second, third] = [await openEmbedded(), openMongo(center), await openEmbedded()];
    const source = await importSite(first, center);
    const archive = await backUp(source, center);
    const moved = await restoreBackup(archive, { center, contract, registry, store: second });
    expect(moved).toMatchObject({ status: 'imported', drift: [], notes: [] });
    const { epoch, asOf, counts } = source.generation;
    const inSecond = await readSnapshot(second);
    expect(inSecond.generation).toMatchObject({ asOf, counts, origin: `a backup of epoch ${epoch}` });
    expect(await readAll(inSecond)).toEqual(await readAll(source));

    const again = await backUp(inSecond, center);
    await restoreBackup(again, { center, contract, registry, store: third });
    const inThird = await readSnapshot(third);
    expect(await readAll(inThird)).toEqual(await readAll(source));
    // An epoch is a number that the store counts, and a digest of the rows.
    expect(inThird.generation.epoch).toBe(inSecond.generation.epoch);
    await restoreBackup(again, { center, contract, registry, store: third });
    expect((await readSnapshot(third)).generation.epoch).not.toBe(inThird.generation.epoch);

    // But for what it says of itself, the backup of equal data is equal.
    const unnamed = { 'dataset.json': '', SHA256SUMS: '' };
    expect({ ...unzip(again), ...unnamed }).toEqual({ ...unzip(archive), ...unnamed });
    expect((await backUp(source, center)).equals(archive)).toBe(true);
  },
);

type Files = Readonly<Record<string, string>>;

function unzip(archive: Uint8Array): Files {
  const entries = Object.entries(unzipSync(archive));
  return Object.fromEntries(entries.map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
}

const zip = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])));

/** With digests that fit: what an edit or another program could write. */
function seal({ SHA256SUMS: _, ...files }: Files): Uint8Array {
  const digests = Object.entries(files).map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  return zip({ ...files, SHA256SUMS: digests.join('') });
}

const without = (file: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));

/** Leaves a column out, as a release did that did not know it. */
function dropColumn(file: string, column: string, files: Files): Files {
  const lines = (files[file] ?? '').trimEnd().split('\n').map(splitLine);
  const at = lines[0]?.indexOf(column) ?? -1;
  if (at < 0) throw new Error(`${file} has no column ${column}`);
  return { ...files, [file]: `${lines.map((cells) => cells.toSpliced(at, 1).join(',')).join('\n')}\n` };
}

/** At the commas that are in no quotes. */
const splitLine = (line: string): string[] => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);

function change(file: string, from: string | RegExp, to: string, files: Files): Files {
  const text = files[file] ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  return { ...files, [file]: changed };
}

describe('over one small backup', () => {
  let archive: Buffer;
  let files: Files;
  beforeAll(async () => {
    archive = await backUp(await importSite(await openEmbedded(), 'leap'), 'leap');
    files = unzip(archive);
  });

  /** What comes of it, over a store that has data. */
  async function restore(given: Uint8Array, center = 'leap') {
    const store = await openEmbedded();
    const before = (await importSite(store, 'leap')).generation;
    const report = await restoreBackup(given, { center, contract, registry, store }).catch((error: Error) => error);
    return { report, before, after: (await readSnapshot(store)).generation };
  }

  test('it holds what the importer reads, and the digests of all', () => {
    const names = [...contract.collections, ...contract.embedded.values()].map(({ file }) => file);
    expect(Object.keys(files).toSorted()).toEqual(['dataset.json', 'SHA256SUMS', ...names].toSorted());
    expect(JSON.parse(files['dataset.json'] ?? '')).toMatchObject({
      asOf: '2022-09-30',
      backup: { center: 'leap', epoch: expect.any(String), origin: 'subgraphs/sites/leap/data' },
    });
    expect(files['SHA256SUMS']?.trimEnd().split('\n')).toHaveLength(names.length + 1);
  });

  const scholars = 'scholars.csv';
  test.each<[string, () => Uint8Array, RegExp]>([
    ['that is empty', () => Buffer.alloc(0), /no zip archive, or is cut off or damaged/],
    ['that is something else', () => Buffer.from('id,name\n'), /no zip archive/],
    ['cut off', () => archive.subarray(0, archive.length - 20), /no zip archive/],
    ['of another center', () => archive, /a backup of leap; expected one of pact/],
    ['without digests', () => zip(without('SHA256SUMS', files)), /expected a backup with SHA256SUMS/],
    ['with odd digests', () => zip({ ...files, SHA256SUMS: '../x' }), /expected lines of a digest and a name/],
    [
      'with a table altered',
      () => zip(change(scholars, 'leap:scholar:0001', 'leap:scholar:0009', files)),
      /altered: scholars\.csv does not have the digest/,
    ],
    [
      'that lacks a table',
      () => zip(without('awards.csv', files)),
      /not whole: SHA256SUMS names awards\.csv, which is/,
    ],
    [
      'with a table that no digest names',
      () => zip({ ...unzip(seal(without('awards.csv', files))), 'awards.csv': files['awards.csv'] ?? '' }),
      /altered: SHA256SUMS does not name awards\.csv/,
    ],
    ['of a newer release', () => seal({ ...files, 'grants.csv': 'id\n' }), /a file grants\.csv .* with a newer one/],
    [
      'of nobody',
      () => seal({ ...files, 'dataset.json': '{"asOf":"2022-09-30"}' }),
      /says of which center and epoch it is a backup/,
    ],
    [
      'that unpacks to far more',
      () => seal({ ...files, [scholars]: '\n'.repeat(2_000_000) }),
      /at most 4096 MB unpacked/,
    ],
  ])('an archive %s is refused, and what was served is served', async (what, spoil, sentence) => {
    const { report, before, after } = await restore(spoil(), what.includes('another') ? 'pact' : 'leap');
    expect(report instanceof Error ? report.message : report.status).toMatch(sentence);
    expect(after).toEqual(before);
  });

  test.each<[string, () => Files, object]>([
    [
      'with a value that no import lets in',
      () => change(scholars, /\d{4}-\d{2}-\d{2}/, '2021-02-30', files),
      { file: scholars, row: 2, expected: 'a day as YYYY-MM-DD' },
    ],
    [
      'with a reference to a row that is not there',
      () => change('appointments.csv', 'leap:scholar:0001', 'leap:scholar:0999', files),
      { file: 'appointments.csv', expected: 'the id of a row of scholars.csv' },
    ],
    [
      'without a column that this release requires',
      () => dropColumn(scholars, 'status', files),
      { file: scholars, expected: 'the column status' },
    ],
    [
      'with a column of a newer release',
      () => change('awards.csv', 'id,', 'shoe_size,', files),
      { file: 'awards.csv', found: 'the unknown column shoe_size' },
    ],
  ])('a backup %s is refused with its place, as an import is', async (_, spoil, fault) => {
    const { report, before, after } = await restore(seal(spoil()));
    expect(report).toMatchObject({
      status: 'refused',
      faults: expect.arrayContaining([expect.objectContaining(fault)]),
    });
    expect(after).toEqual(before);
  });

  test('of an earlier release: what the contract has gained since is empty, or what the importer makes of the rest', async () => {
    const older = dropColumn('partnerships.csv', 'partner_kind', dropColumn(scholars, 'orcid', files));
    const store = await openEmbedded();
    const report = await restoreBackup(seal(without('disruptions.csv', older)), {
      center: 'leap',
      contract,
      registry,
      store,
    });
    expect(report.status).toBe('imported');
    const all = await readAll(await readSnapshot(store));
    expect(all['disruption']).toEqual([]);
    expect(new Set(all['scholar']?.map(({ orcid }) => orcid))).toEqual(new Set([null]));
    expect(all['partnership']?.map(({ partnerKind }) => typeof partnerKind)).toContain('string');
  });

  test('while another import runs, a restore says so and leaves it alone', async () => {
    const store = await openEmbedded();
    const other = await store.beginGeneration();
    await expect(restoreBackup(archive, { center: 'leap', contract, registry, store })).rejects.toMatchObject({
      code: 'IMPORT_RUNNING',
    });
    await other.abort();
  });
});
