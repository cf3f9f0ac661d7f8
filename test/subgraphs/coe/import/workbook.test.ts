/** Workbooks instead of CSV files: what their cells become, and what is refused. */
import { printPlace } from '../../../../subgraphs/coe/import/report/printReport.ts';
import { SOUND, validate, without, type Files } from './sampleFiles.ts';
import { writeWorkbook, zip, type Cell } from './workbooks.ts';

const HEADER = SOUND['scholars.csv'].split('\n')[0]!.split(',');

/** 2018-09-01 as a spreadsheet counts days. */
const DAY = 43344;

function toRow(values: Readonly<Record<string, Cell>>): Cell[] {
  return HEADER.map((name) => values[name] ?? null);
}

const ANA = toRow({
  id: 'leap:scholar:0001', name: 'Núñez, Ana', orcid: '0000-0002-1825-0097', status: 'ACTIVE', cohort: 2020, start_date: '2020-09-01', degrees: 'MD;MPH', host_system: 'hs-county',
  basis: 'SYNTHETIC', basis_note: 'made up', source_type: 'COMPUTER_GENERATED', updated_on: { day: 44805 }, sex: 'FEMALE', race_ethnicity: 'WHITE;HISPANIC_OR_LATINO', is_underrepresented: true, is_at_risk: false,
});
const BO = { id: 'leap:scholar:0002', name: { formula: 'Bo Li' }, status: 'COMPLETED', cohort: 2018, start_date: { day: DAY }, end_date: '2020-08-31', degrees: 'PHD', basis: 'SYNTHETIC' };

function toTable(file: keyof typeof SOUND): Cell[][] {
  return SOUND[file]!.trimEnd().split('\n').map((line) => line.split(','));
}

function withWorkbook(name: string, workbook: Buffer, replaced: readonly (keyof typeof SOUND  )[] = ['scholars.csv']): Files {
  const rest = Object.entries(SOUND).filter(([file]) => !replaced.includes(file));
  return { ...Object.fromEntries(rest), [name]: workbook };
}

test.each<readonly [string, Files]>([
  ['scholars.xlsx with a sheet of any name', withWorkbook('scholars.xlsx', writeWorkbook({ Sheet1: [HEADER, ANA, toRow(BO)] }))],
  ['a workbook with a sheet for each of two tables', withWorkbook('All.xlsx', writeWorkbook({ disciplines: toTable('disciplines.csv'), scholars: [HEADER, ANA, toRow(BO), []] }), ['scholars.csv', 'disciplines.csv'])],
])('%s gives the rows that CSV files give', async (_, files) => {
  const { rows, faults } = await validate(files);
  expect(faults).toEqual([]);
  expect(rows).toEqual((await validate(SOUND)).rows);
});

test.each<readonly [string, Readonly<Record<string, Cell>>, string, string]>([
  ['a day with a time', { ...BO, start_date: { day: DAY + 0.5 } }, 'scholars.xlsx sheet Sheet1 row 4 start_date', 'found "2018-09-01 12:00:00"'],
  ['a day that is a bare number', { ...BO, start_date: DAY }, 'scholars.xlsx sheet Sheet1 row 4 start_date', 'it would be 2018-09-01'],
  ['a number with a fraction', { ...BO, cohort: 2018.5 }, 'scholars.xlsx sheet Sheet1 row 4 cohort', 'found "2018.5"'],
  ['an id that lost its zeros', { ...BO, id: 2 }, 'scholars.xlsx sheet Sheet1 row 4 id', 'found "2"; write the whole id'],
  ['a formula that failed', { ...BO, name: { formula: '#N/A' } }, 'scholars.xlsx sheet Sheet1 row 4 name', 'formula failed'],
])('%s is a fault with its sheet and row, blank rows counted', async (_, row, place, said) => {
  const { faults } = await validate(withWorkbook('scholars.xlsx', writeWorkbook({ Sheet1: [HEADER, ANA, [], toRow(row)] })));
  const [fault] = faults;
  expect(fault && printPlace(fault)).toBe(place);
  expect(`found ${fault?.found}; ${fault?.hint}`).toContain(said);
});

const SOUND_BOOK = writeWorkbook({ Sheet1: [HEADER] });

test.each<readonly [string, Buffer, string]>([
  ['a text that was renamed', Buffer.from('id,name\n'), 'a file that is none, or is cut off'],
  ['a workbook that is cut off', SOUND_BOOK.subarray(0, SOUND_BOOK.length - 30), 'a file that is none, or is cut off'],
  ['an encrypted workbook, which is no zip archive', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted, or of the old format'],
  ['an encrypted zip archive', zip({ 'xl/workbook.xml': '' }, 1), 'one that is encrypted'],
  ['another zip archive', zip({ 'readme.txt': 'hello' }), 'one that cannot be read'],
  ['a zip bomb', zip({ 'xl/workbook.xml': Buffer.alloc(260 * 1024 * 1024) }), 'one that unpacks to more'],
  ['a sheet with a cell in its last corner', zip({ 'xl/worksheets/sheet1.xml': '<c r="A1"/><c r="XFD1048576"/>' }), 'one that reaches further'],
  ['a workbook beyond the limit', Buffer.alloc(50 * 1024 * 1024 + 1), '51 MB'],
])('%s is refused with a sentence', async (_, bytes, said) => {
  const { faults } = await validate(withWorkbook('scholars.xlsx', bytes));
  expect(faults).toContainEqual(expect.objectContaining({ file: 'scholars.xlsx', found: expect.stringContaining(said) }));
});

test('an archive that lies about its size is refused all the same', async () => {
  const bomb = zip({ 'xl/workbook.xml': Buffer.alloc(260 * 1024 * 1024) });
  for (const mark of ['504b0304', '504b0102']) bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from(mark, 'hex')) + (mark === '504b0304' ? 22 : 24));
  const { faults } = await validate(withWorkbook('scholars.xlsx', bomb));
  expect(faults).toContainEqual(expect.objectContaining({ file: 'scholars.xlsx', found: expect.stringContaining('unpacks to more') }));
});

test('a table that is there twice is a fault', async () => {
  const { faults } = await validate({ ...SOUND, 'scholars.xlsx': SOUND_BOOK });
  expect(faults).toEqual([{ file: 'scholars.xlsx', sheet: 'Sheet1', expected: 'the table scholars.csv once', found: 'another one: scholars.csv has it too' }]);
});

test('a sheet of a misspelt name is a fault, one of quite another is noted', async () => {
  const { faults, notes } = await validate({ ...without('scholars.csv'), 'all.xlsx': writeWorkbook({ 'About us': [['hello']], scholar: [HEADER] }) });
  expect(faults).toContainEqual(expect.objectContaining({ file: 'all.xlsx', sheet: 'scholar', hint: 'did you mean scholars?' }));
  expect(notes).toEqual(['all.xlsx: the sheet About us is no table and was passed over']);
});
