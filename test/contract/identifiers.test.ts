import { readFileSync } from 'node:fs';
import { checkIdentifier, IDENTIFIER_CHECKS, readCoreProject } from '../../subgraphs/contract/identifiers.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const GOOD: Readonly<Record<string, readonly string[]>> = {
  orcid: ['0000-0002-1825-0097', '0000-0002-1694-233X'],
  ror: [
    '000e0be47',
    '0027frf26',
    '02vm5rt34',
    '05dq2gs74',
    '02ets8c94',
    '017zqws13',
    '009avj582',
    '01z7r7q48',
    '046rm7j60',
    '05cf8a891',
    '043mz5j54',
    '00b30xv10',
    '05gxnyn08',
    '03eftgw80',
    '0482ksk80',
  ],
  ccn: ['050262', '140281', '393303', '05130F', '50030F'],
  vaStation: ['663', '663A4', '691GE', '402QAB', '4029AA'],
  npi: ['1234567893'],
  coreProject: ['K12HS026379', 'R01CA123456', 'P30HS029755', 'UL1TR000445'],
  projectNumber: ['1R01CA123456-01A1', '3K12HS026407-03S1', '5P30HS029755-02', 'K12HS026379', 'I01HX001234-01'],
  awardNumber: ['R01HS026379', 'I01HX001234', 'PCS-2017C1-6304', 'ME-2019C1-15648', 'RWJF/79123'],
  mentorKey: ['leap:mentor:07', 'mn-lhs:mentor:a.b_c-d'],
  pmid: ['36263260', '1'],
  doi: ['10.1002/lrh2.10342'],
  discipline: ['207R00000X', '2084P0800X', '26.1309', '01.0101'],
};

test.each(Object.entries(GOOD).flatMap(([check, values]) => values.map((value) => [check, value] as const)))(
  'the %s %s is fine',
  (check, value) => {
    expect(checkIdentifier(check, value)).toBeUndefined();
  },
);

test.each([
  ['orcid', '0000-0002-1825-0098', 'expected 7, got 8'],
  ['orcid', 'https://orcid.org/0000-0002-1825-0097', 'write 0000-0002-1825-0097'],
  ['orcid', '0000000218250097', 'expected an ORCID iD such as'],
  ['ror', '05dq2gs75', 'expected 74, got 75'],
  [
    'ror',
    '5dq2gs74',
    'a leading zero seems to be missing, as when a spreadsheet reads the text as a number (05dq2gs74)',
  ],
  ['ror', 'https://ror.org/05dq2gs74', 'write 05dq2gs74'],
  ['ror', '05dq2gi74', 'expected a ROR id such as'],
  ['ccn', '50262', 'a leading zero seems to be missing, as when a spreadsheet reads the text as a number (050262)'],
  ['ccn', '5130F', '(05130F)'],
  ['ccn', '50262.0', 'expected a CMS certification number'],
  ['vaStation', '63', 'a leading zero seems to be missing'],
  ['vaStation', '663a4', 'expected a VA station number'],
  ['npi', '1234567890', 'expected 3, got 0'],
  ['npi', '3234567893', 'starts with 1 or 2'],
  ['coreProject', '5K12HS026379-03', 'write only the core (K12HS026379)'],
  ['coreProject', 'K12-HS026379', 'write only the core (K12HS026379)'],
  ['coreProject', 'K12HS26379', 'expected an NIH core project number'],
  ['projectNumber', 'R01-CA-123456', 'expected an NIH project number such as'],
  ['projectNumber', '3K12HS026407-3S1', 'expected an NIH project number such as'],
  ['awardNumber', '3R01HS026379-03S1', 'write only the core (R01HS026379)'],
  ['awardNumber', 'r01hs026379', 'write only the core (R01HS026379)'],
  ['awardNumber', 'R01HS26379', 'expected an NIH core project number'],
  ['awardNumber', 'R01HS0263790', 'expected an NIH core project number'],
  ['awardNumber', '5 R01 HS026379-02', 'write only the core (R01HS026379)'],
  ['awardNumber', 'Contract 12', "or the funder's own number without spaces"],
  ['mentorKey', 'leap:mentor:Ada Lovelace', 'expected a key of the center itself'],
  ['mentorKey', 'leap:scholar:07', 'expected a key of the center itself'],
  ['pmid', 'PMC6051975', 'expected a PMID'],
  ['pmid', '036263260', 'expected a PMID'],
  ['doi', 'https://doi.org/10.1002/lrh2.10342', 'write 10.1002/lrh2.10342'],
  ['doi', 'lrh2.10342', 'expected a DOI such as'],
  [
    'discipline',
    '1.0101',
    'a leading zero seems to be missing, as when a spreadsheet reads the text as a number (01.0101)',
  ],
  ['discipline', '26.13', 'it can be a wider series, or a code whose zeros a spreadsheet removed (26.1300)'],
  ['discipline', '51', 'write all six digits'],
  ['discipline', '207r00000x', 'write 207R00000X'],
  ['discipline', 'epidemiology', 'expected a NUCC taxonomy code'],
])('the %s %s is refused with a reason', (check, value, reason) => {
  expect(checkIdentifier(check, value)).toContain(reason);
});

test('one changed character of a ROR id or an ORCID iD is noticed', () => {
  for (const [check, value] of [
    ['ror', '05dq2gs74'],
    ['orcid', '0000-0002-1825-0097'],
  ] as const) {
    for (const [index, letter] of [...value].entries()) {
      if (!/\d/.test(letter)) continue;
      const other = letter === '3' ? '4' : '3';
      expect(checkIdentifier(check, value.slice(0, index) + other + value.slice(index + 1))).toBeDefined();
    }
  }
});

test('years and supplements have the core of their award', () => {
  expect(['1R01CA123456-01', '5R01CA123456-02', '3R01CA123456-02S1', 'R01CA123456'].map(readCoreProject)).toEqual(
    new Array(4).fill('R01CA123456'),
  );
  expect(readCoreProject('PCS-2017C1-6304')).toBeUndefined();
});

test('a check that nobody wrote is a fault of the contract', () => {
  expect(() => checkIdentifier('isbn', '1')).toThrow('no identifier check "isbn"; there are orcid, ror');
});

test('every check that the contract names is written', () => {
  const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
  const fields = [...contract.collections, ...contract.embedded.values()].flatMap((each) => each.fields);
  const named = fields.flatMap((field) => field.column?.check ?? []);
  expect(named).toContain('orcid');
  expect(named.filter((check) => !IDENTIFIER_CHECKS.includes(check))).toEqual([]);
});
