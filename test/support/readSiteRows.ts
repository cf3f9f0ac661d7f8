/** Reads the centers' folders as plainly as can be: CSV cells into rows for the oracle, with no code of the importer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { toColumnName, type Contract, type Field } from '../../subgraphs/contract/model.ts';
import { countMonths } from './oracle/countMonths.ts';
import type { OracleRow, OracleRows } from './oracle/rows.ts';

type Line = Readonly<Record<string, string>>;
type Facts = Readonly<Record<string, unknown>>;

/** The rows of all centers by collection code. Copied fields come from the registry's own file of health systems. */
export function readSiteRows(contract: Contract, sitesDir: string): OracleRows {
  const systems = new Map(readList('subgraphs/registry/data/health-systems.json').map((each) => [each['id'], each]));
  const rows = contract.collections.map(({ code, file, fields }) => {
    const all = listCenters(sitesDir).flatMap((center) => {
      const read = (name: string): Line[] => readLines(join(sitesDir, center, 'data', name));
      const embedded = readEmbedded(contract, read);
      return read(file).map((line) => toRow({ contract, center, fields, embedded, systems }, line));
    });
    return [code, all] as const;
  });
  return Object.fromEntries(rows);
}

interface Around {
  readonly contract: Contract;
  readonly center: string;
  readonly fields: readonly Field[];
  /** Values by the type's name, and by the id of the row that holds them. */
  readonly embedded: ReadonlyMap<string, ReadonlyMap<string, readonly Facts[]>>;
  readonly systems: ReadonlyMap<unknown, Facts>;
}

function toRow({ center, fields, embedded, systems }: Around, line: Line): OracleRow {
  const id = line['id'] ?? '';
  const row: Record<string, unknown> = { id, center };
  for (const field of fields) {
    if (field.kind === 'embedded') row[field.name] = embedded.get(field.typeName)?.get(id) ?? [];
    else if (field.copied)
      row[field.name] = systems.get(row[field.copied.of])?.[field.copied.field] ?? (field.isList ? [] : null);
    else if (field.elapsed)
      row[field.name] = countTime(
        field.elapsed.unit,
        line[toColumnName(field.elapsed.from)],
        line[toColumnName(field.elapsed.to)],
      );
    else if (field.column && field.kind !== 'id') row[field.name] = readCell(field, line);
  }
  return { ...row, id };
}

function countTime(unit: string, from: string | undefined, to: string | undefined): number | null {
  if (!from || !to) return null;
  return unit === 'DAYS' ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : countMonths(from, to);
}

function readEmbedded(contract: Contract, read: (name: string) => Line[]): Around['embedded'] {
  const types = [...contract.embedded.values()].map(({ typeName, file, of, fields }) => {
    const values = new Map<string, Facts[]>();
    for (const line of read(file)) {
      const bearer = line[of] ?? '';
      values.set(bearer, [
        ...(values.get(bearer) ?? []),
        Object.fromEntries(fields.map((field) => [field.name, readCell(field, line)])),
      ]);
    }
    return [typeName, values] as const;
  });
  return new Map(types);
}

function readCell(field: Field, line: Line): unknown {
  const text = line[field.column?.name ?? ''] ?? '';
  if (field.isList) return text === '' ? [] : text.split(';').map((part) => readScalar(field, part));
  return text === '' ? null : readScalar(field, text);
}

function readScalar({ kind }: Field, text: string): unknown {
  if (kind === 'int') return Number(text);
  return kind === 'boolean' ? text === 'true' : text;
}

function readLines(path: string): Line[] {
  return parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true });
}

/** A file of the registry: a list of records. */
export function readList(path: string): Facts[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Facts[]; // our own files: lists of objects
}

/** The day up to which each center's data are complete. */
export function readDays(sitesDir: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listCenters(sitesDir).map((center) => [
      center,
      (JSON.parse(readFileSync(join(sitesDir, center, 'data', 'dataset.json'), 'utf8')) as { asOf: string }).asOf,
    ]),
  ); // our own files
}

function listCenters(sitesDir: string): string[] {
  return readdirSync(sitesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(sitesDir, entry.name)).includes('settings.json'))
    .map(({ name }) => name);
}
