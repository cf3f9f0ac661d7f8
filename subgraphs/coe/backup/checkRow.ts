/** Is a row of a backup a row of this program's contract? A file may be older or newer than the program, or edited. */
import { readId } from '../../contract/ids.ts';
import type { Collection, Field } from '../../contract/model.ts';
import type { Row, Value } from '../store/store.ts';
import { checkValue, type RestoreContext } from './checkValue.ts';
import { completeGained } from './completeGained.ts';
import { BackupFault } from './format.ts';

export interface CheckedRow {
  readonly collection: string;
  readonly row: Row;
  /** The ids of rows of this center to which it refers. */
  readonly references: readonly string[];
}

/**
 * The row as it was backed up. A field that the contract has gained since is filled where an import would compute it
 * from the row and the registry, and else has no value.
 * @throws BackupFault
 */
export function checkRow(context: RestoreContext, code: unknown, given: unknown): CheckedRow {
  const collection = typeof code === 'string' ? context.contract.byCode.get(code) : undefined;
  if (!collection)
    throw new BackupFault(
      `the backup has rows of ${JSON.stringify(code)}, a collection that this release does not know: restore it with a newer release`,
    );
  if (!isObject(given))
    throw new BackupFault(`expected a row of ${collection.code} as an object, got ${JSON.stringify(given)}`);
  const id = checkId(context.center, collection, given['id']);
  const references: string[] = [];
  const row = { ...checkFields(context, collection.fields, given, { where: id, references }), id };
  return {
    collection: collection.code,
    row: { ...row, ...completeGained(collection, row, new Set(Object.keys(given)), context.registry) },
    references,
  };
}

function checkId(center: string, collection: Collection, id: unknown): string {
  const parts = typeof id === 'string' ? readId(id) : undefined;
  if (typeof id === 'string' && parts?.center === center && parts.collection === collection.code) return id;
  throw new BackupFault(`expected the id of a ${collection.code} of ${center}, got ${JSON.stringify(id)}`);
}

interface Place {
  readonly where: string;
  /** Gathers what is referred to. */
  readonly references: string[];
}

function checkFields(
  context: RestoreContext,
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  place: Place,
): Readonly<Record<string, Value>> {
  const { where } = place;
  const stored = new Map(fields.filter(({ kind }) => kind !== 'relation').map((field) => [field.name, field]));
  const checked = Object.entries(given).map(([name, value]): [string, Value] => {
    const field = stored.get(name);
    if (!field)
      throw new BackupFault(
        `${where} has a field ${name} that this release does not know: restore it with a newer release`,
      );
    return [name, checkField(context, field, value, place)];
  });
  const gained = [...stored.values()].filter(({ name }) => !(name in given));
  const required = gained.find(({ isRequired }) => isRequired);
  if (required)
    throw new BackupFault(
      `${where} has no ${required.name}, which this release requires: restore it with the release that wrote it, and import the center's files anew`,
    );
  return Object.fromEntries([
    ...checked,
    ...gained.map(({ name, isList }): [string, Value] => [name, isList ? [] : null]),
  ]);
}

function checkField(context: RestoreContext, field: Field, value: unknown, { where, references }: Place): Value {
  const complain = (expected: string, found = value): never => {
    throw new BackupFault(
      `${where}: ${field.name} is no value that an import lets in: expected ${expected}, got ${JSON.stringify(found)}`,
    );
  };
  checkValue(field, value, context, complain);
  if (field.kind === 'reference') references.push(...[value ?? []].flat().map(String));
  if (field.kind !== 'embedded') return value;
  const inner = context.contract.embedded.get(field.typeName)?.fields ?? [];
  for (const each of [value ?? []].flat())
    checkFields(context, inner, isObject(each) ? each : complain('a list of objects', each), {
      where: `${where}, ${field.name}`,
      references,
    });
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
