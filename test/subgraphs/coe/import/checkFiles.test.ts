import type { ImportFault } from '../../../../subgraphs/coe/import/report/report.ts';
import { SOUND, spoil, validate, without, type Files } from './sampleFiles.ts';

const SCHOLAR = 'leap:scholar:0001,"Núñez, Ana"';

/** A fault as `file:row:column`, and words that must stand in what it says. */
type Expectation = readonly [title: string, files: Files, place: string, ...words: string[]];

const cases: readonly Expectation[] = [
  // the file as a whole
  ['an empty file', { ...SOUND, 'scholars.csv': '' }, 'scholars.csv:1:', 'an empty file', 'header'],
  [
    'an empty file of only blank lines',
    { ...SOUND, 'program-awards.csv': '\n\n' },
    'program-awards.csv:1:',
    'an empty file',
  ],
  ['a missing file of a collection', without('partnerships.csv'), 'partnerships.csv::', 'no such file'],
  [
    'a missing file of embedded values',
    without('disciplines.csv'),
    'disciplines.csv::',
    'no such file',
    'only its header',
  ],
  ['a missing dataset.json', without('dataset.json'), 'dataset.json::', 'no such file'],
  ['a dataset.json that is no JSON', { ...SOUND, 'dataset.json': 'asOf: 2022' }, 'dataset.json::', 'no JSON'],
  ['a dataset.json without a date', { ...SOUND, 'dataset.json': '{}' }, 'dataset.json::asOf', 'nothing'],
  [
    'a dataset.json with a date of a spreadsheet',
    { ...SOUND, 'dataset.json': '{"asOf": "9/30/2022"}' },
    'dataset.json::asOf',
    '2022-09-30',
  ],
  [
    'Windows-1252',
    { ...SOUND, 'scholars.csv': Buffer.from(SOUND['scholars.csv'], 'latin1') },
    'scholars.csv:2:',
    'UTF-8',
    'Windows-1252',
    'Núñez',
    'spreadsheet',
  ],
  [
    'UTF-16 with a mark',
    { ...SOUND, 'scholars.csv': Buffer.from(`\uFEFF${SOUND['scholars.csv']}`, 'utf16le') },
    'scholars.csv::',
    'UTF-16',
  ],
  [
    'UTF-16 without a mark',
    { ...SOUND, 'program-awards.csv': Buffer.from(SOUND['program-awards.csv'], 'utf16le') },
    'program-awards.csv::',
    'UTF-16',
  ],
  [
    'a workbook that was renamed',
    { ...SOUND, 'program-awards.csv': Buffer.from('PK\u0003\u0004 and so on') },
    'program-awards.csv::',
    'workbook',
  ],
  [
    'semicolons between columns',
    { ...SOUND, 'program-awards.csv': SOUND['program-awards.csv'].replaceAll(',', ';') },
    'program-awards.csv:1:',
    'semicolons',
    'commas',
  ],
  [
    'tabs between columns',
    { ...SOUND, 'program-awards.csv': SOUND['program-awards.csv'].replaceAll(',', '\t') },
    'program-awards.csv:1:',
    'tabs',
  ],
  // the header
  [
    'data without a header',
    { ...SOUND, 'scholars.csv': SOUND['scholars.csv'].split('\n').slice(1).join('\n') },
    'scholars.csv:1:',
    'a first line that names none of these columns',
    'write the header above the data',
  ],
  [
    'an unknown column',
    spoil('scholars.csv', 'cohort', 'cohrot'),
    'scholars.csv:1:cohrot',
    'unknown column',
    'did you mean cohort?',
  ],
  ['a missing column', spoil('scholars.csv', 'cohort', 'cohrot'), 'scholars.csv:1:cohort', 'no such column'],
  ['a column twice', spoil('scholars.csv', 'orcid', 'name'), 'scholars.csv:1:name', 'twice'],
  ['a column without a name', spoil('program-awards.csv', 'end_date', ''), 'program-awards.csv:1:', 'without a name'],
  // the structure of lines
  ['a value too many', spoil('scholars.csv', 'Bo Li', 'Li, Bo'), 'scholars.csv:3:', '18 values', '19', 'quotes'],
  ['a value too few', spoil('scholars.csv', 'PHD,,', 'PHD,'), 'scholars.csv:3:', '18 values', '17'],
  ['a quote that is never closed', spoil('scholars.csv', 'Bo Li', '"Bo Li'), 'scholars.csv:3:', 'never closed'],
  ['text after a closing quote', spoil('scholars.csv', 'Bo Li', '"Bo" Li'), 'scholars.csv:3:', 'after a closing quote'],
  ['a quote inside a value', spoil('scholars.csv', 'Bo Li', 'Bo "B" Li'), 'scholars.csv:3:', 'not quoted'],
  // ids
  ['a missing id', spoil('scholars.csv', 'leap:scholar:0002', ''), 'scholars.csv:3:id', 'nothing'],
  [
    'an id that is none',
    spoil('scholars.csv', 'leap:scholar:0002', '0002'),
    'scholars.csv:3:id',
    'write the whole id: leap:scholar:0002',
  ],
  [
    'an id twice',
    spoil('scholars.csv', 'leap:scholar:0002', 'leap:scholar:0001'),
    'scholars.csv:3:id',
    'line 2 has too',
  ],
  [
    'an id whose zeros a spreadsheet ate',
    spoil('scholars.csv', 'leap:scholar:0002', 'leap:scholar:2'),
    'scholars.csv:3:id',
    'leading zeros',
    'leap:scholar:0002',
  ],
  [
    "another center's id",
    spoil('scholars.csv', 'leap:scholar:0002', 'pact:scholar:0002'),
    'scholars.csv:3:id',
    'belongs to the center pact',
  ],
  [
    'an id of no center',
    spoil('scholars.csv', 'leap:scholar:0002', 'laep:scholar:0002'),
    'scholars.csv:3:id',
    'there is no center laep',
  ],
  [
    'an id of another collection',
    spoil('scholars.csv', 'leap:scholar:0002', 'leap:program:0002'),
    'scholars.csv:3:id',
    'names a program',
  ],
  [
    'an id of 5,000 letters',
    spoil('scholars.csv', 'leap:scholar:0002', `leap:scholar:${'x'.repeat(5000)}`),
    'scholars.csv:3:id',
    'an id of this center',
  ],
  [
    'an id of 5,000 letters in a list of embedded values',
    spoil('program-awards.csv', 'leap:program:0001', 'x'.repeat(5000)),
    'program-awards.csv:2:program',
    'an id of this center',
  ],
  // references
  [
    'a reference of 5,000 letters',
    spoil('appointments.csv', 'leap:scholar:0001', `leap:scholar:${'0'.repeat(5000)}`),
    'appointments.csv:2:scholar',
    'an id of this center',
  ],
  [
    'a health system of 5,000 letters',
    spoil('partnerships.csv', 'hs-county', 'x'.repeat(5000)),
    'partnerships.csv:2:health_system',
    'HealthSystem',
  ],
  [
    'a dangling reference',
    spoil('appointments.csv', 'leap:scholar:0001', 'leap:scholar:0009'),
    'appointments.csv:2:scholar',
    'scholars.csv',
    'does not have',
  ],
  [
    'a reference whose zeros a spreadsheet ate',
    spoil('appointments.csv', 'leap:scholar:0001', 'leap:scholar:1'),
    'appointments.csv:2:scholar',
    'leading zeros',
    'leap:scholar:0001',
  ],
  [
    "a reference to another center's row",
    spoil('appointments.csv', 'leap:scholar:0001', 'pact:scholar:0001'),
    'appointments.csv:2:scholar',
    'belongs to the center pact',
  ],
  [
    'an embedded value of nobody',
    spoil('program-awards.csv', 'leap:program:0001', 'leap:program:0003'),
    'program-awards.csv:2:program',
    'programs.csv',
    'does not have',
  ],
  [
    'an embedded value without its row',
    spoil('program-awards.csv', 'leap:program:0001', ''),
    'program-awards.csv:2:program',
    'nothing',
  ],
  [
    'an unknown health system',
    spoil('partnerships.csv', 'hs-county', 'hs-conty'),
    'partnerships.csv:2:health_system',
    'did you mean hs-county?',
  ],
  [
    'the name of a health system for its id',
    spoil('partnerships.csv', 'hs-county', 'County Health'),
    'partnerships.csv:2:health_system',
    'write its id: hs-county',
  ],
  [
    'an unknown institution',
    spoil('programs.csv', 'inst-ohsu', 'inst-x'),
    'programs.csv:2:lead_institution',
    'Institution',
  ],
  [
    'an unknown health system in a list',
    spoil('programs.csv', 'hs-county;', 'hs-nowhere-known;'),
    'programs.csv:2:partner_systems',
    'registry',
  ],
  // values
  ['a required value that is missing', spoil('scholars.csv', 'Bo Li', ''), 'scholars.csv:3:name', 'nothing'],
  [
    'a status nobody knows',
    spoil('scholars.csv', 'COMPLETED', 'COMPLETE'),
    'scholars.csv:3:status',
    'did you mean COMPLETED?',
  ],
  [
    'a status in small letters',
    spoil('scholars.csv', 'ACTIVE', 'active'),
    'scholars.csv:2:status',
    'did you mean ACTIVE?',
  ],
  ['a degree nobody knows', spoil('scholars.csv', 'MD;MPH', 'MD;MPX'), 'scholars.csv:2:degrees', '"MPX"', 'MPH'],
  ['a list with commas', spoil('scholars.csv', 'MD;MPH', '"MD,MPH"'), 'scholars.csv:2:degrees', 'replace the commas'],
  ['a list with a gap', spoil('scholars.csv', 'MD;MPH', 'MD;;MPH'), 'scholars.csv:2:degrees', 'nothing between'],
  [
    'a list with a value twice',
    spoil('scholars.csv', 'MD;MPH', 'MD;MD'),
    'scholars.csv:2:degrees',
    'MD is there twice',
  ],
  [
    'a date of a spreadsheet',
    spoil('scholars.csv', '2020-09-01', '9/1/2020'),
    'scholars.csv:2:start_date',
    '2020-09-01 (month first)',
    '2020-01-09 (day first)',
  ],
  [
    'a date with dots',
    spoil('scholars.csv', '2020-09-01', '31.08.2020'),
    'scholars.csv:2:start_date',
    '2020-08-31 (day first)',
  ],
  [
    "a spreadsheet's number of a day",
    spoil('scholars.csv', '2020-09-01', '44075'),
    'scholars.csv:2:start_date',
    'would be 2020-09-01',
  ],
  [
    'a date without zeros',
    spoil('scholars.csv', '2020-09-01', '2020-9-1'),
    'scholars.csv:2:start_date',
    'write 2020-09-01',
  ],
  [
    'a date with a time',
    spoil('scholars.csv', '2020-09-01', '2020-09-01 00:00:00'),
    'scholars.csv:2:start_date',
    'without a time',
  ],
  [
    'a day that is not in the calendar',
    spoil('scholars.csv', '2020-09-01', '2021-02-29'),
    'scholars.csv:2:start_date',
    'no such day',
  ],
  [
    'a number with thousands separators',
    spoil('programs.csv', '100000', '"100,000"'),
    'programs.csv:2:salary_cap',
    'write 100000',
  ],
  [
    'a percentage beyond 100',
    spoil('appointments.csv', ',24,75,', ',24,750,'),
    'appointments.csv:2:effort_percent',
    'from 0 to 100',
    '750',
  ],
  [
    'a partnership with nobody',
    spoil('partnerships.csv', 'leap:partnership:0001,hs-county,', 'leap:partnership:0001,,'),
    'partnerships.csv:2:health_system',
    'nothing',
  ],
  ['a number with decimals', spoil('programs.csv', '100000', '100000.00'), 'programs.csv:2:salary_cap', 'write 100000'],
  [
    'a number with a currency',
    spoil('programs.csv', '100000', '$100000'),
    'programs.csv:2:salary_cap',
    'write the number alone: 100000',
  ],
  ['a number beyond GraphQL', spoil('programs.csv', '100000', '3000000000'), 'programs.csv:2:salary_cap', '2147483647'],
  ['a word for a number', spoil('programs.csv', '100000', 'N/A'), 'programs.csv:2:salary_cap', 'leave it empty'],
  ['TRUE', spoil('disciplines.csv', 'true', 'TRUE'), 'disciplines.csv:2:is_primary', 'write true'],
  ['yes', spoil('disciplines.csv', 'true', 'yes'), 'disciplines.csv:2:is_primary', 'write true'],
  ['a failed formula', spoil('scholars.csv', 'Bo Li', '#NAME?'), 'scholars.csv:3:name', 'formula failed'],
  [
    'an ORCID iD with a wrong check digit',
    spoil('scholars.csv', '1825-0097', '1825-0098'),
    'scholars.csv:2:orcid',
    'valid identifier',
    'check digit',
  ],
  [
    'a project number with its dashes',
    spoil('program-awards.csv', 'K12HS026370', '5K12HS026370-03'),
    'program-awards.csv:2:number',
    'K12HS026370',
  ],
  ['a control character', spoil('scholars.csv', 'Bo Li', 'Bo\u0007Li'), 'scholars.csv:3:name', 'U+0007'],
  ['a line feed in a value', spoil('scholars.csv', 'Bo Li', '"Bo\nLi"'), 'scholars.csv:3:name', 'one line'],
  ['a letter that was lost', spoil('scholars.csv', 'Bo Li', 'B\uFFFD Li'), 'scholars.csv:3:name', 'earlier conversion'],
  ['a name too long', spoil('scholars.csv', 'Bo Li', 'x'.repeat(201)), 'scholars.csv:3:name', 'at most 200 characters'],
  [
    'a note too long',
    spoil('scholars.csv', 'made up', 'x'.repeat(2001)),
    'scholars.csv:2:basis_note',
    'at most 2000 characters',
  ],
  [
    'a name too long to sort by',
    spoil('scholars.csv', 'Bo Li', '\uFDFA'.repeat(60)),
    'scholars.csv:3:name',
    'bytes to sort by',
  ],
  [
    'an end before the start',
    spoil('scholars.csv', '2020-08-31', '2018-08-31'),
    'scholars.csv:3:end_date',
    'before start_date (2018-09-01)',
  ],
];

test.each(cases.map(([title, files, place, ...words]) => ({ title, files, place, words })))(
  '$title is a fault with its place',
  async ({ files, place, words }) => {
    const { faults } = await validate(files);
    const said = faults
      .filter((fault) => printPlace(fault) === place)
      .map((fault) => `expected ${fault.expected}; found ${fault.found}; ${fault.hint ?? ''}`);
    expect(faults.map(printPlace)).toContain(place);
    for (const word of words) expect(said.join('\n')).toContain(word);
  },
);

function printPlace({ file, row, column }: ImportFault): string {
  return `${file}:${row ?? ''}:${column ?? ''}`;
}

test('sound files have no fault and give the rows they say', async () => {
  const { faults, faultCount, rows, asOf, drift, notes } = await validate(SOUND);
  expect({ faults, faultCount, drift, notes, asOf }).toEqual({
    faults: [],
    faultCount: 0,
    drift: [],
    notes: [],
    asOf: '2022-09-30',
  });
  expect(rows.get('scholar')).toEqual([
    {
      id: 'leap:scholar:0001',
      center: 'leap',
      name: 'Núñez, Ana',
      orcid: '0000-0002-1825-0097',
      status: 'ACTIVE',
      cohort: 2020,
      startDate: '2020-09-01',
      endDate: null,
      degrees: ['MD', 'MPH'],
      hostSystem: 'hs-county',
      disciplines: [
        { kind: 'CLINICAL', group: 'PHYSICIAN', code: '207R00000X', isPrimary: true },
        { kind: 'RESEARCH', group: 'OTHER', code: null, isPrimary: false },
      ],
      conversionStatus: null,
      monthsInProgram: null,
      sex: 'FEMALE',
      raceEthnicity: ['WHITE', 'HISPANIC_OR_LATINO'],
      isUnderrepresented: true,
      isAtRisk: false,
      basis: 'SYNTHETIC',
      basisNote: 'made up',
      sourceType: 'COMPUTER_GENERATED',
      lastReviewedOn: '2022-09-01',
    },
    {
      id: 'leap:scholar:0002',
      center: 'leap',
      name: 'Bo Li',
      orcid: null,
      status: 'COMPLETED',
      cohort: 2018,
      startDate: '2018-09-01',
      endDate: '2020-08-31',
      degrees: ['PHD'],
      hostSystem: null,
      disciplines: [],
      conversionStatus: null,
      monthsInProgram: 24,
      sex: null,
      raceEthnicity: [],
      isUnderrepresented: null,
      isAtRisk: null,
      basis: 'SYNTHETIC',
      basisNote: null,
      sourceType: null,
      lastReviewedOn: null,
    },
  ]);
  expect(rows.get('partnership')).toEqual([
    expect.objectContaining({
      healthSystem: 'hs-county',
      partnerKind: 'SAFETY_NET_PUBLIC',
      isSafetyNet: true,
      safetyNetBasis: 'MISSION_OR_MANDATE',
      states: ['OR'],
      hasLiaison: true,
    }),
  ]);
});

test.each<readonly [string, Files]>([
  ['lines that end as in Windows', { ...SOUND, 'scholars.csv': SOUND['scholars.csv'].replaceAll('\n', '\r\n') }],
  ['no line end at the end', { ...SOUND, 'scholars.csv': SOUND['scholars.csv'].trimEnd() }],
  ['blank lines at the end', { ...SOUND, 'scholars.csv': `${SOUND['scholars.csv']}\n,,,,,,,,,,,,\n\n` }],
  ['spaces around values', spoil('scholars.csv', 'Bo Li', '  Bo Li ')],
])('%s are tolerated', async (_, files) => {
  const { faults, rows } = await validate(files);
  expect(faults).toEqual([]);
  expect(rows).toEqual((await validate(SOUND)).rows);
});

test('a byte order mark is passed over with a note', async () => {
  const { faults, notes, rows } = await validate({ ...SOUND, 'scholars.csv': `\uFEFF${SOUND['scholars.csv']}` });
  expect(faults).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('scholars.csv begins with a byte order mark')]);
  expect(rows).toEqual((await validate(SOUND)).rows);
});

test('one fault hides no other: all come at once, by file and line', async () => {
  const places = (
    await validate({
      ...spoil('scholars.csv', 'Bo Li,,COMPLETED', ',,DONE'),
      ...pick(spoil('program-awards.csv', 'true,2018-09-01', 'yes,soon')),
    })
  ).faults.map(printPlace);
  expect(places).toEqual([
    'program-awards.csv:2:is_confirmed',
    'program-awards.csv:2:start_date',
    'scholars.csv:3:name',
    'scholars.csv:3:status',
  ]);
});

function pick(files: Files): Files {
  return { 'program-awards.csv': files['program-awards.csv'] ?? '' };
}

test('a line that cannot be read makes no reference to it dangle', async () => {
  const { faults } = await validate(spoil('scholars.csv', SCHOLAR, `${SCHOLAR},extra`));
  expect(faults.map(printPlace)).toEqual(['scholars.csv:2:']);
});

test('a line is numbered as an editor does, behind values of several lines', async () => {
  const { faults } = await validate({
    ...SOUND,
    'scholars.csv': SOUND['scholars.csv'].replace('made up', '"made\nup"').replace('Bo Li', ''),
  });
  expect(faults.map(printPlace)).toEqual(['scholars.csv:2:basis_note', 'scholars.csv:4:name']);
});

test('of very many faults the first thousand are told, and the number of all', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `leap:program:0001,K12HS026370,K12,maybe${index},,`);
  const { faults, faultCount } = await validate({
    ...SOUND,
    'program-awards.csv': `${SOUND['program-awards.csv']}${lines.join('\n')}`,
  });
  expect([faults.length, faultCount]).toEqual([1000, 3000]);
});

test("what a file says otherwise than the registry is drift, and the registry's word is imported", async () => {
  const text = SOUND['partnerships.csv']
    .replace('id,health_system', 'id,partner_kind,health_system')
    .replace('0001,hs-county', '0001,COMMUNITY,hs-county');
  const { faults, drift, rows } = await validate({ ...SOUND, 'partnerships.csv': text });
  expect(faults).toEqual([]);
  expect(drift).toEqual([
    {
      file: 'partnerships.csv',
      row: 2,
      id: 'leap:partnership:0001',
      field: 'partnerKind',
      stored: 'COMMUNITY',
      registry: 'SAFETY_NET_PUBLIC',
    },
  ]);
  expect(rows.get('partnership')?.[0]?.['partnerKind']).toBe('SAFETY_NET_PUBLIC');
});

test('of a list that the registry has, a file may say the same in any order, or something else, which is drift', async () => {
  const say = (states: string): Files => ({
    ...SOUND,
    'partnerships.csv': SOUND['partnerships.csv']
      .replace('id,health_system', 'id,states,health_system')
      .replace('0001,hs-county', `0001,${states},hs-county`),
  });
  expect((await validate(say('OR'))).drift).toEqual([]);
  const { drift, rows } = await validate(say('WA;OR'));
  expect(drift).toEqual([
    {
      file: 'partnerships.csv',
      row: 2,
      id: 'leap:partnership:0001',
      field: 'states',
      stored: ['WA', 'OR'],
      registry: ['OR'],
    },
  ]);
  expect(rows.get('partnership')?.[0]?.['states']).toEqual(['OR']);
});
