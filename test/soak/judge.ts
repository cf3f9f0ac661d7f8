/** Holds an answer against the oracle: whole, partial and marked so, or wrong, for the data that the centers may have had at its time. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { compare, expectAnswer } from '../e2e/operations.ts';
import type { GraphAnswer } from '../e2e/system.ts';
import type { SoakOperation } from './operations.ts';
import { coverNulls, readErrors, readMissing } from './readAnswer.ts';
import type { Truths } from './variants.ts';

export type Verdict =
  | { readonly kind: 'complete' }
  /** `missing`: centers, or `registry`. */
  | { readonly kind: 'partial'; readonly missing: readonly string[] }
  | { readonly kind: 'wrong'; readonly reason: string };

export interface Given {
  readonly operation: SoakOperation;
  readonly text: string;
  /** The variants that the changing centers may have had while it was under way. */
  readonly states: readonly ReadonlyMap<string, number>[];
}

export interface JudgeScope {
  readonly truths: Truths;
  readonly centerCount: number;
}

/** What is so of an answer's text whenever it comes. */
interface Read {
  readonly answer: GraphAnswer;
  readonly missing: ReadonlyMap<string, readonly string[]>;
  readonly isRegistryMissing: boolean;
  /** By the variants: the fields that are right for them. Filled as it is asked. */
  readonly right: Map<string, ReadonlySet<string>>;
}

const MOST_TEXTS = 3000;
const MOST_TRUTHS = 20_000;

export function createJudge(scope: JudgeScope): (given: Given) => Verdict {
  /** Keys: operation and text, which never change what they mean; bounded by MOST_TEXTS. */
  const texts = new LRUCache<string, Read>({ max: MOST_TEXTS });
  /** Keys: operation, variants, missing centers; values: digests by field. */
  const truths = new LRUCache<string, ReadonlyMap<string, string>>({ max: MOST_TRUTHS });
  return (given) => {
    const key = `${given.operation.name} ${digest(given.text)}`;
    const known = texts.get(key) ?? readText(given.text);
    if (typeof known === 'string') return { kind: 'wrong', reason: known };
    texts.set(key, known);
    const fault = findMarkFault(known, scope.centerCount) ?? findWrongField(scope, truths, given, known);
    if (fault !== undefined) return { kind: 'wrong', reason: fault };
    const missing = [...new Set([...known.missing.values()].flat()), ...(known.isRegistryMissing ? ['registry'] : [])];
    return missing.length === 0 ? { kind: 'complete' } : { kind: 'partial', missing };
  };
}

function readText(text: string): Read | string {
  let answer: GraphAnswer;
  try {
    answer = JSON.parse(text) as GraphAnswer; // looked into with care below
  } catch {
    return 'it is no JSON';
  }
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return 'it has no data';
  const { others, isRegistryMissing } = readErrors(answer);
  if (others.length > 0)
    return `it has errors that no missing center explains: ${JSON.stringify(others).slice(0, 500)}`;
  if (answer.data === null && !isRegistryMissing) return 'its data is null';
  return { answer, missing: readMissing(answer), isRegistryMissing, right: new Map() };
}

/** Does the answer say of itself what it lacks? */
function findMarkFault({ answer, missing }: Read, centerCount: number): string | undefined {
  const summary = answer.extensions?.completeness;
  const lacking = new Set([...missing.values()].flat());
  if (!summary) return lacking.size > 0 ? 'it lacks centers and has no report' : undefined;
  const failed = summary.centers
    .filter(({ status }: { status: string }) => status === 'FAILED')
    .map(({ center }: { center: string }) => center);
  if (summary.considered !== centerCount || summary.centers.length !== centerCount)
    return `its report considers ${summary.considered} of ${centerCount} centers`;
  if (summary.isComplete !== (failed.length === 0))
    return `its report is complete: ${summary.isComplete}, with failed centers: ${failed.join()}`;
  const unmarked = [...lacking].filter((center) => !failed.includes(center));
  return unmarked.length > 0 ? `the report of the whole does not name ${unmarked.join()}` : undefined;
}

/** Each field comes by one fetch from the centers, so it is of one state of all data; two fields may be of two. */
function findWrongField(
  scope: JudgeScope,
  truths: LRUCache<string, ReadonlyMap<string, string>>,
  given: Given,
  read: Read,
): string | undefined {
  if (read.answer.data === null) return undefined; // the registry is away, and it was a part of what cannot be null
  const { states } = given;
  const fields = Object.keys(read.answer.data as object); // not null
  const isRight = (field: string): boolean =>
    states.some((state) => {
      const key = JSON.stringify([...state]);
      const right = read.right.get(key) ?? findRight(scope, truths, { operation: given.operation, state, read });
      read.right.set(key, right);
      return right.has(field);
    });
  const wrong = fields.find((field) => !isRight(field));
  if (wrong === undefined) return undefined;
  const told = JSON.stringify((read.answer.data as Record<string, unknown>)[wrong]);
  return `${wrong} is wrong for variants ${states.map((state) => JSON.stringify([...state])).join(' or ')}, missing ${read.missing.get(wrong)?.join() || 'none'}: ${told.slice(0, 4000)}`;
}

interface Held {
  readonly operation: SoakOperation;
  readonly state: ReadonlyMap<string, number>;
  readonly read: Read;
}

function findRight(
  { truths: { getOracle } }: JudgeScope,
  truths: LRUCache<string, ReadonlyMap<string, string>>,
  { operation, state, read }: Held,
): ReadonlySet<string> {
  const oracle = getOracle(state);
  const given = compare(oracle, operation.query, read.answer);
  const right = Object.keys(given.data).filter((field) => {
    const missing = read.missing.get(field) ?? [];
    const isOf = (error: string): boolean => error.startsWith(`${field} `) || error.startsWith(`${field}.`);
    const told = {
      data: given.data[field],
      errors: given.errors.filter((error) => isOf(error) && !error.endsWith(' REGISTRY_UNAVAILABLE')),
    };
    if (read.isRegistryMissing) {
      const truth = expectAnswer(oracle, operation.query, missing);
      return (
        JSON.stringify(told) ===
        JSON.stringify({
          data: coverNulls(read.answer, field, { told: told.data, truth: truth.data[field] }),
          errors: truth.errors.filter(isOf),
        })
      );
    }
    const key = JSON.stringify([operation.name, [...state], missing]);
    const known = truths.get(key) ?? digestFields(expectAnswer(oracle, operation.query, missing));
    truths.set(key, known);
    return known.get(field) === digest(JSON.stringify(told));
  });
  return new Set(right);
}

function digestFields({ data, errors }: ReturnType<typeof expectAnswer>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(data).map(([field, value]) => [
      field,
      digest(
        JSON.stringify({
          data: value,
          errors: errors.filter((error) => error.startsWith(`${field} `) || error.startsWith(`${field}.`)),
        }),
      ),
    ]),
  );
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
