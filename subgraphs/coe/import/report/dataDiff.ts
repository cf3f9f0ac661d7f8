/** What an import would change, by collection. */
import type { Value } from '../../store/store.ts';

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
