import { createAwardPeriods } from '../../subgraphs/sites/generate/collections/awards.ts';

/** Nothing is left to chance where a funder has no supplements. */
const chance = {} as unknown as Parameters<typeof createAwardPeriods>[0];

/** What the periods of an award cost, a period each; supplements left out. */
function costsOf(startDate: string, endDate: string, totalCosts: number): unknown[] {
  const award = {
    id: 'accelerat:award:0001',
    scholar: 'accelerat:scholar:0001',
    number: 'FDN-900001',
    type: 'OTHER',
    role: 'OTHER',
    activityCode: null,
    startDate,
    endDate,
    totalCosts,
  };
  const frame = { center: { plan: { asOf: '2022-09-30' } } } as unknown as Parameters<typeof createAwardPeriods>[1]; // all that the function reads of it
  return createAwardPeriods(chance, frame, [award as unknown as Parameters<typeof createAwardPeriods>[2][number]]).map(
    (period) => period['directCosts'],
  ); // an award as far as it is read
}

test('the direct costs of an award are spread over its years, on whatever day it begins', () => {
  expect(costsOf('2020-01-01', '2020-12-31', 60_000)).toEqual([40_000]);
  expect(costsOf('2020-07-01', '2021-06-30', 60_000)).toEqual([40_000]);
  expect(costsOf('2019-01-01', '2020-12-31', 120_000)).toEqual([40_000, 40_000]);
});
