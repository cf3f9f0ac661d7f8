/**
 * `npm run explain`: runs an operation and prints how it was answered, as a tree: which centers were chosen or skipped and
 * why, the request and the answer of each, and how the answers were merged.
 */
import { defineCommand, flag, runCommandLine, text } from '../subgraphs/commandLine.ts';
import { GRAPH_URL, isObject, postOperation, printGraphErrors, readOperation, type JsonObject } from './client.ts';
import { lacksRegistry, printCompleteness, readCompleteness } from './print/completeness.ts';

const COMMAND = defineCommand({
  call: 'npm run explain',
  does: 'Runs the operation in the file, and prints the request to each center and how the answers were merged.',
  takes: ['<file>', 'the operation, such as FILE.graphql'],
  options: {
    variables: text('FILE', 'its variables as JSON; default: variables.json in the folder of the operation'),
    json: flag('print JSON'),
    url: text('URL', 'the address of the graph', GRAPH_URL),
  },
  run: async ({ variables, json, url }, [file = '']) => {
    const operation = readOperation(file, variables);
    const answer = await postOperation(url, { ...operation, extensions: { explain: true } });
    const explanation = answer.extensions?.explain;
    if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
    if (!isObject(explanation)) {
      if (!answer.errors)
        process.stderr.write('The answer has no explanation: expected `extensions.explain`, got none.\n');
      return 1;
    }
    process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : printExplain(explanation));
    if (!json) process.stdout.write(`\n${printCompleteness(readCompleteness(answer), [], lacksRegistry(answer))}`);
    return answer.errors?.length ? 1 : 0;
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

/** Prints `extensions.explain` in at most 100 columns; missing parts are left out. */
export function printExplain(explain: JsonObject): string {
  const fetches = listOf(explain.fetches);
  if (fetches.length === 0) return 'No subgraph was asked: the gateway itself answered.\n';
  const took = printAmount(explain.milliseconds, 'ms');
  const whole = took === '' ? '' : `\nThe whole took ${took}.\n`;
  return `${fetches.map((fetch, at) => printFetch(fetch, at + 1)).join('\n')}${whole}`;
}

function printFetch(fetch: JsonObject, number: number): string {
  const path = Array.isArray(fetch.path) && fetch.path.length > 0 ? `, for ${fetch.path.map(String).join('.')}` : '';
  const branches = [
    ...collapse(listOf(fetch.fields).map((field) => printField(field, fetch.considered))),
    ...groupByQuery(listOf(fetch.requests)).map(printRequests),
  ];
  return `fetch ${number}: ${toWord(fetch.subgraph)}${path}\n${printBranches(branches)}`;
}

function printField(field: JsonObject, considered: unknown): string[] {
  const chosen = Array.isArray(field.chosen) ? field.chosen.map(String) : [];
  const parts = Array.isArray(field.parts) ? field.parts.map(String) : [];
  const name =
    field.key === undefined || field.key === field.field
      ? toWord(field.field)
      : `${toWord(field.key)} (${toWord(field.field)})`;
  const merged = listOf(field.merged);
  return [
    `${name}, ${toWord(field.rule)}${field.means === undefined ? '' : `: ${toWord(field.means)}`}`,
    `${typeof considered === 'number' ? `considered ${considered}, ` : ''}chosen ${chosen.length}: ${chosen.join(' ') || 'none'}`,
    ...groupSkipped(listOf(field.skipped)),
    ...(merged.length > 0 ? [`parts ${parts.length}, folded in this order: ${parts.join(' ') || 'none'}`] : []),
    ...merged.map(printMerged),
  ];
}

/** One entry for each reason, with its centers and the help text of the catalogue. */
function groupSkipped(skipped: readonly JsonObject[]): string[] {
  const byCode = new Map<string, JsonObject[]>();
  for (const each of skipped) byCode.set(toWord(each.code), [...(byCode.get(toWord(each.code)) ?? []), each]);
  return [...byCode].map(([code, same]) => {
    const reason = same[0]?.reason;
    return `skipped ${same.length} (${code}): ${same.map(({ center }) => toWord(center)).join(' ')}${typeof reason === 'string' ? `. ${reason}` : ''}`;
  });
}

function printMerged({ field, keys, rule, means }: JsonObject): string {
  const aliases = Array.isArray(keys) ? keys.map(String).filter((key) => key !== field) : [];
  const asked = Array.isArray(keys) && keys.length === 0 ? ' (for the merge itself)' : '';
  return `merged ${toWord(field)}${aliases.length > 0 ? ` as ${aliases.join(', ')}` : ''}${asked} by ${toWord(rule)}: ${toWord(means)}`;
}

/** Equal fields, such as one for each of forty health systems, are printed once. */
function collapse(fields: readonly (readonly string[])[]): string[][] {
  const alike = new Map<string, (readonly string[])[]>();
  for (const field of fields) alike.set(field.join('\n'), [...(alike.get(field.join('\n')) ?? []), field]);
  return [...alike.values()].map((same) => {
    const [[head = '', ...leaves] = []] = same;
    return [same.length > 1 ? `(${same.length} times) ${head}` : head, ...leaves];
  });
}

/** Most centers get the same request: it is printed once, with the centers below it. */
function groupByQuery(requests: readonly JsonObject[]): JsonObject[][] {
  const groups = new Map<string, JsonObject[]>();
  for (const request of requests) {
    const key = JSON.stringify([request.query, request.variables]);
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()];
}

function printRequests(requests: readonly JsonObject[]): string[] {
  const [first] = requests;
  const variables =
    isObject(first?.variables) && Object.keys(first.variables).length > 0
      ? [`with ${shorten(JSON.stringify(first.variables))}`]
      : [];
  const whom = requests.length === 1 ? toWord(first?.center) : `${requests.length} centers`;
  return [
    `asked ${whom}: ${shorten(toWord(first?.query).replace(/\s+/g, ' '))}`,
    ...variables,
    ...requests.map(printRequest),
  ];
}

const MAX_SHOWN = 800;

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)} ... (${text.length} characters in all)` : text;
}

function printRequest({ center, status, code, attempts, rows, bytes, milliseconds }: JsonObject): string {
  const outcome = [
    typeof status === 'string' ? status.toLowerCase() : toWord(status),
    ...(typeof code === 'string' ? [code] : []),
  ].join(' ');
  const way = typeof attempts === 'number' && attempts !== 1 ? printAmount(attempts, 'attempts') : '';
  const sizes = [way, printAmount(rows, 'rows'), printAmount(bytes, 'bytes'), printAmount(milliseconds, 'ms')];
  return [`${toWord(center)}: ${outcome}`, ...sizes.filter((text) => text !== '')].join(', ');
}

const COLUMNS = 100;

/** Each branch is a text with texts below it; long texts are wrapped. */
function printBranches(branches: readonly (readonly string[])[]): string {
  return branches.map(([head = '', ...leaves], at) => printBranch(head, leaves, at === branches.length - 1)).join('');
}

function printBranch(head: string, leaves: readonly string[], isLast: boolean): string {
  const stem = isLast ? '   ' : '│  ';
  const lines = leaves.map((leaf, index) => {
    const isLastLeaf = index === leaves.length - 1;
    return wrap(leaf, {
      first: `${stem}${isLastLeaf ? '└─ ' : '├─ '}`,
      next: `${stem}${isLastLeaf ? '   ' : '│  '}  `,
      columns: COLUMNS,
    });
  });
  return [
    wrap(head, {
      first: isLast ? '└─ ' : '├─ ',
      next: `${stem}${leaves.length > 0 ? '│    ' : '     '}`,
      columns: COLUMNS,
    }),
    ...lines,
  ].join('');
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function toWord(value: unknown): string {
  if (value === null || value === undefined) return '?';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `3 rows`; empty where the value is no number. */
function printAmount(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${Math.round(value * 10) / 10} ${unit}` : '';
}

interface Wrapping {
  /** Begins the first line. */
  readonly first: string;
  /** Begins every other line. */
  readonly next: string;
  readonly columns: number;
}

/** With a line break after each line. */
function wrap(text: string, { first, next, columns }: Wrapping): string {
  const room = columns - Math.max(first.length, next.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, index) => `${index === 0 ? first : next}${each}\n`).join('');
}

function breakWord(word: string, room: number): string[] {
  return word.length <= room ? [word] : [word.slice(0, room), ...breakWord(word.slice(room), room)];
}
