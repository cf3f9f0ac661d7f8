/** The contract as values: what a collection is, what its fields are, and what follows from their annotations. */

export const GOVERNANCE_CLASSES = ['PUBLIC', 'CONSORTIUM', 'IDENTIFYING', 'SENSITIVE', 'NARRATIVE'] as const;
export type GovernanceClass = (typeof GOVERNANCE_CLASSES)[number];

/**
 * What a field holds. `reference` points to a row of the same center, `entity` to an entity of the registry
 * (both are stored as the id), `relation` is the other end of a reference and is not stored.
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
  /** Every row has it, of a list at least one value: a file must give it. The graph may show none all the same. */
  readonly isRequired: boolean;
  readonly governance: GovernanceClass;
  readonly isFilterable: boolean;
  readonly isOrderable: boolean;
  readonly isGroupable: boolean;
  /** Its values mean the same at every center, so that they can be united (`@shared`). */
  readonly isShared: boolean;
  /** The column of the import file; absent for fields that no file fills. */
  readonly column?: Column;
  /** The registry's field that the importer copies, through the reference `of`. */
  readonly copied?: { readonly of: string; readonly field: string };
  /** The importer counts the time between two dates of the row. */
  readonly elapsed?: Elapsed;
  /** Statistics can summarise it. */
  readonly measured?: Measured;
  /** For a relation: the field of the related row that refers back. */
  readonly relatedBy?: string;
}

/** Two dates of a row, and in what the time between them is counted (`countElapsed`). */
export interface Elapsed {
  readonly from: string;
  readonly to: string;
  readonly unit: ElapsedUnit;
}

export const ELAPSED_UNITS = ['DAYS', 'MONTHS'] as const;
export type ElapsedUnit = (typeof ELAPSED_UNITS)[number];

/** In what a measure is told, and the lower ends of its bins: ascending, the last without an upper end. */
export interface Measured {
  readonly unit: string;
  readonly bins: readonly number[];
}

/** A column of an import file, and what its values must pass. */
export interface Column {
  readonly name: string;
  /** The identifier rule (`checkIdentifier`). */
  readonly check?: string;
  /** Bounds of a number, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** What each value begins with. */
  readonly prefix?: string;
  /** A date of the same row that this one may not come before. */
  readonly notBefore?: string;
  /** The field of the same row that names a vocabulary of the registry, of which this value is a code. */
  readonly termOf?: string;
  /** The field of the bearing row that holds the core of this project number. */
  readonly core?: string;
}

/** A value type of which a row holds a list; its file has one line a value. */
export interface EmbeddedType {
  readonly typeName: string;
  readonly description: string;
  readonly file: string;
  /** The column that names the row which holds the value. */
  readonly of: string;
  readonly fields: readonly Field[];
}

/** One coordinate that statistics can be grouped by. */
export interface Dimension {
  /** As in the schema, such as `STATUS`, `START_DATE_YEAR`, `DISCIPLINES_GROUP`. */
  readonly name: string;
  readonly field: Field;
  /** The field of the embedded value, where `field` holds embedded values. */
  readonly inner?: Field;
  readonly transform: 'value' | 'year';
  /** Can one row have several values? Then groups overlap. */
  readonly isMultiple: boolean;
}

/** What statistics can summarise, such as `DAYS_TO_APPROVAL`. */
export interface Measure extends Measured {
  readonly name: string;
  readonly description: string;
  /** The numbers: those of a field of the rows, or of each value of one field how many different values of another. */
  readonly numbers:
    | { readonly kind: 'field'; readonly field: Field }
    | { readonly kind: 'counted'; readonly each: Field; readonly of: Field };
  /** What the numbers can be, both ends included; a file with others is refused. */
  readonly range: { readonly min: number; readonly max: number | null };
}

/** One order of a list, such as `START_DATE`; both directions exist of each. */
export interface OrderField {
  readonly name: string;
  readonly field: Field;
}

/** What different values can be counted of over all centers, such as `HEALTH_SYSTEM`. */
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
  /** No two rows of a center are equal in all of these; a missing value is a value like another, but rows that lack all are not compared. Empty when only the id is unique. */
  readonly unique: readonly string[];
  readonly governance: GovernanceClass;
  /** Also those without a row-level form (`isAggregated`). */
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
  /** By enum type, where one is declared: the value that stands for those which the contract does not know. */
  readonly fallbacks: ReadonlyMap<string, string>;
  /** Collections by type name (`Scholar`). */
  readonly byType: ReadonlyMap<string, Collection>;
  /** Collections by the code in an id (`scholar`). */
  readonly byCode: ReadonlyMap<string, Collection>;
}

/** Has the field no row-level form? Then statistics can be grouped by it, and nothing else shows it. */
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

/** The field of that name; throws when the contract has none, which is a fault of the caller. */
export function getField(collection: Collection, name: string): Field {
  const field = collection.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${collection.typeName} has no field ${name}`);
  return field;
}
