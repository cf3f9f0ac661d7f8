/** The reports of the importer: faults with their places, drift from the registry, the result, the changes, and the completeness of data. */
import type { RegistryDrift } from '../parts/registry.ts';
import type { Generation, Value } from '../../store/store.ts';

/** A place in a file. `row` is the number of the line in the file or of the row in the sheet. The header is 1. */
export interface Place {
  readonly file: string;
  /** The sheet, if the file is a workbook. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One fault of the files. */
export interface ImportFault extends Place {
  readonly expected: string;
  readonly found: string;
  /** The probable reason, and what to do. */
  readonly hint?: string;
  /** The value describes a person. It is shown to the owner of the file, but not in logs (`maskFault`). */
  readonly isPrivate?: boolean;
}

/** A fault of a value, without its place. A hint that needs a search is a function. */
export interface Complaint {
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | (() => string | undefined) | undefined;
  readonly isPrivate?: boolean;
  /**
   * Where the fault is listed, so that a cause comes before its consequences. Default: `first` for a fault without a
   * line, because it is a fault of the whole table, otherwise `between`. `last`: a missing row, at a reference to it.
   */
  readonly order?: Order;
}

const ORDERS = ['first', 'between', 'last'] as const;
type Order = (typeof ORDERS)[number];

/** A value of a file that differs from the registry. The registry's value is imported. */
export interface ImportDrift extends RegistryDrift, Place {
  readonly row: number;
}

/** The first thousand faults and drifts are listed. All are counted. */
interface Findings {
  readonly drift: readonly ImportDrift[];
  readonly driftCount: number;
  /** Notes that are not faults. */
  readonly notes: readonly string[];
}

export type ImportReport =
  | (Findings & { readonly status: 'refused'; readonly faults: readonly ImportFault[]; readonly faultCount: number })
  | (Findings & {
      readonly status: 'valid';
      readonly asOf: string;
      readonly counts: Readonly<Record<string, number>>;
      readonly diff?: DataDiff;
    })
  | (Findings & { readonly status: 'imported'; readonly generation: Generation; readonly previousEpoch?: string });

export type ImportProgress =
  | {
      readonly kind: 'reading';
      readonly file: string;
      readonly rows: number;
      readonly bytes: number;
      readonly ofBytes: number;
    }
  | { readonly kind: 'read'; readonly file: string; readonly rows: number }
  /** Rows of the current data that no file replaces. */
  | { readonly kind: 'reused'; readonly collection: string; readonly rows: number }
  | { readonly kind: 'checking'; readonly rows: number; readonly of: number }
  | { readonly kind: 'checked'; readonly faultCount: number }
  | { readonly kind: 'written'; readonly collection: string; readonly rows: number; readonly of: number };

const MOST = 1000;

/** Collects the first thousand items and counts all. Items beyond are never built. */
export class FirstThousand<Item> {
  count = 0;
  readonly items: Item[] = [];

  add(make: () => Item): void {
    this.count += 1;
    if (this.items.length < MOST) this.items.push(make());
  }
}

/** Collects the first thousand faults of each order, lists the first thousand of all, and counts all. */
export class FaultList {
  readonly #faults = {
    first: new FirstThousand<ImportFault>(),
    between: new FirstThousand<ImportFault>(),
    last: new FirstThousand<ImportFault>(),
  } satisfies Record<Order, FirstThousand<ImportFault>>;

  get count(): number {
    return ORDERS.reduce((sum, order) => sum + this.#faults[order].count, 0);
  }

  add(
    place: Place,
    { expected, found, hint, isPrivate, order = place.row === undefined ? 'first' : 'between' }: Complaint,
  ): void {
    this.#faults[order].add(() => {
      const said = typeof hint === 'function' ? hint() : hint;
      return { ...place, expected, found, ...(said && { hint: said }), ...(isPrivate && { isPrivate }) };
    });
  }

  /** By order, file and line. */
  list(): readonly ImportFault[] {
    const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
    return ORDERS.flatMap((order) =>
      this.#faults[order].items.toSorted(
        (a, b) => compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0),
      ),
    ).slice(0, MOST);
  }
}

export interface DataDiff {
  /** The epoch for the comparison. Absent if nothing was imported yet. */
  readonly epoch?: string;
  /** By collection code. Only collections with differences. */
  readonly collections: Readonly<Record<string, CollectionDiff>>;
}

export interface CollectionDiff {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The number of changed rows in which each field differs. */
  readonly fields: Readonly<Record<string, number>>;
  /** The first few rows of each kind. */
  readonly examples: readonly DiffExample[];
}

export type DiffExample =
  | { readonly kind: 'added' | 'removed'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly fields: readonly FieldChange[] };

/** `before` and `after` are absent if the class of the field does not permit to show its values. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Value;
  readonly after?: Value;
}

export interface DataDescription {
  readonly epoch: string;
  readonly asOf: string;
  readonly origin: string;
  /** By collection code. */
  readonly collections: Readonly<Record<string, CollectionDescription>>;
}

export interface CollectionDescription {
  readonly rows: number;
  /** By field, for fields with a column. */
  readonly fields: Readonly<Record<string, FieldDescription>>;
  /** The number of rows by source type; `unknown` for rows without one. */
  readonly sources: Readonly<Record<string, number>>;
  readonly updated: Freshness;
}

/** `percent` of the rows have a value. It is absent for SENSITIVE fields, and if there are no rows. */
export interface FieldDescription {
  readonly filled: number;
  readonly missing: number;
  readonly percent?: number;
}

/** The dates on which rows were last reviewed. */
export interface Freshness {
  readonly oldest?: string;
  readonly median?: string;
  readonly newest?: string;
  /** The number of rows that were last reviewed more than a year before the as-of date. */
  readonly stale: number;
  /** As percent of the rows that have a date. */
  readonly stalePercent?: number;
  readonly unknown: number;
}

/** The fault without the value. Also without the hint, which often repeats or guesses the value. */
export function maskFault({ hint, isPrivate, ...fault }: ImportFault): ImportFault {
  if (!isPrivate || fault.found === 'nothing') return { ...fault, ...(hint !== undefined && { hint }) };
  return { ...fault, found: 'a value that is not shown here', isPrivate };
}

export function maskReport(report: ImportReport): ImportReport {
  return report.status === 'refused' ? { ...report, faults: report.faults.map(maskFault) } : report;
}

const MAX_QUOTED = 80;

export function quote(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}...` : text);
}
