/** What the soak asks: the operations of the fault tests, and random ones of each kind, from a seed. */
import { OPERATIONS as FIXED } from '../e2e/operations.ts';

export interface SoakOperation {
  readonly name: string;
  readonly query: string;
}

const COUNT = '{ status value lower upper }';
const REPORT = 'completeness { isComplete considered answered centers { center { id } status code } }';
const DIMENSIONS = ['STATUS', 'COHORT', 'CENTER', 'HOST_SYSTEM', 'DEGREES'];
const ORDERS = ['ID', 'NAME', 'COHORT', 'START_DATE', 'END_DATE'];
const FILTERS = [
  '{}',
  '{ status: { in: [ACTIVE] } }',
  '{ cohort: { from: 2020 } }',
  '{ endDate: { isNull: false } }',
  '{ not: { cohort: { to: 2019 } } }',
  '{ name: { startsWith: "a" } }',
];

/** Equal seed, equal operations; a finite number, so that each is asked again and again. */
export function makeOperations(random: () => number, centers: readonly string[]): SoakOperation[] {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value; // never empty
  const page = (): string =>
    `scholars(first: ${pick([5, 20, 60, 200])}, filter: ${pick(FILTERS)}, orderBy: { field: ${pick(ORDERS)}, direction: ${pick(['ASC', 'DESC'])} }) { nodes { id name status cohort } totalCount ${COUNT} pageInfo { hasNextPage } ${REPORT} }`;
  const statistics = (): string => {
    const first = pick(DIMENSIONS);
    const groupBy = [...new Set([first, pick(DIMENSIONS)])].join(', ');
    return `scholarStatistics(groupBy: [${groupBy}], filter: ${pick(FILTERS)}) { total ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } canOverlap ${REPORT} }`;
  };
  const scholar = (): string =>
    `scholar(id: "${pick(centers)}:scholar:000${pick([1, 2, 3, 4])}") { id name status center { id name } mentorings { totalCount ${COUNT} nodes { id } } }`;
  const partnerships = (): string =>
    `partnerships(first: ${pick([10, 100])}, orderBy: { field: ID }) { nodes { id status healthSystem { id name } } totalCount ${COUNT} ${REPORT} }`;
  const mixed = (): string => `${page()} ${statistics()} ${scholar()} ${partnerships()}`;
  const kinds = { page, statistics, scholar, partnerships, mixed };
  const drawn = Object.entries(kinds).flatMap(([name, make]) =>
    Array.from({ length: 6 }, (_, at) => ({ name: `${name} ${at + 1}`, query: `{ ${make()} }` })),
  );
  return [...Object.entries(FIXED).map(([name, query]) => ({ name, query })), ...drawn];
}

/** A small generator of numbers from 0 to 1 (mulberry32): a run can be told by its seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
