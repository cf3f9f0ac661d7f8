/**
 * Is the process in this container alive? `node deploy/health.mjs [URL]`; exit code 0 or 1. A center and the registry
 * answer `/health` beside all work that waits; the gateway, at its `/graphql`, is asked the smallest question there is.
 */
const url = new URL(process.argv[2] ?? `http://127.0.0.1:${process.env.PORT ?? 4000}/graphql`);
const signal = AbortSignal.timeout(4000);

try {
  if (url.pathname === '/') {
    const { status } = await fetch(new URL('/health', url), { signal });
    if (status !== 200) throw new Error(`expected HTTP 200 of /health, got ${status}`);
  } else {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}', signal });
    const { data } = await response.json();
    if (data?.__typename !== 'Query')
      throw new Error(`expected the name of the root type, got HTTP ${response.status}`);
  }
} catch (error) {
  process.stderr.write(`${url}: ${error.message}\n`);
  process.exitCode = 1;
}
