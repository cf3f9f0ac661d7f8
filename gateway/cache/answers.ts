/**
 * Complete answers over HTTP, given again to equal requests for as long as asking again would give the same.
 *
 * Key: all that the request depends on, and its caller where a subgraph wants that. Bound: bytes; the least recently used
 * go first. Invalidation: each look-up compares the stamp of every subgraph that was asked, and the state of the graph,
 * with what they were when the answer was made.
 */
import { LRUCache } from 'lru-cache';
import type { Dependencies } from '../execute/run.ts';
import { isObject } from '../transport/scatter.ts';
import type { Subgraph } from '../transport/transport.ts';
import type { PresentStamp, Stamps } from './stamps.ts';

/** The values of `AnswerCacheOptions.state` at one moment. */
type GraphState = readonly unknown[];

export interface AnswerCacheOptions {
  readonly maxBytes: number;
  readonly stamps: Stamps;
  /** What every answer depends on beside the subgraphs. A value that changed is another value. */
  readonly state: readonly { current(): unknown }[];
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** An operation's answer and what it depends on. */
export interface StorableAnswer {
  /** Made by `begin` when the operation began. */
  readonly dependencies: AnswerDependencies;
  /** As they stand at the end of the body. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A stored answer, as it is to be sent now. */
export interface StoredAnswer {
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Whole seconds since it was made. */
  readonly age: number;
}

interface Entry {
  readonly dependencies: AnswerDependencies;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: readonly string[];
  /** The beginning of `body` that holds the data, and never changes. */
  readonly dataBytes: number;
  /** With the ages of the second that `age` names. */
  body: Buffer;
  age: number;
}

/** Beside texts: the entry, its dependencies, and its share of the cache's own lists. */
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

  /** For an operation that begins now. */
  begin(): AnswerDependencies {
    return new AnswerDependencies(this.#options.stamps, this.#readState(), this.#options.now());
  }

  /** @param key all of the request that its answer depends on, but for the caller */
  find(key: string, caller: string): StoredAnswer | undefined {
    return this.#find(toOwnedKey(key, undefined)) ?? this.#find(toOwnedKey(key, caller));
  }

  /** Does nothing where the answer may not be given again. @param body `{"data":...,"extensions":...}` and a line feed */
  store(
    { key, caller, headers, body }: Pick<StoredAnswer, 'headers' | 'body'> & { key: string; caller: string },
    { dependencies, extensions }: StorableAnswer,
  ): void {
    if (!dependencies.hold(this.#readState())) return;
    const dataBytes = findEndOfData(body, extensions);
    if (dataBytes === undefined) return;
    const ownedKey = toOwnedKey(key, dependencies.isForAnyone ? undefined : caller);
    // The extensions stand in memory as bytes and as objects, which take some seven times as much.
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

/** Whom an answer may be given to again, and the stamp that it was made under, as a subgraph states it. */
export interface Reuse {
  readonly for: 'ANYONE' | 'CALLER';
  readonly stamp: string;
}

/** Collects what an operation's answer depends on, while the subgraphs answer. */
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

  /** What the stream does not report (yet) may be older than a change that it reported: such an answer is not reusable. */
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
    if (reuse.for === 'CALLER') this.#isForAnyone = false;
  }

  /** Would asking again give the same? Not known of an answer that no subgraph was asked for. */
  hold(state: GraphState): boolean {
    if (!this.#isReusable || this.#stamps.size === 0) return false;
    for (const [present, stamp] of this.#stamps) if (present.stamp !== stamp) return false;
    return state.every((value, index) => value === this.#state[index]);
  }
}

const LONGEST_STAMP = 128;

/** Reads `keep` of an answer's extensions. Undefined where the answer may not be given again, or does not say. */
export function readReuse(extensions: unknown): Reuse | undefined {
  const stated = isObject(extensions) ? extensions['keep'] : undefined;
  if (!isObject(stated)) return undefined;
  const { for: audience, stamp } = stated;
  if (audience !== 'ANYONE' && audience !== 'CALLER') return undefined;
  return typeof stamp === 'string' && stamp !== '' && stamp.length <= LONGEST_STAMP
    ? { for: audience, stamp }
    : undefined;
}

function toOwnedKey(key: string, caller: string | undefined): string {
  return `${JSON.stringify(caller ?? null)}\n${key}`; // JSON of one line, then the key
}

/** How many bytes stand before the extensions; undefined where the body does not end with them. */
function findEndOfData(body: Buffer, extensions: Entry['extensions']): number | undefined {
  const tail = printTail(extensions);
  const start = body.length - tail.length;
  return start > 0 && body.subarray(start).equals(tail) ? start : undefined;
}

function printTail(extensions: Entry['extensions']): Buffer {
  return Buffer.from(`,"extensions":${JSON.stringify(extensions)}}\n`);
}

/** The body with the given age of each center that has one. */
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
