/** What is asked while members come and go, and what every answer must be then: whole for the members of one moment while it ran, or marked. */
import type { Answer, Consortium, Rows } from './consortium.ts';
import { makePartnership, makeScholar } from './rows.ts';

const VA = 'hs-va-puget-sound';
const REPORT = 'completeness { isComplete considered answered centers { center { id } status code } }';
const LIST = `scholars(first: 100) { nodes { id } totalCount { status value lower } ${REPORT} }`;
const STATISTICS = `scholarStatistics(groupBy: [STATUS]) { total { status value lower } groups { keys { value } count { status value lower } } ${REPORT} }`;
/** Two fetches, one after the other: the registry's, then that of the centers. */
const JOIN = `healthSystem(id: "${VA}") { id partnerships(first: 100) { nodes { id } totalCount { status value lower } ${REPORT} } }`;

export const QUERIES: readonly string[] = [
  `{ ${LIST} }`,
  `{ ${STATISTICS} }`,
  `{ ${JOIN} }`,
  `{ ${LIST} ${STATISTICS} ${JOIN} }`,
];

/** A different number of rows at each center, so that no sum hides whose are missing. */
export function makeRows(centers: readonly string[]): Rows {
  const numbers = centers.flatMap((center, index) =>
    Array.from({ length: 2 ** index }, (_, row) => ({ center, local: String(row + 1).padStart(4, '0') })),
  );
  return {
    scholar: numbers.map(({ center, local }) => makeScholar(`${center}:scholar:${local}`)),
    partnership: numbers.map(({ center, local }) =>
      makePartnership(`${center}:partnership:${local}`, { healthSystem: VA }),
    ),
  };
}

/** Asks, and says who took part at the moment that the answer is about: one between the question and the answer. */
export async function askWithMembers(
  consortium: Consortium,
  query: string,
): Promise<{ answer: Answer; members: readonly string[] }> {
  const { members } = consortium.gateway;
  const list = (): string[] => members.current().centers.map(({ id }) => id);
  const moments = [list()];
  const stop = members.onChange(() => void moments.push(list()));
  const answer = await consortium.ask(query);
  stop();
  const named: string = answer.extensions.completeness.centers.map(({ center }: { center: string }) => center).join();
  const moment = moments.find((each) => each.join() === named);
  return { answer, members: moment ?? moments[0] ?? [] };
}

interface Report {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly { readonly center: { readonly id: string }; readonly status: string }[];
}

interface Count {
  readonly status: string;
  readonly value: number | null;
  readonly lower: number;
}

/**
 * No error; every report is about the members, and adds up; each center that answered has all of its rows there once, and
 * no other center any; counts are totals only where nobody is missing.
 * @param present the centers that nothing happened to: they must have answered
 */
export function expectWholeOrMarked(
  answer: Answer,
  rows: Rows,
  { members, present }: { readonly members: readonly string[]; readonly present: readonly string[] },
): void {
  expect(answer.errors).toEqual([]);
  const { scholars, scholarStatistics: statistics, healthSystem } = answer.data;
  if (scholars) expectPart(scholars, rows['scholar'] ?? [], members, present);
  if (healthSystem) expectPart(healthSystem.partnerships, rows['partnership'] ?? [], members, present);
  if (statistics) {
    const answered = expectReport(statistics.completeness, members, present);
    expectCount(statistics.total, countRows(rows['scholar'] ?? [], answered), statistics.completeness);
    for (const { count } of statistics.groups)
      expectCount(count, countRows(rows['scholar'] ?? [], answered), statistics.completeness);
  }
  const { considered, centers } = answer.extensions.completeness;
  expect({ considered, centers: centers.map(({ center }: { center: string }) => center) }).toEqual({
    considered: members.length,
    centers: members,
  });
}

type Listed = {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: Count;
  readonly completeness: Report;
};

function expectPart(
  { nodes, totalCount, completeness }: Listed,
  rows: readonly { readonly id: string }[],
  members: readonly string[],
  present: readonly string[],
): void {
  const answered = expectReport(completeness, members, present);
  const expected = rows.map(({ id }) => id).filter((id) => answered.includes(toCenter(id)));
  expect(nodes.map(({ id }) => id)).toEqual(expected.toSorted());
  expectCount(totalCount, expected.length, completeness);
}

/** Who answered. */
function expectReport(
  { isComplete, considered, answered, centers }: Report,
  members: readonly string[],
  present: readonly string[],
): string[] {
  expect(centers.map(({ center }) => center.id)).toEqual(members);
  const answering = centers.filter(({ status }) => status === 'ANSWERED').map(({ center }) => center.id);
  expect(answering).toEqual(expect.arrayContaining([...present]));
  expect(centers.filter(({ status }) => status !== 'ANSWERED' && status !== 'FAILED')).toEqual([]);
  expect({ isComplete, considered, answered }).toEqual({
    isComplete: answering.length === members.length,
    considered: members.length,
    answered: answering.length,
  });
  return answering;
}

function expectCount(count: Count, held: number, { isComplete }: Report): void {
  expect(count).toEqual(
    isComplete ? { status: 'EXACT', value: held, lower: held } : { status: 'INCOMPLETE', value: null, lower: held },
  );
}

function countRows(rows: readonly { readonly id: string }[], centers: readonly string[]): number {
  return rows.filter(({ id }) => centers.includes(toCenter(id))).length;
}

function toCenter(id: string): string {
  return id.split(':')[0] ?? '';
}
