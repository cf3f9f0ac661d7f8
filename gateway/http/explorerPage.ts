/** The explorer as HTML: a page that loads GraphiQL from our own origin, and the page of links before it. */
import type { Example } from './examples.ts';

/**
 * Only our own origin may be loaded or asked. `unsafe-inline` holds for styles alone: the editor (monaco) writes its
 * colours and positions into style elements and attributes.
 */
export const EXPLORER_POLICY = [
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

/** The page at /explorer. The examples travel in a block of data, which no policy for scripts concerns. */
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
<noscript>The explorer needs JavaScript; <code>npm run ask -- file.graphql</code> does not.</noscript>
<script type="application/json" id="examples">${escapeData(JSON.stringify(examples))}</script>
<script type="module" src="/explorer/app.js"></script>
</body>
</html>
`;
}

/** The page at /, for whoever does not follow its redirect. */
export function printLinkPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>LHS K12 consortium graph</title></head>
<body>
<h1>LHS K12 consortium graph</h1>
<ul>
<li><a href="/explorer">/explorer</a>: ask the graph, with example questions</li>
<li><a href="/graphql">/graphql</a>: the graph itself, for programs (POST)</li>
<li><a href="/health">/health</a>: which centers answer</li>
</ul>
</body>
</html>
`;
}

/** Inside a script element only `<` could end the data early. */
function escapeData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
