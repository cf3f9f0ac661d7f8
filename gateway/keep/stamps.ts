/** The present stamp of every subgraph that takes part, as far as it is known. */
import type { Member } from '../execute/keeper.ts';
import type { StampSource } from './stampSource.ts';

/** One subgraph at one address. Whoever holds it sees the present stamp; of one that takes part no more it is unknown for ever. */
export interface StampCell {
  readonly stamp: string | undefined;
}

interface Followed {
  readonly cell: HeardStamp;
  readonly end: () => void;
}

export class Stamps {
  readonly #source: StampSource;
  readonly #now: () => number;
  /** By id and address: one for each that takes part. */
  readonly #followed = new Map<string, Followed>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(source: StampSource, now: () => number) {
    this.#source = source;
    this.#now = now;
  }

  /** From now on these take part; one that moved is another. */
  follow(members: readonly Member[]): void {
    const keys = new Map(members.map((member) => [toKey(member), member]));
    for (const [key, followed] of this.#followed) {
      if (keys.has(key)) continue;
      this.#followed.delete(key);
      followed.end();
      followed.cell.hear(undefined);
    }
    for (const [key, { url }] of keys) {
      if (this.#followed.has(key)) continue;
      const cell = new HeardStamp(this.#now, this.#source.silenceMs ?? Infinity);
      const end = this.#source.follow(url, (stamp) => cell.hear(stamp));
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

/** What was heard, and not too long ago: a process that was paused itself has not noticed yet that a stream fell silent. */
class HeardStamp implements StampCell {
  readonly #now: () => number;
  readonly #silenceMs: number;
  #heard: { readonly stamp: string | undefined; readonly at: number } | undefined;

  constructor(now: () => number, silenceMs: number) {
    this.#now = now;
    this.#silenceMs = silenceMs;
  }

  get stamp(): string | undefined {
    return this.#heard && this.#now() - this.#heard.at <= this.#silenceMs ? this.#heard.stamp : undefined;
  }

  hear(stamp: string | undefined): void {
    this.#heard = { stamp, at: this.#now() };
  }
}

function toKey({ id, url }: Member): string {
  return `${id} ${url}`;
}
