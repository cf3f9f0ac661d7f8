/** Prints `docs/errors.md`: every code that a client or a center's keeper can meet, and whose move it is. */
import type { ErrorAudience, ErrorEntry } from '../errors.ts';
import { GRAPH_LIMITS, LIMIT_TEXTS, SUBGRAPH_LIMITS, type LimitName } from '../limits/limits.ts';
import { printCode, printGeneratedMark, printMarkdownTable } from './printMarkdown.ts';

export type ErrorCatalogue = Readonly<Record<string, ErrorEntry>>;

interface Section {
  readonly title: string;
  readonly about: string;
  /** As the table says it. */
  readonly move: string;
}

const SECTIONS: Readonly<Record<ErrorAudience, Section>> = {
  caller: {
    title: "The caller's move",
    about: 'The request has to be changed; asking again will not help.',
    move: 'the caller',
  },
  center: {
    title: "The center's move",
    about:
      'One center could not, or did not want to, give its part. The other parts of the answer stand, and the answer says what they lack.',
    move: 'the center',
  },
  graph: {
    title: "The graph's own",
    about: 'Explanations of an answer, and faults of the graph itself. A caller has nothing to mend.',
    move: 'the graph',
  },
};

const OPENING = `# Errors and codes

Every code that the graph uses, by whose move it is. Codes are stable: a program may branch on them, and on nothing else (messages are for people and may change). They stand

- in \`errors[].extensions.code\`, with the help of this page in \`extensions.help\`, where a field or the whole request has failed;
- in \`completeness\`, of a list or statistics and of the whole operation in \`extensions.completeness\`, as the \`code\` of a center or of one of its fields: a list with a center missing is no error, only incomplete;
- in the report of an import.
`;

const REQUESTS = `## Requests that are refused

Apollo Server gives these before any center is asked; the gateway adds the help. The request has to be changed, and the message says where.
`;

const LIMITS = `### Limits

A request beyond one of these is refused with \`GRAPHQL_VALIDATION_FAILED\`, and \`extensions.limit\` says \`name\`, \`max\` and \`actual\` (a document with too many tokens is not read to its end: \`GRAPHQL_PARSE_FAILED\`). No center is asked. A cost counts \`first\` rows for a list, times the rows that the list stands in, and at the root times all centers; \`heaviest\` names the field that counts most.
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
  return printMarkdownTable(['code', 'whose move', 'help'], rows);
}
