/** The state of one check: its input, and the findings so far. */
import type { Contract } from '../../../contract/model.ts';
import type { RegistryFacts } from '../parts/registry.ts';
import type { FaultList, FirstThousand, ImportDrift, ImportProgress } from '../report/report.ts';
import type { TableSummary } from '../read/tables.ts';
import type { Workspace } from '../parts/workspace.ts';
import type { IdIndex } from './ids.ts';

export interface CheckRun {
  readonly center: string;
  readonly contract: Contract;
  readonly registry: RegistryFacts;
  readonly workspace: Workspace;
  readonly faults: FaultList;
  readonly drift: FirstThousand<ImportDrift>;
  readonly notes: string[];
  /** By collection code. */
  readonly ids: ReadonlyMap<string, IdIndex>;
  /** The tables that could be read, by file. */
  readonly tables: Map<string, TableSummary>;
  /** The files whose tables are in the input. The other tables are those of the current data. */
  readonly given: ReadonlySet<string>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** See `ImportSubject`. */
  readonly backupOf?: string | undefined;
}

/** A line of a table, as the list `toLines(file)` of the workspace has it. */
export type SpooledLine = readonly [row: number, cells: readonly string[]];

/** A value of an embedded type, under `toValueKey`. Without `row` it is a value of the current data. */
export interface SpooledValue {
  readonly row?: number;
  readonly value: Readonly<Record<string, string | number | boolean | null>>;
}

export function toLines(file: string): string {
  return `lines ${file}`;
}

/** The list of the rows that are reused from the current data. */
export function toReused(code: string): string {
  return `reused ${code}`;
}

/** The list of the checked rows, as they are to be stored. */
export function toRows(code: string): string {
  return `rows ${code}`;
}

export function toValueKey(typeName: string, id: string): readonly [string, string, string] {
  return ['value', typeName, id];
}
