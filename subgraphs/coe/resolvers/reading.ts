/** The one place where resolvers ask whether the caller may read: lists, single rows, statistics and entities alike. */
import type { FieldNode } from 'graphql';
import { CodedError, readStoreCode, type ContractErrorCode } from '../../contract/errors.ts';
import type { Collection } from '../../contract/model.ts';
import type { Snapshot } from '../loaders/loaders.ts';
import type { Reading } from '../policy/policy.ts';
import type { CenterContext } from './context.ts';

/** What came of asking to read: `granted` with the data, or why not. */
export type Access =
  | {
      readonly kind: 'granted';
      readonly reading: Reading;
      readonly snapshot: Snapshot;
      readonly drift: readonly string[];
    }
  | {
      readonly kind: 'denied' | 'noData' | 'storeFault';
      readonly reading: Reading;
      readonly code: ContractErrorCode;
      readonly message: string;
    };

/**
 * Asks the policy, then opens the data: once for a collection at one place of the operation, however many rows it is
 * resolved for.
 */
export function openReading(
  context: CenterContext,
  place: readonly FieldNode[],
  { collection, describe }: { readonly collection: Collection; readonly describe: () => Omit<Reading, 'collection'> },
): Promise<Access> {
  // `_entities` is one place for several collections.
  return context.memo.once(place, `access to ${collection.code}`, () =>
    decideAccess(context, { collection, ...describe() }),
  );
}

async function decideAccess(context: CenterContext, reading: Reading): Promise<Access> {
  const { center } = context;
  const decision = center.policy.decideRead(context.caller, reading);
  if (decision.kind === 'deny') return { kind: 'denied', reading, code: decision.code, message: decision.message };
  const opened = await openSnapshot(context);
  if (opened instanceof CodedError) {
    center.log(opened.message);
    return { kind: 'storeFault', reading, code: readStoreCode(opened) ?? 'STORE_FAULT', message: opened.message };
  }
  if (opened)
    return { kind: 'granted', reading, snapshot: opened, drift: await center.findDrift(opened, reading.collection) };
  const message = `${center.id} has not imported any data yet: run the import for it`;
  return { kind: 'noData', reading, code: 'NO_DATA', message };
}

/** Before anything is read, a fault of the store is an outcome; after that it is an error, never an empty list. */
async function openSnapshot({ loaders }: CenterContext): Promise<Snapshot | CodedError | undefined> {
  try {
    return await loaders.openSnapshot();
  } catch (fault) {
    if (fault instanceof CodedError && readStoreCode(fault)) return fault;
    throw fault;
  }
}

/** For what has no place for a report, such as a single row: throws READ_DENIED, NO_DATA or the store's fault. */
export function requireAccess(access: Access): void {
  if (access.kind !== 'granted') throw new CodedError(access.code, access.message);
}
