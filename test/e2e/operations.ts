/** What the fault tests ask again and again, and what an answer must be while a center is missing. */
import { toComparable } from '../support/harness.ts';
import type { Answer, Oracle } from '../support/oracle/createOracle.ts';
import type { GraphAnswer } from './system.ts';

const COUNT = '{ status value lower upper }';
const REPORT = 'completeness { isComplete considered answered centers { center { id } status code } }';
const LIST = `scholars(first: 200, orderBy: { field: NAME }) { nodes { id name center { id name } hostSystem { id name } } totalCount ${COUNT} ${REPORT} }`;
const STATISTICS = `scholarStatistics(groupBy: [STATUS, COHORT]) { total ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } notListed ${COUNT} ${REPORT} }`;
const SINGLE =
  'own: scholar(id: "leap:scholar:0001") { id name center { name } appointments { totalCount { value } nodes { id effortPercent } } } other: scholar(id: "pact:scholar:0001") { id name }';
const SYSTEMS = `healthSystems { id name partnerships { nodes { id status center { id } } totalCount ${COUNT} ${REPORT} } }`;
const CENTERS = `centers { id name scholars(first: 100) { nodes { id name } totalCount ${COUNT} ${REPORT} } }`;

/** By name; each root field of each comes with one fetch from the centers, and so is whole or marked as one. */
export const OPERATIONS: Readonly<Record<string, string>> = {
  'a list': `{ ${LIST} }`,
  statistics: `{ ${STATISTICS} }`,
  'single scholars': `{ ${SINGLE} }`,
  'health systems with partnerships': `{ ${SYSTEMS} }`,
  'centers with scholars': `{ ${CENTERS} }`,
  'a mixed operation': `{ ${LIST} ${STATISTICS} ${SINGLE} ${SYSTEMS} ${CENTERS} }`,
};

interface Comparable {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
}

/** The answer when `missing` centers are away: the rows of all others, and no count that hides it. */
export function expectAnswer(oracle: Oracle, query: string, missing: readonly string[]): Comparable {
  return compare(oracle, query, oracle.without(missing).run(query));
}

export function compare({ schema }: Oracle, query: string, answer: Answer | GraphAnswer): Comparable {
  return toComparable({ schema, query }, answer) as Comparable; // it gives these two
}

/**
 * Each root field is whole, or lacks exactly the rows of the missing center and says so; and so does the report of the
 * operation. @returns is the answer complete?
 */
export function expectWholeOrMarked(oracle: Oracle, query: string, answer: GraphAnswer, missing: string): boolean {
  const [given, whole, marked] = [
    compare(oracle, query, answer),
    expectAnswer(oracle, query, []),
    expectAnswer(oracle, query, [missing]),
  ];
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (const [key, value] of Object.entries(given.data)) {
    if (!isSame(value, whole.data[key])) expect({ [key]: value }).toEqual({ [key]: marked.data[key] });
  }
  expect(Object.keys(given.data)).toEqual(Object.keys(whole.data));
  const { isComplete, considered, centers } = answer.extensions.completeness;
  expect(considered).toBe(11);
  const failed = centers
    .filter(({ status }: { status: string }) => status === 'FAILED')
    .map(({ center }: { center: string }) => center);
  expect(failed).toEqual(isComplete ? [] : [missing]);
  if (isComplete) expect(given).toEqual(whole);
  else expect(given).not.toEqual(whole);
  return Boolean(isComplete);
}
