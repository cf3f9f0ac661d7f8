/** What one center did with what it was asked: a value, never an exception, so that no center's failure hurts another. */
import { CONTRACT_ERRORS, type ContractErrorCode } from '../../subgraphs/contract/errors.ts';

export type OutcomeCode = ContractErrorCode;

/** A code of the catalogue, or nothing: no center can put words of its own into another's answer. */
export function toContractCode(code: unknown): OutcomeCode | undefined {
  return typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code) ? (code as OutcomeCode) : undefined; // own key
}

export interface FieldFault {
  /** `Type.field`; of what a center lacks, any coordinate of the contract. */
  readonly field: string;
  readonly code: OutcomeCode;
}

/** Is the field missing from the answer? A value that drifted from the registry, or that a fallback stands for, is in it. */
export function isLeftOut({ code }: FieldFault): boolean {
  return code !== 'REGISTRY_DRIFT' && code !== 'UNKNOWN_VALUE';
}

/** What a center says of itself in every answer. */
export interface About {
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

export type Outcome<Value = unknown> =
  | {
      readonly status: 'answered';
      readonly center: string;
      readonly about: About;
      readonly value: Value;
      readonly code?: OutcomeCode;
    }
  | { readonly status: 'denied'; readonly center: string; readonly about: About; readonly code: OutcomeCode }
  /** `fields`: what the center lacks of the contract; `reason`: why it is kept out, in names of the contract. */
  | {
      readonly status: 'failed';
      readonly center: string;
      readonly code: OutcomeCode;
      readonly fields?: readonly FieldFault[];
      readonly reason?: string;
    }
  | { readonly status: 'skipped'; readonly center: string; readonly code: OutcomeCode };

/** An answered center's share of a field. */
export interface Part<Value = unknown> {
  readonly center: string;
  readonly value: Value;
}

/** The parts among the outcomes, in canonical order. */
export function toParts<Value>(outcomes: readonly Outcome<Value>[]): Part<Value>[] {
  return outcomes
    .flatMap((outcome) => (outcome.status === 'answered' ? [{ center: outcome.center, value: outcome.value }] : []))
    .sort((a, b) => (a.center < b.center ? -1 : 1));
}

/** The centers that should have answered and did not, by id. */
export function listMissing(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ status }) => status === 'denied' || status === 'failed')
    .map(({ center }) => center)
    .sort();
}
