/** Verbs for tests that compare the graph with the oracle. */
import { isWithinBound } from '../../subgraphs/contract/summary.ts';
import type { Answer, Variables } from './oracle/createOracle.ts';
import { walkAnswer, type Operation, type Step } from './walkAnswer.ts';

export type Run = (query: string, variables: Variables) => Answer | Promise<Answer>;

const MAX_PAGES = 500;
const CURSOR_FIELDS: Readonly<Record<string, readonly string[]>> = { PageInfo: ['startCursor', 'endCursor'] };

/**
 * Both gave the same answer. Cursors are each system's own, so only their presence counts; who was asked differs
 * too (the engine skips centers that hold nothing), so of a completeness report only its presence counts.
 * @param operation a schema that knows the query (the oracle's), and the query
 */
export function expectSame(operation: Operation, engineAnswer: Answer, oracleAnswer: Answer): void {
  const expected = forgive(operation, toComparable(operation, oracleAnswer));
  expect(fillUnselected(toComparable(operation, engineAnswer), expected)).toEqual(expected);
}

/** The centers that an answer lacks, as its report says. */
export function listFailed(answer: { readonly extensions: Readonly<Record<string, unknown>> }): string[] {
  const { centers } = answer.extensions['completeness'] as {
    readonly centers: readonly { readonly center: string; readonly status: string }[];
  }; // as documented
  return centers.filter(({ status }) => status === 'FAILED').map(({ center }) => center);
}

/** Floating sums differ in their last digits with the order of the parts: FLOAT_BOUND says how far. */
function forgive(operation: Operation, comparable: ReturnType<typeof toComparable>): unknown {
  const isFloat = (step: Step | undefined): boolean => step?.parent.name === 'Measurement' && step.typeName === 'Float';
  return {
    ...comparable,
    data: walkAnswer(operation, comparable.data, (value, trail) =>
      typeof value === 'number' && isFloat(trail.at(-1)) ? toAlmost(value) : undefined,
    ),
  };
}

/** Equals each number that is within the bound of it; Jest asks such an object itself. What is nothing but rounding is nothing. */
function toAlmost(expected: number): object {
  const asymmetricMatch = (other: unknown): boolean =>
    typeof other === 'number' && (isWithinBound(other, expected) || Math.abs(other - expected) < 1e-12);
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch,
    toString: () => 'Almost',
    toAsymmetricMatcher: () => `almost ${expected}`,
    expected,
  };
}

/**
 * Apollo Gateway fetches nothing, and answers null, where a field hangs on a variable (`@skip(if: $v)`) and constants
 * exclude all that is selected of it; GraphQL says an object without fields. No center is asked then, so nothing of
 * ours can tell: such a null counts as the empty object, and nothing else does.
 */
function fillUnselected(answer: unknown, expected: unknown): unknown {
  if (!isObject(expected)) return answer;
  if (answer === null && Object.keys(expected).length === 0) return {};
  if (!isObject(answer)) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, fillUnselected(value, expected[key])]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answer without what may differ: cursors, completeness, and the wording and order of errors. */
export function toComparable(
  operation: Operation,
  { data, errors = [] }: Answer,
): { readonly data: unknown; readonly errors: unknown } {
  return {
    data: walkAnswer(operation, data, (value, trail) => (value === null ? undefined : blankOut(trail.at(-1)))),
    errors: errors.map(({ path, extensions }) => `${path?.join('.') ?? ''} ${String(extensions?.['code'])}`).toSorted(),
  };
}

function blankOut(step: Step | undefined): string | undefined {
  if (step?.typeName === 'Completeness') return '(completeness)';
  if (step && isCursor(step)) return '(cursor)';
  if (step?.parent.name === 'Dataset' && step.fieldName === 'epoch') return '(epoch)';
  if (step?.parent.name === 'Datasets' && step.fieldName === 'contract') return '(digest)';
  return undefined;
}

function isCursor({ parent, fieldName }: Step): boolean {
  if (parent.name.endsWith('Edge')) return fieldName === 'cursor';
  return CURSOR_FIELDS[parent.name]?.includes(fieldName) ?? false;
}

interface Walked {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The ids of all pages of a list, in order. The query takes `$after` and asks the connection for
 * `nodes { id } pageInfo { hasNextPage endCursor }`.
 * @param pathToConnection response keys, such as `['scholars']`
 */
export async function walkPages(
  run: Run,
  query: string,
  variables: Variables,
  pathToConnection: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  const seen = new Set<string>();
  let after: string | null = null;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer: Answer = await run(query, after === null ? variables : { ...variables, after });
    const { nodes, pageInfo } = readConnection(answer, pathToConnection);
    ids.push(...nodes.map((node) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
    if (after === null)
      throw new Error(`page ${page} of ${pathToConnection.join('.')} says there is more and gives no cursor`);
    if (seen.has(after))
      throw new Error(`page ${page} of ${pathToConnection.join('.')} ends at the cursor of an earlier page`);
    seen.add(after);
  }
  throw new Error(`${pathToConnection.join('.')} has more than ${MAX_PAGES} pages: ask for larger ones`);
}

function readConnection(answer: Answer, path: readonly string[]): Walked {
  if (answer.errors?.length) throw new Error(`a page failed: ${JSON.stringify(answer.errors)}`);
  let value: unknown = answer.data;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  if (!value) throw new Error(`the answer holds no list at ${path.join('.')}`);
  return value as Walked; // the query asks for exactly that
}
