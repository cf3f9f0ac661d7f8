/** AGREE: what every center must say alike; without any answer, what the contract itself says. */

/** The common value; where parts differ, that of the first center in canonical order. */
export function agree<Value>(values: readonly Value[], fallback: Value): Value {
  const [first = fallback] = values;
  return first;
}
