/** How a center's live schema differs from the contract. What it serves beyond it is ignored, but for enum values: they can stand in its rows. */

export interface Drift {
  /**
   * What the contract has and the center has not, as coordinates: `Type`, `Type.field`, `Type.field(argument:)`,
   * `Input.field`, `Enum.VALUE`. Of a type that is not there as a whole, the type alone.
   */
  readonly lacks: ReadonlySet<string>;
  /** `Enum.VALUE` that the contract does not know. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center cannot be asked by the contract at all: sentences of GraphQL names alone. */
  readonly breaking: readonly string[];
}

/** Serves the contract as it is; what is taken for true of a center whose schema was never read. */
export const NO_DRIFT: Drift = { lacks: new Set(), extraValues: new Set(), breaking: [] };

/** What is known of a center's schema. */
export type KnownContract =
  /** It was never read, or never made sense. */
  | { readonly kind: 'unknown'; readonly reason?: string }
  /** `reason`: why it could not be read the last time; what was known holds on. */
  | { readonly kind: 'known'; readonly drift: Drift; readonly reason?: string };
