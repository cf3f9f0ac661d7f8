/** The ids of one collection, as they are found while files are streamed: in the workspace, not in memory. */
import { readId } from '../../../contract/ids.ts';
import type { Workspace } from '../work/workspace.ts';

const MAX_ID = 200; // what is longer is no id, and faulty for that
const MOST_CANDIDATES = 2000;

export class IdIndex {
  /** False when lines of the file could not be read: then nothing can be said to be missing. */
  isWhole = true;
  readonly #workspace: Workspace;
  readonly #code: string;
  /** How many ids there are of each length, of those that are digits and begin with zero. */
  readonly #lengths = new Map<number, number>();

  #isKept = false;

  constructor(workspace: Workspace, code: string) {
    this.#workspace = workspace;
    this.#code = code;
  }

  /** Are the rows those of the current data, because no file replaces them? */
  get isKept(): boolean {
    return this.#isKept;
  }

  keep(): void {
    this.#isKept = true;
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

  /** How many digits the ids have, where some begin with zero. */
  get digits(): number | undefined {
    return [...this.#lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** Some of the ids, to look for what was meant. */
  listCandidates(): string[] {
    return this.#workspace.listKeys(['id', this.#code], MOST_CANDIDATES);
  }

  /** The id with the zeros that a spreadsheet took, when there is such a row. */
  findPadded(id: string): string | undefined {
    const parts = readId(id);
    const { digits } = this;
    if (!parts || digits === undefined || !/^\d+$/.test(parts.local)) return undefined;
    const padded = `${parts.center}:${parts.collection}:${parts.local.padStart(digits, '0')}`;
    return this.find(padded) === undefined ? undefined : padded;
  }
}
