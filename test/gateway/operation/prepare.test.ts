/** What is prepared of an operation once, and what is looked at again. */
import { parse } from 'graphql';
import { createPlanner } from '../../../gateway/operation/planner.ts';
import { Operations, type PreparedOperation } from '../../../gateway/operation/prepare.ts';
import { GRAPH_LIMITS } from '../../../subgraphs/contract/limits/limits.ts';
import { toPreparedKey } from '../../../subgraphs/contract/prepared.ts';
import { SOURCES } from '../../support/consortium.ts';

test('the same question costs more when a center joins, and is then held against the limit again', () => {
  const operations = new Operations(createPlanner(SOURCES.supergraph), { ...GRAPH_LIMITS, cost: 25 });
  const query = '{ scholars(first: 10) { nodes { id } } }';
  const operation = operations.prepare(query, parse(query), undefined);
  const measure = (centers: number): number => operations.prepareInput(operation, {}, centers).measured.cost;
  expect(measure(2)).toBe(20);
  expect(() => measure(3)).toThrow('expected at most 25 rows that the centers may have to read, got 30');
  expect(measure(1)).toBe(10);
});

test('variables that are validated differently have different keys', () => {
  const document = parse('{ __typename }');
  const values = [Infinity, -Infinity, null, 'Infinity', undefined, 1, '1', [1], [null], 'null'];
  const keys = values.map((v) => toPreparedKey(document, { v }));
  expect(new Set(keys).size).toBe(values.length);
});

describe('what is prepared is bounded by memory', () => {
  const operations = new Operations(createPlanner(SOURCES.supergraph), GRAPH_LIMITS);
  const dense = '{name:{eq:"x"}}'.repeat(1000);
  const write = (name: string, filter: string): string =>
    `query ${name} { scholars(first: 1, filter: {and: [${filter}]}) { nodes { id } } }`;
  const prepare = (query: string): PreparedOperation => operations.prepare(query, parse(query), undefined);

  test('a thousand small documents stay, forty dense ones do not', () => {
    const small = write('First', '');
    prepare(small);
    for (let count = 0; count < 1000; count += 1) prepare(write(`Small${count}`, ''));
    expect(operations.find(small, undefined)).toBeDefined();
    for (let count = 0; count < 40; count += 1) prepare(write(`Dense${count}`, dense));
    expect(operations.find(small, undefined)).toBeUndefined();
    expect(operations.find(write('Dense0', dense), undefined)).toBeUndefined();
    expect(operations.find(write('Dense39', dense), undefined)).toBeDefined();
  });

  test('one operation with many variables, too', () => {
    const query =
      'query ($n: String, $s: Boolean = true) { scholars(first: 1, filter: { name: { eq: $n } }) { nodes { id @include(if: $s) } } }';
    const operation = prepare(query);
    const ask = (n: string): unknown => operations.prepareInput(operation, { n }, 11);
    const first = ask('');
    for (let count = 0; count < 100; count += 1) ask(`small ${count}`);
    expect(ask('')).toBe(first);
    for (let count = 0; count < 100; count += 1) ask(`${count} ${'x'.repeat(10_000)}`);
    expect(ask('')).not.toBe(first);
  });
});
