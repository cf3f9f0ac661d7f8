/** What an answer says of itself: which centers each of its fields lacks, and what the registry could not tell. */
import type { GraphAnswer } from '../e2e/system.ts';

const REGISTRY = 'REGISTRY_UNAVAILABLE';
const CENTER = 'CENTER_UNAVAILABLE';

type GraphError = NonNullable<GraphAnswer['errors']>[number];

export interface ReadErrors {
  readonly isRegistryMissing: boolean;
  /** Those that say neither of the registry nor of a center that it is away. */
  readonly others: readonly GraphError[];
}

export function readErrors({ errors = [] }: GraphAnswer): ReadErrors {
  const codeOf = ({ extensions }: GraphError): unknown => extensions?.['code'];
  return {
    isRegistryMissing: errors.some((error) => codeOf(error) === REGISTRY),
    others: errors.filter((error) => codeOf(error) !== REGISTRY && codeOf(error) !== CENTER),
  };
}

/** By root field, sorted: the centers that a report below it calls failed, or that an error there names. */
export function readMissing({ data, errors = [] }: GraphAnswer): ReadonlyMap<string, readonly string[]> {
  const fields = Object.keys((data ?? {}) as object); // of an answer
  return new Map(
    fields.map((field) => {
      const reported = listFailed((data as Record<string, unknown>)[field]);
      const named = errors
        .filter(({ path, extensions }) => path?.[0] === field && extensions?.['code'] === CENTER)
        .map(({ extensions }) => String(extensions?.['center']));
      return [field, [...new Set([...reported, ...named])].sort()];
    }),
  );
}

function listFailed(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listFailed);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'completeness') return listFailed(inner);
    const { centers } = inner as {
      readonly centers: readonly { readonly center: { readonly id: string }; readonly status: string }[];
    }; // as every operation asks for it
    return centers.filter(({ status }) => status === 'FAILED').map(({ center }) => center.id);
  });
}

/**
 * The truth, with null where the answer has null at or below a place that an error about the registry names: what it
 * could not tell is said to be missing. `@` in a path stands for every element of a list.
 */
export function coverNulls(
  { errors = [] }: GraphAnswer,
  field: string,
  { told, truth }: { readonly told: unknown; readonly truth: unknown },
): unknown {
  const paths = errors
    .filter(({ path, extensions }) => extensions?.['code'] === REGISTRY && (path === undefined || path[0] === field))
    .map(({ path = [] }) => path.slice(1));
  return paths.reduce<unknown>((covered, path) => coverAt(covered, told, path), truth);
}

function coverAt(truth: unknown, told: unknown, path: readonly unknown[]): unknown {
  if (told === null) return null;
  const [step, ...rest] = path;
  if (Array.isArray(truth) && Array.isArray(told))
    return truth.map((each, at) =>
      step === undefined || step === '@' || step === at ? coverAt(each, told[at], rest) : (each as unknown),
    );
  if (typeof truth !== 'object' || truth === null || typeof told !== 'object') return truth;
  const inner = told as Readonly<Record<string, unknown>>; // not null
  return Object.fromEntries(
    Object.entries(truth).map(([key, value]) => [
      key,
      step === undefined || step === key ? coverAt(value, inner[key], rest) : value,
    ]),
  );
}
