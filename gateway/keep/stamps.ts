/** The present stamp of every subgraph that takes part, as far as it is known. */
import type { Member } from '../execute/keeper.ts';
import type { StampSource } from './stampSource.ts';

/** One subgraph at one address. Whoever holds it sees the present stamp; of one that takes part no more it is unknown for ever. */
export interface StampCell {
  readonly stamp: string | undefined;
}

interface Followed {
  readonly cell: { stamp: string | undefined };
  readonly end: () => void;
}

export class Stamps {
  readonly #source: StampSource;
  /** By id and address: one for each that takes part. */
  readonly #followed = new Map<string, Followed>();

  constructor(source: StampSource) {
    this.#source = source;
  }

  /** From now on these take part; one that moved is another. */
  follow(members: readonly Member[]): void {
    const keys = new Map(members.map((member) => [toKey(member), member]));
    for (const [key, followed] of this.#followed) {
      if (keys.has(key)) continue;
      this.#followed.delete(key);
      followed.end();
      followed.cell.stamp = undefined;
    }
    for (const [key, { url }] of keys) {
      if (this.#followed.has(key)) continue;
      const cell: Followed['cell'] = { stamp: undefined };
      const end = this.#source.follow(url, (stamp) => void (cell.stamp = stamp));
      this.#followed.set(key, { cell, end });
    }
  }

  find(member: Member): StampCell | undefined {
    return this.#followed.get(toKey(member))?.cell;
  }

  async close(): Promise<void> {
    this.follow([]);
    await this.#source.close();
  }
}

function toKey({ id, url }: Member): string {
  return `${id} ${url}`;
}
