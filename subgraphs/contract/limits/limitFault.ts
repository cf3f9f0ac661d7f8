/** The refusal of a request that asks for too much: it names the limit, the number that came, and the way out. */
import { GraphQLError } from 'graphql';
import { LIMIT_TEXTS, type LimitName, type Limits } from './limits.ts';

export interface LimitFault {
  readonly name: LimitName;
  readonly max: number;
  readonly actual: number;
  /** The response path of what weighs most; empty where no single field does. */
  readonly heaviest?: string;
}

/** The first limit that a count exceeds. */
export function findFault(
  counts: Partial<Readonly<Record<LimitName, number>>>,
  limits: Limits,
): LimitFault | undefined {
  for (const [name, max] of Object.entries(limits) as [LimitName, number][]) {
    // the keys of Limits
    const actual = counts[name];
    if (actual !== undefined && actual > max) return { name, max, actual: Math.min(actual, Number.MAX_SAFE_INTEGER) }; // JSON knows no Infinity
  }
  return undefined;
}

/** Like a fault of validation, in code and status. `extensions.limit` is `{name, max, actual}`, and `heaviest` for a cost. */
export function toLimitError({ name, max, actual, heaviest }: LimitFault): GraphQLError {
  const { what, remedy } = LIMIT_TEXTS[name];
  const most = heaviest === undefined ? '' : `, most of them below \`${heaviest}\``;
  return new GraphQLError(`expected at most ${max} ${what}, got ${actual}${most}: ${remedy}`, {
    extensions: {
      code: 'GRAPHQL_VALIDATION_FAILED',
      limit: { name, max, actual, ...(heaviest !== undefined && { heaviest }) },
      http: { status: 400 },
    },
  });
}
