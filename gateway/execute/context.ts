/** What a request carries through Apollo's layers, and what the fetches leave there for the answer's extensions. */
import type { Report } from '../completeness/report.ts';
import type { Directory } from '../centers/directory.ts';
import type { FetchExplanation } from './explainFetch.ts';

/** Apollo Server clones the context shallowly, so what is collected lives in an object of its own. */
export interface Trace {
  readonly reports: Report[];
  readonly explanations: FetchExplanation[];
}

export interface GatewayContext {
  readonly trace?: Trace;
  /** The members when the operation began: all its fetches and reports are about these, whoever comes or goes meanwhile. */
  readonly directory?: Directory;
  /** On the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt?: number;
}

export function createContext(directory: Directory, startedAt: number): GatewayContext {
  return { directory, startedAt, trace: { reports: [], explanations: [] } };
}
