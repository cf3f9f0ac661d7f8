/** What a center says about an answer: its counts, and its completeness as a report of one center. */
import { CONTRACT_ERRORS } from '../../contract/errors.ts';
import { toExactCount, type Count } from '../../contract/summary.ts';
import type { CenterFacts } from './context.ts';
import type { Access } from './reading.ts';

export { toExactCount, type Count };

/** `Completeness` of the schema, from one center. */
export interface Completeness {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterReport[];
  /** The gateway's alone. */
  readonly gaps: readonly never[];
}

/** `CenterReport` of the schema. */
export interface CenterReport {
  readonly center: { readonly id: string; readonly name: string };
  readonly status: 'ANSWERED' | 'DENIED' | 'FAILED';
  readonly code: string | null;
  readonly message: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly { readonly field: string; readonly code: string }[];
}

/** The count of which both ends are known; the number itself where they are equal. */
export function toBoundedCount(lower: number, upper: number): Count {
  return lower === upper ? toExactCount(lower) : { status: 'BOUNDED', value: null, lower, upper };
}

/** The count of rows that were not read: any number from 0 up. */
export function createUnknownCount(): Count {
  return { status: 'INCOMPLETE', value: null, lower: 0, upper: null };
}

/** The report of one center on one answer. */
export function toCompleteness(center: CenterFacts, access: Access): Completeness {
  const isComplete = access.kind === 'granted';
  return { isComplete, considered: 1, answered: isComplete ? 1 : 0, centers: [toReport(center, access)], gaps: [] };
}

function toReport(center: CenterFacts, access: Access): CenterReport {
  const ref = { id: center.id, name: center.name };
  switch (access.kind) {
    case 'granted': {
      const { asOf, epoch } = access.snapshot.generation;
      const fields = access.drift.map((field) => ({ field, code: 'REGISTRY_DRIFT' }));
      return { center: ref, status: 'ANSWERED', code: null, message: null, asOf, epoch, fields };
    }
    case 'denied':
    case 'noData':
    case 'storeFault': {
      const { code } = access;
      const { help: message } = CONTRACT_ERRORS[code]; // the catalogue's words, as the gateway's own reports have them
      const status = access.kind === 'denied' ? 'DENIED' : 'FAILED';
      return { center: ref, status, code, message, asOf: null, epoch: null, fields: [] };
    }
  }
}
