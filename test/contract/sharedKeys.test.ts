/** A union is sound only by values that mean the same at every center: the contract refuses any other. */
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { isSharedValue, toSharedValue } from '../../subgraphs/contract/sharedKeys.ts';
import { contract } from '../support/consortium.ts';

const withField = (field: string): string => `
  type Center @key(fields: "id") { id: ID! }
  type HealthSystem @key(fields: "id") { id: ID! }
  type Scholar @collection(plural: "scholars", file: "scholars.csv") { id: ID! center: Center! healthSystem: HealthSystem ${field} }
`;

test.each([
  ['a row of the center itself', 'mentor: Scholar @shared'],
  ['the center', 'owner: Center @shared'],
  ['an id', 'key: ID @shared'],
  ["words of the center's own", 'topic: String @shared @column'],
  ['a key that a center gives out', 'mentorKey: String @shared @column(check: "mentorKey")'],
  ["a number of the funder's own", 'award: String @shared @column(check: "awardNumber")'],
  ['a person', 'orcid: String @governed(as: "IDENTIFYING") @shared @column(check: "orcid")'],
  ["a person's number, however it is governed", 'orcid: String @shared @column(check: "orcid")'],
  ['what has no row-level form', 'sex: String @governed(as: "SENSITIVE") @shared @column'],
  ['a number', 'cohort: Int @shared @column'],
])('%s cannot be shared', (_, field) => {
  expect(() => readContract(withField(field))).toThrow('@shared');
});

test.each([
  ['an entity of the registry', 'host: HealthSystem @shared'],
  ['a copy from the registry', 'states: [String!] @shared @copied(of: "healthSystem", field: "states")'],
  ['a public identifier', 'pmid: String @shared @column(check: "pmid")'],
])('%s can', (_, field) => {
  expect(readContract(withField(field)).byCode.get('scholar')?.keys).toHaveLength(1);
});

test('the keys of the contract', () => {
  expect(contract.collections.flatMap(({ code, keys }) => keys.map(({ name }) => `${code} ${name}`))).toEqual([
    'dataAccessRequest HOLDER',
    'mentoring HEALTH_SYSTEM',
    'partnership HEALTH_SYSTEM',
    'partnership STATES',
    'placement FACILITY',
    'position INSTITUTION',
    'position HEALTH_SYSTEM',
    'program LEAD_INSTITUTION',
    'program PARTNER_SYSTEMS',
    'publication PMID',
    'publication DOI',
    'scholar HOST_SYSTEM',
  ]);
});

test('a DOI has one spelling, and a value that the check refuses is none', () => {
  const publication = contract.byCode.get('publication');
  const [pmid, doi] = ['pmid', 'doi'].map((name) => publication?.fields.find((field) => field.name === name));
  if (!pmid || !doi) throw new Error('publications have both');
  expect(toSharedValue(doi, '10.1002/LRH2.10342')).toBe('10.1002/lrh2.10342');
  expect([
    isSharedValue(doi, '10.1002/LRH2.10342'),
    isSharedValue(doi, '10.1002/lrh2.10342'),
    isSharedValue(pmid, 'x'),
    isSharedValue(pmid, '36263260'),
  ]).toEqual([false, true, false, true]);
});
