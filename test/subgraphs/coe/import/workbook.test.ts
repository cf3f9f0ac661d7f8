/** Workbooks instead of CSV files: what their cells become, and what is refused. */
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { importData } from '../../../../subgraphs/coe/import/importData.ts';
import { checkWorkbook } from '../../../../subgraphs/coe/import/read/workbook.ts';
import { printPlace } from '../../../../subgraphs/coe/import/report/print.ts';
import { contract, registry, SOUND, validate, withFolder, without, type Files } from './sampleFiles.ts';
import { writeWorkbook, zip, type Cell } from './workbooks.ts';

const HEADER = SOUND['scholars.csv'].split('\n')[0]!.split(',');

/** 2018-09-01 as a spreadsheet counts days. */
const DAY = 43344;

function toRow(values: Readonly<Record<string, Cell>>): Cell[] {
  return HEADER.map((name) => values[name] ?? null);
}

const ANA = toRow({
  id: 'leap:scholar:0001',
  name: 'Núñez, Ana',
  orcid: '0000-0002-1825-0097',
  status: 'ACTIVE',
  cohort: 2020,
  start_date: '2020-09-01',
  degrees: 'MD;MPH',
  host_system: 'hs-county',
  basis: 'SYNTHETIC',
  basis_note: 'made up',
  source_type: 'COMPUTER_GENERATED',
  last_reviewed_on: { day: 44805 },
  sex: 'FEMALE',
  race_ethnicity: 'WHITE;HISPANIC_OR_LATINO',
  is_underrepresented: true,
  is_at_risk: false,
});
const BO = {
  id: 'leap:scholar:0002',
  name: { formula: 'Bo Li' },
  status: 'COMPLETED',
  cohort: 2018,
  start_date: { day: DAY },
  end_date: '2020-08-31',
  degrees: 'PHD',
  basis: 'SYNTHETIC',
};

function toTable(file: keyof typeof SOUND): Cell[][] {
  return SOUND[file]!.trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

function withWorkbook(
  name: string,
  workbook: Buffer,
  replaced: readonly (keyof typeof SOUND)[] = ['scholars.csv'],
): Files {
  const rest = Object.entries(SOUND).filter(([file]) => !replaced.includes(file));
  return { ...Object.fromEntries(rest), [name]: workbook };
}

test.each<readonly [string, Files]>([
  [
    'scholars.xlsx with a sheet of any name',
    withWorkbook('scholars.xlsx', writeWorkbook({ Sheet1: [HEADER, ANA, toRow(BO)] })),
  ],
  [
    'a workbook with a sheet for each of two tables',
    withWorkbook(
      'All.xlsx',
      writeWorkbook({ disciplines: toTable('disciplines.csv'), scholars: [HEADER, ANA, toRow(BO), []] }),
      ['scholars.csv', 'disciplines.csv'],
    ),
  ],
])('%s gives the rows that CSV files give', async (_, files) => {
  const { rows, faults } = await validate(files);
  expect(faults).toEqual([]);
  expect(rows).toEqual((await validate(SOUND)).rows);
});

test.each<readonly [string, Readonly<Record<string, Cell>>, string, string]>([
  [
    'a day with a time',
    { ...BO, start_date: { day: DAY + 0.5 } },
    'scholars.xlsx sheet Sheet1 row 4 start_date',
    'found "2018-09-01 12:00:00"',
  ],
  [
    'a day that is a bare number',
    { ...BO, start_date: DAY },
    'scholars.xlsx sheet Sheet1 row 4 start_date',
    'it would be 2018-09-01',
  ],
  ['a number with a fraction', { ...BO, cohort: 2018.5 }, 'scholars.xlsx sheet Sheet1 row 4 cohort', 'found "2018.5"'],
  [
    'an id that lost its zeros',
    { ...BO, id: 2 },
    'scholars.xlsx sheet Sheet1 row 4 id',
    'found "2"; write the whole id',
  ],
  [
    'a formula that failed',
    { ...BO, name: { formula: '#N/A' } },
    'scholars.xlsx sheet Sheet1 row 4 name',
    'formula failed',
  ],
])('%s is a fault with its sheet and row, blank rows counted', async (_, row, place, said) => {
  const { faults } = await validate(
    withWorkbook('scholars.xlsx', writeWorkbook({ Sheet1: [HEADER, ANA, [], toRow(row)] })),
  );
  const [fault] = faults;
  expect(fault && printPlace(fault)).toBe(place);
  expect(`found ${fault?.found}; ${fault?.hint}`).toContain(said);
});

/** What lies in the first entry is no longer compressed text. */
function encrypt(archive: Buffer): Buffer {
  return Buffer.from(archive).fill(0xff, 30 + 'xl/workbook.xml'.length, 30 + 'xl/workbook.xml'.length + 8);
}

const SOUND_BOOK = writeWorkbook({ Sheet1: [HEADER] });

const BOMB = zip({ 'xl/workbook.xml': Buffer.alloc(260 * 1024 * 1024) });

test.each<readonly [string, Buffer, string]>([
  ['a text that was renamed', Buffer.from('id,name\n'), 'a file that is none, is cut off, or is encrypted'],
  [
    'a workbook that is cut off',
    SOUND_BOOK.subarray(0, SOUND_BOOK.length - 30),
    'a file that is none, is cut off, or is encrypted',
  ],
  [
    'an encrypted workbook, which is no zip archive',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'encrypted, or of the old format',
  ],
  ['an archive with an encrypted entry', encrypt(zip({ 'xl/workbook.xml': 'a'.repeat(500) })), 'or is encrypted'],
  ['another zip archive', zip({ 'readme.txt': 'hello' }), 'one that cannot be read'],
  ['a zip bomb', BOMB, 'one that unpacks to more'],
  [
    'a sheet with a cell in its last corner',
    zip({ 'xl/worksheets/sheet1.xml': '<c r="A1"/><c r="XFD1048576"/>' }),
    'one that reaches further',
  ],
  ...[
    '<c\nr="XFD900000">',
    "<c\tr='XFD900000'>",
    '<c t="n"r="XFD900000">',
    '<c r = "XFD900000">',
    '<row r="900000000">',
    '<row r="9e8">',
    '<row r="&#57;00000000">',
    '<c r="\u00FF\u00FF\u00FF\u00FF1">',
  ].map((cell): readonly [string, Buffer, string] => [
    `a sheet of another folder with ${JSON.stringify(cell)}`,
    zip({ 'xl/elsewhere/a.xml': `<row r="1"><c r="A1"/>${cell}` }),
    'one that reaches further',
  ]),
  ['a workbook beyond the limit', Buffer.alloc(50 * 1024 * 1024 + 1), '51 MB'],
])('%s is refused with a sentence', async (_, bytes, said) => {
  const { faults } = await validate(withWorkbook('scholars.xlsx', bytes));
  expect(faults).toContainEqual(
    expect.objectContaining({ file: 'scholars.xlsx', found: expect.stringContaining(said) }),
  );
});

test('an archive that lies about its size is refused all the same', async () => {
  const bomb = Buffer.from(BOMB);
  for (const mark of ['504b0304', '504b0102'])
    bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from(mark, 'hex')) + (mark === '504b0304' ? 22 : 24));
  const { faults } = await validate(withWorkbook('scholars.xlsx', bomb));
  expect(faults).toContainEqual(
    expect.objectContaining({ file: 'scholars.xlsx', found: expect.stringContaining('cannot be read') }),
  );
});

test('numbers of margins and colours are no places of cells', async () => {
  const { faults } = await validate(
    withWorkbook(
      'scholars.xlsx',
      zip({ 'xl/charts/a.xml': `<pageMargins r="0.7"/><rect r="-80000"/><colour r="50%"/>` }),
    ),
  );
  expect(faults).not.toContainEqual(expect.objectContaining({ found: expect.stringContaining('reaches further') }));
});

/** The archive with another one before it, of which its directory does not know. */
function hide(hidden: Buffer, archive: Buffer): Buffer {
  const own = Buffer.from(archive);
  const entries = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 6));
  const end = own.length - 22;
  const from = own.readUInt32LE(end + 16);
  for (let at = from; at < end; at += 46 + own.readUInt16LE(at + 28))
    own.writeUInt32LE(own.readUInt32LE(at + 42) + entries.length, at + 42);
  own.writeUInt32LE(from + entries.length, end + 16);
  return Buffer.concat([entries, own]);
}

test('of an archive only what its directory names is read', async () => {
  const book = writeWorkbook({ Sheet1: [HEADER, ANA, toRow(BO)] });
  const { faults, rows } = await validate(
    withWorkbook(
      'scholars.xlsx',
      hide(zip({ 'xl/hidden.xml': 'not looked at', 'xl/bomb.xml': Buffer.alloc(300 * 1024 * 1024) }), book),
    ),
  );
  expect([faults, rows.get('scholar')?.length]).toEqual([[], 2]);
  const checked = checkWorkbook(hide(zip({ 'xl/bomb.xml': 'not looked at' }), book));
  expect('archive' in checked && checked.archive.includes('xl/bomb.xml')).toBe(false);
  expect('archive' in checked && checked.archive.includes('xl/workbook.xml')).toBe(true);
});

test('an archive whose entries overlap is refused', async () => {
  const book = writeWorkbook({ Sheet1: [HEADER] });
  const from = book.readUInt32LE(book.length - 6);
  book.writeUInt32LE(from, from + 20); // the first entry takes in all others
  for (let at = from, left = 2; left > 0; left -= 1, at += 46 + book.readUInt16LE(at + 28)) {
    book.writeUInt32LE(0, at + 42);
    book.writeUInt32LE(from - 50, at + 20);
  }
  const { faults } = await validate(withWorkbook('scholars.xlsx', book));
  expect(faults).toContainEqual(
    expect.objectContaining({ file: 'scholars.xlsx', found: expect.stringContaining('none, is cut off') }),
  );
});

test('what is too large to be held is not read', async () => {
  const faults = await withFolder({ 'all.xlsx': '', 'dataset.json': '' }, async (folder) => {
    const paths = ['all.xlsx', 'dataset.json'].map((name) => join(folder, name));
    truncateSync(paths[0]!, 3 * 1024 ** 3); // sparse: it takes no room
    truncateSync(paths[1]!, 2 * 1024 ** 2);
    const report = await importData({
      paths: { kind: 'folder', folder },
      center: 'leap',
      contract,
      registry,
      mode: 'check',
    });
    if (report.status !== 'refused') throw new Error('expected faults');
    return report.faults.filter(({ file }) => ['all.xlsx', 'dataset.json'].includes(file));
  });
  expect(faults).toMatchObject([
    { expected: 'a workbook of at most 50 MB', found: '3072 MB' },
    { expected: 'a file of at most 1 MB', found: '2 MB' },
  ]);
});

test('a table that is there twice is a fault', async () => {
  const { faults } = await validate({ ...SOUND, 'scholars.xlsx': SOUND_BOOK });
  expect(faults).toEqual([
    {
      file: 'scholars.xlsx',
      sheet: 'Sheet1',
      expected: 'the table scholars.csv once',
      found: 'another one: scholars.csv has it too',
    },
  ]);
});

test('a sheet of a misspelt name is a fault, one of quite another is noted', async () => {
  const { faults, notes } = await validate({
    ...without('scholars.csv'),
    'all.xlsx': writeWorkbook({ 'About us': [['hello']], scholar: [HEADER] }),
  });
  expect(faults).toContainEqual(
    expect.objectContaining({ file: 'all.xlsx', sheet: 'scholar', hint: 'did you mean scholars?' }),
  );
  expect(notes).toEqual(['all.xlsx: the sheet About us is no table and was passed over']);
});
