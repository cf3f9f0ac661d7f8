/** The pages for browsers: the explorer with example questions, and a start page that links to it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import send from 'send';

export interface PageOptions {
  /** Folder of the bundled explorer; default `dist/explorer`. */
  readonly explorerFolder?: string;
  /** Folder of the example questions; default `test/scenarios`. */
  readonly scenariosFolder?: string;
}

/** Answers a GET or HEAD request. @returns false, without a response, if there is no page at the path */
export type ServePage = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export function createPages({
  explorerFolder = 'dist/explorer',
  scenariosFolder = 'test/scenarios',
}: PageOptions): ServePage {
  const root = resolve(explorerFolder);
  const explorer = printExplorerPage(readExamples(scenariosFolder));
  return (request, response, path) => {
    if (path === '/') {
      response.writeHead(302, { location: '/explorer', 'content-type': HTML }).end(printLinkPage());
      return true;
    }
    if (path !== '/explorer' && !path.startsWith('/explorer/')) return false;
    response.setHeader('content-security-policy', EXPLORER_POLICY);
    if (path === '/explorer' || path === '/explorer/') response.writeHead(200, { 'content-type': HTML }).end(explorer);
    else sendFile(request, response, { root, path: path.slice('/explorer'.length) });
    return true;
  };
}

const HTML = 'text/html; charset=utf-8';

/** Sends a file. Responds to every error of path or disk, since an unhandled `error` event would end the process. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, path }: { readonly root: string; readonly path: string },
): void {
  const refuse = (status: number): void => {
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('File not found.\n');
  };
  send(request, path, { root, index: false })
    .on('directory', () => refuse(404))
    .on('error', ({ status = 500 }: { readonly status?: number }) => refuse(status))
    .pipe(response);
}

/**
 * Allows only resources from the gateway's own origin. Styles need `unsafe-inline`, because the editor (Monaco) writes
 * style elements and attributes.
 */
const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Prints the page that loads GraphiQL from the same origin. The examples are a JSON block, so the script policy does
 * not apply to them.
 */
export function printExplorerPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorer of the LHS K12 consortium graph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/app.css">
</head>
<body>
<div id="explorer">The explorer is loading.</div>
<noscript>The explorer needs JavaScript. Without it, use <code>npm run ask -- file.graphql</code>.</noscript>
<script type="application/json" id="examples">${escapeData(JSON.stringify(examples))}</script>
<script type="module" src="/explorer/app.js"></script>
</body>
</html>
`;
}

/** Escapes `<`, the only character that could end the script element. */
function escapeData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** Prints the body for /, for clients that do not follow the redirect. */
function printLinkPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>LHS K12 consortium graph</title></head>
<body>
<h1>LHS K12 consortium graph</h1>
<ul>
<li><a href="/explorer">/explorer</a>: query the graph, with example questions</li>
<li><a href="/graphql">/graphql</a>: the GraphQL endpoint for programs (POST)</li>
<li><a href="/health">/health</a>: the state of each center</li>
</ul>
</body>
</html>
`;
}

/** An example question of the explorer, from a scenario of the tests. */
export interface Example {
  /** Name of the scenario's folder. */
  readonly name: string;
  /** The question in one sentence, from the comment at the start of the query. */
  readonly question: string;
  readonly query: string;
  /** JSON, or empty if the query has no variables. */
  readonly variables: string;
}

/**
 * Reads the examples, sorted by folder name. Returns none if `folder` does not exist, as in an installation without
 * tests.
 */
export function readExamples(folder: string): Example[] {
  const names = readIfPresent(() => readdirSync(folder)) ?? [];
  return names.sort().flatMap((name) => {
    const read = (file: string): string | undefined =>
      readIfPresent(() => readFileSync(join(folder, name, file), 'utf8'));
    const query = read('query.graphql');
    if (query === undefined) return [];
    return [{ name, question: readQuestion(query) ?? name, query, variables: read('variables.json') ?? '' }];
  });
}

/** Returns the comment at the start of a query, joined to one line. */
export function readQuestion(query: string): string | undefined {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comment = lines.slice(0, end === -1 ? lines.length : end);
  const text = comment
    .map((line) => line.slice(1).trim())
    .join(' ')
    .trim();
  return text === '' ? undefined : text;
}

function readIfPresent<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
