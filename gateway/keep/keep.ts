/** Everything about kept answers that lives as long as the gateway: stamps, parts, whole answers. */
import type { Members } from '../centers/members.ts';
import type { Member } from '../execute/keeper.ts';
import type { Transport } from '../execute/transport.ts';
import { AnswerCache } from './answerCache.ts';
import { Flights } from './flights.ts';
import type { Ground } from './ground.ts';
import { OperationKeeper, type Freshness } from './operationKeeper.ts';
import { PartCache } from './partCache.ts';
import type { StampSource } from './stampSource.ts';
import { Stamps } from './stamps.ts';

export interface KeepOptions {
  /** For parts and whole answers together. */
  readonly maxBytes: number;
  readonly source: StampSource;
  readonly registry: Member;
  readonly members: Members;
  readonly transport: Transport;
  readonly readGround: () => Ground;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Told of each look for a part among what is kept. */
  readonly onPartLookup?: ((result: 'hit' | 'miss') => void) | undefined;
}

export interface Keep {
  readonly answers: AnswerCache;
  readonly parts: PartCache;
  /** For an operation that begins now. */
  open(caller: string, freshness: Freshness): OperationKeeper;
  close(): Promise<void>;
}

export function createKeep({
  maxBytes,
  source,
  registry,
  members,
  transport,
  readGround,
  now,
  onPartLookup,
}: KeepOptions): Keep {
  const stamps = new Stamps(source, now);
  const follow = (): void => stamps.follow([registry, ...members.current().centers]);
  follow();
  const unfollow = members.onChange(follow);
  const half = Math.floor(maxBytes / 2);
  const parts = new PartCache(half);
  const answers = new AnswerCache(half, { readGround, now });
  const scope = { stamps, parts, answers, flights: new Flights(), transport, now, onPartLookup };
  return {
    answers,
    parts,
    open: (caller, freshness) => new OperationKeeper(scope, { caller, freshness, ground: readGround() }),
    async close() {
      unfollow();
      await stamps.close();
    },
  };
}
