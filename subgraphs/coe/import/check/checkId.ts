/** Checks ids of rows and references to them: whose they are, whether they exist, what a spreadsheet did to them. */
import { CENTER_IDS, readId, type RowId } from '../../../contract/ids.ts';
import type { Collection, Contract } from '../../../contract/model.ts';
import type { Complaint } from '../report/importReport.ts';
import { quote } from '../report/quote.ts';
import { printNearest } from '../hints/findNearest.ts';
import type { IdIndex } from './idIndex.ts';

export interface IdContext {
  readonly center: string;
  readonly contract: Contract;
  /** By collection code. */
  readonly ids: ReadonlyMap<string, IdIndex>;
}

/** What is wrong with the id of a row. */
export function checkRowId(collection: Collection, id: string, row: number, context: IdContext): Complaint | undefined {
  const wrong = checkOwner(collection, id, context);
  if (wrong) return wrong;
  const index = context.ids.get(collection.code);
  const first = index?.find(id);
  if (first !== undefined && first !== row)
    return { expected: 'every id once', found: `${id}, which line ${first} has too` };
  const local = readId(id)?.local ?? '';
  const digits = index?.digits;
  if (digits !== undefined && /^\d+$/.test(local) && local.length < digits) {
    const whole = `${context.center}:${collection.code}:${local.padStart(digits, '0')}`;
    return {
      expected: `an id with ${digits} digits, as the others`,
      found: id,
      hint: `a spreadsheet seems to have removed leading zeros: write ${whole}`,
    };
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
  if (!index?.isWhole || index.find(id) !== undefined) return undefined;
  const found = `${id}, which ${index.isKept ? 'the current data do' : 'the file does'} not have`;
  return { expected: `the id of a row of ${collection.file}`, found, hint: () => explainMissing(id, index) };
}

function explainMissing(id: string, index: IdIndex): string | undefined {
  const padded = index.findPadded(id);
  if (padded) return `a spreadsheet seems to have removed leading zeros: write ${padded}`;
  // Numbered ids are all alike: the nearest of them would be a guess that leads astray.
  return /\d$/.test(id) ? undefined : printNearest(id, index.listCandidates());
}

function checkOwner(collection: Collection, id: string, { center }: IdContext): Complaint | undefined {
  const expected = `an id of this center, such as ${center}:${collection.code}:0001`;
  const parts = readId(id);
  if (!parts) return { expected, found: quote(id), hint: explainShape(collection, id, center) };
  if (parts.center !== center) return { expected, found: id, hint: explainForeign(parts, center) };
  if (parts.collection !== collection.code)
    return { expected, found: id, hint: `this id names a ${parts.collection}, not a ${collection.code}` };
  return undefined;
}

function explainForeign(parts: RowId, center: string): string {
  const isKnown = CENTER_IDS.some((each) => each === parts.center);
  return isKnown
    ? `it belongs to the center ${parts.center}; a center brings and refers to rows of its own alone`
    : `there is no center ${parts.center}; this one is ${center}`;
}

function explainShape(collection: Collection, id: string, center: string): string | undefined {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(id)) return `write the whole id: ${center}:${collection.code}:${id}`;
  return id.includes(' ') ? 'an id has no spaces' : undefined;
}
