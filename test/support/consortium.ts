/** A consortium in one process: real gateway, real center subgraphs over real stores, joined by function calls that tests can break. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, type Center } from '../../gateway/centers/directory.ts';
import type { HealthReport } from '../../gateway/health.ts';
import { WARN, type Policy as CompletenessPolicy } from '../../gateway/centers/policy.ts';
import { SDL_QUERY } from '../../gateway/versions/contracts.ts';
import type { ScatterSettings } from '../../gateway/transport/scatter.ts';
import type { SubgraphAnswer, SubgraphRequest, Transport } from '../../gateway/transport/transport.ts';
import { toTransport } from './asyncTransport.ts';
import { createGateway, type Gateway } from '../../gateway/gateway.ts';
import { answerReceived } from '../../gateway/http/graphql.ts';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';
import type { GraphQLParams } from '../../subgraphs/contract/limits/guard.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { importData } from '../../subgraphs/coe/import/importData.ts';
import { readRegistryFacts } from '../../subgraphs/coe/import/parts/registry.ts';
import { localPolicy, type Policy } from '../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../subgraphs/coe/store/store.ts';
import { createCenter, type Center as Served } from '../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../subgraphs/coe/centerSchema.ts';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { createRegistry } from '../../subgraphs/registry/registry.ts';
import type { Subgraph } from '../../subgraphs/serve/subgraph.ts';
import { createLocalStamps, type LocalStamps } from './localStamps.ts';

/** Imports flush to disk; where memory can be mounted as a folder, hundreds of random worlds load sooner. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const read = (path: string): string => readFileSync(path, 'utf8');
export const SOURCES = {
  registry: read('subgraphs/registry/schema.graphql'),
  coe: read('subgraphs/contract/schema.graphql'),
  consortium: read('subgraphs/contract/consortium.graphql'),
  supergraph: read('gateway/supergraph/supergraph.graphql'),
};
export const contract = readContract(SOURCES.coe);

/** Rows by collection code, of any centers. */
export type Rows = Readonly<Record<string, readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[]>>;

/** What a broken center does instead of answering; it gets the true answer to distort. */
export type Fault = (
  answer: () => Promise<SubgraphAnswer>,
  request: SubgraphRequest,
  signal: AbortSignal,
) => Promise<SubgraphAnswer>;

export interface Answer {
  // Tests look into answers of many shapes; a wrong path fails the test.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly extensions: any;
}

/** As over HTTP, without a socket. */
export interface PostedAnswer extends Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Consortium {
  readonly gateway: Gateway;
  /** Replaces the data of every center; a center without rows imports an empty generation. */
  load(rows: Rows): Promise<void>;
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    extensions?: Readonly<Record<string, unknown>>,
    policy?: string,
    /** Milliseconds of its time that the operation has spent already. */
    spent?: number,
  ): Promise<Answer>;
  /** POSTs to the gateway's door; what is kept is given here. */
  post(
    query: string,
    headers?: Readonly<Record<string, string>>,
    more?: {
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly extensions?: Readonly<Record<string, unknown>>;
    },
  ): Promise<PostedAnswer>;
  /** What the gateway hears of stamps: nothing, until it is told. */
  readonly stamps: LocalStamps;
  /** Replaces the data of one center. */
  loadCenter(center: string, rows: Rows): Promise<void>;
  /** Imports a center's folder, as its own command does. */
  importFolder(center: string, folder: string): Promise<void>;
  /** A center's process ends and another begins over the same store; its stream breaks. */
  restart(center: string): void;
  /** Asks one center directly, as any federation gateway would. */
  askCenter(center: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Lets a center serve another version of the contract from now on; its rows stay. The gateway is not told. */
  serve(center: string, sdl: string): void;
  /** The gateway reads what all centers serve. */
  learn(): Promise<void>;
  /** What the gateway reports once it has probed all subgraphs. */
  checkHealth(): Promise<HealthReport>;
  /** Breaks a center (or `registry`, or what a center says of its SDL: `leap sdl`) until it is mended with `undefined`. */
  break(name: string, fault: Fault | undefined): void;
  /** The requests that reached each center, in order of sending; emptied by reading. Those for its SDL, and whether it is there, are not among them. */
  takeRequests(): { readonly center: string; readonly request: SubgraphRequest }[];
  /** A center takes part from now on; with the rows of `load` that are its own, or with those that it had when it was removed. */
  add(center: string): Promise<void>;
  /** It takes part no more; its server goes on, for the operations that began before. */
  remove(center: string): void;
  /** It answers at another address, and at the old one no more. */
  move(center: string): void;
  close(): Promise<void>;
}

export interface ConsortiumOptions {
  readonly centers?: readonly string[];
  readonly policies?: Readonly<Record<string, Policy>>;
  readonly deadlineMs?: number;
  readonly operationDeadlineMs?: number;
  /** Default: one attempt, and a breaker that never opens, so that a center that a test mends answers at once. */
  readonly lines?: ScatterSettings;
  readonly completenessPolicy?: CompletenessPolicy;
  /** The gateway's clock. */
  readonly now?: () => number;
  /** As in production: no introspection, no names suggested. */
  readonly hidesSchema?: boolean;
  /** What a center serves instead of the contract. */
  readonly sdl?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  /** Answers are kept, in so many bytes. */
  readonly cacheBytes?: number;
}

const PLAIN_LINES: ScatterSettings = {
  maxRetries: 0,
  firstDelayMs: 1,
  failuresToOpen: Number.MAX_SAFE_INTEGER,
  openMs: 1,
};

type Ask = (request: SubgraphRequest) => Promise<Record<string, unknown>>;

export async function openConsortium(options: ConsortiumOptions = {}): Promise<Consortium> {
  const {
    centers = CENTER_IDS,
    policies = {},
    deadlineMs = 5000,
    operationDeadlineMs = 60_000,
    lines = PLAIN_LINES,
  } = options;
  const {
    completenessPolicy = WARN,
    now = () => performance.now(),
    hidesSchema = false,
    sdl = {},
    log = () => undefined,
    cacheBytes,
  } = options;
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const folder = mkdtempSync(join(FOLDER, 'consortium-'));
  const stores = new Map<string, Store>();
  const servers = new Map<string, Ask>([['registry', createRegistryAsk()]]);
  const places = new Map([['registry', 'registry']]);
  let loaded: Rows | undefined;
  const lives = new Map<string, number>();
  const stampReaders = new Map<string, () => Promise<string>>([['registry', async () => REGISTRY_STAMP]]);
  const start = (id: string, store: Store, text: string): void => {
    const facts = { sdl: text, policy: policies[id] ?? localPolicy, processId: `${id} ${lives.get(id) ?? 0}` };
    const center = openLocalCenter(id, store, facts);
    servers.set(id, createAsk(center, { kind: 'local' }));
    stampReaders.set(id, () => center.readStamp());
  };
  const stamps = createLocalStamps(async (url) => {
    const name = places.get(url.replace('local://', ''));
    return name === undefined ? undefined : stampReaders.get(name)?.();
  });
  const open = async (id: string): Promise<void> => {
    const store = await openEmbeddedStore(join(folder, id), contract);
    stores.set(id, store);
    start(id, store, sdl[id] ?? SOURCES.coe);
    places.set(id, id);
    if (loaded) await fill(store, id, loaded);
  };
  for (const id of centers) await open(id);
  /** What centers served at some time, by center and SDL: a schema takes long to build. */
  const versions = new Map<string, Ask>();
  const faults = new Map<string, Fault>();
  const requests: { center: string; request: SubgraphRequest }[] = [];
  const gateway = await createGateway(
    {
      host: '127.0.0.1',
      port: 0,
      registryUrl: 'local://registry',
      directory: createDirectory(listLocalCenters(centers)),
      centerDeadlineMs: deadlineMs,
      registryDeadlineMs: deadlineMs,
      operationDeadlineMs,
      scatter: lines,
      completenessPolicy,
      cursorSecret: Buffer.from('the cursor secret of the tests'),
      hidesSchema,
      ...(cacheBytes !== undefined && { cacheBytes }),
    },
    {
      transport: createLocalTransport({ servers, places, faults, requests }),
      sources: SOURCES,
      now,
      random: () => 0.5,
      log,
      ...(cacheBytes !== undefined && { stamps: stamps.source }),
    },
  );
  return {
    gateway,
    async load(rows) {
      loaded = rows;
      for (const [id, store] of stores) await fill(store, id, rows);
    },
    async ask(query, variables = {}, extensions = {}, policy, spent = 0) {
      const answer = await gateway.answer({
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(policy !== undefined && { 'x-completeness-policy': policy }),
        },
        search: '',
        body: { query, variables: copy(variables), extensions: copy(extensions) },
        caller: '127.0.0.1',
        origin: { requestId: 'test' },
        startedAt: now() - spent,
        signal: new AbortController().signal,
        dependencies: undefined,
      });
      return toAnswer(JSON.parse(answer.body) as Record<string, unknown>); // an answer in GraphQL
    },
    stamps,
    async post(query, headers = {}, more = {}) {
      const answer = await answerReceived(
        { graph: gateway, cache: gateway.cache, observer: undefined, log, now },
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          search: '',
          text: JSON.stringify({ query, ...more }),
          address: '127.0.0.1',
          requestId: 'test',
          startedAt: now(),
          signal: new AbortController().signal,
        },
      );
      const text = answer.body.toString();
      return {
        ...toAnswer(JSON.parse(text) as Record<string, unknown>),
        status: answer.status,
        headers: toRecord(answer.headers),
        text,
      }; // an answer in GraphQL
    },
    async loadCenter(center, rows) {
      await fill(requireStore(stores, center), center, rows);
    },
    async importFolder(center, path) {
      const registry = readRegistryFacts('subgraphs/registry/data');
      const paths = { kind: 'folder', folder: path } as const;
      const store = requireStore(stores, center);
      const { status } = await importData({ mode: 'write', store, contract, center, registry, paths });
      if (status !== 'imported') throw new Error(`the files of ${path} have faults`);
    },
    restart(center) {
      lives.set(center, (lives.get(center) ?? 0) + 1);
      start(center, requireStore(stores, center), sdl[center] ?? SOURCES.coe);
      stamps.breakOff(`local://${findPlace(places, center)}`);
    },
    async askCenter(center, query, variables = {}) {
      return toAnswer(await require(servers, center)({ query, variables }));
    },
    serve(center, text) {
      const key = `${center} ${text}`;
      const known =
        versions.get(key) ??
        createAsk(
          openLocalCenter(center, requireStore(stores, center), { sdl: text, policy: policies[center] ?? localPolicy }),
          { kind: 'local' },
        );
      versions.set(key, known);
      servers.set(center, known);
    },
    learn: () => gateway.contracts.readAll(),
    async checkHealth() {
      await gateway.healthCheck.probe();
      return gateway.health();
    },
    break: (name, fault) => void (fault ? faults.set(name, fault) : faults.delete(name)),
    takeRequests: () => requests.splice(0),
    async add(center) {
      if (!stores.has(center)) await open(center);
      gateway.members.replace([...listOthers(gateway, center), toCenter(center, findPlace(places, center))]);
    },
    remove: (center) => void gateway.members.replace(listOthers(gateway, center)),
    move(center) {
      const old = findPlace(places, center);
      const place = `${center}/${Number(old.split('/')[1] ?? 0) + 1}`;
      places.delete(old);
      places.set(place, center);
      gateway.members.replace([...listOthers(gateway, center), toCenter(center, place)]);
    },
    async close() {
      await gateway.stop();
      for (const store of stores.values()) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The centers as the consortium's transport finds them. */
export function listLocalCenters(ids: readonly string[]): Center[] {
  return ids.map((id) => toCenter(id, id));
}

/** @param flat name, value, name, value */
function toRecord(flat: readonly string[]): Record<string, string> {
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : [])));
}

/** As JSON.parse makes it, but for the numbers that JSON has no word for. */
function copy<Value>(value: Value): Value {
  return structuredClone(value);
}

function toAnswer(result: Record<string, unknown>): Answer {
  const { data, errors, extensions } = JSON.parse(JSON.stringify(result)) as Answer;
  return { data, errors: errors ?? [], extensions };
}

const REGISTRY_STAMP = 'the registry of the tests';

function requireStore(stores: ReadonlyMap<string, Store>, center: string): Store {
  const store = stores.get(center);
  if (!store) throw new Error(`there is no ${center}`);
  return store;
}

function openLocalCenter(
  id: string,
  store: Store,
  { sdl, ...facts }: { readonly sdl: string; readonly policy: Policy; readonly processId?: string },
): Served {
  const settings = { id, name: id.toUpperCase() };
  return createCenter({ settings, schema: openCenterSchema(sdl), store, log: () => undefined, ...facts });
}

function createRegistryAsk(): Ask {
  const registry = createRegistry({
    registry: loadRegistry('subgraphs/registry/data', SOURCES.registry),
    sdl: SOURCES.registry,
    log: () => undefined,
    stamp: REGISTRY_STAMP,
  });
  return createAsk(registry, undefined);
}

function createAsk<Caller>(subgraph: Subgraph<Caller>, caller: Caller): Ask {
  return async (request) => ({ ...(await subgraph.answer(toOperation(request), { caller })).body });
}

/** As over the wire: JSON, and no object shared with the sender. */
function toOperation({ query, variables, extensions }: Parameters<Ask>[0]): GraphQLParams {
  return {
    query,
    operationName: undefined,
    variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown>,
    extensions: { ...extensions },
  };
}

function toCenter(id: string, place: string): Center {
  return { id, name: id.toUpperCase(), url: `local://${place}` };
}

function listOthers(gateway: Gateway, id: string): Center[] {
  return gateway.members.current().centers.filter((center) => center.id !== id);
}

function findPlace(places: ReadonlyMap<string, string>, center: string): string {
  return [...places].find(([, id]) => id === center)?.[0] ?? center;
}

interface LocalNetwork {
  readonly servers: ReadonlyMap<string, Ask>;
  /** Who answers, by the address behind `local://`. */
  readonly places: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, Fault>;
  readonly requests: { center: string; request: SubgraphRequest }[];
}

function createLocalTransport({ servers, places, faults, requests }: LocalNetwork): Transport {
  return toTransport(async (url, request, signal) => {
    const name = places.get(url.replace('local://', ''));
    if (name === undefined) throw new Error(`no server at ${url}`);
    const isAboutSdl = request.query === SDL_QUERY;
    if (!isAboutSdl && !request.query.startsWith('{ probe: ')) requests.push({ center: name, request });
    const answer = async (): Promise<SubgraphAnswer> => {
      const text = JSON.stringify(await require(servers, name)(request));
      return { body: JSON.parse(text) as unknown, bytes: Buffer.byteLength(text) };
    };
    const fault = faults.get(isAboutSdl ? `${name} sdl` : name);
    return fault ? fault(answer, request, signal) : answer();
  });
}

function require(servers: ReadonlyMap<string, Ask>, name: string): Ask {
  const ask = servers.get(name);
  if (!ask) throw new Error(`there is no ${name}`);
  return ask;
}

async function fill(store: Store, center: string, rows: Rows): Promise<void> {
  const writer = await store.beginGeneration();
  for (const [collection, all] of Object.entries(rows)) {
    const own = all.filter((row) => row.id.startsWith(`${center}:`));
    await writer.write(collection, own as readonly Row[]); // test rows are rows
  }
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
}
