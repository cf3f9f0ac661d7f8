/** What a run of the growth leaves when it is stopped. */
import { toGrowth } from '../../scripts/bench/growth.ts';
import type { GrowthPoint } from '../../scripts/bench/growthPoint.ts';

test('what is not measured yet is named as missing, beside what could not be', () => {
  const point: GrowthPoint = { centers: 11, scholars: 10, gatewayStartMs: 1, gatewayRss: 1, questions: [] };
  const growth = toGrowth(
    { centers: [11, 25], scholars: [10], rowCenters: 4 },
    { byCenters: [point], byRows: [], processes: [] },
    ['a million scholars: no server'],
  );
  expect(growth.byCenters).toEqual([point]);
  expect(growth.left).toEqual([
    '25 centers: the run was stopped before',
    '10 scholars at each of 4 centers: the run was stopped before',
    'a million scholars: no server',
  ]);
});
