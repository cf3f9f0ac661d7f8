/** Serves a subgraph over HTTP, a center or the registry: without CORS, so that no web page can read from it. */
import { createServer } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { STAMP_PATH } from '../contract/stampPath.ts';
import type { StampStream } from './stampStream.ts';

export interface Listening {
  readonly url: string;
  /** Ends running operations within half a second, then closes. */
  stop(): Promise<void>;
}

export interface ListenOptions<Context extends BaseContext> {
  readonly host: string;
  readonly port: number;
  /** Makes the context of each operation. */
  readonly createContext: () => Context;
  /** Tells whoever listens how long an answer stays true; without it nobody can know. */
  readonly stamps?: StampStream;
}

/** Far longer than callers keep an idle connection: else one could be closed under a request that is on its way. */
const KEPT_ALIVE_MS = 75_000;

/** Listens; rejects with one clear sentence when the port is taken or not allowed. */
export async function listen<Context extends BaseContext>(
  server: ApolloServer<Context>,
  { host, port, createContext, stamps }: ListenOptions<Context>,
): Promise<Listening> {
  const app = express().disable('x-powered-by').disable('etag'); // a POST is never answered from a cache
  const httpServer = createServer({ keepAliveTimeout: KEPT_ALIVE_MS }, app);
  server.addPlugin(ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 500 }));
  await server.start();
  if (isLoopback(host)) app.use(refuseForeignHost);
  if (stamps) app.get(`/${STAMP_PATH}`, (_request, response) => stamps.serve(response));
  // Thousands of ids may be asked for as entities in one request.
  app.use(
    '/',
    express.json({ limit: '10mb' }),
    expressMiddleware(server, { context: async () => createContext() }),
    refuseBody,
  );
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', (fault: NodeJS.ErrnoException) => reject(new Error(describeFault(fault, host, port))));
    httpServer.listen({ host, port }, resolve);
  });
  const address = httpServer.address();
  const served = typeof address === 'object' && address ? address.port : port;
  const printedHost = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${printedHost}:${served}/`, stop: () => stop(server, stamps) };
}

/** Streams never end by themselves. */
async function stop<Context extends BaseContext>(
  server: ApolloServer<Context>,
  stamps: StampStream | undefined,
): Promise<void> {
  stamps?.close();
  await server.stop();
}

/** A web page can point its own name at 127.0.0.1 (DNS rebinding); it then asks for that name as host. */
const refuseForeignHost: RequestHandler = ({ hostname }, response, next) => {
  if (isLoopback(hostname)) return next();
  const message = `this process answers on this machine only: expected the host 127.0.0.1 or localhost, got ${hostname}`;
  response.status(403).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};

/** @param host undefined for a request that names none */
function isLoopback(host: string | undefined): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host ?? '');
}

/** A body that is no JSON or too large; Express itself would answer with a stack trace. */
const refuseBody: ErrorRequestHandler = (fault: { readonly status?: number }, _request, response, _next) => {
  const isCallers = fault.status !== undefined && fault.status >= 400 && fault.status < 500;
  const message = isCallers ? 'the body of the request is no JSON, or too large' : 'the request could not be handled';
  const code = isCallers ? 'BAD_REQUEST' : 'INTERNAL_FAULT';
  response.status(isCallers ? Number(fault.status) : 500).json({ errors: [{ message, extensions: { code } }] });
};

function describeFault(fault: NodeJS.ErrnoException, host: string, port: number): string {
  switch (fault.code) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is taken by another program: end it, or choose another with PORT`;
    case 'EACCES':
      return `port ${port} of ${host} is not allowed to this user: choose another with PORT`;
    default:
      return `cannot listen on port ${port} of ${host}: ${fault.message}`;
  }
}
