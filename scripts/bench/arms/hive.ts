/** Hive Gateway over the registry and one subgraph for all centers, with a hook that asks each of them and joins. `hive.js INPUT.json`, with PORT. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { pathToFileURL } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse, type DocumentNode } from 'graphql';
import { findOwner, joinAnswers } from './joinAnswers.ts';

interface Input {
  /** The file of the installed package. */
  readonly gateway: string;
  readonly registry: string;
  /** By id. */
  readonly centers: Readonly<Record<string, string>>;
}

/** What of the gateway's own types is used here: the project does not depend on its package. */
interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}
interface ExecutionResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}
type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>;
interface Hook {
  readonly subgraphName: string;
  readonly executor: Executor;
  setExecutor(executor: Executor): void;
}
interface HivePackage {
  createGatewayRuntime(config: Readonly<Record<string, unknown>>): RequestListener;
}

const CENTERS = 'centers';

const [file = ''] = process.argv.slice(2);
const { gateway, registry, centers } = JSON.parse(readFileSync(file, 'utf8')) as Input; // written by the bench

function compose(): string {
  const read = (path: string): ReturnType<typeof parse> => parse(readFileSync(path, 'utf8'));
  const { supergraphSdl, errors } = composeServices([
    { name: CENTERS, url: registry, typeDefs: read('subgraphs/contract/schema.graphql') },
    { name: 'registry', url: registry, typeDefs: read('subgraphs/registry/schema.graphql') },
  ]);
  if (supergraphSdl === undefined)
    throw new Error(
      (errors ?? [])
        .map(({ message }) => message)
        .slice(0, 20)
        .join('\n'),
    );
  return supergraphSdl;
}

function askCenters({ subgraphName, executor, setExecutor }: Hook): void {
  if (subgraphName.toLowerCase() !== CENTERS) return;
  const ask = (request: ExecutionRequest, endpoint: string): Promise<ExecutionResult> =>
    executor({ ...request, extensions: { ...request.extensions, endpoint } });
  setExecutor(async (request) => {
    const owner = centers[findOwner(request) ?? ''];
    if (owner !== undefined) return ask(request, owner);
    const results = await Promise.all(Object.values(centers).map((url) => ask(request, url)));
    const errors = results.flatMap((result) => result.errors ?? []);
    return {
      data: joinAnswers(
        request,
        results.map(({ data }) => data ?? {}),
      ),
      ...(errors.length > 0 && { errors }),
    };
  });
}

const { createGatewayRuntime } = (await import(pathToFileURL(gateway).href)) as HivePackage; // as its documentation says
const runtime = createGatewayRuntime({
  supergraph: compose(),
  logging: false,
  // Equal questions at the same time would else share one answer of the centers, and the arms would not do the same work.
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  plugins: () => [{ onSubgraphExecute: askCenters }],
});
const http = createServer({ keepAliveTimeout: 75_000 }, runtime);
http.listen(Number(process.env['PORT']), '127.0.0.1', () => void process.stdout.write('ready hive\n'));
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
