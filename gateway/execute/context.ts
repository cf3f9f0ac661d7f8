/** What a request carries through Apollo's layers, and what the fetches leave there for the answer's extensions. */
import type { Catalog } from '../centers/catalog.ts';
import type { Report } from '../completeness/report.ts';
import type { FetchExplanation } from './explainFetch.ts';

/** Where an operation keeps what it knows of the centers' contracts: taken at its first fetch, when its plan is made. */
export interface CatalogHolder {
  catalog?: Catalog;
}

/** Apollo Server clones the context shallowly, so what is collected lives in an object of its own. */
export interface Trace extends CatalogHolder {
  readonly reports: Report[];
  readonly explanations: FetchExplanation[];
}

export interface GatewayContext {
  readonly trace?: Trace;
}

export function createContext(): GatewayContext {
  return { trace: { reports: [], explanations: [] } };
}
