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
}

export function createContext(directory: Directory): GatewayContext {
  return { directory, trace: { reports: [], explanations: [] } };
}
