/** Serves the metrics on a port of their own, beside the door of the clients. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

/** @param print the metrics of this moment, in the text format of Prometheus. @throws when the port is taken */
export async function serveMetrics(
  print: () => Promise<string>,
  where: { readonly host: string; readonly port: number },
): Promise<ServedMetrics> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    // A web page can point a name of its own at this machine, and then read what it asks that name for.
    const isMeant = !isLoopback(where.host) || isLoopback(request.headers.host?.replace(/:\d+$/, ''));
    if (!isAsked || !isMeant) return void response.writeHead(isAsked ? 403 : 404).end();
    print().then(
      (text) =>
        response
          .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
          .end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(
        new Error(
          `the metrics cannot be served on port ${where.port} of ${where.host}: ${error.message}; choose another with METRICS_PORT`,
        ),
      ),
    );
    server.listen(where, done);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, so this is one
  const host = where.host.includes(':') ? `[${where.host}]` : where.host;
  return {
    url: `http://${host}:${port}/metrics`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

function isLoopback(host: string | undefined): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host ?? '');
}
