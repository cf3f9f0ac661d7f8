/**
 * Caches complete HTTP answers and returns them to equal requests until a subgraph's data changes.
 *
 * Key: everything in the request that the answer depends on, plus the caller if a subgraph requires it. Bound: bytes,
 * with eviction of the least recently used answers. Invalidation: each look-up compares the stamps of the subgraphs and
 * the state of the graph with those recorded when the answer was created.
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
  /**
   * What every answer depends on besides the subgraphs. `current()` returns an immutable object, and a new one after a
   * change.
   */
  readonly state: readonly { current(): unknown }[];
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** Data about an answer that `AnswerCache.store` needs. */
export interface StorableAnswer {
  /** Returned by `AnswerCache.begin` at the start of the operation. */
  readonly dependencies: AnswerDependencies;
  /** As printed at the end of the body. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A stored answer, ready to be sent. */
export interface StoredAnswer {
  /** Alternating names and values. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Whole seconds since the answer was created. */
  readonly age: number;
}

interface Entry {
  readonly dependencies: AnswerDependencies;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: readonly string[];
  /** The length of the data at the start of `body`; the extensions follow. */
  readonly dataBytes: number;
  /** Rewritten when `age` changes, because its extensions contain the age. */
  body: Buffer;
  age: number;
}

/** The estimated size of an entry without its texts. */
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

  /** Returns an object that collects the dependencies of one operation. */
  begin(): AnswerDependencies {
    return new AnswerDependencies(this.#options.stamps, this.#readState(), this.#options.now());
  }

  /**
   * Returns the stored answer, or undefined if there is none that is still valid.
   * @param key everything in the request that the answer depends on, except the caller
   */
  find(key: string, caller: string): StoredAnswer | undefined {
    return this.#find(toEntryKey(key, undefined)) ?? this.#find(toEntryKey(key, caller));
  }

  /** Stores the answer, unless it must not be reused. @param body `{"data":...,"extensions":...}` and a line feed */
  store(
    { key, caller, headers, body }: Pick<StoredAnswer, 'headers' | 'body'> & { key: string; caller: string },
    { dependencies, extensions }: StorableAnswer,
  ): void {
    if (!dependencies.areCurrent(this.#readState())) return;
    const dataBytes = findEndOfData(body, extensions);
    if (dataBytes === undefined) return;
    const entryKey = toEntryKey(key, dependencies.isForAnyone ? undefined : caller);
    // The extensions are stored as bytes and as objects; the objects take about seven times as much memory.
    const size = body.length + 7 * (body.length - dataBytes) + 2 * entryKey.length + ENTRY_BYTES;
    this.#answers.set(entryKey, { dependencies, extensions, headers, dataBytes, body, age: 0 }, { size });
  }

  #find(entryKey: string): StoredAnswer | undefined {
    const entry = this.#answers.get(entryKey);
    if (!entry) return undefined;
    if (!entry.dependencies.areCurrent(this.#readState())) {
      this.#answers.delete(entryKey);
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

/** A subgraph's statement about the reuse of its answer: for which callers, and while which stamp is current. */
export interface Reuse {
  readonly scope: 'ANYONE' | 'CALLER';
  readonly stamp: string;
}

/** The subgraphs and stamps that one answer depends on, collected while the operation runs. */
export class AnswerDependencies implements Dependencies {
  readonly startedAt: number;
  readonly #currentStamps: Stamps;
  readonly #state: GraphState;
  readonly #stamps = new Map<CurrentStamp, string>();
  #isReusable = true;
  #isForAnyone = true;

  constructor(current: Stamps, state: GraphState, startedAt: number) {
    this.#currentStamps = current;
    this.#state = state;
    this.startedAt = startedAt;
  }

  get isForAnyone(): boolean {
    return this.#isForAnyone;
  }

  /**
   * Adds the answer of one subgraph. If its stamp is not the current one, the answer may predate the last reported
   * change, so the whole answer cannot be reused.
   */
  add(subgraph: Subgraph, extensions: unknown): void {
    const current = this.#currentStamps.find(subgraph);
    const reuse = readReuse(extensions);
    if (
      !current ||
      !reuse ||
      current.stamp !== reuse.stamp ||
      (this.#stamps.get(current) ?? reuse.stamp) !== reuse.stamp
    ) {
      this.#isReusable = false;
      return;
    }
    this.#stamps.set(current, reuse.stamp);
    if (reuse.scope === 'CALLER') this.#isForAnyone = false;
  }

  /** Is the answer still valid? Always false for an answer without subgraphs: nothing would invalidate it. */
  areCurrent(state: GraphState): boolean {
    if (!this.#isReusable || this.#stamps.size === 0) return false;
    for (const [current, stamp] of this.#stamps) if (current.stamp !== stamp) return false;
    return state.every((value, index) => value === this.#state[index]);
  }
}

const MAX_STAMP_LENGTH = 128;

/**
 * Reads `extensions.cache` of a subgraph's answer. Returns undefined if it is missing or invalid: the answer must not
 * be reused.
 */
export function readReuse(extensions: unknown): Reuse | undefined {
  const statement = isObject(extensions) ? extensions['cache'] : undefined;
  if (!isObject(statement)) return undefined;
  const { scope, stamp } = statement;
  if (scope !== 'ANYONE' && scope !== 'CALLER') return undefined;
  return typeof stamp === 'string' && stamp !== '' && stamp.length <= MAX_STAMP_LENGTH ? { scope, stamp } : undefined;
}

function toEntryKey(key: string, caller: string | undefined): string {
  return `${JSON.stringify(caller ?? null)}\n${key}`; // JSON contains no line break
}

/** Returns the number of bytes before the extensions, or undefined if the body does not end with them. */
function findEndOfData(body: Buffer, extensions: Entry['extensions']): number | undefined {
  const tail = printTail(extensions);
  const start = body.length - tail.length;
  return start > 0 && body.subarray(start).equals(tail) ? start : undefined;
}

function printTail(extensions: Entry['extensions']): Buffer {
  return Buffer.from(`,"extensions":${JSON.stringify(extensions)}}\n`);
}

/** Returns the body with the age of each center that answered replaced by `age`. */
function printAges({ body, dataBytes, extensions }: Entry, age: number): Buffer {
  const { completeness } = extensions;
  const centers = isObject(completeness) ? completeness['centers'] : undefined;
  if (!isObject(completeness) || !Array.isArray(centers)) return body;
  const aged = centers.map((center: unknown) =>
    isObject(center) && typeof center['age'] === 'number' ? { ...center, age } : center,
  );
  const updated = { ...extensions, completeness: { ...completeness, centers: aged } };
  return Buffer.concat([body.subarray(0, dataBytes), printTail(updated)]);
}

// Stamps. A stamp is a digest of everything that a subgraph's answers depend on. An answer is valid while its stamp is the
// current one.

/** Follows the stamps of subgraphs. `createHttpStamps` implements it over HTTP. */
export interface StampSource {
  /** A stamp expires if it is not received again within this time. Default: it never expires. */
  readonly silenceMs?: number;
  /**
   * Calls the listener with each stamp received from the subgraph at `url`, and with undefined when the connection is
   * lost.
   * @returns a function that stops this; the listener is not called afterwards
   */
  follow(url: string, listener: (stamp: string | undefined) => void): () => void;
  close(): Promise<void>;
}

/**
 * The current stamp of a subgraph at one address. Undefined while it is unknown, and forever once the subgraph is no
 * longer followed.
 */
export interface CurrentStamp {
  readonly stamp: string | undefined;
}

export class Stamps {
  readonly #source: StampSource;
  readonly #now: () => number;
  /** By id and address: a subgraph with a new address starts without a stamp. */
  readonly #followed = new Map<string, { readonly current: ReceivedStamp; readonly end: () => void }>();

  /** @param now milliseconds of a monotonic clock */
  constructor(source: StampSource, now: () => number) {
    this.#source = source;
    this.#now = now;
  }

  /** Replaces the set of followed subgraphs. */
  follow(subgraphs: readonly Subgraph[]): void {
    const next = new Map(subgraphs.map((subgraph) => [toKey(subgraph), subgraph]));
    for (const [key, { current, end }] of this.#followed) {
      if (next.has(key)) continue;
      this.#followed.delete(key);
      end();
      current.receive(undefined);
    }
    for (const [key, { url }] of next) {
      if (this.#followed.has(key)) continue;
      const current = new ReceivedStamp(this.#now, this.#source.silenceMs ?? Infinity);
      this.#followed.set(key, { current, end: this.#source.follow(url, (stamp) => current.receive(stamp)) });
    }
  }

  /** Returns undefined for a subgraph that is not followed. */
  find(subgraph: Subgraph): CurrentStamp | undefined {
    return this.#followed.get(toKey(subgraph))?.current;
  }

  async close(): Promise<void> {
    this.follow([]);
    await this.#source.close();
  }
}

/** Checks the age on each read. A timer is not enough: after this process was paused, its timers run late. */
class ReceivedStamp implements CurrentStamp {
  readonly #now: () => number;
  readonly #silenceMs: number;
  #stamp: string | undefined;
  #receivedAt = 0;

  constructor(now: () => number, silenceMs: number) {
    this.#now = now;
    this.#silenceMs = silenceMs;
  }

  get stamp(): string | undefined {
    return this.#stamp !== undefined && this.#now() - this.#receivedAt <= this.#silenceMs ? this.#stamp : undefined;
  }

  receive(stamp: string | undefined): void {
    this.#stamp = stamp;
    this.#receivedAt = this.#now();
  }
}

function toKey({ id, url }: Subgraph): string {
  return `${id} ${url}`;
}
