/** What an import reports: every fault with its place, what drifted from the registry, what was done, what would change, and how complete data are. */
import type { RegistryDrift } from '../parts/registry.ts';
import type { Generation, Value } from '../../store/store.ts';

/** Where something stands. `row` is the number of the line in the file (or of the row in the sheet), the header being 1. */
export interface Place {
  readonly file: string;
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One thing that is wrong. */
export interface ImportFault extends Place {
  readonly expected: string;
  readonly found: string;
  /** What probably happened, and what to do. */
  readonly hint?: string;
  /** What was found is of a person: for whoever holds the file, not for logs (`maskFault`). */
  readonly isPrivate?: boolean;
}

/** What is wrong with a value, before its place is known. A hint that takes a search is given as a function. */
export interface Complaint {
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | (() => string | undefined) | undefined;
  readonly isPrivate?: boolean;
}

/** A value of a file that differs from the registry's; the registry's is imported. */
export interface ImportDrift extends RegistryDrift, Place {
  readonly row: number;
}

/** Of faults and drift the first thousand are listed, and all are counted. */
interface Findings {
  readonly drift: readonly ImportDrift[];
  readonly driftCount: number;
  /** What is worth knowing and no fault. */
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

/** Collects faults: the first thousand in full, all of them in number. */
export class FaultList {
  readonly #faults = new FirstThousand<ImportFault>();

  get count(): number {
    return this.#faults.count;
  }

  add(place: Place, { expected, found, hint, isPrivate }: Complaint): void {
    this.#faults.add(() => {
      const said = typeof hint === 'function' ? hint() : hint;
      return { ...place, expected, found, ...(said && { hint: said }), ...(isPrivate && { isPrivate }) };
    });
  }

  /** By file and line. */
  list(): readonly ImportFault[] {
    const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
    return this.#faults.items.toSorted(
      (a, b) => compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0),
    );
  }
}

export interface DataDiff {
  /** The epoch compared with; absent when nothing was imported yet. */
  readonly epoch?: string;
  /** By collection code; only those in which something differs. */
  readonly collections: Readonly<Record<string, CollectionDiff>>;
}

export interface CollectionDiff {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** In how many of the changed rows each field differs. */
  readonly fields: Readonly<Record<string, number>>;
  /** The first few rows of each kind. */
  readonly examples: readonly DiffExample[];
}

export type DiffExample =
  | { readonly kind: 'added' | 'removed'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly fields: readonly FieldChange[] };

/** `before` and `after` are absent where the field's class keeps its values from being shown. */
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
  /** By field that files can fill. */
  readonly fields: Readonly<Record<string, FieldDescription>>;
  /** Rows by source type; `unknown` for those without one. */
  readonly sources: Readonly<Record<string, number>>;
  readonly updated: Freshness;
}

/** `percent` of the rows have a value; not told of SENSITIVE fields, and when there are no rows. */
export interface FieldDescription {
  readonly filled: number;
  readonly missing: number;
  readonly percent?: number;
}

/** Of the days on which rows were last looked at. */
export interface Freshness {
  readonly oldest?: string;
  readonly median?: string;
  readonly newest?: string;
  /** Rows that were last looked at more than a year before the data end. */
  readonly stale: number;
  /** Percent of the rows that say when they were looked at. */
  readonly stalePercent?: number;
  readonly unknown: number;
}

/** The fault without the value that was found; a hint mostly repeats or guesses it. */
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
