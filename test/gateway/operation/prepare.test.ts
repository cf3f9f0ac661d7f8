/** What is prepared of an operation once, and what is looked at again. */
import { parse } from 'graphql';
import { createPlanner } from '../../../gateway/operation/planner.ts';
import { Operations } from '../../../gateway/operation/prepare.ts';
import { GRAPH_LIMITS } from '../../../subgraphs/contract/limits/limits.ts';
import { SOURCES } from '../../support/consortium.ts';

test('the same question costs more when a center joins, and is then held against the limit again', () => {
  const operations = new Operations(createPlanner(SOURCES.supergraph), { ...GRAPH_LIMITS, cost: 25 });
  const query = '{ scholars(first: 10) { nodes { id } } }';
  const operation = operations.prepare(query, parse(query), undefined);
  const measure = (centers: number): number => operations.prepareInput(operation, {}, centers).allowed.cost;
  expect(measure(2)).toBe(20);
  expect(() => measure(3)).toThrow('expected at most 25 rows that the centers may have to read, got 30');
  expect(measure(1)).toBe(10);
});
