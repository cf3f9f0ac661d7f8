/** The kinds of questions that are measured. `prepare` asks first for what the question needs, such as a cursor. */

export interface Shape {
  readonly name: string;
  readonly prepare?: string;
  /** The query, from what `prepare` brought. */
  toQuery(prepared: Readonly<Record<string, unknown>>): string;
}

const PAGE = 'nodes { id name status startDate center { id } } pageInfo { hasNextPage endCursor }';
const MIDDLE = '{ scholars(first: 1, orderBy: {field: NAME}, filter: {name: {startsWith: "m"}}) { nodes { id } pageInfo { endCursor } } }';

/** All of them. */
export function toShapes(): readonly Shape[] {
  return [
    { name: 'page of 110, by name', toQuery: () => `{ scholars(first: 110, orderBy: {field: NAME}) { ${PAGE} } }` },
    { name: 'page of 110, filtered', toQuery: () => `{ scholars(first: 110, orderBy: {field: START_DATE, direction: DESC}, filter: {status: {eq: COMPLETED}}) { ${PAGE} } }` },
    { name: 'group-by, two dimensions', toQuery: () => '{ scholarStatistics(groupBy: [STATUS, COHORT]) { total { value } groups { keys { value } count { value } } } }' },
    { name: 'group-by of months lost', toQuery: () => '{ disruptionStatistics(groupBy: [CATEGORY, MONTHS_LOST]) { total { value } groups { keys { value } count { value } } } }' },
    {
      name: 'one scholar, all records',
      prepare: MIDDLE,
      toQuery: (prepared) => {
        const { nodes } = prepared['scholars'] as { nodes: readonly { id: string }[] }; // MIDDLE asks for it
        const lists = ['appointments', 'mentorings', 'placements', 'projects', 'disruptions', 'positions', 'awards', 'publications', 'competencyAssessments'];
        return `{ scholar(id: ${JSON.stringify(nodes[0]?.id ?? '')}) { name ${lists.map((list) => `${list} { nodes { id } totalCount { value } }`).join(' ')} } }`;
      },
    },
  ];
}
