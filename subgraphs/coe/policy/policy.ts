/** What a center lets a caller read. The decision is a value; one place asks for it (`resolvers/reading.ts`). */
import type { ContractErrorCode } from '../../contract/errors.ts';
import type { Collection } from '../../contract/model.ts';

/** Who asks. `local`: whoever reaches the center's loopback address. */
export type Caller = { readonly kind: 'local' } | { readonly kind: 'remote'; readonly name: string };

/** What is asked for. */
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

/** Whether an answer may be kept, and for whom: `CacheScope` of `serve/stamps.ts`, in the policy's words. */
export type KeepAnswers = 'anyone' | 'caller' | 'nobody';

export interface Policy {
  decideRead(caller: Caller, reading: Reading): Decision;
  /** What others may do with answers that they got; of a policy that does not say, no answer may be kept. */
  readonly keeping?: PolicyKeeping;
}

export interface PolicyKeeping {
  /** Changes whenever any decision of the policy may: whoever keeps answers then drops them. */
  version(): string;
  /** May an answer for this caller be given again: to anyone, to the caller alone, or to nobody? */
  decide(caller: Caller): KeepAnswers;
}

/** The local caller may read all; nobody else may read anything. It never changes while the process lives. */
export function createLocalPolicy(keepAnswers: KeepAnswers): Policy {
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
    keeping: { version: () => `local ${keepAnswers}`, decide: () => keepAnswers },
  };
}

export const localPolicy: Policy = createLocalPolicy('anyone');
