/** Answers of single subgraphs, as they came, for whoever asks the same while they hold. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Member } from '../execute/keeper.ts';
import type { SubgraphRequest } from '../execute/transport.ts';

export interface KeptPart {
  readonly text: string;
  /** When it was given, on the gateway's clock. */
  readonly at: number;
}

/** What an answer depends on. `caller` is undefined for an answer that may be given to anyone. */
export interface PartKey {
  readonly member: Member;
  readonly stamp: string;
  readonly request: SubgraphRequest;
  readonly caller: string | undefined;
}

/** Beside the text: the key, the entry, and the lists of the cache. */
const ENTRY_BYTES = 512;

/**
 * Key: the subgraph, its address and stamp, the query, the variables and, if the center said so, the caller. Bound: bytes,
 * the longest unused go first. Invalidation: the key holds the stamp, so what no longer holds is never found again.
 */
export class PartCache {
  readonly #parts: LRUCache<string, KeptPart> | undefined;
  /** A request is one value for all the centers that are asked alike. Lives and dies with it. */
  readonly #digests = new WeakMap<SubgraphRequest, string>();

  /** @param maxBytes 0 keeps nothing */
  constructor(maxBytes: number) {
    this.#parts =
      maxBytes > 0
        ? new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ text }) => 2 * text.length + ENTRY_BYTES })
        : undefined;
  }

  get bytes(): number {
    return this.#parts?.calculatedSize ?? 0;
  }

  /** A digest, as queries are long and many. Variables in another order are another request: asked once more, never wrong. */
  toKey({ member, stamp, request, caller }: PartKey): string {
    return JSON.stringify([member.id, member.url, stamp, caller ?? null, this.#digest(request)]);
  }

  get(key: string): KeptPart | undefined {
    return this.#parts?.get(key);
  }

  set(key: string, part: KeptPart): void {
    this.#parts?.set(key, part);
  }

  delete(key: string): void {
    this.#parts?.delete(key);
  }

  #digest(request: SubgraphRequest): string {
    const known = this.#digests.get(request);
    if (known !== undefined) return known;
    const digest = createHash('sha256')
      .update(JSON.stringify([request.query, request.variables]))
      .digest('base64url');
    this.#digests.set(request, digest);
    return digest;
  }
}
