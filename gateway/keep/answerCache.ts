/** Whole answers over HTTP, for requests that are repeated word for word while everything holds that they depend on. */
import { LRUCache } from 'lru-cache';
import { isSameGround, type Ground } from './ground.ts';
import type { UsedPart } from './operationKeeper.ts';
import { isObject } from '../execute/scatter.ts';
import type { StampCell } from './stamps.ts';

export interface NewAnswer {
  /** All that the request was, but for its caller. */
  readonly key: string;
  readonly caller: string;
  /** As when the operation began. */
  readonly ground: Ground;
  readonly parts: readonly UsedPart[];
  /** The answer as it was sent: `{"data":...,"extensions":...}` and a line's end. */
  readonly text: string;
  /** The text in UTF-8. */
  readonly bytes: Buffer;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly contentType: string;
}

/** An answer to be sent: `head` and `tail`, one after the other. */
export interface KeptAnswer {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly contentType: string;
  /** Whole seconds since the oldest of its parts was given. */
  readonly age: number;
}

interface Dependency {
  readonly cell: StampCell;
  readonly stamp: string;
}

interface Entry {
  readonly ground: Ground;
  readonly dependencies: readonly Dependency[];
  /** When the oldest part of each subgraph was given. */
  readonly givenAt: ReadonlyMap<string, number>;
  readonly head: Buffer;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly bytes: number;
  /** The tail as it is until some age is a second more. */
  printed?: { readonly tail: Buffer; readonly age: number; readonly until: number };
}

/** Beside texts: the entry, its dependencies, and the lists of the cache. */
const ENTRY_BYTES = 4096;

/**
 * Key: the request's words and headers and, where any part said so, its caller. Bound: bytes, the longest unused go
 * first. Invalidation: at each reading all that it depends on is compared with what is true now.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Entry> | undefined;
  readonly #readGround: () => Ground;
  readonly #now: () => number;

  /** @param maxBytes 0 keeps nothing */
  constructor(maxBytes: number, edges: { readonly readGround: () => Ground; readonly now: () => number }) {
    this.#answers =
      maxBytes > 0 ? new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes }) : undefined;
    this.#readGround = edges.readGround;
    this.#now = edges.now;
  }

  get bytes(): number {
    return this.#answers?.calculatedSize ?? 0;
  }

  find(key: string, caller: string): KeptAnswer | undefined {
    return this.#findAt(toOwnedKey(key, undefined)) ?? this.#findAt(toOwnedKey(key, caller));
  }

  keep(answer: NewAnswer): void {
    const { ground, parts, extensions } = answer;
    const dependencies = readDependencies(parts);
    const tail = `,"extensions":${JSON.stringify(extensions)}}\n`;
    // What asked no subgraph, or is not printed as expected, is not worth a thought.
    if (
      !this.#answers ||
      !dependencies ||
      !answer.text.endsWith(tail) ||
      !isValid({ ground, dependencies }, this.#readGround())
    )
      return;
    const isForAnyone = parts.every(({ basis }) => basis?.statement.for === 'ANYONE');
    const key = toOwnedKey(answer.key, isForAnyone ? undefined : answer.caller);
    const head = answer.bytes.subarray(0, answer.bytes.length - Buffer.byteLength(tail)); // no copy: the rest of it stays in memory
    const bytes = answer.bytes.length + 2 * key.length + 8 * tail.length + ENTRY_BYTES;
    this.#answers.set(key, {
      ground,
      dependencies,
      givenAt: findOldest(parts),
      head,
      extensions,
      contentType: answer.contentType,
      bytes,
    });
  }

  #findAt(key: string): KeptAnswer | undefined {
    const entry = this.#answers?.get(key);
    if (!entry) return undefined;
    if (!isValid(entry, this.#readGround())) {
      this.#answers?.delete(key);
      return undefined;
    }
    const now = this.#now();
    if (!entry.printed || now >= entry.printed.until) entry.printed = printTail(entry, now);
    const { tail, age } = entry.printed;
    return { head: entry.head, tail, age, contentType: entry.contentType };
  }
}

function toOwnedKey(key: string, caller: string | undefined): string {
  return `${JSON.stringify(caller ?? null)}\n${key}`; // JSON of one line, then the key
}

function isValid({ ground, dependencies }: Pick<Entry, 'ground' | 'dependencies'>, now: Ground): boolean {
  return isSameGround(ground, now) && dependencies.every(({ cell, stamp }) => cell.stamp === stamp);
}

/** Undefined where some part may not be kept, or there is none. */
function readDependencies(parts: readonly UsedPart[]): readonly Dependency[] | undefined {
  const dependencies: Dependency[] = [];
  for (const { basis } of parts) {
    if (!basis) return undefined;
    const { cell, statement } = basis;
    if (!dependencies.some((each) => each.cell === cell && each.stamp === statement.stamp))
      dependencies.push({ cell, stamp: statement.stamp });
  }
  return dependencies.length > 0 ? dependencies : undefined;
}

function findOldest(parts: readonly UsedPart[]): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  for (const { member, at } of parts) oldest.set(member, Math.min(at, oldest.get(member) ?? at));
  return oldest;
}

/** Prints the extensions as they were, with the ages of now. */
function printTail({ extensions, givenAt }: Entry, now: number): NonNullable<Entry['printed']> {
  const toAge = (at: number): number => Math.floor((now - at) / 1000);
  const ages = [...givenAt.values()];
  const until = Math.min(...ages.map((at) => at + 1000 * (toAge(at) + 1)));
  const withAge = (center: unknown): unknown => {
    const at = isObject(center) ? givenAt.get(String(center['center'])) : undefined;
    return isObject(center) && typeof center['age'] === 'number' && at !== undefined
      ? { ...center, age: toAge(at) }
      : center;
  };
  const { completeness } = extensions;
  const centers =
    isObject(completeness) && Array.isArray(completeness['centers']) ? completeness['centers'].map(withAge) : undefined;
  const present =
    centers && isObject(completeness) ? { ...extensions, completeness: { ...completeness, centers } } : extensions;
  return { tail: Buffer.from(`,"extensions":${JSON.stringify(present)}}\n`), age: Math.max(...ages.map(toAge)), until };
}
