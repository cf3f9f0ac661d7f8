/** The graph over HTTP: /graphql for programs, /explorer for people, /health for whoever watches. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import type { BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { REQUEST_ID_HEADER } from '../../subgraphs/contract/watch/requestId.ts';
import type { AnsweringGateway } from './answerPost.ts';
import { beginHandler, createBeginning, getBegun, type BeginOptions } from './beginRequest.ts';
import { BODY_LIMIT_BYTES, toBodyFault } from './bodyFault.ts';
import { readExamples } from './examples.ts';
import { EXPLORER_POLICY, printExplorerPage, printLinkPage } from './explorerPage.ts';
import { createDoor, type DoorOptions } from './graphqlDoor.ts';

/** What is served: the gateway, as far as HTTP needs it. The server has been started. */
export interface ServedGateway<Context extends BaseContext> extends AnsweringGateway<Context> {
  health(): Promise<{ readonly isReady: boolean }>;
}

export interface HttpOptions extends BeginOptions {
  readonly host: string;
  /** Where clients reach it; default `host`. On the loopback, a request that names another host is refused. */
  readonly publishedHost?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The bundled explorer; default `dist/explorer`. */
  readonly explorerFolder?: string;
  /** The example questions; default `test/scenarios`. */
  readonly scenariosFolder?: string;
  /** Default: faults alone, as bare messages on standard error. */
  readonly log?: Log;
}

export interface HttpService {
  readonly url: string;
  close(): Promise<void>;
}

/** Requests under way when the service closes may still finish within this time. */
const CLOSING_MS = 500;

/** Serves the gateway until `close`. @throws when the port is taken. */
export async function serveHttp<Context extends BaseContext>(
  gateway: ServedGateway<Context>,
  options: HttpOptions,
): Promise<HttpService> {
  const isLoopbackOnly = isLoopback(options.publishedHost ?? options.host);
  const tellFault = createTellFault(options.log ?? sayOnStandardError);
  const beginRequest = createBeginning(options);
  const app = createApp(gateway, options, { isLoopbackOnly, beginRequest, tellFault });
  const door = createDoor(gateway, {
    isLoopbackOnly,
    safeHeaders: SAFE_HEADERS,
    beginRequest,
    otherwise: app,
    onFault: tellFault,
  });
  const server = await listen(door, options);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}/`, close: () => closeServer(server) };
}

interface AppParts {
  readonly isLoopbackOnly: boolean;
  readonly beginRequest: DoorOptions['beginRequest'];
  readonly tellFault: TellFault;
}

function createApp<Context extends BaseContext>(
  gateway: ServedGateway<Context>,
  options: HttpOptions,
  { isLoopbackOnly, beginRequest, tellFault }: AppParts,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(setSafeHeaders);
  if (isLoopbackOnly) app.use(refuseForeignHost);
  app.get('/graphql', leadBrowserToExplorer);
  app.use(
    '/graphql',
    beginHandler(beginRequest),
    express.json({ limit: BODY_LIMIT_BYTES }),
    answerBodyFault,
    expressMiddleware(gateway.server, {
      context: async ({ res }) => gateway.createContext({ ...getBegun(res), dependencies: gateway.answers?.begin() }),
    }),
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
  app.use(answerFault(tellFault));
  return app;
}

function serveExplorer(app: Express, options: HttpOptions): void {
  const examples = readExamples(options.scenariosFolder ?? 'test/scenarios');
  const page = printExplorerPage(examples);
  const setPolicy: RequestHandler = (_request, response, next) => {
    response.set('content-security-policy', EXPLORER_POLICY);
    next();
  };
  app.use(
    '/explorer',
    setPolicy,
    express.static(resolve(options.explorerFolder ?? 'dist/explorer'), { index: false, redirect: false }),
  );
  app.get('/explorer', (_request, response) => {
    response.type('html').send(page);
  });
}

/** Whoever opens the graph's address wants to see something; a program does not prefer HTML, and names its query. */
const leadBrowserToExplorer: RequestHandler = (request, response, next) => {
  if (request.accepts(['json', 'html']) !== 'html' || 'query' in request.query) return next();
  response.redirect('/explorer');
};

const SAFE_HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

const setSafeHeaders: RequestHandler = (_request, response, next) => {
  response.set(SAFE_HEADERS);
  next();
};

/** A web page can point its own name at 127.0.0.1 (DNS rebinding); it then asks for that name as host. */
const refuseForeignHost: RequestHandler = (request, response, next) => {
  if (isLoopback(request.hostname)) return next();
  response
    .status(403)
    .type('text')
    .send(
      `This gateway answers on this machine only: expected the host 127.0.0.1 or localhost, got ${request.hostname}.\n`,
    );
};

function isLoopback(host: string | undefined): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host ?? '');
}

const answerBodyFault: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status !== 400 && status !== 413 && status !== 415) return next(error);
  response.status(status).json(toBodyFault(status));
};

/** Nothing internal crosses the border: the details go to the log, and express would send the stack. */
function answerFault(tellFault: TellFault): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    tellFault(request, response, error);
  };
}

function sayOnStandardError(message: string): void {
  process.stderr.write(`${message}\n`);
}

type TellFault = DoorOptions['onFault'];

function createTellFault(log: Log): TellFault {
  return (request, response, fault) => {
    const requestId = response.getHeader(REQUEST_ID_HEADER);
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    log(`${request.method} ${request.url?.split('?')[0]}: ${detail}`, {
      level: 'error',
      code: 'INTERNAL_FAULT',
      ...(typeof requestId === 'string' && { requestId }),
    });
    if (response.headersSent) return void response.destroy();
    const body = {
      errors: [
        {
          message: 'An unexpected fault. The log of the gateway holds the details.',
          extensions: { code: 'INTERNAL_FAULT' },
        },
      ],
    };
    response
      .writeHead(500, { ...SAFE_HEADERS, 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
  };
}

/** Far longer than clients keep an idle connection: else one could be closed under a request that is on its way. */
const KEPT_ALIVE_MS = 75_000;

function listen(door: RequestListener, { host, port }: HttpOptions): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer({ keepAliveTimeout: KEPT_ALIVE_MS }, door).once('error', fail);
    server.listen(port, host, () => done(server.off('error', fail)));
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
