/** All shapes in one operation, with aliases at every level and fragments of both kinds: the same data under other names. */
import { SHAPES, VA, type Shape, type ShapeName } from './shapes.ts';

export const MIXED = `query Mixed($after: String) {
  ...Lists
  ... on Query { w: scholar(id: "leap:scholar:0001") { ...Who } n: scholar(id: "pact:scholar:0001") { ...Who } }
  st: scholarStatistics(groupBy: [STATUS]) { t: total { ...Number } g: groups { k: keys { v: value } c: count { ...Number } } }
  sm: scholarStatistics(measures: [MONTHS_IN_PROGRAM], distinct: [HOST_SYSTEM]) { ss: summaries { ...Months } ds: distinct { c: count { ...Number } vs: values { v: value r: rows { ...Number } } } }
  ...Registry
}
fragment Lists on Query {
  p: scholars(orderBy: { field: NAME, direction: ASC }, first: 3, after: $after) { ns: nodes { ... on Scholar { na: name } } pi: pageInfo { h: hasNextPage } tc: totalCount { ...Number } }
}
fragment Registry on Query {
  l: center(id: "leap") { ...Members }
  pa: center(id: "pact") { ...Members }
  sy: healthSystem(id: "${VA}") { i: id ki: kind ps: partnerships(first: 2) { ns: nodes { i: id } tc: totalCount { ...Number } } }
}
fragment Members on Center { ac: acronym sc: scholars(first: 2) { ns: nodes { i: id } tc: totalCount { ...Number } } }
fragment Who on Scholar { i: id na: name }
fragment Months on Summary { c: count { ...Number } o: censored { ...Number } m: mean { s: status v: value } gr: max { s: status v: value lo: lower up: upper } md: median { lo: lower up: upper } }
fragment Number on Count { s: status v: value lo: lower up: upper }`;

const ALIASES: Readonly<Record<string, string>> = {
  lost: 'w',
  found: 'n',
  statistics: 'st',
  total: 't',
  groups: 'g',
  keys: 'k',
  value: 'v',
  count: 'c',
  page: 'p',
  nodes: 'ns',
  name: 'na',
  pageInfo: 'pi',
  hasNextPage: 'h',
  totalCount: 'tc',
  summary: 'sm',
  summaries: 'ss',
  distinct: 'ds',
  values: 'vs',
  rows: 'r',
  censored: 'o',
  mean: 'm',
  max: 'gr',
  median: 'md',
  leap: 'l',
  pact: 'pa',
  acronym: 'ac',
  scholars: 'sc',
  system: 'sy',
  id: 'i',
  kind: 'ki',
  partnerships: 'ps',
  status: 's',
  lower: 'lo',
  upper: 'up',
};

function rename(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(rename);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [ALIASES[key], rename(value)]));
}

/** The shapes as the mixed operation tells them. */
export const MIXED_SHAPES = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    {
      ...shape,
      whole: rename(shape.whole),
      without: rename(shape.without),
      ...(shape.lost && { lost: ALIASES[shape.lost] }),
      ...(shape.withoutRegistry && { withoutRegistry: rename(shape.withoutRegistry) }),
    },
  ]),
) as unknown as Readonly<Record<ShapeName, Shape>>; // the same record under other names
