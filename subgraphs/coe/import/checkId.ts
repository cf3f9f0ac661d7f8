/** Checks ids of rows and references to them: whose they are, whether they exist, what a spreadsheet did to them. */
import { CENTER_IDS, readId, type RowId } from '../../contract/ids.ts';
import type { Collection, Contract } from '../../contract/model.ts';
import { printNearest } from './findNearest.ts';
import type { Complaint } from './importReport.ts';

/** The ids of one file. */
export interface IdIndex {
  /** The line of the first row with the id. */
  readonly rows: ReadonlyMap<string, number>;
  /** False when lines of the file could not be read: then nothing can be said to be missing. */
  readonly isWhole: boolean;
  /** How many digits the ids of the file have, where most are digits and some begin with zero. */
  readonly digits?: number;
}

export interface IdContext {
  readonly center: string;
  readonly contract: Contract;
  readonly ids: ReadonlyMap<string, IdIndex>;
}

/** Collects the ids of a file, given with their lines in the order of the file. */
export function indexIds(ids: Iterable<readonly [id: string, row: number]>, isWhole: boolean): IdIndex {
  const rows = new Map<string, number>();
  for (const [id, row] of ids) if (!rows.has(id)) rows.set(id, row);
  const digits = findUsualDigits([...rows.keys()].map((id) => readId(id)?.local ?? ''));
  return { rows, isWhole, ...(digits !== undefined && { digits }) };
}

function findUsualDigits(locals: readonly string[]): number | undefined {
  const padded = locals.filter((local) => /^0\d+$/.test(local));
  const lengths = new Map<number, number>();
  for (const { length } of padded) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** What is wrong with the id of a row. */
export function checkRowId(collection: Collection, id: string, row: number, context: IdContext): Complaint | undefined {
  const wrong = checkOwner(collection, id, context);
  if (wrong) return wrong;
  const index = context.ids.get(collection.code);
  const first = index?.rows.get(id);
  if (first !== undefined && first !== row) return { expected: 'every id once', found: `${id}, which line ${first} has too` };
  const local = readId(id)?.local ?? '';
  if (index?.digits !== undefined && /^\d+$/.test(local) && local.length < index.digits) {
    const whole = `${context.center}:${collection.code}:${local.padStart(index.digits, '0')}`;
    return { expected: `an id with ${index.digits} digits, as the others`, found: id, hint: `a spreadsheet seems to have removed leading zeros: write ${whole}` };
  }
  return undefined;
}

/** What is wrong with a reference to a row of the type. */
export function checkReference(typeName: string, id: string, context: IdContext): Complaint | undefined {
  const collection = context.contract.byType.get(typeName);
  if (!collection) throw new Error(`the contract refers to ${typeName}, which is no collection`);
  const wrong = checkOwner(collection, id, context);
  if (wrong) return wrong;
  const index = context.ids.get(collection.code);
  if (!index?.isWhole || index.rows.has(id)) return undefined;
  const padded = findPadded(id, index);
  const hint = padded ? `a spreadsheet seems to have removed leading zeros: write ${padded}` : printNearestLocal(id, index);
  return { expected: `the id of a row of ${collection.file}`, found: `${id}, which the file does not have`, ...(hint && { hint }) };
}

function checkOwner(collection: Collection, id: string, { center }: IdContext): Complaint | undefined {
  const expected = `an id of this center, such as ${center}:${collection.code}:0001`;
  const parts = readId(id);
  if (!parts) return { expected, found: JSON.stringify(id), ...explainShape(collection, id, center) };
  if (parts.center !== center) return { expected, found: id, hint: explainForeign(parts, center) };
  if (parts.collection !== collection.code) return { expected, found: id, hint: `this id names a ${parts.collection}, not a ${collection.code}` };
  return undefined;
}

function explainForeign(parts: RowId, center: string): string {
  const isKnown = CENTER_IDS.some((each) => each === parts.center);
  return isKnown
    ? `it belongs to the center ${parts.center}; a center brings and refers to rows of its own alone`
    : `there is no center ${parts.center}; this one is ${center}`;
}

function explainShape(collection: Collection, id: string, center: string): { hint?: string } {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(id)) return { hint: `write the whole id: ${center}:${collection.code}:${id}` };
  return id.includes(' ') ? { hint: 'an id has no spaces' } : {};
}

function findPadded(id: string, index: IdIndex): string | undefined {
  const parts = readId(id);
  if (!parts || index.digits === undefined || !/^\d+$/.test(parts.local)) return undefined;
  const padded = `${parts.center}:${parts.collection}:${parts.local.padStart(index.digits, '0')}`;
  return index.rows.has(padded) ? padded : undefined;
}

/** Numbered ids are all alike: the nearest of them would be a guess that leads astray. */
function printNearestLocal(id: string, index: IdIndex): string | undefined {
  return /\d$/.test(id) ? undefined : printNearest(id, index.rows.keys());
}
