/** What happens to files, disks and processes while an import runs: a clear sentence, and nothing is changed. */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import { readBytes } from '../../../../subgraphs/coe/import/read/files.ts';
import { FaultList } from '../../../../subgraphs/coe/import/report/report.ts';
import { Workspace } from '../../../../subgraphs/coe/import/parts/workspace.ts';
import { addLines, contract, registry, SOUND, spoil, validate, withFolder } from './sampleFiles.ts';

const subject = { center: 'leap', contract, registry, mode: 'check' } as const;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bad-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads the file, and does something to it after the first bytes. */
async function readAndDisturb(bytes: number, disturb: (path: string) => void): Promise<FaultList> {
  const path = join(folder, 'scholars.csv');
  writeFileSync(path, 'x'.repeat(bytes));
  const faults = new FaultList();
  let isFirst = true;
  for await (const chunk of readBytes({ name: 'scholars.csv', path, format: 'csv', bytes }, new Map(), faults)) {
    if (isFirst && chunk.length > 0) disturb(path);
    isFirst = false;
  }
  return faults;
}

test('a file that is written to while it is read is a fault', async () => {
  const faults = await readAndDisturb(1_000_000, (path) => appendFileSync(path, 'more'));
  expect(faults.list()).toEqual([
    {
      file: 'scholars.csv',
      expected: 'a file that stays as it is while it is read',
      found: 'one that was changed meanwhile',
      hint: 'import again when it is complete',
    },
  ]);
});

test('a file that vanishes while it is read is a fault', async () => {
  const faults = await readAndDisturb(1_000_000, (path) => rmSync(path));
  expect(faults.list()).toEqual([
    { file: 'scholars.csv', expected: 'a file that can be read', found: 'nothing of that name' },
  ]);
});

test('a folder in the place of a file is a fault', async () => {
  const report = await withFolder(SOUND, async (files) => {
    const inside = join(files, 'awards.csv');
    rmSync(inside);
    mkdirSync(inside);
    return importData({ ...subject, paths: { kind: 'folder', folder: files } });
  });
  expect(report).toMatchObject({
    status: 'refused',
    faults: [{ file: 'awards.csv', expected: 'a file that can be read', found: 'a folder' }],
  });
});

test('a quote that takes in a million characters is a fault of its line', async () => {
  const { faults } = await validate({
    ...SOUND,
    'scholars.csv': `${SOUND['scholars.csv']}leap:scholar:0003,"Zoe${',x\n'.repeat(400_000)}`,
  });
  expect(faults).toMatchObject([{ file: 'scholars.csv', row: 4, found: 'a record of more than a million characters' }]);
});

test('a value of more than ten thousand characters is one fault of its line, and its row is known to be there', async () => {
  const files = spoil('scholars.csv', 'Núñez, Ana', 'x'.repeat(10_001));
  expect((await validate(files)).faults).toEqual([
    {
      file: 'scholars.csv',
      row: 2,
      expected: 'values of at most 10000 characters',
      found: `one of 10001, which begins with "${'x'.repeat(60)}"`,
      hint: 'a quote is perhaps not closed where it should be',
      isPrivate: true,
    },
  ]);
});

test('what was found is cut in what is said of it', async () => {
  const { faults } = await validate({
    ...spoil('scholars.csv', 'leap:scholar:0002', 'x'.repeat(5000)),
    'dataset.json': JSON.stringify({ asOf: 'y'.repeat(5000) }),
  });
  expect(faults.map(({ found }) => found)).toEqual([`"${'y'.repeat(80)}..."`, `"${'x'.repeat(80)}..."`]);
});

test('the name of an unknown column is cut in what is said of it', async () => {
  const { faults } = await validate(spoil('scholars.csv', 'cohort', 'x'.repeat(9000)));
  expect(faults).toContainEqual(expect.objectContaining({ row: 1, column: `${'x'.repeat(60)}...` }));
});

test('a list of very many values is checked in one go', async () => {
  const { faults } = await validate(
    spoil(
      'programs.csv',
      'Informatics;Implementation',
      Array.from({ length: 1500 }, (_, at) => at)
        .concat(7, 3)
        .join(';'),
    ),
  );
  expect(faults).toMatchObject([{ file: 'programs.csv', row: 2, column: 'tracks', expected: 'at most 100 values' }]);
});

test('a hundred thousand faulty lines report the first thousand and the count', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => ({
    id: `leap:engagement:${at}`,
    project: 'leap:project:none',
    stakeholder_type: 'PATIENTS',
    stage: 'DESIGN',
  }));
  const { faults, faultCount } = await validate(addLines(SOUND, 'engagements.csv', ...lines));
  expect([faults.length, faultCount]).toEqual([1000, 200_000]);
}, 240_000);

describe('a workspace', () => {
  test('that cannot be made says what to do', () => {
    expect(() => new Workspace(join(folder, 'nowhere'))).toThrow(
      expect.objectContaining({
        code: 'STORE_FAULT',
        message: expect.stringContaining('name another folder as TMPDIR'),
      }),
    );
  });

  test('leaves nothing behind, not even while it is open', async () => {
    const workspace = new Workspace(folder);
    workspace.append('list', 'item');
    expect(readdirSync(folder)).toEqual([]);
    for await (const items of workspace.read('list')) expect(items).toEqual(['item']);
    await workspace.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('gives large items fewer at a time, and all of them', async () => {
    const workspace = new Workspace(folder);
    const items = Array.from({ length: 6 }, (_, at) => [at, [String(at).repeat(500_000)]]);
    for (const item of items) workspace.append('list', item);
    const chunks: (readonly unknown[])[] = [];
    for await (const chunk of workspace.read('list')) chunks.push(chunk);
    expect(chunks.map((chunk) => chunk.length)).toEqual([3, 3]);
    expect(chunks.flat()).toEqual(items);
    await workspace.close();
  });

  test("gives a fault of the caller's on as it is", async () => {
    const workspace = new Workspace(folder);
    const fault = new Error('mine');
    expect(() =>
      workspace.transact(() => {
        throw fault;
      }),
    ).toThrow(fault);
    await workspace.close();
  });
});
