/** AGREE: what every center must say alike; without any answer, what the contract itself says. */

/** The common value; where parts differ, that of the first center in canonical order: `listDissenters` names the others. */
export function agree<Value>(values: readonly Value[], fallback: Value): Value {
  const [first = fallback] = values;
  return first;
}

/** The places of the parts that differ from the first one. */
export function listDissenters(values: readonly unknown[]): number[] {
  const [first, ...rest] = values.map(toText);
  return rest.flatMap((text, index) => (text === first ? [] : [index + 1]));
}

/** Equal for equal values, whatever the order of an object's keys. */
function toText(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      isPlain(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
    ) ?? ''
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
