/** Does every reference of a backup lead to one of its rows? What has to be looked up lies on the disk and not in memory. */
import { Workspace } from '../import/work/workspace.ts';
import { BackupFault } from './format.ts';
import type { CheckedRow } from './checkRow.ts';

type Open = readonly [from: string, to: string];

export class ReferenceCheck {
  readonly #workspace = new Workspace();

  /** Rows as they are read; what they refer to may follow. */
  note(rows: readonly Pick<CheckedRow, 'row' | 'references'>[]): void {
    this.#workspace.transact(() => {
      for (const { row } of rows) this.#workspace.put(['id', row.id], 1);
      for (const { row, references } of rows) {
        for (const to of references) if (!this.#has(to)) this.#workspace.append('open', [row.id, to] satisfies Open);
      }
    });
  }

  /** When all rows are read. @throws BackupFault */
  async finish(): Promise<void> {
    for await (const items of this.#workspace.read('open')) {
      const missing = (items as readonly Open[]).find(([, to]) => !this.#has(to)); // `note` put them there
      if (missing) throw new BackupFault(`${missing[0]} refers to ${missing[1]}, a row that the backup does not have`);
    }
  }

  close(): Promise<void> {
    return this.#workspace.close();
  }

  #has(id: string): boolean {
    return this.#workspace.get(['id', id]) !== undefined;
  }
}
