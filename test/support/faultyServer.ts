/** A server that does what it must not, on a real socket, for one request of the real transport. */
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import type { MadeCertificate } from './makeCertificate.ts';

export interface FaultyServer {
  readonly url: string;
  /** Ends every connection. */
  close(): Promise<void>;
  /** How many connections are open. */
  countSockets(): number;
}

export function openFaultyServer(
  listener: RequestListener,
  certificate?: Partial<MadeCertificate>,
): Promise<FaultyServer> {
  return listen(
    certificate ? createHttpsServer(certificate, listener) : createHttpServer(listener),
    certificate ? 'https' : 'http',
  );
}

/** What answers a TLS handshake, or an HTTP request, with these words. */
export function openTalkingServer(scheme: 'http' | 'https', words: string): Promise<FaultyServer> {
  return listen(
    createTcpServer((socket) => void socket.on('error', () => undefined).end(words)),
    scheme,
  );
}

async function listen(server: Server | TcpServer, scheme: string): Promise<FaultyServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    countSockets: () => sockets.size,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
