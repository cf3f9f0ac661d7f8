/** The graph over HTTP: /graphql for programs, /explorer for people, /health for whoever watches. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { resolve } from 'node:path';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { readRequestId, REQUEST_ID_HEADER } from '../../subgraphs/contract/watch/requestId.ts';
import { readExamples } from './examples.ts';
import { EXPLORER_POLICY, printExplorerPage, printLinkPage } from './explorerPage.ts';

/** What is served: the gateway, as far as HTTP needs it. The server has been started. */
export interface ServedGateway<Context extends BaseContext> {
  readonly server: ApolloServer<Context>;
  createContext(request: { readonly headers: IncomingHttpHeaders; readonly requestId: string }): Context;
  health(): Promise<{ readonly isReady: boolean }>;
}

export interface HttpOptions {
  readonly host: string;
  /** Where clients reach it; default `host`. On the loopback, a request that names another host is refused. */
  readonly publishedHost?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The bundled explorer; default `dist/explorer`. */
  readonly explorerFolder?: string;
  /** The example questions; default `test/scenarios`. */
  readonly scenariosFolder?: string;
  /** Default: the bare message on standard error. */
  readonly log?: Log;
  /** For requests that bring no id, or none that is one; default `randomUUID`. */
  readonly makeRequestId?: () => string;
}

export interface HttpService {
  readonly url: string;
  close(): Promise<void>;
}

const BODY_LIMIT = '1mb';
/** Requests under way when the service closes may still finish within this time. */
const CLOSING_MS = 500;

/** Serves the gateway until `close`. @throws when the port is taken. */
export async function serveHttp<Context extends BaseContext>(gateway: ServedGateway<Context>, options: HttpOptions): Promise<HttpService> {
  const app = createApp(gateway, options);
  const server = await listen(app, options);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}/`, close: () => closeServer(server) };
}

function createApp<Context extends BaseContext>(gateway: ServedGateway<Context>, options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(setSafeHeaders);
  if (isLoopback(options.publishedHost ?? options.host)) app.use(refuseForeignHost);
  app.get('/graphql', leadBrowserToExplorer);
  app.use(
    '/graphql',
    nameRequest(options.makeRequestId ?? randomUUID),
    express.json({ limit: BODY_LIMIT }),
    answerBodyFault,
    expressMiddleware(gateway.server, { context: async ({ req, res }) => gateway.createContext({ headers: req.headers, requestId: String(res.getHeader(REQUEST_ID_HEADER)) }) }),
  );
  app.get('/health', async (_request, response) => {
    // Live is what answers at all; whether it is ready is in the body, so that one center down restarts nothing.
    response.set('cache-control', 'no-store').json(await gateway.health());
  });
  serveExplorer(app, options);
  app.get('/', (_request, response) => {
    response.status(302).location('/explorer').type('html').send(printLinkPage());
  });
  app.use((_request, response) => {
    response.status(404).type('text').send('Nothing is served here. There are /graphql, /explorer and /health.\n');
  });
  app.use(answerFault(options.log ?? sayOnStandardError));
  return app;
}

function serveExplorer(app: Express, options: HttpOptions): void {
  const examples = readExamples(options.scenariosFolder ?? 'test/scenarios');
  const page = printExplorerPage(examples);
  const setPolicy: RequestHandler = (_request, response, next) => {
    response.set('content-security-policy', EXPLORER_POLICY);
    next();
  };
  app.use('/explorer', setPolicy, express.static(resolve(options.explorerFolder ?? 'dist/explorer'), { index: false, redirect: false }));
  app.get('/explorer', (_request, response) => {
    response.type('html').send(page);
  });
}

/** Whoever opens the graph's address wants to see something; a program does not prefer HTML, and names its query. */
const leadBrowserToExplorer: RequestHandler = (request, response, next) => {
  if (request.accepts(['json', 'html']) !== 'html' || 'query' in request.query) return next();
  response.redirect('/explorer');
};

/** The answer says which id the request goes by, also the answer to a body that is none. */
function nameRequest(makeRequestId: () => string): RequestHandler {
  return (request, response, next) => {
    response.set(REQUEST_ID_HEADER, readRequestId(request.headers[REQUEST_ID_HEADER]) ?? makeRequestId());
    next();
  };
}

const setSafeHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  next();
};

/** A web page can point its own name at 127.0.0.1 (DNS rebinding); it then asks for that name as host. */
const refuseForeignHost: RequestHandler = (request, response, next) => {
  if (isLoopback(request.hostname)) return next();
  response.status(403).type('text').send(`This gateway answers on this machine only: expected the host 127.0.0.1 or localhost, got ${request.hostname}.\n`);
};

function isLoopback(host: string | undefined): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host ?? '');
}

const answerBodyFault: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status !== 400 && status !== 413 && status !== 415) return next(error);
  const message = status === 413 ? `expected a request of at most ${BODY_LIMIT}, got a larger one` : 'expected a request body that is JSON, as UTF-8';
  response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};

/** Nothing internal crosses the border: the details go to the log, and express would send the stack. */
function answerFault(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = response.getHeader(REQUEST_ID_HEADER);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`${request.method} ${request.path}: ${detail}`, { level: 'error', code: 'INTERNAL_FAULT', ...(typeof requestId === 'string' && { requestId }) });
    response.status(500).json({ errors: [{ message: 'An unexpected fault. The log of the gateway holds the details.', extensions: { code: 'INTERNAL_FAULT' } }] });
  };
}

function sayOnStandardError(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Far longer than clients keep an idle connection: else one could be closed under a request that is on its way. */
const KEPT_ALIVE_MS = 75_000;

function listen(app: Express, { host, port }: HttpOptions): Promise<Server> {
  return new Promise((done, fail) => {
    const server = app.listen(port, host, (error?: Error) => (error ? fail(error) : done(server)));
    server.keepAliveTimeout = KEPT_ALIVE_MS;
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
  try {
    await closed;
  } finally {
    clearTimeout(timer);
  }
}
