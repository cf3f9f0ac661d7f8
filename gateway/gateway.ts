/** Wires the gateway: Apollo plans over the supergraph, our data source answers for the centers. With `dataSources.ts` the only wiring there is. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { toContractHealth, type ContractHealth } from './centers/contractHealth.ts';
import type { CenterHealth } from './centers/health.ts';
import { createMembers, type Members } from './centers/members.ts';
import type { GatewayConfig } from './config.ts';
import { createCenterDataSource, createDataSource } from './dataSources.ts';
import { createApolloGraph, reportEnd, type EndContext } from './apolloGraph.ts';
import type { Graph, GraphRequest } from './graph.ts';
import { createDirectExecution } from './direct/directExecutor.ts';
import { formatError } from './errors.ts';
import { ContractReader } from './execute/contractReader.ts';
import { readContract } from '../subgraphs/contract/readContract.ts';
import { limitRequests } from '../subgraphs/contract/limits/limitRequests.ts';
import { GRAPH_LIMITS } from '../subgraphs/contract/limits/limits.ts';
import type { Log } from '../subgraphs/contract/watch/log.ts';
import { limitNestedLists } from '../subgraphs/contract/nesting.ts';
import { createLines } from './execute/lines.ts';
import { createContext, type GatewayContext } from './execute/context.ts';
import { createPlans } from './execute/plans.ts';
import { probeCenters, probeRegistry, type RegistryHealth } from './execute/probe.ts';
import type { Transport } from './execute/transport.ts';
import { obeyPolicy } from './execute/obeyPolicy.ts';
import { publishExtensions } from './execute/publishExtensions.ts';
import { AnswerCache, type GraphState } from './cache/answers.ts';
import { Stamps, type StampSource } from './cache/stamps.ts';
import { checkScalars, requireKnownOperation, requireOneOperation } from './supergraph/clientSchema.ts';
import { createComparison } from './supergraph/compareContract.ts';
import type { SubgraphSources } from './supergraph/compose.ts';
import { readSupergraph } from './supergraph/supergraph.ts';
import { toApolloLogger } from './watch/apolloLogger.ts';
import { createNameMask } from './watch/maskNames.ts';
import { watchLines } from './watch/watchLines.ts';
import { watchRegistry } from './watch/watchRegistry.ts';
import type { Watch } from './watch/watch.ts';

export interface GatewayEdges {
  readonly transport: Transport;
  /** The stored SDL of the three logical subgraphs. */
  readonly sources: SubgraphSources;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly log: Log;
  /** Told of operations and calls; without one nothing is wrapped. */
  readonly watch?: Watch;
  /** What reports how long answers hold; without it, or with no bytes for them, none are stored. */
  readonly stamps?: StampSource;
}

export interface HealthReport {
  readonly status: 'live';
  /** The graph can be asked; which centers answer is said beside. */
  readonly isReady: boolean;
  readonly registry: RegistryHealth;
  readonly centers: readonly CenterHealth[];
}

export type OperationContext = GatewayContext & EndContext;

export interface Gateway extends Graph {
  readonly server: ApolloServer<OperationContext>;
  /** Who takes part: may be replaced at any time, without harm to the operations under way. */
  readonly members: Members;
  /** Of an operation that begins now. */
  createContext(request?: Partial<GraphRequest> & EndContext): OperationContext;
  /** Undefined where answers are not stored. */
  readonly cache: AnswerCache | undefined;
  readonly observer: Watch | undefined;
  health(): Promise<HealthReport>;
  stop(): Promise<void>;
}

/** Starts the graph; no subgraph needs to be up. Throws when the stored SDL does not compose. */
export async function createGateway(config: GatewayConfig, given: GatewayEdges): Promise<Gateway> {
  const { watch } = given;
  const edges: GatewayEdges = watch
    ? { ...given, transport: watchRegistry(given.transport, config.registryUrl, { watch, now: given.now }) }
    : given;
  const members = createMembers(config.directory.centers);
  const quietLines = createLines(config.lines);
  const lines = watch ? watchLines(quietLines, { watch, now: edges.now }) : quietLines;
  watch?.observeCenters?.({
    list: () => members.current().centers.map(({ id }) => id),
    getBreaker: (id) => quietLines.getState(members.current().get(id)),
  });
  const supergraph = readSupergraph(edges.sources);
  const maskNames = createNameMask(Object.values(edges.sources));
  const contracts = new ContractReader({
    getDirectory: () => members.current(),
    transport: edges.transport,
    compare: createComparison(edges.sources.coe),
    onFault: (center, { code, detail }) => edges.log(detail, { level: 'warn', center, code }),
    now: edges.now,
  });
  const parts = { ...edges, members, lines, supergraph, contracts, plans: createPlans(), maskNames };
  const centers = createCenterDataSource('coe', config, parts);
  const direct = createDirectExecution(centers);
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name }) => createDataSource(name, config, parts),
    experimental_didResolveQueryPlan: (plan) => direct.onPlan(plan),
    queryPlannerConfig: { reuseQueryFragments: false },
    logger: toApolloLogger(edges.log),
  });
  const server = new ApolloServer<OperationContext>({
    gateway: direct.wrap(gateway),
    introspection: !config.hidesSchema,
    parseOptions: { maxTokens: GRAPH_LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: formatError(edges.log, config.hidesSchema),
    logger: toApolloLogger(edges.log),
    stopOnTerminationSignals: false,
    persistedQueries: false, // a second way to name a document, of which no client knows whether it is stored
    validationRules: [requireKnownOperation, limitNestedLists],
    plugins: [
      limitRequests(GRAPH_LIMITS, () => members.current().centers.length),
      checkScalars(),
      requireOneOperation(),
      publishExtensions(edges.now),
      obeyPolicy({ fallback: config.completenessPolicy, countCenters: () => members.current().centers.length }),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
      reportEnd(),
    ],
  });
  await server.start();
  const readState = (): GraphState => [members.current(), contracts.current()];
  const cache = openCache(config, edges, { members, readState });
  contracts.start();
  members.onChange(() => {
    watch?.keepOnly?.(members.current().centers.map(({ id }) => id));
    edges.transport.keepOnly?.([config.registryUrl, ...members.current().centers.map(({ url }) => url)]);
    void contracts.readAll(); // never rejects
  });
  const getContract = (center: string): ContractHealth => toContractHealth(contracts.getKnown(center));
  const probe = {
    contract: readContract(edges.sources.coe),
    transport: edges.transport,
    lines,
    now: edges.now,
    contracts,
    getContract,
  };
  const createOperationContext: Gateway['createContext'] = ({ origin, dependencies, onEnd } = {}) => ({
    ...createContext(members.current(), edges.now(), origin),
    dependencies,
    ...(onEnd && { onEnd }),
  });
  return {
    server,
    members,
    createContext: createOperationContext,
    ...createApolloGraph(server, createOperationContext),
    cache: cache?.answers,
    observer: watch,
    async health() {
      const [registry, centers] = await Promise.all([
        probeRegistry(edges.transport, config.registryUrl),
        probeCenters({ ...probe, directory: members.current() }),
      ]);
      return { status: 'live', isReady: true, registry, centers };
    },
    async stop() {
      contracts.stop();
      await cache?.close();
      await server.stop();
      await edges.transport.close();
    },
  };
}

interface OpenCache {
  readonly answers: AnswerCache;
  close(): Promise<void>;
}

function openCache(
  { keptBytes = 0, registryUrl }: GatewayConfig,
  { stamps: source, now }: GatewayEdges,
  { members, readState }: { readonly members: Members; readonly readState: () => GraphState },
): OpenCache | undefined {
  if (!source || keptBytes === 0) return undefined;
  const stamps = new Stamps(source, now);
  const follow = (): void => stamps.follow([{ id: 'registry', url: registryUrl }, ...members.current().centers]);
  follow();
  const unfollow = members.onChange(follow);
  return {
    answers: new AnswerCache({ maxBytes: keptBytes, stamps, readState, now }),
    async close() {
      unfollow();
      await stamps.close();
    },
  };
}
