/** Is a row of a backup a row of this program's contract? A file may be older or newer than the program, or edited. */
import { readId } from '../../contract/ids.ts';
import type { Collection, Contract, Field } from '../../contract/model.ts';
import type { Row, Value } from '../store/store.ts';
import { BackupFault } from './format.ts';

/**
 * The row as it was backed up; a field that the contract has gained since has no value.
 * @throws BackupFault
 */
export function checkRow(contract: Contract, center: string, code: unknown, given: unknown): { readonly collection: string; readonly row: Row } {
  const collection = typeof code === 'string' ? contract.byCode.get(code) : undefined;
  if (!collection) throw new BackupFault(`the backup has rows of ${JSON.stringify(code)}, a collection that this release does not know: restore it with a newer release`);
  if (!isObject(given)) throw new BackupFault(`expected a row of ${collection.code} as an object, got ${JSON.stringify(given)}`);
  const id = checkId(center, collection, given['id']);
  return { collection: collection.code, row: { ...checkFields(contract, collection.fields, given, id), id } };
}

function checkId(center: string, collection: Collection, id: unknown): string {
  const parts = typeof id === 'string' ? readId(id) : undefined;
  if (typeof id === 'string' && parts?.center === center && parts.collection === collection.code) return id;
  throw new BackupFault(`expected the id of a ${collection.code} of ${center}, got ${JSON.stringify(id)}`);
}

function checkFields(contract: Contract, fields: readonly Field[], given: Readonly<Record<string, unknown>>, where: string): Readonly<Record<string, Value>> {
  const stored = new Map(fields.filter(({ kind }) => kind !== 'relation').map((field) => [field.name, field]));
  const checked = Object.entries(given).map(([name, value]): [string, Value] => {
    const field = stored.get(name);
    if (!field) throw new BackupFault(`${where} has a field ${name} that this release does not know: restore it with a newer release`);
    if (!isValueOf(contract, field, value, where)) throw new BackupFault(`${where}: ${name} is no value that this release knows there: ${JSON.stringify(value)}`);
    return [name, value];
  });
  const gained = [...stored.values()].filter(({ name }) => !(name in given));
  const required = gained.find(({ isRequired }) => isRequired);
  if (required) throw new BackupFault(`${where} has no ${required.name}, which this release requires: restore it with the release that wrote it, and import the center's files anew`);
  return Object.fromEntries([...checked, ...gained.map(({ name, isList }): [string, Value] => [name, isList ? [] : null])]);
}

function isValueOf(contract: Contract, field: Field, value: unknown, where: string): value is Value {
  if (!field.isList) return value === null ? !field.isRequired : isScalarOf(contract, field, value);
  if (!Array.isArray(value)) return value === null && !field.isRequired;
  if (field.kind !== 'embedded') return value.every((each) => isScalarOf(contract, field, each));
  const inner = contract.embedded.get(field.typeName)?.fields ?? [];
  for (const each of value) {
    if (!isObject(each)) return false;
    checkFields(contract, inner, each, `${where}, ${field.name}`);
  }
  return true;
}

function isScalarOf(contract: Contract, { kind, typeName }: Field, value: unknown): boolean {
  switch (kind) {
    case 'int':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'enum':
      return typeof value === 'string' && (contract.enums.get(typeName)?.includes(value) ?? false);
    case 'id':
    case 'text':
    case 'date':
    case 'reference':
    case 'entity':
      return typeof value === 'string';
    case 'embedded':
    case 'relation':
      return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
