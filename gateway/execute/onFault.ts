/** What the log is told of a subgraph that failed: a code to count by, and words. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';

export interface ToldFault {
  readonly code: ContractErrorCode;
  /** Never for a client. */
  readonly detail: string;
}

export type OnFault = (center: string, fault: ToldFault) => void;

/** @param requestId of the client's request that it was asked for */
export type OnRequestFault = (center: string, fault: ToldFault, requestId: string | undefined) => void;
