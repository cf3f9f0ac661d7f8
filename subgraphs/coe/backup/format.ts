/** The file of a backup: gzip over lines of JSON; a header, the rows by collection and id, and a trailer that proves the rest. */
import { createHash } from 'node:crypto';
import type { Contract, Field } from '../../contract/model.ts';
import { isDate } from '../../contract/scalars.ts';
import type { Generation, Row } from '../store/store.ts';

export const FORMAT = 'lhs-center-backup';
export const VERSION = 1;

/** The first line. */
export interface Header extends Generation {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly center: string;
  /** `fingerprintContract` of the program that wrote it. */
  readonly contract: string;
}

/** The last line: what a whole file ends with. */
export interface Trailer {
  readonly end: {
    /** Rows by collection code. */
    readonly counts: Readonly<Record<string, number>>;
    /** Over all lines before this one, each with its line break. */
    readonly sha256: string;
  };
}

/** A line between them: the collection's code and the row. */
export type RowLine = readonly [collection: string, row: Row];

/** The file is no backup that can be restored here; the message says what was expected and what came. */
export class BackupFault extends Error {}

/** Equal when rows of one contract are rows of the other. */
export function fingerprintContract(contract: Contract): string {
  const listFields = (fields: readonly Field[]): readonly unknown[] =>
    fields
      .filter(({ kind }) => kind !== 'relation')
      .map(({ name, kind, typeName, isList, isRequired }) => [name, kind, typeName, isList, isRequired]);
  const shape = [
    contract.collections.map(({ code, fields }) => [code, listFields(fields)]),
    [...contract.embedded.values()].map(({ typeName, fields }) => [typeName, listFields(fields)]),
    [...contract.enums],
  ];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
}

/** @throws BackupFault */
export function parseHeader(line: string): Header {
  const given = parseObject(line);
  if (given?.['format'] !== FORMAT)
    throw new BackupFault('expected a backup of a center (its first line says so), got another file');
  if (given['version'] !== VERSION) {
    throw new BackupFault(
      `expected version ${VERSION} of the format of backups, got version ${JSON.stringify(given['version'])}; restore it with the release that wrote it`,
    );
  }
  const { center, epoch, asOf, digest, origin, contract, counts } = given;
  const texts = [center, epoch, digest, origin, contract];
  if (!texts.every((each) => typeof each === 'string') || !isDate(asOf) || !isCounts(counts))
    throw new BackupFault(
      'the header of the backup lacks a part: expected center, epoch, asOf (a day), digest, origin, contract and counts',
    );
  return given as unknown as Header; // every part was just checked
}

/** @throws BackupFault */
export function parseTrailer(line: string): Trailer {
  const end = parseObject(line)?.['end'];
  const { counts, sha256 } = typeof end === 'object' && end !== null ? (end as Readonly<Record<string, unknown>>) : {};
  if (typeof sha256 !== 'string' || !isCounts(counts))
    throw new BackupFault('expected a row or the end of the backup, got a line that is neither');
  return { end: { counts, sha256 } };
}

/** @throws BackupFault */
export function parseRowLine(line: string): readonly [collection: unknown, row: unknown] {
  const value = parseJson(line);
  if (Array.isArray(value) && value.length === 2) return [value[0], value[1]];
  throw new BackupFault('expected a row as [collection, row], got another value');
}

export function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((each) => Number.isSafeInteger(each))
  );
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(line);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupFault(`expected a line of JSON, got ${JSON.stringify(line.slice(0, 60))}`);
  }
}
