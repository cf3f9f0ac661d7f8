/** What a caller may read at a center. The decision is a value. Only `resolvers/reading.ts` asks for it. */
import type { ContractErrorCode } from '../../contract/errors.ts';
import type { Collection } from '../../contract/model.ts';

/** Who asks. `local`: any process that reaches the center's loopback address. */
export type Caller = { readonly kind: 'local' } | { readonly kind: 'remote'; readonly name: string };

/** What a caller wants to read. */
export interface Reading {
  readonly collection: Collection;
  /** `rows`: a list; `row`: one row by its id; `statistics`: counts. */
  readonly purpose: 'rows' | 'row' | 'statistics';
  /**
   * Names of the collection's fields that are selected, filtered, ordered by or grouped by, each once and sorted;
   * a field of an embedded value as `disciplines.group`.
   */
  readonly fields: readonly string[];
}

export type Decision =
  { readonly kind: 'allow' } | { readonly kind: 'deny'; readonly code: ContractErrorCode; readonly message: string };

/** Who may get an answer from a cache: any caller, only the caller who asked first, or none (it is not cached). */
export type CacheAnswers = 'anyone' | 'caller' | 'none';

export interface Policy {
  decideRead(caller: Caller, reading: Reading): Decision;
  /** Without it, no answer may be cached. */
  readonly caching?: PolicyCaching;
}

export interface PolicyCaching {
  /** Changes whenever a decision of the policy may change. Caches then drop the center's answers. */
  version(): string;
  /** Who may get an answer to this caller from a cache? */
  decide(caller: Caller): CacheAnswers;
}

/** The local caller may read everything, all others nothing. The policy does not change while the process lives. */
export function createLocalPolicy(cacheAnswers: CacheAnswers): Policy {
  return {
    decideRead(caller, reading) {
      switch (caller.kind) {
        case 'local':
          return { kind: 'allow' };
        case 'remote':
          return {
            kind: 'deny',
            code: 'READ_DENIED',
            message: `this center does not let ${caller.name} read ${reading.collection.plural}`,
          };
      }
    },
    caching: { version: () => `local ${cacheAnswers}`, decide: () => cacheAnswers },
  };
}

export const localPolicy: Policy = createLocalPolicy('anyone');
