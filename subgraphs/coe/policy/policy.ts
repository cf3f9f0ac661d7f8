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
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny'; readonly code: ContractErrorCode; readonly message: string };

export interface Policy {
  decideRead(caller: Caller, reading: Reading): Decision;
}

/** The local caller may read all; nobody else may read anything. */
export const localPolicy: Policy = {
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
};
