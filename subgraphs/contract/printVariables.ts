/** Prints variables as a cache key: JSON, except for numbers that JSON cannot express. */

/** `1e400` in a request is parsed as Infinity, which JSON prints as null. The two must not have the same key, because they are validated differently. */
export function printVariables(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? { '': String(value) } : value,
  );
}
