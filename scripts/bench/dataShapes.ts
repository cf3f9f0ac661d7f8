/** The questions that are asked of more and more centers and data. `prepare` asks first for what the question needs, such as an id. */

export interface DataShape {
  readonly name: string;
  readonly prepare?: string;
  /** The query, from what `prepare` brought. */
  toQuery(prepared: Readonly<Record<string, unknown>>): string;
}

const PAGE = 'nodes { id name status startDate center { id } } pageInfo { hasNextPage endCursor }';
const ANYBODY = '{ scholars(first: 1, orderBy: {field: NAME}) { nodes { id } } }';

/** @param first rows of a page: as many as the smallest data have, so that all pages are equally long */
export function toDataShapes(first: number): readonly DataShape[] {
  return [
    {
      name: `page of ${first}, by name`,
      toQuery: () => `{ scholars(first: ${first}, orderBy: {field: NAME}) { ${PAGE} } }`,
    },
    {
      name: `page of ${first}, filtered`,
      toQuery: () =>
        `{ scholars(first: ${first}, orderBy: {field: START_DATE, direction: DESC}, filter: {status: {eq: COMPLETED}}) { ${PAGE} } }`,
    },
    {
      name: 'group-by, two dimensions',
      toQuery: () =>
        '{ scholarStatistics(groupBy: [STATUS, COHORT]) { total { value } groups { keys { value } count { value } } } }',
    },
    {
      name: 'group-by of months lost',
      toQuery: () =>
        '{ disruptionStatistics(groupBy: [CATEGORY, MONTHS_LOST]) { total { value } groups { keys { value } count { value } } } }',
    },
    {
      name: 'one scholar, all records',
      prepare: ANYBODY,
      toQuery: (prepared) => {
        const { nodes } = prepared['scholars'] as { nodes: readonly { id: string }[] }; // ANYBODY asks for it
        const lists = [
          'appointments',
          'mentorings',
          'placements',
          'projects',
          'disruptions',
          'positions',
          'awards',
          'publications',
          'competencyAssessments',
        ];
        return `{ scholar(id: ${JSON.stringify(nodes[0]?.id ?? '')}) { name ${lists.map((list) => `${list} { nodes { id } totalCount { value } }`).join(' ')} } }`;
      },
    },
  ];
}
