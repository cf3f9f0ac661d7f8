/** Wires the gateway: Apollo's query planner over the supergraph, the engine for the centers, cache, health and admission. */
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
  /** The SDL of the three logical subgraphs, and of the supergraph that is generated from them. */
  readonly sources: SupergraphSources;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** From 0 to 1, without 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Reports when stored answers become invalid; without it, or without bytes for them, none are stored. */
  readonly stamps?: StampSource;
  /** Metrics and traces. */
  readonly observer?: Observer | undefined;
}

export interface Gateway extends Graph {
  /** Undefined where answers are not stored. */
  readonly cache: AnswerCache | undefined;
  readonly observer: Observer | undefined;
  /** The contracts of the centers; read in the background. */
  readonly contracts: ContractReader;
  /** The centers; may be replaced at any time, running operations do not change. */
  readonly members: Members;
  readonly healthCheck: Health;
  /** The current report of `healthCheck`. */
  health(): Promise<HealthReport>;
  stop(): Promise<void>;
}

/** Operations in the queue. */
const MAX_WAITING = 500;

/** Opens the graph; no subgraph needs to be up. */
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
    ask: async ({ url }, withinMs) => {
      const call = { url, request: { query: SDL_QUERY, variables: {} }, maxBytes: MAX_SDL_CHARACTERS };
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
    // Twice the largest operation, so that others can run beside it.
    admission: new Admission({ capacity: 2 * GRAPH_LIMITS.cost, maxWaiting: MAX_WAITING }),
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
    fallbackPolicy: config.completenessPolicy,
    health: healthCheck,
    formatError: createFormatError(log, config.hidesSchema),
    now,
  };
  const graph = await openGraph(scope, { hidesSchema: config.hidesSchema ?? false, log });
  const cache = openCache(config, edges, members, [members, contracts]);
  contracts.start();
  members.onChange(() => {
    breakers.keepOnly(new Set(['registry', ...members.current().centers.map(({ id }) => id)]));
    transport.keepOnly?.([config.registryUrl, ...members.current().centers.map(({ url }) => url)]);
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

interface OpenCache {
  readonly answers: AnswerCache;
  close(): Promise<void>;
}

function openCache(
  { cacheBytes = 0, registryUrl }: GatewayConfig,
  { stamps: source, now }: GatewayEdges,
  members: Members,
  state: readonly { current(): unknown }[],
): OpenCache | undefined {
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
