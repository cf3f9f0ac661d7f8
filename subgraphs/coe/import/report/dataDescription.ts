/** How fresh and how complete data are, as values. */

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
