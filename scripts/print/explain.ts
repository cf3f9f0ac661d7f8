/** The journey of a query as a tree: which centers were chosen and which skipped, what each was asked, what it did. */
import { isObject, type JsonObject } from '../client.ts';

/** Prints `extensions.explain`; parts that are missing are left out. */
export function printExplain(explain: JsonObject): string {
  const fetches = listOf(explain.fetches);
  if (fetches.length === 0) return 'No center was asked: the registry alone answered.\n';
  return fetches.map((fetch, at) => printFetch(fetch, at + 1)).join('\n');
}

function printFetch(fetch: JsonObject, number: number): string {
  const branches = [...collapse(listOf(fetch.fields).map(printField)), ...groupByQuery(listOf(fetch.requests)).map(printRequests)];
  return `fetch ${number}: ${toWord(fetch.subgraph)}\n${printBranches(branches)}`;
}

function printField(field: JsonObject): string[] {
  const chosen = Array.isArray(field.chosen) ? field.chosen.map(String) : [];
  const skipped = listOf(field.skipped).map(({ center, code, reason }) => `skipped ${toWord(center)} (${joinWords(': ', code, reason)})`);
  return [`field ${toWord(field.field)}, merged by ${toWord(field.rule)}`, `chosen ${chosen.length}: ${chosen.join(' ') || 'none'}`, ...skipped];
}

/** Fields that were planned alike, such as one for each of forty health systems, are printed once. */
function collapse(fields: readonly (readonly string[])[]): string[][] {
  const alike = new Map<string, (readonly string[])[]>();
  for (const field of fields) alike.set(field.join('\n'), [...(alike.get(field.join('\n')) ?? []), field]);
  return [...alike.values()].map((same) => {
    const [[head = '', ...leaves] = []] = same;
    return [same.length > 1 ? `${head} (${same.length} times)` : head, ...leaves];
  });
}

/** Most centers are asked the same: the query is printed once, with the centers below it. */
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
  const variables = isObject(first?.variables) && Object.keys(first.variables).length > 0 ? [`with ${shorten(JSON.stringify(first.variables))}`] : [];
  const asked = `asked ${requests.length} ${requests.length === 1 ? 'center' : 'centers'}: ${shorten(toWord(first?.query).replace(/\s+/g, ' '))}`;
  return [asked, ...variables, ...requests.map(printRequest)];
}

const MAX_SHOWN = 800;

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)} ... (${text.length} characters in all)` : text;
}

function printRequest({ center, status, code, attempts, rows, bytes, milliseconds }: JsonObject): string {
  const outcome = joinWords(' ', typeof status === 'string' ? status.toLowerCase() : status, code);
  const sizes = [attempts === 1 ? '' : printAmount(attempts, 'attempts'), printAmount(rows, 'rows'), printAmount(bytes, 'bytes'), printAmount(milliseconds, 'ms')].filter((text) => text !== '');
  return [`${toWord(center)}: ${outcome}`, ...sizes].join(', ');
}

function printAmount(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${Math.round(value * 10) / 10} ${unit}` : '';
}

/** Each branch is a line with the lines below it. */
function printBranches(branches: readonly (readonly string[])[]): string {
  return branches
    .map(([head = '', ...leaves], at) => {
      const isLast = at === branches.length - 1;
      const lines = leaves.map((leaf, index) => `${isLast ? '   ' : '│  '}${index === leaves.length - 1 ? '└─ ' : '├─ '}${leaf}\n`);
      return `${isLast ? '└─ ' : '├─ '}${head}\n${lines.join('')}`;
    })
    .join('');
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function joinWords(between: string, ...values: readonly unknown[]): string {
  return values.filter((value) => value !== null && value !== undefined && value !== '').map(toWord).join(between);
}

function toWord(value: unknown): string {
  if (value === null || value === undefined) return '?';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
