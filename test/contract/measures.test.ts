/** Measures of the contract, and how the time between two dates is counted. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { countElapsed } from '../../subgraphs/contract/elapsed.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { countMonths } from '../support/oracle/countMonths.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));

test('the contract measures what the questions of the program ask for', () => {
  expect(
    contract.collections
      .filter(({ measures }) => measures.length > 0)
      .map(({ typeName, measures }) => [typeName, ...measures.map(({ name, unit }) => `${name} in ${unit}`)]),
  ).toEqual(
    expect.arrayContaining([
      ['Appointment', 'PLANNED_MONTHS in months', 'EFFORT_PERCENT in percent of full time'],
      ['DataAccessRequest', 'DAYS_TO_APPROVAL in days', 'DAYS_TO_FIRST_DATA in days'],
      ['Disruption', 'MONTHS_LOST in months'],
      ['EmbeddednessAssessment', 'SCORE in points'],
      ['Mentoring', 'SCHOLARS_PER_MENTOR in scholars'],
      ['Scholar', 'MONTHS_IN_PROGRAM in months'],
    ]),
  );
});

test.each([
  ['2019-07-01', '2020-06-30', 12],
  ['2019-07-01', '2020-06-29', 11],
  ['2019-07-01', '2019-07-01', 0],
  ['2019-07-15', '2019-08-14', 1],
  ['2019-07-15', '2019-08-13', 0],
  ['2020-01-31', '2020-02-29', 1],
  ['2020-01-31', '2020-02-28', 0],
  ['2020-02-29', '2021-02-28', 12],
])('from %s through %s are %i months', (from, to, months) => {
  expect(countElapsed('MONTHS', from, to)).toBe(months);
});

test('from one day to the next is one day, also over a leap day', () => {
  expect(countElapsed('DAYS', '2020-02-28', '2020-03-01')).toBe(2);
});

test('months counted at once are those counted one by one', () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      expect([from, to, countElapsed('MONTHS', from, to)]).toEqual([from, to, countMonths(from, to)]);
    }),
    { numRuns: 300 },
  );
});

const type = (field: string, more = ''): string =>
  `type Wait @collection(plural: "waits", file: "waits.csv") ${more} { id: ID! ${field} }`;

test.each([
  [
    'a text',
    type('name: String @column @measured(unit: "words", bins: [0])'),
    'expected a single whole number, got text',
  ],
  [
    'a list',
    type('days: [Int!] @column(min: 0) @measured(unit: "days", bins: [0])'),
    'expected a single whole number, got a list',
  ],
  ['bins that do not ascend', type('days: Int @column(min: 0) @measured(unit: "days", bins: [0, 9, 9])'), 'ascending'],
  ['no bins', type('days: Int @column(min: 0) @measured(unit: "days", bins: [])'), 'at least one'],
  [
    'values below the first bin',
    type('days: Int @column(min: -5) @measured(unit: "days", bins: [0])'),
    'expected its first bin at the minimum',
  ],
  [
    'values without a minimum',
    type('days: Int @column @measured(unit: "days", bins: [0])'),
    'expected its first bin at the minimum',
  ],
  [
    'what is not a field',
    type('', '@counted(name: "X", description: "X", each: "mentor", of: "id", unit: "x", bins: [0])'),
    'is @counted by mentor',
  ],
  [
    'an unknown unit of time',
    type('from: Date to: Date days: Int @elapsed(from: "from", to: "to", unit: "WEEKS")'),
    'counts in DAYS or MONTHS; got WEEKS',
  ],
])('a contract that measures %s is refused', (_, sdl, sentence) => {
  expect(() => readContract(sdl)).toThrow(sentence);
});
