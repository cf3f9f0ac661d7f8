/** What an import has to tell: every fault with its place, what drifted from the registry, and what was done. */
import type { Generation } from '../store/store.ts';
import type { RegistryDrift } from './findRegistryDrift.ts';

/** One thing that is wrong. `row` is the number of the line in the file, the header being line 1. */
export interface ImportFault {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly expected: string;
  readonly found: string;
  /** What probably happened, and what to do. */
  readonly hint?: string;
}

/** What is wrong with a value, before its place is known. */
export type Complaint = Pick<ImportFault, 'expected' | 'found' | 'hint'>;

/** A value of a file that differs from the registry's; the registry's is imported. */
export interface ImportDrift extends RegistryDrift {
  readonly file: string;
  readonly row: number;
}

interface Findings {
  readonly drift: readonly ImportDrift[];
  /** What is worth knowing and no fault. */
  readonly notes: readonly string[];
}

export type ImportReport =
  | (Findings & { readonly status: 'refused'; readonly faults: readonly ImportFault[]; readonly faultCount: number })
  | (Findings & { readonly status: 'valid'; readonly asOf: string; readonly counts: Readonly<Record<string, number>> })
  | (Findings & { readonly status: 'imported'; readonly generation: Generation; readonly previousEpoch?: string });

export type ImportProgress =
  | { readonly kind: 'read'; readonly file: string; readonly rows: number }
  | { readonly kind: 'checked'; readonly faultCount: number }
  | { readonly kind: 'written'; readonly collection: string; readonly rows: number; readonly of: number };

const MAX_FAULTS = 1000;

/** Collects faults: the first thousand in full, all of them in number. */
export class FaultList {
  count = 0;
  readonly #kept: ImportFault[] = [];

  add(...faults: readonly ImportFault[]): void {
    this.count += faults.length;
    this.#kept.push(...faults.slice(0, Math.max(0, MAX_FAULTS - this.#kept.length)));
  }

  /** By file and line. */
  list(): readonly ImportFault[] {
    return this.#kept.toSorted((a, b) => Number(a.file > b.file) - Number(a.file < b.file) || (a.row ?? 0) - (b.row ?? 0));
  }
}
