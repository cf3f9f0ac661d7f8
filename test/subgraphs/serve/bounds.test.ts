/** What one request may make a subgraph do. Work is counted: values looked at, errors made, rules run, operations begun. */
import { MOST_BODY_BYTES } from '../../../subgraphs/contract/limits/body.ts';
import { readFileSync } from 'node:fs';
import { type GraphQLEnumType, type ASTVisitor, type GraphQLFormattedError, type ValidationRule } from 'graphql';
import {
  boundErrors,
  readDocument,
  readParams,
  readVariables,
  readOperation,
  type Refusal,
} from '../../../subgraphs/contract/limits/guard.ts';
import { findFault, SUBGRAPH_LIMITS, type LimitName } from '../../../subgraphs/contract/limits/limits.ts';
import { createSchema, parseSdl } from '../../../subgraphs/serve/schema.ts';
import { createSubgraph, type Answer } from '../../../subgraphs/serve/subgraph.ts';
import { createGreeter } from './smallSubgraph.ts';

const schema = createSchema<undefined>(parseSdl(readFileSync('subgraphs/contract/schema.graphql', 'utf8')), {
  types: {},
});
const REFUSAL_BYTES = 8192;
const MOST_ERRORS = 6;

/** Operations that were begun. */
let begun = 0;
beforeEach(() => void (begun = 0));
const subgraph = createSubgraph<undefined, undefined>({
  schema,
  createContext: () => void (begun += 1),
  log: () => undefined,
});

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const deep = (levels: number, open: string, close: string, inner = ''): string =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`;

/** Answers a body as it comes over HTTP. */
async function answer(body: string): Promise<Answer> {
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MOST_BODY_BYTES); // else it is not even read
  const params = readParams(body);
  if (params.kind === 'refused') return { status: params.status, body: { errors: params.errors } };
  return subgraph.answer(params.value, { caller: undefined });
}

const ask = (query: string, variables: unknown = {}): Promise<Answer> => answer(JSON.stringify({ query, variables }));

function expectSmallRefusal({ status, body }: Answer): readonly GraphQLFormattedError[] {
  expect({ status, data: body.data, begun }).toEqual({ status: 400, data: undefined, begun: 0 });
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(REFUSAL_BYTES);
  const { errors = [] } = body;
  expect(errors.length).toBeLessThanOrEqual(MOST_ERRORS);
  return errors;
}

const BY_FILTER = 'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { id } } }';
const BY_DIMENSION = 'query ($v: [ScholarDimension!]) { scholarStatistics(groupBy: $v) { total { value } } }';

describe('variables', () => {
  test('of ten thousand wrong enum values no more are looked at than errors are said', async () => {
    const type = schema.getType('ScholarDimension') as GraphQLEnumType; // as the schema has it
    const looked = jest.spyOn(type, 'parseValue');
    const errors = expectSmallRefusal(await ask(BY_DIMENSION, { v: Array.from({ length: 10_000 }, () => 'STATUZ') }));
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(looked.mock.calls.length).toBeLessThanOrEqual(MOST_ERRORS);
    looked.mockRestore();
  });

  test.each<[string, unknown, LimitName]>([
    [
      'more values than any question has',
      { f: { name: { in: Array.from({ length: 110_000 }, () => 'a') } } },
      'variableValues',
    ],
    [
      'more objects than any question has',
      { f: { and: Array.from({ length: 11_000 }, () => ({})) } },
      'variableValues',
    ],
    [
      'an object of a thousand fields',
      { f: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1])) },
      'variableFields',
    ],
    ['a text of a megabyte', { f: { name: { eq: 'é'.repeat(400_000) } } }, 'variableText'],
  ])('%s are refused before they are compared with the schema', async (_, variables, name) => {
    const looked = jest.spyOn(schema, 'getType');
    const [error, ...more] = expectSmallRefusal(await ask(BY_FILTER, variables));
    expect([error?.extensions?.['limit'], more]).toMatchObject([{ name, max: SUBGRAPH_LIMITS[name] }, []]);
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
  });

  test.each([5_000, 400_000])('nested %i deep overflow no stack', async (levels) => {
    const body = `{"query":${JSON.stringify(BY_FILTER)},"variables":{"f":${deep(levels, '[', ']')}}}`;
    const [error] = expectSmallRefusal(await answer(body));
    expect(error?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('an error does not repeat a long value', async () => {
    const errors = expectSmallRefusal(
      await ask(BY_DIMENSION, { v: Array.from({ length: 50 }, () => 'S'.repeat(19_000)) }),
    );
    for (const { message } of errors) expect(message.length).toBeLessThan(700);
  });
});

describe('a document', () => {
  /** Counts the nodes that validation visits. */
  function readCounting(text: string): { readonly refusal: Refusal | undefined; readonly visited: number } {
    let visited = 0;
    const count: ValidationRule = (): ASTVisitor => ({ enter: () => void (visited += 1) });
    const read = readDocument(schema, text, SUBGRAPH_LIMITS, [count]);
    return { refusal: read.kind === 'refused' ? read : undefined, visited };
  }

  const { tokens, nesting, name, definitions, fields, repeats, aliases, directives, directivesOfOne } = SUBGRAPH_LIMITS;
  test.each<[LimitName, string]>([
    ['tokens', `{ ${repeat(tokens, () => 'a')} }`],
    ['nesting', deep(nesting + 1, '{ a ', '}')],
    ['nesting', deep(9_000, '{ a ', '}')],
    ['nesting', `{ scholars(filter: ${deep(7_000, '{ not: ', '}', '{}')}) { nodes { id } } }`],
    ['nesting', `query ($v: ${deep(14_000, '[', ']', 'Int')}) { __typename }`],
    ['nesting', deep(5_500, '{ ... on Query ', '}', '{ __typename }')],
    ['name', `{ ${'a'.repeat(name + 1)}: __typename }`],
    ['definitions', `{ ...F0 } ${repeat(definitions, (n) => `fragment F${n} on Query { ...F${n + 1} }`)}`],
    ['fields', `{ ${repeat(fields, (n) => `... on Query { a: __typename }`.slice(0, 1000 + n))} __typename }`],
    ['repeats', `{ ${repeat(repeats + 2, () => '__typename')} }`],
    ['repeats', `{ ${repeat(repeats + 2, () => '...F')} } fragment F on Query { __typename }`],
    ['aliases', `{ ${repeat(aliases + 1, (n) => `a${n}: __typename`)} }`],
    ['directives', `{ ${repeat(directives + 1, () => '... @skip(if: true) { __typename }')} }`],
    ['directivesOfOne', `{ __typename ${repeat(directivesOfOne + 1, () => '@a')} }`],
  ])('beyond the limit of %s is refused before it is validated', (limit, text) => {
    const { refusal, visited } = readCounting(text);
    expect(visited).toBe(0);
    const found = refusal?.errors[0]?.extensions?.['limit'];
    if (limit === 'fields' || limit === 'directives')
      expect(found).toBeDefined(); // of tokens, where those come first
    else expect(found).toMatchObject({ name: limit, max: SUBGRAPH_LIMITS[limit] });
  });

  test.each<[string, string]>([
    ['thousands of unknown fields', `{ ${repeat(4_000, (n) => `scholarz${n}`)} }`],
    ['thousands of unknown arguments', `{ scholars(${repeat(4_000, (n) => `firzt${n}: 1`)}) { nodes { id } } }`],
    [
      'thousands of wrong literals',
      `{ scholarStatistics(groupBy: [${repeat(20_000, () => 'STATUZ')}]) { total { value } } }`,
    ],
    ['thousands of unused variables', `query (${repeat(5_000, (n) => `$a${n}: Int`)}) { __typename }`],
  ])('with %s has a few errors, and is not visited to its end', (_, text) => {
    const { refusal, visited } = readCounting(text);
    expect(refusal?.errors.length).toBeLessThanOrEqual(MOST_ERRORS);
    expect(Buffer.byteLength(JSON.stringify(refusal?.errors))).toBeLessThan(REFUSAL_BYTES);
    expect(visited).toBeLessThan(30_000);
  });

  test('of thousands of lines has its errors located', () => {
    const text = `${'\n'.repeat(200_000)}{\r\n  a\r  b\n}`;
    const { refusal } = readCounting(text);
    expect(refusal?.errors.map(({ locations }) => locations)).toEqual([
      [{ line: 200_002, column: 3 }],
      [{ line: 200_003, column: 3 }],
    ]);
  });

  test('is held without locations, which take more memory than the rest', () => {
    const read = readDocument(schema, '{ scholars(first: 1) { nodes { id } } }', SUBGRAPH_LIMITS);
    expect(JSON.stringify(read)).not.toContain('"loc"');
  });
});

describe('an operation', () => {
  test.each<[string, string, LimitName]>([
    ['asks for its SDL again and again', `{ ${repeat(400, (n) => `a${n}: _service { sdl }`)} }`, 'values'],
    [
      'asks for the whole schema again and again',
      `{ ${repeat(20, (n) => `a${n}: __schema { types { name fields { name args { name type { name ofType { name } } } type { name ofType { name ofType { name } } } } inputFields { name } enumValues { name } possibleTypes { name } } }`)} }`,
      'values',
    ],
    [
      'doubles introspection by fragments',
      `{ __schema { types { ...F0 } } } ${repeat(40, (n) => `fragment F${n} on __Type { a: ofType { ...F${n + 1} } b: ofType { ...F${n + 1} } ...F${n + 1} }`)} fragment F40 on __Type { name }`,
      'values',
    ],
    [
      'asks for thousands of values of each row',
      `{ scholars(first: 500) { nodes { appointments(first: 5) { nodes { ${repeat(3_000, (n) => `a${n}: id`)} } } } } }`,
      'values',
    ],
    [
      'has thousands of literals for each row',
      `{ scholars(first: 500) { nodes { appointments(first: 0, filter: { id: { in: [${repeat(8_000, () => '"leap:appointment:1"')}] } }) { totalCount { value } } } } }`,
      'values',
    ],
    [
      'nests lists',
      '{ scholars(first: 500) { nodes { appointments(first: 500) { nodes { placements(first: 5) { nodes { id } } } } } } }',
      'cost',
    ],
  ])('that %s is refused before it runs', async (_, query, name) => {
    const [error] = expectSmallRefusal(await ask(query));
    expect(error?.extensions?.['limit']).toMatchObject({ name });
  });

  test('is read once: asked again, its document and its variables are not looked at again', async () => {
    const query = 'query ($v: [ScholarDimension!]) { again: scholarStatistics(groupBy: $v) { canOverlap } }';
    await ask(query, { v: ['STATUS'] });
    const validated = jest.spyOn(schema, 'getQueryType');
    const first = validated.mock.calls.length;
    await ask(query, { v: ['STATUS'] });
    expect(begun).toBe(2);
    expect(validated.mock.calls.length - first).toBeLessThanOrEqual(1); // by execution alone
    validated.mockRestore();
  });
});

test.each(Object.entries(SUBGRAPH_LIMITS) as [LimitName, number][])('%s: %d pass, one more does not', (name, max) => {
  expect(findFault({ [name]: max }, SUBGRAPH_LIMITS)).toBeUndefined();
  expect(findFault({ [name]: max + 1 }, SUBGRAPH_LIMITS)).toEqual({ name, max, actual: max + 1 });
});

test('of an answer that is all errors, as many are sent as fit, and the last one counts the rest', async () => {
  const errors = Array.from({ length: 400 }, (_, n) => ({ message: `${n} ${'é'.repeat(1_000)}` }));
  const bounded = boundErrors(errors);
  expect(Buffer.byteLength(JSON.stringify({ errors: bounded }))).toBeLessThanOrEqual(REFUSAL_BYTES);
  expect(bounded.length).toBeGreaterThan(1);
  expect(bounded[0]?.message).toMatch(/^0 é+\.\.\. \(1002 characters\)$/);
  expect(bounded.at(-1)?.message).toContain(`(and ${400 - bounded.length} more errors)`);
  const fails = createGreeter();
  const { body } = await fails.answer(
    { query: `{ ${repeat(400, (n) => `f${n}: fault`)} }`, operationName: undefined, variables: {}, extensions: {} },
    { caller: 'you' },
  );
  expect(Buffer.byteLength(JSON.stringify(body.errors))).toBeLessThanOrEqual(REFUSAL_BYTES);
  expect(body.errors?.at(-1)?.message).toMatch(/\(and \d+ more errors\)$/);
});

test('variables are coerced by the operation that is asked for', () => {
  const read = readDocument(
    schema,
    'query A { __typename } query B($n: Int = 3) { scholars(first: $n) { nodes { id } } }',
    SUBGRAPH_LIMITS,
  );
  if (read.kind === 'refused') throw new Error(read.errors[0]?.message);
  const b = readOperation(schema, read.value, 'B');
  if (b.kind === 'refused') throw new Error(b.errors[0]?.message);
  expect(readVariables(schema, b.value, {})).toEqual({ kind: 'ok', value: { n: 3 } });
  expect(readOperation(schema, read.value, undefined).kind).toBe('refused');
});
