/** What a request carries through Apollo's layers, and what the fetches leave there for the answer's extensions. */
import type { Catalog } from '../versions/catalog.ts';
import type { Report } from '../centers/outcome.ts';
import type { Directory } from '../centers/directory.ts';
import type { FetchExplanation } from './explainFetch.ts';
import type { OnEnding } from './ending.ts';
import type { Origin, Subgraph } from './transport.ts';

/** What an operation's answer depends on, collected while the subgraphs answer, so that the answer can be given again. */
export interface Dependencies {
  /** Called with the body of each answer that a subgraph gave to the operation. */
  add(subgraph: Subgraph, body: unknown): void;
}

/** Where an operation keeps what it knows of the centers' contracts: taken at its first fetch, when its plan is made. */
export interface CatalogHolder {
  catalog?: Catalog;
}

/** What the fetches of one operation share. */
export interface Operation {
  readonly holder: CatalogHolder;
  /** When it began, for its deadline. */
  readonly startedAt: number | undefined;
}

/** Apollo Server clones the context shallowly, so what is collected lives in an object of its own. */
export interface Trace extends CatalogHolder {
  readonly reports: Report[];
  /** Made when they are asked for. */
  readonly explanations: (() => FetchExplanation)[];
  /** Was it answered without Apollo's execution? See `direct/`. */
  isDirect?: boolean;
}

export interface GatewayContext {
  readonly trace?: Trace;
  /** The members when the operation began: all its fetches and reports are about these, whoever comes or goes meanwhile. */
  readonly directory?: Directory;
  /** On the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt?: number;
  /** Of a client's request: what subgraphs and logs are told of it. */
  readonly origin?: Origin;
  /** Undefined where the answer is not to be stored. */
  readonly dependencies?: Dependencies | undefined;
  /** Of the door that the operation came through, where that wants to know how it ends. */
  readonly onEnding?: OnEnding | undefined;
}

export function createContext(directory: Directory, startedAt: number, origin?: Origin): GatewayContext {
  return { directory, startedAt, trace: { reports: [], explanations: [] }, ...(origin && { origin }) };
}
