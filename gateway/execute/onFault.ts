/** What the log is told of a subgraph that failed: a code to count by, and words. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';

export interface ToldFault {
  readonly code: ContractErrorCode;
  /** Never for a client. */
  readonly detail: string;
}

export type OnFault = (center: string, fault: ToldFault) => void;

/** What was told once of a center is not told again: a center that is away is away for each of a fetch's forty lists. */
export function tellOnce(onFault: OnFault): OnFault {
  const told = new Set<string>();
  return (center, fault) => {
    const key = JSON.stringify([center, fault.code, fault.detail]);
    if (told.has(key)) return;
    told.add(key);
    onFault(center, fault);
  };
}

/** @param requestId of the client's request that it was asked for */
export type OnRequestFault = (center: string, fault: ToldFault, requestId: string | undefined) => void;
