/** Random questions of one form, so that what is asked of an answer can be found in it: a list with its count, statistics, their reports. */
import * as fc from 'fast-check';
import { isAggregated, type Collection, type Dimension, type Field } from '../../subgraphs/contract/model.ts';
import { contract } from '../support/consortium.ts';

export interface Question {
  readonly collection: Collection;
  /** A plain value of the row, which can be filtered by and grouped by. */
  readonly field: Field;
  /** The dimension of that field. */
  readonly dimension: string;
  /** `field: NAME, direction: ASC` */
  readonly order: string;
  /** A list below each row, where the collection has one. */
  readonly nested: string | undefined;
  /** For whatever else is chosen at random. */
  readonly picks: readonly number[];
}

const PLAIN: readonly string[] = ['enum', 'int', 'boolean'];

function isPlain({ field, transform, inner, isMultiple }: Dimension): boolean {
  return (
    PLAIN.includes(field.kind) &&
    transform === 'value' &&
    inner === undefined &&
    !isMultiple &&
    !isAggregated(field) &&
    field.isFilterable
  );
}

const ASKABLE = contract.collections.filter(({ dimensions }) => dimensions.some(isPlain));

export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    at: fc.nat(),
    dimension: fc.nat(),
    order: fc.nat(),
    isDescending: fc.boolean(),
    picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
  })
  .map(({ at, dimension, order, isDescending, picks }) => {
    const collection = choose(ASKABLE, at);
    const { name, field } = choose(collection.dimensions.filter(isPlain), dimension);
    const nested = collection.fields.find((each) => each.kind === 'relation')?.name;
    return {
      collection,
      field,
      dimension: name,
      order: `field: ${choose(collection.orders, order).name}, direction: ${isDescending ? 'DESC' : 'ASC'}`,
      nested,
      picks,
    };
  });

function choose<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length]!; // there is at least one
}

const COUNT = '{ status value lower upper }';
const REPORT = 'completeness { isComplete considered answered centers { center { id } status code } }';

/** Asks for everything that the laws look at: under `rows` the list, under `counts` the statistics. */
export function printQuestion({ collection, dimension, order, nested }: Question): {
  query: string;
  variables: Record<string, unknown>;
} {
  const below = nested === undefined ? '' : `below: ${nested}(first: 2) { totalCount ${COUNT} ${REPORT} }`;
  const query = `{
    rows: ${collection.plural}(orderBy: {${order}}, first: 500) { nodes { id ${below} } totalCount ${COUNT} ${REPORT} }
    counts: ${collection.statistics}(groupBy: [${dimension}]) { total ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } ${REPORT} }
  }`;
  return { query, variables: {} };
}

// Answers of many shapes are searched; a wrong path fails the law.
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Every completeness report in an answer, at whatever depth. */
export function findReports(value: unknown): any[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'considered' in value && 'centers' in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(findReports)];
}

/** The counts of a list or of statistics themselves, not those below a row, which has an owner of its own. */
export function flattenCounts({ totalCount, total, groups = [] }: any): any[] {
  return [totalCount, total, ...groups.flatMap((group: any) => [group.count, group.centers])].filter(
    (count) => count !== undefined,
  );
}
