/** One center behind two gateways: ours, and Apollo Gateway alone, which asks the center as it would any subgraph. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse, type GraphQLSchema } from 'graphql';
import { createDirectory } from '../../gateway/centers/directory.ts';
import { WARN } from '../../gateway/centers/policy.ts';
import { createGateway } from '../../gateway/gateway.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { localPolicy } from '../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row } from '../../subgraphs/coe/store/store.ts';
import { createCenter } from '../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../subgraphs/coe/centerSchema.ts';
import { createSchema, parseSdl } from '../../subgraphs/serve/schema.ts';
import { createSubgraph, type Subgraph } from '../../subgraphs/serve/subgraph.ts';
import type { Answer, Variables } from './oracle/createOracle.ts';
import { toTransport } from './asyncTransport.ts';
import { listEntityIds } from './arbitraries/values.ts';
import type { World } from './arbitraries/worlds.ts';

/** The facts that rows are joined with; every entity is known but the last. */
export const TINY_REGISTRY = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
type Query { registered: [Center!] }
type Center @key(fields: "id") { id: ID! name: String place: Place }
type Place { city: String }
type HealthSystem @key(fields: "id") { id: ID! name: String parent: HealthSystem tags: [String!] }
type Institution @key(fields: "id") { id: ID! name: String }
type Facility @key(fields: "id") { id: ID! name: String healthSystem: HealthSystem }
`;

type Ask = (request: { readonly query: string; readonly variables: Variables }) => Promise<Answer>;

export interface TwoGateways {
  /** What both can answer: without the fields that gather from all centers. */
  readonly schema: GraphQLSchema;
  readonly askOurs: Ask;
  readonly askApollo: Ask;
  close(): Promise<void>;
}

export interface Supergraph {
  readonly coe: string;
  readonly consortium: string;
  readonly center: string;
  readonly rows: World['rows'];
}

const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const silent = (): void => undefined;

export async function openTwoGateways(supergraph: Supergraph): Promise<TwoGateways> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const center = await openCenter(supergraph);
  const registry = openRegistry(supergraph.center);
  const servers: Readonly<Record<string, Ask>> = { coe: center.ask, registry };
  const ours = await openOurs(supergraph, servers);
  const apollo = await openApollo(supergraph, servers);
  return {
    schema: apollo.schema,
    askOurs: ours.ask,
    askApollo: apollo.ask,
    async close() {
      await ours.stop();
      await apollo.stop();
      await center.close();
    },
  };
}

async function openCenter({ coe, center, rows }: Supergraph): Promise<{ ask: Ask; close(): Promise<void> }> {
  const folder = mkdtempSync(join(FOLDER, 'two-'));
  const schema = openCenterSchema(coe);
  const store = await openEmbeddedStore(folder, schema.contract);
  const writer = await store.beginGeneration();
  for (const [collection, all] of Object.entries(rows))
    await writer.write(collection, all.filter((row) => row.id.startsWith(`${center}:`)) as readonly Row[]); // test rows are rows
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
  const served = createCenter({
    settings: { id: center, name: center },
    schema,
    policy: localPolicy,
    store,
    log: silent,
  });
  return {
    ask: createAsk(served, { kind: 'local' }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openRegistry(center: string): Ask {
  const toFacts = ({ id }: { readonly id: string }): unknown => ({
    id,
    name: `the name of ${id}`,
    tags: [id, 'known'],
    parent: { id: 'hs-va' },
    healthSystem: { id: 'hs-city' },
    place: { city: 'Here' },
  });
  const known = new Set(
    ['HealthSystem', 'Institution', 'Facility'].flatMap((type) => listEntityIds(type).slice(0, -1)),
  );
  const refer = {
    __resolveReference: (reference: { readonly id: string }) =>
      known.has(reference.id) || reference.id === center ? toFacts(reference) : null,
  };
  const resolvers = {
    Query: { registered: () => [toFacts({ id: center })] },
    ...Object.fromEntries(['Center', 'HealthSystem', 'Institution', 'Facility'].map((type) => [type, refer])),
  };
  const schema = createSchema<undefined>(parseSdl(TINY_REGISTRY), { types: resolvers });
  return createAsk(createSubgraph({ schema, createContext: () => undefined, log: silent }), undefined);
}

function createAsk<Caller>(subgraph: Subgraph<Caller>, caller: Caller): Ask {
  return async (request) => {
    const { body } = await subgraph.answer({ ...copy(request), operationName: undefined, extensions: {} }, { caller });
    return JSON.parse(JSON.stringify(body)) as Answer;
  };
}

async function openOurs(
  { coe, consortium, center }: Supergraph,
  servers: Readonly<Record<string, Ask>>,
): Promise<{ ask: Ask; stop(): Promise<void> }> {
  const config = {
    host: '127.0.0.1',
    port: 0,
    registryUrl: 'local://registry',
    directory: createDirectory([{ id: center, name: center, url: 'local://coe' }]),
    centerDeadlineMs: 60_000,
    registryDeadlineMs: 60_000,
    operationDeadlineMs: 600_000,
    completenessPolicy: WARN,
    hidesSchema: false,
    cursorSecret: Buffer.from('the cursor secret of the tests'),
  };
  const subgraphs = { registry: TINY_REGISTRY, coe, consortium };
  const gateway = await createGateway(config, {
    transport: toTransport(async (url, request) => {
      const text = JSON.stringify(await find(servers, url.replace('local://', ''))(request));
      return { body: JSON.parse(text) as unknown, bytes: Buffer.byteLength(text) };
    }),
    sources: { ...subgraphs, supergraph: composeSupergraph(subgraphs) },
    now: () => performance.now(),
    random: () => 0.5,
    log: silent,
  });
  return {
    ask: async (request) => {
      const { body } = await gateway.answer({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        search: '',
        body: copy(request),
        caller: '127.0.0.1',
        origin: { requestId: 'test' },
        startedAt: performance.now(),
        signal: new AbortController().signal,
        dependencies: undefined,
      });
      return JSON.parse(body) as Answer;
    },
    stop: () => gateway.stop(),
  };
}

async function openApollo(
  { coe }: Supergraph,
  servers: Readonly<Record<string, Ask>>,
): Promise<{ ask: Ask; schema: GraphQLSchema; stop(): Promise<void> }> {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ registry: TINY_REGISTRY, coe }).map(([name, sdl]) => ({
      name,
      typeDefs: parse(sdl),
      url: `local://${name}`,
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new PlainDataSource(find(servers, name)),
  });
  const loaded = new Promise<GraphQLSchema>((done) => gateway.onSchemaLoadOrUpdate(({ apiSchema }) => done(apiSchema)));
  const server = new ApolloServer({
    gateway,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    ask: async (request) => readSingle(await server.executeOperation(copy(request))),
    schema: await loaded,
    stop: () => server.stop(),
  };
}

/** Asks the subgraph what the planner wrote, and gives back what came. */
class PlainDataSource implements GraphQLDataSource {
  readonly #ask: Ask;
  constructor(ask: Ask) {
    this.#ask = ask;
  }
  process: GraphQLDataSource['process'] = async ({ request }) => {
    const { data, errors } = await this.#ask({ query: request.query ?? '', variables: request.variables ?? {} });
    return { data, ...(errors && { errors }) } as Awaited<ReturnType<GraphQLDataSource['process']>>; // formatted errors, as over the wire
  };
}

interface Answered {
  readonly body: { readonly kind: 'single'; readonly singleResult: object } | { readonly kind: 'incremental' };
}

function readSingle({ body }: Answered): Answer {
  if (body.kind !== 'single') throw new Error('expected a single answer');
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
}

/** As over the wire: JSON, and no object shared with the sender. */
function copy({ query, variables }: Parameters<Ask>[0]): { query: string; variables: Record<string, unknown> } {
  return { query, variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown> };
}

function find(servers: Readonly<Record<string, Ask>>, name: string): Ask {
  const ask = servers[name];
  if (!ask) throw new Error(`there is no ${name}`);
  return ask;
}
