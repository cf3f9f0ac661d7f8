/** Counts as the graph shows them. */

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export function exactly(value: number): unknown {
  return { status: 'EXACT', value, lower: value, upper: value };
}

export function between({ lower, upper }: Bounds): unknown {
  return lower === upper ? exactly(lower) : { status: 'BOUNDED', value: null, lower, upper };
}

/** Of rows of which some center may hold more. */
export function atLeast(lower: number): unknown {
  return { status: 'INCOMPLETE', value: null, lower, upper: null };
}
