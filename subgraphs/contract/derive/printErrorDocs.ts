/** Prints `docs/errors.md`: every code that a client or a center can receive, and who can act on it. */
import type { ErrorAudience, ErrorEntry } from '../errors.ts';
import { GRAPH_LIMITS, LIMIT_TEXTS, SUBGRAPH_LIMITS, type LimitName } from '../limits/limits.ts';
import { printCode, printGeneratedMark, printMarkdownTable } from './printMarkdown.ts';

export type ErrorCatalogue = Readonly<Record<string, ErrorEntry>>;

interface Section {
  readonly title: string;
  readonly about: string;
  /** The words in the table. */
  readonly move: string;
}

const SECTIONS: Readonly<Record<ErrorAudience, Section>> = {
  caller: {
    title: 'For the caller',
    about: 'Change the request. Repeating it does not help.',
    move: 'the caller',
  },
  center: {
    title: 'For the center',
    about:
      'One center could not give its part of the answer, or refused to. The answer has the other parts, and says what is missing.',
    move: 'the center',
  },
  graph: {
    title: 'For the operator of the graph',
    about: 'Explanations of an answer, and errors of the graph itself. The caller cannot correct them.',
    move: 'the graph',
  },
};

const OPENING = `# Errors and codes

Every code that the graph uses, and who can act on it. Codes are stable, so programs can depend on them. Messages are for people and can change. Codes are

- in \`errors[].extensions.code\`, with the help of this page in \`extensions.help\`, if a field or the whole request failed;
- in \`completeness\` of a list or statistics, and in \`extensions.completeness\` for the whole operation, as the \`code\` of a center or of one of its fields. A missing center makes an answer incomplete; it is not an error;
- in the report of an import.
`;

const REQUESTS = `## Refused requests

Apollo Server refuses these requests before any center is asked, and the gateway adds the help. Change the request; the message says where.
`;

const LIMITS = `### Limits

A request that exceeds one of these limits is refused with \`GRAPHQL_VALIDATION_FAILED\`, and \`extensions.limit\` has \`name\`, \`max\` and \`actual\`. A document with too many tokens is not parsed to its end and gets \`GRAPHQL_PARSE_FAILED\`. No center is asked. The cost of a list is its \`first\` rows, times the rows that contain the list, and at the root times all centers. \`heaviest\` names the field with the highest cost.
`;

/**
 * @param catalogue the codes of the contract
 * @param requests the codes that Apollo Server gives of itself
 */
export function printErrorDocs(catalogue: ErrorCatalogue, requests: ErrorCatalogue): string {
  const audiences = Object.keys(SECTIONS) as ErrorAudience[]; // the record has exactly these keys
  const sections = audiences.map((audience) => {
    const { title, about } = SECTIONS[audience];
    return `## ${title}\n\n${about}\n\n${printCodes(catalogue, audience)}\n`;
  });
  return [
    printGeneratedMark('subgraphs/contract/errors.ts'),
    OPENING,
    ...sections,
    `${REQUESTS}\n${printCodes(requests)}\n`,
    `${LIMITS}\n${printLimits()}\n`,
  ].join('\n');
}

function printLimits(): string {
  const names = Object.keys(LIMIT_TEXTS) as LimitName[]; // the record has exactly these keys
  const rows = names.map((name) => [
    printCode(name),
    String(GRAPH_LIMITS[name]),
    String(SUBGRAPH_LIMITS[name]),
    LIMIT_TEXTS[name].what,
    LIMIT_TEXTS[name].remedy,
  ]);
  return printMarkdownTable(['limit', 'graph', 'center', 'what it counts', 'what to do'], rows);
}

function printCodes(catalogue: ErrorCatalogue, audience?: ErrorAudience): string {
  const entries = Object.entries(catalogue).filter(
    ([, entry]) => audience === undefined || entry.audience === audience,
  );
  const rows = entries.map(([code, entry]) => [printCode(code), SECTIONS[entry.audience].move, entry.help]);
  return printMarkdownTable(['code', 'who can act', 'help'], rows);
}
