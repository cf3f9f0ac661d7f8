/** How much a test leaves to chance: few cases over four centers in `npm test`, many over all eleven in `npm run test:long`. */
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';

const IS_LONG = process.env['LONG_TESTS'] === '1';
const LONG_FACTOR = 10;

/** The centers of random worlds. Four differ in all that a law can see of them; the rest repeat it. */
export const WORLD_CENTERS: readonly string[] = IS_LONG ? CENTER_IDS : ['leap', 'pact', 'spirit', 't-gapp'];

/** How many random cases a property is tried on. @param few in `npm test` */
export const runs = (few: number): number => (IS_LONG ? LONG_FACTOR * few : few);
