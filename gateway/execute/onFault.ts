/** What the log hears of a subgraph that failed: a code to count by, and words. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';

export interface SubgraphFault {
  readonly code: ContractErrorCode;
  /** Never for a client. */
  readonly detail: string;
}

export type OnFault = (center: string, fault: SubgraphFault) => void;

/** @param requestId of the client's request that it was asked for */
export type OnRequestFault = (center: string, fault: SubgraphFault, requestId: string | undefined) => void;

/** Reports each fault of a center once: a center that is away is away for each of a fetch's forty lists. */
export function reportOnce(onFault: OnRequestFault, requestId: string | undefined): OnFault {
  const reported = new Set<string>();
  return (center, fault) => {
    const key = JSON.stringify([center, fault.code, fault.detail]);
    if (reported.has(key)) return;
    reported.add(key);
    onFault(center, fault, requestId);
  };
}
