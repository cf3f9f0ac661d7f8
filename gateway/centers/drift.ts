/** How a center's live schema differs from the contract that the gateway composes. */

/** A field that a center serves on a row type and the contract does not know. */
export interface ExtraField {
  /** `Type.field` */
  readonly coordinate: string;
  /** Its nullable type, as text; absent when it is of a kind that the graph cannot show. */
  readonly type?: string;
  readonly governance: string;
}

export interface Drift {
  /**
   * What the contract has and the center has not, as coordinates: `Type`, `Type.field`, `Type.field(argument:)`,
   * `Input.field`, `Enum.VALUE`. Of a type that is not there as a whole, the type alone.
   */
  readonly lacks: ReadonlySet<string>;
  readonly extras: readonly ExtraField[];
  /** `Enum.VALUE` that the contract does not know. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center cannot be asked by the contract at all: sentences of GraphQL names alone. */
  readonly breaking: readonly string[];
}

/** Serves the contract as it is; what is taken for true of a center whose schema was never read. */
export const NO_DRIFT: Drift = { lacks: new Set(), extras: [], extraValues: new Set(), breaking: [] };

/** What is known of a center's schema. */
export type KnownContract =
  /** It was never read, or never made sense. */
  | { readonly kind: 'unknown'; readonly reason?: string }
  /** `reason`: why it could not be read the last time; what was known holds on. */
  | { readonly kind: 'known'; readonly drift: Drift; readonly reason?: string };
