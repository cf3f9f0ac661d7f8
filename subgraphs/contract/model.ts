/** The contract as values: the collections, their fields, and everything that follows from their annotations. */

export const GOVERNANCE_CLASSES = ['PUBLIC', 'CONSORTIUM', 'IDENTIFYING', 'SENSITIVE', 'NARRATIVE'] as const;
export type GovernanceClass = (typeof GOVERNANCE_CLASSES)[number];

/**
 * The content of a field. `reference` refers to a row of the same center and `entity` to an entity of the registry; both
 * are stored as the id. `relation` is the other end of a reference and is not stored.
 */
export type FieldKind =
  'id' | 'text' | 'int' | 'boolean' | 'date' | 'enum' | 'reference' | 'entity' | 'embedded' | 'relation';

export interface Field {
  readonly name: string;
  readonly description: string;
  readonly kind: FieldKind;
  /** The named GraphQL type; for a relation the type of the related row. */
  readonly typeName: string;
  readonly isList: boolean;
  /** Every row in a file has a value (a list has at least one). The graph can still show null. */
  readonly isRequired: boolean;
  readonly governance: GovernanceClass;
  readonly isFilterable: boolean;
  readonly isOrderable: boolean;
  readonly isGroupable: boolean;
  /** Its values mean the same at every center, so that a union can count them (`@shared`). */
  readonly isShared: boolean;
  /** The column of the import file; absent for fields that are not in files. */
  readonly column?: Column;
  /** The registry's field that the importer copies, through the reference `of`. */
  readonly copied?: { readonly of: string; readonly field: string };
  /** The importer computes it: the time between two dates of the row. */
  readonly elapsed?: Elapsed;
  /** Statistics can summarize it. */
  readonly measured?: Measured;
  /** For a relation: the field of the related row that refers back. */
  readonly relatedBy?: string;
}

/** Two dates of a row, and the unit of the time between them (`countElapsed`). */
export interface Elapsed {
  readonly from: string;
  readonly to: string;
  readonly unit: ElapsedUnit;
}

export const ELAPSED_UNITS = ['DAYS', 'MONTHS'] as const;
export type ElapsedUnit = (typeof ELAPSED_UNITS)[number];

/** The unit of a measure, and the lower ends of its bins in ascending order. The last bin has no upper end. */
export interface Measured {
  readonly unit: string;
  readonly bins: readonly number[];
}

/** A column of an import file, and the rules for its values. */
export interface Column {
  readonly name: string;
  /** The identifier rule (`checkIdentifier`). */
  readonly check?: string;
  /** Bounds of a number, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** The text that every value starts with. */
  readonly prefix?: string;
  /** A date of the same row that this date must not precede. */
  readonly notBefore?: string;
  /** The field of the same row that names the vocabulary in which this value is a code. */
  readonly termOf?: string;
  /** The field of the containing row that has the core of this project number. */
  readonly core?: string;
}

/** A value type of which a row has a list. Its file has one line for each value. */
export interface EmbeddedType {
  readonly typeName: string;
  readonly description: string;
  readonly file: string;
  /** The column with the id of the row that contains the value. */
  readonly of: string;
  readonly fields: readonly Field[];
}

/** One coordinate by which statistics can group. */
export interface Dimension {
  /** The name in the schema, for example `STATUS`, `START_DATE_YEAR`, `DISCIPLINES_GROUP`. */
  readonly name: string;
  readonly field: Field;
  /** The field of the embedded value, if `field` contains embedded values. */
  readonly inner?: Field;
  readonly transform: 'value' | 'year';
  /** Can one row have several values? Then groups overlap. */
  readonly isMultiple: boolean;
}

/** A number that statistics can summarize, such as `DAYS_TO_APPROVAL`. */
export interface Measure extends Measured {
  readonly name: string;
  readonly description: string;
  /** The numbers of one field; or, for each value of the field `each`, the number of different values of the field `of`. */
  readonly numbers:
    | { readonly kind: 'field'; readonly field: Field }
    | { readonly kind: 'counted'; readonly each: Field; readonly of: Field };
  /** The possible numbers, both ends included. The importer refuses others. */
  readonly range: { readonly min: number; readonly max: number | null };
}

/** One order of a list, such as `START_DATE`, in both directions. */
export interface OrderField {
  readonly name: string;
  readonly field: Field;
}

/** A field whose different values can be counted over all centers, such as `HEALTH_SYSTEM`. */
export interface SharedKey {
  readonly name: string;
  readonly field: Field;
}

export interface Collection {
  readonly typeName: string;
  readonly description: string;
  /** The middle part of an id: `scholar` in `leap:scholar:0001`. Also the name of the root field for one row. */
  readonly code: string;
  /** The name of the root list. */
  readonly plural: string;
  /** The name of the statistics root. */
  readonly statistics: string;
  readonly file: string;
  /** No two rows of a center have the same values in all of these fields. A missing value counts as a value, but rows without any of them are not compared. Empty if only the id is unique. */
  readonly unique: readonly string[];
  readonly governance: GovernanceClass;
  /** Including those that no row shows (`isAggregated`). */
  readonly fields: readonly Field[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly orders: readonly OrderField[];
  readonly keys: readonly SharedKey[];
}

export interface Contract {
  readonly collections: readonly Collection[];
  readonly embedded: ReadonlyMap<string, EmbeddedType>;
  /** Values by enum type. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** By enum type, where `@fallback` declares one: the value that replaces values which the contract does not have. */
  readonly fallbacks: ReadonlyMap<string, string>;
  /** Collections by type name (`Scholar`). */
  readonly byType: ReadonlyMap<string, Collection>;
  /** Collections by the code in an id (`scholar`). */
  readonly byCode: ReadonlyMap<string, Collection>;
}

/** Is the field shown by statistics alone, and by no row? */
export function isAggregated(field: Field): boolean {
  return field.governance === 'SENSITIVE';
}

/** Does the field hold the center of the row? */
export function isCenter({ kind, typeName }: Field): boolean {
  return kind === 'entity' && typeName === 'Center';
}

/** Does each value of the dimension name the one center that can hold rows with it, as the center itself and the id of a row do? */
export function namesOwner({ field, inner = field }: Dimension): boolean {
  return isCenter(inner) || inner.kind === 'id' || inner.kind === 'reference';
}

/** `startDate` → `START_DATE`. */
export function toConstantName(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

/** `startDate` → `start_date`. */
export function toColumnName(name: string): string {
  return toConstantName(name).toLowerCase();
}

/** The field of that name. @throws Error when the contract has none, which is a bug of the caller */
export function getField(collection: Collection, name: string): Field {
  const field = collection.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${collection.typeName} has no field ${name}`);
  return field;
}
