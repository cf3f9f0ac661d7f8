/** One page of a vocabulary's terms, as a Relay connection. */
import { CodedError } from '../contract/errors.ts';
import { parsePageSize } from '../contract/pageSize.ts';
import type { TermRecord } from './records.ts';

export interface TermEdgeRecord {
  readonly cursor: string;
  readonly node: TermRecord;
}

export interface TermConnectionRecord {
  readonly edges: readonly TermEdgeRecord[];
  readonly nodes: readonly TermRecord[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** The terms after a cursor. Throws BAD_PAGE_SIZE or BAD_CURSOR. */
export function pageTerms(
  terms: readonly TermRecord[],
  first: number | null | undefined,
  after: string | null | undefined,
): TermConnectionRecord {
  const size = parsePageSize({ first }).limit;
  const start = after == null ? 0 : findPosition(terms, after) + 1;
  const nodes = terms.slice(start, start + size);
  const edges = nodes.map((node) => ({ cursor: printCursor(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + size < terms.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: terms.length,
  };
}

/** A cursor names the term it stands behind, so that it outlives additions to the vocabulary. */
function printCursor(term: TermRecord): string {
  return Buffer.from(term.code, 'utf8').toString('base64url');
}

function findPosition(terms: readonly TermRecord[], cursor: string): number {
  const position = terms.findIndex((term) => printCursor(term) === cursor);
  if (position < 0)
    throw new CodedError(
      'BAD_CURSOR',
      `after must be an endCursor of a page of this vocabulary, got ${JSON.stringify(cursor)}`,
    );
  return position;
}
