/** The five questions that the arms are asked: what ours is asked, what the aliased gateway is asked instead, and what a whole answer holds. */
import { isObject, type JsonObject } from '../../scripts/client.ts';

/** By number of connections. */
export type Targets = Readonly<Record<number, number>>;

export interface Shape {
  /** Also the name of the operation, which tells the floor what to send. */
  readonly name: string;
  readonly title: string;
  readonly query: string;
  /** The same question where each center has root fields of its own; `centers` are ids as names of GraphQL. */
  toAliased(centers: readonly string[]): string;
  /** How many rows its page has, where it has one. */
  readonly first: number;
  /** How many rows an answer of ours has, as its `data`. */
  countRows(data: JsonObject): number;
  /** The same of the aliased gateway, whose client has yet to merge. */
  countAliasedRows(data: JsonObject): number;
  /** At most so many times the CPU time of its floor: with one connection, and with sixteen. */
  readonly targets: Targets;
}

/** Of the demonstration data, from which the other arms may not differ. */
export const SCHOLAR = 'leap:scholar:0001';
const PAGE_ROWS = 110;
const WHO = 'id name status cohort startDate orcid center { id }';
const COUNT = '{ status value lower upper }';
const COMPLETENESS = 'completeness { isComplete considered answered }';
const GROUPS = `{ total ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } ${COMPLETENESS} }`;

const page: Shape = {
  name: 'page',
  title: 'page of 110 rows',
  query: `query page { scholars(first: ${PAGE_ROWS}, orderBy: {field: NAME}) { nodes { ${WHO} } pageInfo { hasNextPage endCursor } ${COMPLETENESS} } }`,
  toAliased: (centers) =>
    `query page { ${aliasEach(centers, `scholars(first: ${PAGE_ROWS}, orderBy: {field: NAME}) { nodes { ${WHO} } pageInfo { hasNextPage endCursor } ${COMPLETENESS} }`)} }`,
  countRows: (data) => countList(data['scholars'], 'nodes'),
  countAliasedRows: (data) => sum(Object.values(data).map((part) => countList(part, 'nodes'))),
  first: PAGE_ROWS,
  targets: { 1: 1.5, 16: 1.45 },
};

const group: Shape = {
  name: 'group',
  title: 'group-by, two dimensions',
  query: `query group { scholarStatistics(groupBy: [STATUS, COHORT]) ${GROUPS} }`,
  toAliased: (centers) =>
    `query group { ${aliasEach(centers, `scholarStatistics(groupBy: [STATUS, COHORT]) ${GROUPS}`)} }`,
  // Rows that were counted: the arms must count the same, however they group them.
  countRows: (data) => readTotal(data['scholarStatistics']),
  countAliasedRows: (data) => sum(Object.values(data).map(readTotal)),
  first: 0,
  targets: { 1: 1.7, 16: 1.7 },
};

const one: Shape = {
  name: 'one',
  title: 'one scholar',
  query: `query one { scholar(id: "${SCHOLAR}") { ${WHO} degrees } }`,
  toAliased: () => `query one { leap: leap__scholar(id: "${SCHOLAR}") { ${WHO} degrees } }`,
  countRows: (data) => Number(isObject(data['scholar'])),
  countAliasedRows: (data) => Number(isObject(data['leap'])),
  first: 0,
  targets: { 1: 1.8, 16: 2.4 },
};

const SYSTEM = 'id name kind states';
const join: Shape = {
  name: 'join',
  title: 'health systems with partnerships',
  query: `query join { healthSystems { ${SYSTEM} partnerships(first: 20) { nodes { id partnerKind center { id } } totalCount { status value } } } }`,
  // The rows of all systems, to be joined by the client: what one would ask where no field gathers them.
  toAliased: (centers) =>
    `query join { healthSystems { ${SYSTEM} } ${aliasEach(centers, 'partnerships(first: 110) { nodes { id partnerKind center { id } healthSystem { id } } totalCount { status value } }')} }`,
  countRows: (data) => sum(listOf(data['healthSystems']).map((system) => countList(system['partnerships'], 'nodes'))),
  countAliasedRows: (data) =>
    sum(Object.entries(data).map(([key, part]) => (key === 'healthSystems' ? 0 : countList(part, 'nodes')))),
  first: 110,
  targets: { 1: 1.6, 16: 1.6 },
};

const FRAGMENTS = `fragment Number on Count ${COUNT} fragment Report on Completeness { isComplete considered answered }`;
const mixed: Shape = {
  name: 'mixed',
  title: 'mixed operation',
  query: `query mixed {
    recent: scholars(first: 20, orderBy: {field: NAME}) { nodes { ...Who } completeness { ...Report } }
    standing: scholarStatistics(groupBy: [STATUS]) { total { ...Number } groups { keys { value } count { ...Number } } completeness { ...Report } }
    home: center(id: "leap") { id name }
    one: scholar(id: "${SCHOLAR}") { ...Who orcid }
  } fragment Who on Scholar { id name status startDate center { id } } ${FRAGMENTS}`,
  toAliased: (centers) => `query mixed {
    ${aliasEach(centers, `scholars(first: 20, orderBy: {field: NAME}) { nodes { id name status startDate center { id } } ${COMPLETENESS} }`, 'recent_')}
    ${aliasEach(centers, `scholarStatistics(groupBy: [STATUS]) { total ${COUNT} groups { keys { value } count ${COUNT} } ${COMPLETENESS} }`, 'standing_')}
    home: center(id: "leap") { id name }
    one: leap__scholar(id: "${SCHOLAR}") { id name status startDate orcid center { id } }
  }`,
  countRows: (data) => readTotal(data['standing']) + Number(isObject(data['home'])) + Number(isObject(data['one'])),
  countAliasedRows: (data) =>
    sum(
      Object.entries(data).map(([key, part]) =>
        key.startsWith('standing_') ? readTotal(part) : Number(key === 'home' || key === 'one'),
      ),
    ),
  first: 20,
  targets: { 1: 2.3, 16: 2.8 },
};

export const SHAPES: readonly Shape[] = [page, group, one, join, mixed];

/** One root field a center, each under an alias. */
function aliasEach(centers: readonly string[], field: string, prefix = ''): string {
  return centers.map((center) => `${prefix}${center}: ${center}__${field}`).join(' ');
}

function readTotal(statistics: unknown): number {
  const total = isObject(statistics) ? statistics['total'] : undefined;
  return isObject(total) ? Number(total['value']) : 0;
}

function countList(value: unknown, key: string): number {
  return isObject(value) ? listOf(value[key]).length : 0;
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

// Growth.

export interface DataShape {
  readonly name: string;
  readonly prepare?: string;
  /** The query, from what `prepare` brought. */
  toQuery(prepared: Readonly<Record<string, unknown>>): string;
}

const DATA_PAGE = 'nodes { id name status startDate center { id } } pageInfo { hasNextPage endCursor }';
const ANY_SCHOLAR = '{ scholars(first: 1, orderBy: {field: NAME}) { nodes { id } } }';

/** @param first rows of a page: as many as the smallest data have, so that all pages are equally long */
export function toDataShapes(first: number): readonly DataShape[] {
  return [
    {
      name: `page of ${first}, by name`,
      toQuery: () => `{ scholars(first: ${first}, orderBy: {field: NAME}) { ${DATA_PAGE} } }`,
    },
    {
      name: `page of ${first}, filtered`,
      toQuery: () =>
        `{ scholars(first: ${first}, orderBy: {field: START_DATE, direction: DESC}, filter: {status: {eq: COMPLETED}}) { ${DATA_PAGE} } }`,
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
      prepare: ANY_SCHOLAR,
      toQuery: (prepared) => {
        const { nodes } = prepared['scholars'] as { nodes: readonly { id: string }[] }; // as ANY_SCHOLAR asks
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
