/**
 * Wires the gateway: Apollo's query planner over the supergraph, the engine for the centers, cache, health and
 * admission.
 */
import { Admission } from '../subgraphs/contract/limits/admission.ts';
import { GRAPH_LIMITS } from '../subgraphs/contract/limits/limits.ts';
import type { Log } from '../subgraphs/contract/observe/log.ts';
import { AnswerCache, Stamps, type StampSource } from './cache/answers.ts';
import { Health, probeCenter, probeRegistry, type HealthReport } from './health.ts';
import { createMembers, type Members } from './centers/directory.ts';
import type { GatewayConfig } from './config.ts';
import { createFormatError } from './errors.ts';
import { ContractReader, MAX_SDL_CHARACTERS, SDL_QUERY } from './versions/contracts.ts';
import { FetchPlans } from './execute/plannedFetch.ts';
import type { Graph } from './graph.ts';
import { openGraph } from './operation/graph.ts';
import { createPlanner } from './operation/planner.ts';
import { Operations } from './operation/prepare.ts';
import { Registry } from './operation/registry.ts';
import type { RunScope } from './operation/run.ts';
import { createCursorCodec } from './plan/cursor.ts';
import { createComparison } from './versions/compare.ts';
import { readSupergraph, type SupergraphSources } from './supergraph/logicalSubgraph.ts';
import { Breakers, SCATTER_SETTINGS, type ScatterEdges } from './transport/scatter.ts';
import { sendOnce, type Transport } from './transport/transport.ts';
import { createNameMask } from './observe/nameMask.ts';
import type { Observer } from './observe/observe.ts';

export interface GatewayEdges {
  readonly transport: Transport;
  /** The SDL of the three logical subgraphs and of the supergraph that is composed from them. */
  readonly sources: SupergraphSources;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Reports when cached answers become invalid. The cache is off without it, or if `cacheBytes` is 0. */
  readonly stamps?: StampSource;
  /** Metrics and traces. */
  readonly observer?: Observer | undefined;
}

export interface Gateway extends Graph {
  /** Undefined if the cache is off. */
  readonly cache: AnswerCache | undefined;
  readonly observer: Observer | undefined;
  /** Reads the contract of each center in the background. */
  readonly contracts: ContractReader;
  /**
   * The centers. They may be replaced at any time; a running operation continues with the centers that it started with.
   */
  readonly members: Members;
  readonly healthCheck: Health;
  /** Returns the current report of `healthCheck`. */
  health(): Promise<HealthReport>;
  stop(): Promise<void>;
}

/** The size of the admission queue. */
const MAX_QUEUED_OPERATIONS = 500;

/** Creates the gateway. Needs no subgraph to be up. */
export async function createGateway(config: GatewayConfig, edges: GatewayEdges): Promise<Gateway> {
  const { transport, now, log } = edges;
  const members = createMembers(config.directory.centers);
  const settings = config.scatter ?? SCATTER_SETTINGS;
  const breakers = new Breakers(settings, now);
  const scatter: ScatterEdges = { transport, breakers, settings, now, random: edges.random };
  const supergraph = readSupergraph(edges.sources);
  edges.observer?.observeCenters?.({
    list: () => members.current().centers.map(({ id }) => id),
    getBreaker: (id) => breakers.getState(id, members.current().get(id).url),
  });
  const { registry, coe, consortium } = edges.sources;
  const maskNames = createNameMask([registry, coe, consortium]);
  const contracts = new ContractReader({
    members,
    requestSdl: async ({ url }, withinMs) => {
      const call = { url, request: { query: SDL_QUERY, variables: {} }, maxBytes: MAX_SDL_CHARACTERS, maxValues: 100 }; // one text
      return (await sendOnce(transport, call, withinMs)).body;
    },
    compare: createComparison(coe),
    onFault: (center, { code, detail }) => log(detail, { level: 'warn', center, code }),
    now,
  });
  const probe = { contract: supergraph.coe.contract, scatter, contracts };
  const healthCheck = new Health({
    members,
    probeCenter: (center) => probeCenter(probe, center),
    probeRegistry: () => probeRegistry(scatter, config.registryUrl),
    breakers,
    contracts,
    now,
  });
  const planner = createPlanner(supergraph.sdl);
  const shared = {
    scatter,
    operationDeadlineMs: config.operationDeadlineMs,
    onFault: (
      center: string,
      { code, detail }: { code: string; detail: string },
      requestId: string | undefined,
    ): void => log(maskNames(detail), { level: 'warn', center, code, requestId }),
  };
  const centers = {
    ...shared,
    contracts,
    contractSchema: supergraph.coe.schema,
    cursors: createCursorCodec(config.cursorSecret),
    centerDeadlineMs: config.centerDeadlineMs,
  };
  const scope: RunScope = {
    planner,
    operations: new Operations(planner, GRAPH_LIMITS),
    members,
    contracts,
    // Twice the cost of the largest permitted operation, so that one such operation does not block all others.
    admission: new Admission({ capacity: 2 * GRAPH_LIMITS.cost, maxWaiting: MAX_QUEUED_OPERATIONS }),
    operationDeadlineMs: config.operationDeadlineMs,
    subgraphs: {
      coe: { ...centers, subgraph: supergraph.coe },
      consortium: { ...centers, subgraph: supergraph.consortium },
    },
    registry: new Registry({
      ...shared,
      schema: supergraph.registry,
      url: config.registryUrl,
      deadlineMs: config.registryDeadlineMs,
    }),
    plans: new FetchPlans(),
    defaultPolicy: config.completenessPolicy,
    health: healthCheck,
    formatError: createFormatError(log, config.hidesSchema),
    now,
  };
  const graph = await openGraph(scope, { hidesSchema: config.hidesSchema ?? false, log });
  const cache = openCache(config, edges, members, [members, contracts]);
  contracts.start();
  members.onChange(() => {
    breakers.retainOnly(new Set(['registry', ...members.current().centers.map(({ id }) => id)]));
    transport.retainOnly?.([config.registryUrl, ...members.current().centers.map(({ url }) => url)]);
    void contracts.readAll(); // never rejects
  });
  return {
    answer: graph.answer,
    cache: cache?.answers,
    observer: edges.observer,
    members,
    contracts,
    healthCheck,
    health: async () => healthCheck.report(),
    async stop() {
      contracts.stop();
      await cache?.close();
      await graph.stop();
      await transport.close();
    },
  };
}

interface FollowedCache {
  readonly answers: AnswerCache;
  close(): Promise<void>;
}

function openCache(
  { cacheBytes = 0, registryUrl }: GatewayConfig,
  { stamps: source, now }: GatewayEdges,
  members: Members,
  state: readonly { current(): unknown }[],
): FollowedCache | undefined {
  if (!source || cacheBytes === 0) return undefined;
  const stamps = new Stamps(source, now);
  const follow = (): void => stamps.follow([{ id: 'registry', url: registryUrl }, ...members.current().centers]);
  follow();
  const unfollow = members.onChange(follow);
  return {
    answers: new AnswerCache({ maxBytes: cacheBytes, stamps, state, now }),
    async close() {
      unfollow();
      await stamps.close();
    },
  };
}
