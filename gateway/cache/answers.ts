/**
 * The answer cache: complete HTTP answers, returned to equal requests while every subgraph would still answer the same.
 *
 * Key: everything in the request that the answer depends on, and the caller where a subgraph requires it. Bound: bytes; the
 * least recently used answers are evicted first. Invalidation: each look-up compares the current stamp of every subgraph of
 * the answer, and the state of the graph, with those of the time when the answer was made.
 */
import { LRUCache } from 'lru-cache';
import type { Dependencies } from '../execute/run.ts';
import { isObject } from '../transport/scatter.ts';
import type { Subgraph } from '../transport/transport.ts';

/** The values of `AnswerCacheOptions.state` at one moment. */
type GraphState = readonly unknown[];

export interface AnswerCacheOptions {
  readonly maxBytes: number;
  readonly stamps: Stamps;
  /** What every answer depends on beside the subgraphs: immutable objects, replaced on change. */
  readonly state: readonly { current(): unknown }[];
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The part of an answer that the cache needs beside the body. */
export interface StorableAnswer {
  /** From `begin`, when the operation began. */
  readonly dependencies: AnswerDependencies;
  /** As printed at the end of the body. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A stored answer, ready to be sent. */
export interface StoredAnswer {
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Whole seconds since the answer was made. */
  readonly age: number;
}

interface Entry {
  readonly dependencies: AnswerDependencies;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: readonly string[];
  /** The length of the data at the start of `body`; the extensions follow. */
  readonly dataBytes: number;
  /** Its extensions contain `age`. */
  body: Buffer;
  age: number;
}

/** The overhead of an entry beside its texts. */
const ENTRY_BYTES = 4096;

export class AnswerCache {
  readonly #answers: LRUCache<string, Entry>;
  readonly #options: AnswerCacheOptions;

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
    this.#answers = new LRUCache({ maxSize: options.maxBytes });
  }

  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  #readState(): GraphState {
    return this.#options.state.map((each) => each.current());
  }

  /** Starts to collect the dependencies of an operation. */
  begin(): AnswerDependencies {
    return new AnswerDependencies(this.#options.stamps, this.#readState(), this.#options.now());
  }

  /** @param key everything in the request that its answer depends on, without the caller */
  find(key: string, caller: string): StoredAnswer | undefined {
    return this.#find(toOwnedKey(key, undefined)) ?? this.#find(toOwnedKey(key, caller));
  }

  /** Does nothing for an answer that cannot be reused. @param body `{"data":...,"extensions":...}` and a line feed */
  store(
    { key, caller, headers, body }: Pick<StoredAnswer, 'headers' | 'body'> & { key: string; caller: string },
    { dependencies, extensions }: StorableAnswer,
  ): void {
    if (!dependencies.hold(this.#readState())) return;
    const dataBytes = findEndOfData(body, extensions);
    if (dataBytes === undefined) return;
    const ownedKey = toOwnedKey(key, dependencies.isForAnyone ? undefined : caller);
    // The extensions are stored as bytes and as objects, which take some seven times as much.
    const size = body.length + 7 * (body.length - dataBytes) + 2 * ownedKey.length + ENTRY_BYTES;
    this.#answers.set(ownedKey, { dependencies, extensions, headers, dataBytes, body, age: 0 }, { size });
  }

  #find(ownedKey: string): StoredAnswer | undefined {
    const entry = this.#answers.get(ownedKey);
    if (!entry) return undefined;
    if (!entry.dependencies.hold(this.#readState())) {
      this.#answers.delete(ownedKey);
      return undefined;
    }
    const age = Math.floor((this.#options.now() - entry.dependencies.startedAt) / 1000);
    if (age !== entry.age) {
      entry.body = printAges(entry, age);
      entry.age = age;
    }
    return entry;
  }
}

/** What a subgraph states about reuse of its answer: for which callers, and under which stamp. */
export interface Reuse {
  readonly scope: 'ANYONE' | 'CALLER';
  readonly stamp: string;
}

/** The dependencies of one answer, collected while the subgraphs answer. */
export class AnswerDependencies implements Dependencies {
  readonly startedAt: number;
  readonly #present: Stamps;
  readonly #state: GraphState;
  readonly #stamps = new Map<PresentStamp, string>();
  #isReusable = true;
  #isForAnyone = true;

  constructor(present: Stamps, state: GraphState, startedAt: number) {
    this.#present = present;
    this.#state = state;
    this.startedAt = startedAt;
  }

  get isForAnyone(): boolean {
    return this.#isForAnyone;
  }

  /** An answer whose stamp is not the current one may be older than the last reported change: it cannot be reused. */
  add(subgraph: Subgraph, extensions: unknown): void {
    const present = this.#present.find(subgraph);
    const reuse = readReuse(extensions);
    if (
      !present ||
      !reuse ||
      present.stamp !== reuse.stamp ||
      (this.#stamps.get(present) ?? reuse.stamp) !== reuse.stamp
    ) {
      this.#isReusable = false;
      return;
    }
    this.#stamps.set(present, reuse.stamp);
    if (reuse.scope === 'CALLER') this.#isForAnyone = false;
  }

  /** Is the answer still valid? False for an answer without a subgraph, which has no stamp. */
  hold(state: GraphState): boolean {
    if (!this.#isReusable || this.#stamps.size === 0) return false;
    for (const [present, stamp] of this.#stamps) if (present.stamp !== stamp) return false;
    return state.every((value, index) => value === this.#state[index]);
  }
}

const LONGEST_STAMP = 128;

/** Reads `cache` of an answer's extensions. Undefined where the answer must not be reused, or does not state it. */
export function readReuse(extensions: unknown): Reuse | undefined {
  const stated = isObject(extensions) ? extensions['cache'] : undefined;
  if (!isObject(stated)) return undefined;
  const { scope, stamp } = stated;
  if (scope !== 'ANYONE' && scope !== 'CALLER') return undefined;
  return typeof stamp === 'string' && stamp !== '' && stamp.length <= LONGEST_STAMP ? { scope, stamp } : undefined;
}

function toOwnedKey(key: string, caller: string | undefined): string {
  return `${JSON.stringify(caller ?? null)}\n${key}`; // JSON contains no line break
}

/** The number of bytes before the extensions; undefined where the body does not end with them. */
function findEndOfData(body: Buffer, extensions: Entry['extensions']): number | undefined {
  const tail = printTail(extensions);
  const start = body.length - tail.length;
  return start > 0 && body.subarray(start).equals(tail) ? start : undefined;
}

function printTail(extensions: Entry['extensions']): Buffer {
  return Buffer.from(`,"extensions":${JSON.stringify(extensions)}}\n`);
}

/** The body with a new age for each center that has one. */
function printAges({ body, dataBytes, extensions }: Entry, age: number): Buffer {
  const { completeness } = extensions;
  const centers = isObject(completeness) ? completeness['centers'] : undefined;
  if (!isObject(completeness) || !Array.isArray(centers)) return body;
  const aged = centers.map((center: unknown) =>
    isObject(center) && typeof center['age'] === 'number' ? { ...center, age } : center,
  );
  const present = { ...extensions, completeness: { ...completeness, centers: aged } };
  return Buffer.concat([body.subarray(0, dataBytes), printTail(present)]);
}

// Stamps. A stamp is a digest of everything that the answers of a subgraph depend on: an answer is valid while its stamp is
// the current one.

/** A source of stamps; over HTTP: `createHttpStamps`. */
export interface StampSource {
  /** A stamp expires this long after it was last received. Default: it never expires. */
  readonly silenceMs?: number;
  /**
   * Calls the listener with each stamp that is received from the subgraph at `url`, and with undefined when the connection
   * is lost. @returns a function that ends this; the listener is not called after it
   */
  follow(url: string, listener: (stamp: string | undefined) => void): () => void;
  close(): Promise<void>;
}

/** The current stamp of one subgraph at one address: undefined while it is unknown, and for good after the subgraph has left. */
export interface PresentStamp {
  readonly stamp: string | undefined;
}

export class Stamps {
  readonly #source: StampSource;
  readonly #now: () => number;
  /** By id and address: a subgraph that moved is another. */
  readonly #followed = new Map<string, { readonly present: ReceivedStamp; readonly end: () => void }>();

  /** @param now milliseconds of a monotonic clock */
  constructor(source: StampSource, now: () => number) {
    this.#source = source;
    this.#now = now;
  }

  /** Follows exactly these subgraphs from now on. */
  follow(subgraphs: readonly Subgraph[]): void {
    const wanted = new Map(subgraphs.map((subgraph) => [toKey(subgraph), subgraph]));
    for (const [key, { present, end }] of this.#followed) {
      if (wanted.has(key)) continue;
      this.#followed.delete(key);
      end();
      present.receive(undefined);
    }
    for (const [key, { url }] of wanted) {
      if (this.#followed.has(key)) continue;
      const present = new ReceivedStamp(this.#now, this.#source.silenceMs ?? Infinity);
      this.#followed.set(key, { present, end: this.#source.follow(url, (stamp) => present.receive(stamp)) });
    }
  }

  /** Undefined for a subgraph that is not followed. */
  find(subgraph: Subgraph): PresentStamp | undefined {
    return this.#followed.get(toKey(subgraph))?.present;
  }

  async close(): Promise<void> {
    this.follow([]);
    await this.#source.close();
  }
}

/** Checks the time on each read: a gateway that was paused itself may not have noticed yet that a stream is silent. */
class ReceivedStamp implements PresentStamp {
  readonly #now: () => number;
  readonly #silenceMs: number;
  #stamp: string | undefined;
  #at = 0;

  constructor(now: () => number, silenceMs: number) {
    this.#now = now;
    this.#silenceMs = silenceMs;
  }

  get stamp(): string | undefined {
    return this.#stamp !== undefined && this.#now() - this.#at <= this.#silenceMs ? this.#stamp : undefined;
  }

  receive(stamp: string | undefined): void {
    this.#stamp = stamp;
    this.#at = this.#now();
  }
}

function toKey({ id, url }: Subgraph): string {
  return `${id} ${url}`;
}
