/** Checks ids of rows and references to rows, with an index of all ids. It recognizes ids that a spreadsheet changed. */
import { printNearest } from '../parts/hints.ts';
import { quote, type Complaint } from '../report/report.ts';
import type { Workspace } from '../parts/workspace.ts';
import { CENTER_IDS, readId, type RowId } from '../../../contract/ids.ts';
import type { Collection, Contract } from '../../../contract/model.ts';

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
  const found = `${id}, which ${index.isReused ? 'the current data do' : 'the file does'} not have`;
  return {
    expected: `the id of a row of ${collection.file}`,
    found,
    hint: () => explainMissing(id, index),
    order: 'last',
  };
}

function explainMissing(id: string, index: IdIndex): string | undefined {
  const padded = index.findPadded(id);
  if (padded) return `a spreadsheet seems to have removed leading zeros: write ${padded}`;
  // Numbered ids are similar to each other: the nearest one would be a misleading guess.
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
    ? `it belongs to the center ${parts.center}; a center can provide, and refer to, only its own rows`
    : `there is no center ${parts.center}; this one is ${center}`;
}

function explainShape(collection: Collection, id: string, center: string): string | undefined {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(id)) return `write the whole id: ${center}:${collection.code}:${id}`;
  return id.includes(' ') ? 'an id has no spaces' : undefined;
}

const MAX_ID = 200; // a longer text is not an id
const MOST_CANDIDATES = 2000;

export class IdIndex {
  /** False if lines of the file could not be read. Then no id can be reported as missing. */
  isWhole = true;
  readonly #workspace: Workspace;
  readonly #code: string;
  /** The number of ids by length, for ids of digits with a leading zero. */
  readonly #lengths = new Map<number, number>();

  #isReused = false;

  constructor(workspace: Workspace, code: string) {
    this.#workspace = workspace;
    this.#code = code;
  }

  /** Are these the ids of the current data, because no file replaces them? */
  get isReused(): boolean {
    return this.#isReused;
  }

  markReused(): void {
    this.#isReused = true;
  }

  /** @param row the line; 0 for a row of the current data */
  add(id: string, row: number): void {
    if (id === '' || id.length > MAX_ID || this.#workspace.putOnce(['id', this.#code, id], row) !== undefined) return;
    const [, local = ''] = /:(0\d+)$/.exec(id) ?? [];
    if (local) this.#lengths.set(local.length, (this.#lengths.get(local.length) ?? 0) + 1);
  }

  /** The line of the first row with the id. */
  find(id: string): number | undefined {
    return id.length > MAX_ID ? undefined : (this.#workspace.get(['id', this.#code, id]) as number | undefined); // `add` puts lines
  }

  /** The usual number of digits, if some ids have leading zeros. */
  get digits(): number | undefined {
    return [...this.#lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** Some of the ids, to search for a similar one. */
  listCandidates(): string[] {
    return this.#workspace.listKeys(['id', this.#code], MOST_CANDIDATES);
  }

  /** The id with the leading zeros that a spreadsheet removed, if there is such a row. */
  findPadded(id: string): string | undefined {
    const parts = readId(id);
    const { digits } = this;
    if (!parts || digits === undefined || !/^\d+$/.test(parts.local)) return undefined;
    const padded = `${parts.center}:${parts.collection}:${parts.local.padStart(digits, '0')}`;
    return this.find(padded) === undefined ? undefined : padded;
  }
}
