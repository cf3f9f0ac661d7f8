/** Variables as text that tells any two apart, to remember by: JSON, but for the numbers that JSON has no word for. */

/** `1e400` in a request is read as Infinity, which JSON prints as null: it is no null, and is refused where null is not. */
export function printVariables(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? { '': String(value) } : value,
  );
}
