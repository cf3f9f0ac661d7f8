/** Is the process in this container alive? `node deploy/health.mjs [URL]`: asks it the smallest question there is; exit code 0 or 1. */
const url = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT ?? 4000}/graphql`;

try {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
    signal: AbortSignal.timeout(4000),
  });
  const { data } = await response.json();
  if (data?.__typename !== 'Query') throw new Error(`expected the name of the root type, got HTTP ${response.status}`);
} catch (error) {
  process.stderr.write(`${url}: ${error.message}\n`);
  process.exitCode = 1;
}
