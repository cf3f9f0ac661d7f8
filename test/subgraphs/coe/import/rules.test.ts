/** What the contract's annotations ask of the values of one row, and of one row beside others. */
import type { ImportFault } from '../../../../subgraphs/coe/import/report/report.ts';
import { addLines, SOUND, spoil, validate, type Files } from './sampleFiles.ts';

const AWARD = {
  id: 'leap:award:0001',
  scholar: 'leap:scholar:0001',
  number: 'R01HS026379',
  funder: 'AHRQ',
  type: 'R01',
  role: 'PRINCIPAL_INVESTIGATOR',
  start_date: '2021-01-01',
};
const PERIOD = { award: 'leap:award:0001', project_number: '3R01HS026379-02S1', application_type: 'SUPPLEMENT' };
const REQUEST = {
  id: 'leap:dataAccessRequest:0001',
  project: 'leap:project:0001',
  holder: 'hs-county',
  category: 'CLAIMS',
  status: 'APPROVED',
  is_open: 'true',
  requested_on: '2020-02-28',
  submitted_on: '2020-03-01',
  approved_on: '2020-03-10',
};
const PROJECT = {
  id: 'leap:project:0001',
  scholar: 'leap:scholar:0001',
  title: 'A project',
  status: 'ACTIVE',
  start_date: '2020-01-01',
};
const ASSESSMENT = {
  id: 'leap:competencyAssessment:0001',
  scholar: 'leap:scholar:0001',
  timepoint: 'ENTRY',
  framework: 'competency-domains-2022',
  domain: 'D1',
  competency: '1.1',
  level: 'EMERGING',
  rater: 'SELF',
};
const PUBLICATION = {
  id: 'leap:publication:0001',
  scholars: 'leap:scholar:0001',
  pmid: '36263260',
  title: 'A paper',
  published_on: '2022-01-01',
  match_status: 'CONFIRMED',
};
const MENTORING = { id: 'leap:mentoring:0001', scholar: 'leap:scholar:0001', mentor: 'leap:mentor:07', role: 'CAREER' };

const FULL = [
  ['projects.csv', PROJECT],
  ['awards.csv', AWARD],
  ['award-periods.csv', PERIOD],
  ['data-access-requests.csv', REQUEST],
  ['competency-assessments.csv', ASSESSMENT],
  ['publications.csv', PUBLICATION],
  ['mentorings.csv', MENTORING],
].reduce((files, [file, line]) => addLines(files, file as string, line as Record<string, string>), SOUND as Files); // pairs of a name and a line

/** The full files with one value of the one line of a file changed. */
function change(file: string, values: Readonly<Record<string, string>>): Files {
  const [header = '', line = ''] = FULL[file]!.toString().split('\n');
  const columns = header.split(',');
  const changed = line.split(',').map((cell, at) => values[columns[at] ?? ''] ?? cell);
  return { ...FULL, [file]: `${header}\n${changed.join(',')}\n` };
}

async function explain(files: Files): Promise<string[]> {
  return (await validate(files)).faults.map(print);
}

function print({ file, row, column, expected, found, hint }: ImportFault): string {
  return `${file}:${row ?? ''}:${column ?? ''} expected ${expected}; found ${found}${hint === undefined ? '' : `; ${hint}`}`;
}

test('rows that keep every rule have no fault', async () => {
  expect(await explain(FULL)).toEqual([]);
});

test.each<readonly [string, Files, string]>([
  [
    'a day before the one that it may not precede',
    change('data-access-requests.csv', { approved_on: '2020-02-29' }),
    'data-access-requests.csv:2:approved_on expected a day that is not before submitted_on (2020-03-01); found 2020-02-29; the two may be exchanged',
  ],
  [
    'a code that the vocabulary lacks',
    change('competency-assessments.csv', { domain: 'D9' }),
    'competency-assessments.csv:2:domain expected a code of the vocabulary competency-domains-2022: D1, D2; found "D9"',
  ],
  [
    'a label of the vocabulary',
    change('competency-assessments.csv', { domain: 'systems science' }),
    'competency-assessments.csv:2:domain expected a code of the vocabulary competency-domains-2022: D1, D2; found "systems science"; write its code: D1',
  ],
  [
    'a vocabulary that the registry lacks',
    change('competency-assessments.csv', { framework: 'competency-domains-2021' }),
    'competency-assessments.csv:2:framework expected the id of a vocabulary of the registry; found "competency-domains-2021"; did you mean competency-domains-2022?',
  ],
  [
    'a vocabulary of something else',
    change('competency-assessments.csv', { framework: 'disciplines' }),
    'competency-assessments.csv:2:framework expected a value that begins with competency-domains-; found "disciplines"',
  ],
  [
    'a period of another award',
    change('award-periods.csv', { project_number: '5R01HS026380-02' }),
    'award-periods.csv:2:project_number expected a project number with the core R01HS026379, the number of leap:award:0001; found 5R01HS026380-02',
  ],
  [
    "another center's mentor",
    change('mentorings.csv', { mentor: 'pact:mentor:07' }),
    'mentorings.csv:2:mentor expected a key of this center, such as leap:mentor:07; found "pact:mentor:07"; it has to begin with leap:',
  ],
  [
    'a value twice',
    addLines(FULL, 'award-periods.csv', PERIOD),
    'award-periods.csv:3: expected every value of its award once; found the same values as in line 2; remove one of the lines, which would count twice',
  ],
  [
    'a publication of nobody',
    change('publications.csv', { scholars: '' }),
    'publications.csv:2:scholars expected at least one value; found nothing',
  ],
  [
    'a PMID twice',
    addLines(FULL, 'publications.csv', { ...PUBLICATION, id: 'leap:publication:0002' }),
    'publications.csv:3:pmid expected no two lines with the same pmid; found 36263260, as in line 2',
  ],
  [
    'an award twice',
    addLines(FULL, 'awards.csv', { ...AWARD, id: 'leap:award:0002' }),
    'awards.csv:3: expected no two lines with the same scholar, number; found leap:scholar:0001, R01HS026379, as in line 2; write the core once, and each year or supplement as a line of award-periods.csv',
  ],
  [
    'a day before the nearest one that is given',
    change('data-access-requests.csv', { requested_on: '2022-05-01', submitted_on: '', approved_on: '2021-01-01' }),
    'data-access-requests.csv:2:approved_on expected a day that is not before requested_on (2022-05-01); found 2021-01-01; the two may be exchanged',
  ],
])('%s is a fault', async (_, files, said) => {
  expect(await explain(files)).toEqual([said]);
});

test('a supplement written as an award says where it belongs', async () => {
  const [said] = await explain(
    addLines(FULL, 'awards.csv', { ...AWARD, id: 'leap:award:0002', number: '3R01HS026379-02S1' }),
  );
  expect(said).toMatch(
    /^awards\.csv:3:number expected a valid identifier; .*write only the core \(R01HS026379\).*; write the core once, and each year or supplement as a line of award-periods\.csv$/,
  );
});

test('a value that is missing is a value like another: the same domain twice, assessed as a whole', async () => {
  const again = { ...ASSESSMENT, id: 'leap:competencyAssessment:0002', level: 'PROFICIENT', competency: '' };
  const files = addLines(change('competency-assessments.csv', { competency: '' }), 'competency-assessments.csv', again);
  expect(await explain(files)).toEqual([
    expect.stringMatching(
      /^competency-assessments\.csv:3: expected no two lines with the same scholar, timepoint, framework, domain, competency, rater/,
    ),
  ]);
});

test('rows that lack all values of a key are not compared with others', async () => {
  const lines = ['0002', '0003'].map((local) => ({ ...PUBLICATION, id: `leap:publication:${local}`, pmid: '' }));
  expect(await explain(addLines(FULL, 'publications.csv', ...lines))).toEqual([]);
});

test('elapsed days are whole days of the calendar, empty where a day is missing', async () => {
  const { rows } = await validate(FULL);
  expect(rows.get('dataAccessRequest')).toMatchObject([{ daysToApproval: 11, daysToFirstData: null }]); // 2020 had a 29 February
});

test('elapsed months are whole ones, the last day included', async () => {
  const files = spoil('scholars.csv', '2020-09-01,,MD', '2020-09-01,2022-08-31,MD');
  expect((await validate(files)).rows.get('scholar')?.[0]).toMatchObject({ monthsInProgram: 24 });
});

test('days that would be counted below zero are faults, whatever lies between', async () => {
  const said = await explain(
    change('data-access-requests.csv', {
      requested_on: '2022-05-01',
      submitted_on: '',
      approved_on: '2021-01-01',
      first_data_on: '2021-02-01',
    }),
  );
  const sentence = 'expected a day that is not before requested_on (2022-05-01); found';
  expect(said).toEqual([
    `data-access-requests.csv:2:approved_on ${sentence} 2021-01-01; the two may be exchanged`,
    `data-access-requests.csv:2:first_data_on ${sentence} 2021-02-01; the two may be exchanged`,
  ]);
});

test('a column that is missing is one fault, however many lines there are', async () => {
  const text = SOUND['scholars.csv'].replace('id,name,', 'id,nome,');
  expect((await validate({ ...SOUND, 'scholars.csv': text })).faults.map(({ row, column }) => [row, column])).toEqual([
    [1, 'nome'],
    [1, 'name'],
  ]);
});

test.each([
  ['a collection', 'competency-assessments.csv', 'domain', 'dimension'],
  ['embedded values', 'award-periods.csv', 'award', 'grant'],
])('lines of %s do not count as the same because a column is missing', async (_, file, column, wrong) => {
  const [header = '', line = ''] = FULL[file]!.toString().split('\n');
  const lines = [header.replace(column, wrong), line, line.replace('Assessment:0001', 'Assessment:0002')];
  expect((await explain({ ...FULL, [file]: `${lines.join('\n')}\n` })).map((each) => each.split(' ')[0])).toEqual([
    `${file}:1:${wrong}`,
    `${file}:1:${column}`,
  ]);
});

test('a cause comes before its consequences, even if there are more than a thousand of them', async () => {
  const appointment = SOUND['appointments.csv'].trimEnd().split('\n')[1]!;
  const appointments = Array.from({ length: 1200 }, (_, at) => appointment.replace(/:0001/, `:n${at}`));
  const files = {
    ...SOUND,
    'appointments.csv': `${[SOUND['appointments.csv'].split('\n')[0], ...appointments].join('\n')}\n`,
    'scholars.csv': SOUND['scholars.csv'].replace('cohort', 'cohrot').replaceAll('leap:scholar:', 'scholar '),
  };
  const { faults, faultCount } = await validate(files);
  expect(faults.slice(0, 5).map(({ file, row, column }) => [file, row, column])).toEqual([
    ['scholars.csv', 1, 'cohrot'],
    ['scholars.csv', 1, 'cohort'],
    ['scholars.csv', 2, 'id'],
    ['scholars.csv', 3, 'id'],
    ['appointments.csv', 2, 'scholar'],
  ]);
  expect([faults.length, faultCount > 1200]).toEqual([1000, true]);
});

test('a header that lacks a column of the lines is no missing quote', async () => {
  const text = SOUND['scholars.csv'].replace('cohort,', '');
  expect((await explain({ ...SOUND, 'scholars.csv': text })).slice(0, 2)).toEqual([
    'scholars.csv:1:cohort expected the column cohort; found no such column',
    'scholars.csv:2: expected 17 values, as in the header; found 18; the header lacks a column that this line has',
  ]);
});

test.each([
  ['a column that the table has already', 'cohort', 'names'],
  ['a short word with other letters', 'id', 'end'],
])('an unknown column is not taken for %s', async (_, column, wrong) => {
  const text = SOUND['scholars.csv'].replace(new RegExp(`\\b${column}\\b`), wrong);
  const [fault] = await explain({ ...SOUND, 'scholars.csv': text });
  expect(fault).toMatch(new RegExp(`^scholars.csv:1:${wrong} .* the unknown column ${wrong}$`));
});

test('a line with a value too many hides no reference that dangles elsewhere', async () => {
  const broken = spoil('scholars.csv', 'Bo Li', 'Li, Bo');
  const { faults } = await validate({
    ...broken,
    'appointments.csv': SOUND['appointments.csv'].replace('leap:scholar:0001', 'leap:scholar:0009'),
  });
  expect(faults.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['scholars.csv', 3, undefined],
    ['appointments.csv', 2, 'scholar'],
  ]);
});

test('of lines in another encoding only those are read otherwise', async () => {
  const narrow = Buffer.from(SOUND['scholars.csv'].replace('Núñez', 'Nunez').replace('Bo Li', 'Bö Li'), 'latin1');
  const { faults } = await validate({
    ...SOUND,
    'scholars.csv': Buffer.concat([
      narrow,
      Buffer.from('leap:scholar:0003,Zoë,,GONE,2018,2018-09-01,,,,,SYNTHETIC,,,,,,,\n'),
    ]),
  });
  expect(faults).toMatchObject([
    { row: 3, found: expect.stringContaining('in this line: "leap:scholar:0002,Bö Li') },
    { row: 4, column: 'status' },
  ]);
});

test('of very much drift the first thousand values are listed, and all are counted', async () => {
  const header = SOUND['partnerships.csv'].split('\n')[0]!.replace('id,', 'id,partner_kind,');
  const lines = Array.from({ length: 1500 }, (_, at) => ({
    id: `leap:partnership:n${at}`,
    health_system: 'hs-county',
    partner_kind: 'COMMUNITY',
    status: 'ACTIVE',
  }));
  const appointments = SOUND['appointments.csv'].replace('leap:partnership:0001', '');
  const { drift, driftCount, faults } = await validate(
    addLines(
      { ...SOUND, 'appointments.csv': appointments, 'partnerships.csv': `${header}\n` },
      'partnerships.csv',
      ...lines,
    ),
  );
  expect([faults, drift.length, driftCount]).toEqual([[], 1000, 1500]);
});

test('a list has at most a hundred values, in a cell or in a file of its own', async () => {
  const topics = (count: number): Files =>
    change('projects.csv', { topics: Array.from({ length: count }, (_, n) => `t${n}`).join(';') });
  const periods = (count: number): Files =>
    Array.from({ length: count }, (_, n) => n).reduce<Files>(
      (files, n) => addLines(files, 'award-periods.csv', { ...PERIOD, project_number: `3R01HS026379-02S${n + 2}` }),
      FULL,
    );
  expect(await explain(topics(100))).toEqual([]);
  expect(await explain(topics(101))).toEqual(['projects.csv:2:topics expected at most 100 values; found 101 values']);
  expect(await explain(periods(99))).toEqual([]); // beside the one of FULL
  expect(await explain(periods(100))).toEqual([
    'awards.csv:2: expected at most 100 lines in award-periods.csv for leap:award:0001; found 101 lines',
  ]);
});
