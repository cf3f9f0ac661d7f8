/** One operation of a client on its way through the gateway: what its fetches share, and what they leave for the report. */
import type { Catalog } from '../centers/catalog.ts';
import type { Directory } from '../centers/directory.ts';
import type { Report } from '../completeness/report.ts';
import type { Origin } from '../transport/transport.ts';
import type { FetchExplanation } from './explainFetch.ts';

export interface Run {
  /** The members when the operation began: all its fetches and reports are about these, whoever comes or goes meanwhile. */
  readonly directory: Directory;
  /** What the centers serve, as the operation knows it: read again when an answer does not fit. */
  catalog: Catalog;
  /** On the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt: number;
  readonly origin: Origin | undefined;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal | undefined;
  readonly reports: Report[];
  /** Made when they are asked for. */
  readonly explanations: (() => FetchExplanation)[];
  /** What each answered request depends on; an answer is cached only where all is known. */
  readonly dependencies: Dependency[];
}

/** The stamp that a subgraph states for one answer; undefined where it states none, or failed. */
export interface Dependency {
  readonly subgraph: string;
  readonly url: string;
  readonly stamp: StatedStamp | undefined;
}

export interface StatedStamp {
  /** Who may be given the answer again. */
  readonly for: 'ANYONE' | 'CALLER';
  readonly stamp: string;
}

const LONGEST_STAMP = 128;

/** @param extensions of an answer without errors, as sent */
export function readStatedStamp(extensions: unknown): StatedStamp | undefined {
  const keep = readField(extensions, 'keep');
  const [whom, stamp] = [readField(keep, 'for'), readField(keep, 'stamp')];
  if (whom !== 'ANYONE' && whom !== 'CALLER') return undefined;
  return typeof stamp === 'string' && stamp !== '' && stamp.length <= LONGEST_STAMP ? { for: whom, stamp } : undefined;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
