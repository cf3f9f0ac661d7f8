/** What was so at which time: which data a center may have served, and when something was done to it. Times are milliseconds of one clock. */

/** After a change has ended, an answer that still is of the old data was under way, or kept for a moment. */
export const STALE_MS = 1000;
/** After a process is back, the gateway lets a center rest for so long at most, and learns of it again. */
export const RECOVERY_MS = 4000;

interface Span {
  readonly from: number;
  until: number;
}

export class Timeline {
  readonly #now: () => number;
  readonly #variants = new Map<string, (Span & { readonly variant: number })[]>();
  readonly #faults = new Map<string, Span[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The center's data become these some time between now and the call of what this gives. */
  beginChange(center: string, variant: number): () => void {
    const spans = this.#variants.get(center) ?? [{ variant: 0, from: -Infinity, until: Infinity }];
    const before = spans.at(-1);
    this.#variants.set(center, [...spans, { variant, from: this.#now(), until: Infinity }]);
    return () => {
      if (before) before.until = this.#now() + STALE_MS;
    };
  }

  /** Something is done to a process until the call of what this gives. */
  beginFault(name: string): () => void {
    const span = { from: this.#now(), until: Infinity };
    this.#faults.set(name, [...(this.#faults.get(name) ?? []), span]);
    return () => void (span.until = this.#now() + RECOVERY_MS);
  }

  /** The variants that an answer of this time may be of. */
  listVariants(center: string, from: number, until: number): number[] {
    const spans = this.#variants.get(center) ?? [];
    return spans.length === 0
      ? [0]
      : [...new Set(spans.filter((span) => overlaps(span, from, until)).map(({ variant }) => variant))];
  }

  /** Every combination of what the centers may have had. */
  listStates(centers: readonly string[], from: number, until: number): ReadonlyMap<string, number>[] {
    const extend = (states: ReadonlyMap<string, number>[], center: string): ReadonlyMap<string, number>[] =>
      this.listVariants(center, from, until).flatMap((variant) =>
        states.map((state) => new Map([...state, [center, variant]])),
      );
    return centers.reduce(extend, [new Map<string, number>()]);
  }

  currentVariant(center: string): number {
    return this.#variants.get(center)?.at(-1)?.variant ?? 0;
  }

  hadFault(name: string, from: number, until: number): boolean {
    return (this.#faults.get(name) ?? []).some((span) => overlaps(span, from, until));
  }
}

function overlaps(span: Span, from: number, until: number): boolean {
  return span.from <= until && span.until >= from;
}
