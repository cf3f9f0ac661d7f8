/** Wires the gateway: Apollo plans over the supergraph, our data source answers for the centers. With `dataSources.ts` the only wiring there is. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { CenterHealth } from './centers/health.ts';
import { createMembers, type Members } from './centers/directory.ts';
import type { GatewayConfig } from './config.ts';
import { createCenterDataSource, createDataSource } from './dataSources.ts';
import { createDirectExecution } from './direct/directExecutor.ts';
import { formatError } from './errors.ts';
import { limitRequests } from '../subgraphs/contract/limits/limitRequests.ts';
import { GRAPH_LIMITS } from '../subgraphs/contract/limits/limits.ts';
import type { Log } from '../subgraphs/contract/watch/log.ts';
import { limitNestedLists } from '../subgraphs/contract/nesting.ts';
import { createLines } from './execute/lines.ts';
import { runWithDeadline } from './execute/deadline.ts';
import { createContext, type Dependencies, type GatewayContext } from './execute/context.ts';
import type { OnEnding } from './execute/ending.ts';
import { createPlans } from './execute/plans.ts';
import { probeCenters, probeRegistry, type RegistryHealth } from './execute/probe.ts';
import type { Transport } from './execute/transport.ts';
import { obeyPolicy } from './execute/obeyPolicy.ts';
import { publishExtensions } from './execute/publishExtensions.ts';
import { AnswerCache, type GraphState } from './cache/answers.ts';
import { Stamps, type StampSource } from './cache/stamps.ts';
import { checkScalars, requireKnownOperation, requireOneOperation } from './supergraph/clientSchema.ts';
import { readSupergraph, type SupergraphSources } from './supergraph/logicalSubgraph.ts';
import { createComparison } from './versions/compare.ts';
import { ContractReader, SDL_QUERY } from './versions/reader.ts';
import { toApolloLogger } from './watch/apolloLogger.ts';
import { createNameMask } from './watch/maskNames.ts';
import { watchLines } from './watch/watchLines.ts';
import { watchOperations } from './watch/watchOperations.ts';
import { watchRegistry } from './watch/watchRegistry.ts';
import type { Watch } from './watch/watch.ts';

export interface GatewayEdges {
  readonly transport: Transport;
  /** The stored SDL of the three logical subgraphs, and the supergraph that is generated of them. */
  readonly sources: SupergraphSources;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly log: Log;
  /** Told of operations and calls; without one nothing is wrapped. */
  readonly watch?: Watch;
  /** What reports how long answers hold; without it, or with no bytes for them, none are stored. */
  readonly stamps?: StampSource;
  readonly plugins?: readonly ApolloServerPlugin<GatewayContext>[];
}

export interface HealthReport {
  readonly status: 'live';
  /** The graph can be asked; which centers answer is said beside. */
  readonly isReady: boolean;
  readonly registry: RegistryHealth;
  readonly centers: readonly CenterHealth[];
}

export interface OperationOptions {
  /** The id of the client's request. */
  readonly requestId?: string;
  /** Called when the operation ends. */
  readonly onEnding?: OnEnding | undefined;
  readonly dependencies?: Dependencies | undefined;
}

export interface Gateway {
  readonly server: ApolloServer<GatewayContext>;
  /** Who takes part: may be replaced at any time, without harm to the operations under way. */
  readonly members: Members;
  /** Of an operation that begins now. */
  createContext(options?: OperationOptions): GatewayContext;
  /** Undefined where answers are not stored. */
  readonly answers: AnswerCache | undefined;
  /** What each center serves; read in the background. */
  readonly contracts: ContractReader;
  health(): Promise<HealthReport>;
  stop(): Promise<void>;
}

/** Starts the graph; no subgraph needs to be up. */
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
  const maskNames = createNameMask([edges.sources.registry, edges.sources.coe, edges.sources.consortium]);
  const contracts = new ContractReader({
    getDirectory: () => members.current(),
    ask: async ({ url }, withinMs) => {
      const { body } = await runWithDeadline(withinMs, (signal) =>
        edges.transport.send(url, { query: SDL_QUERY, variables: {} }, signal),
      );
      return body;
    },
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
  let schema = 0;
  const server = new ApolloServer<GatewayContext>({
    gateway: direct.wrap(gateway),
    introspection: !config.hidesSchema,
    parseOptions: { maxTokens: GRAPH_LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: formatError(edges.log, config.hidesSchema),
    logger: toApolloLogger(edges.log),
    stopOnTerminationSignals: false,
    validationRules: [requireKnownOperation, limitNestedLists],
    plugins: [
      limitRequests(GRAPH_LIMITS, () => members.current().centers.length),
      checkScalars(),
      requireOneOperation(),
      publishExtensions(edges.now),
      obeyPolicy({ fallback: config.completenessPolicy, countCenters: () => members.current().centers.length }),
      { serverWillStart: async () => ({ schemaDidLoadOrUpdate: () => void (schema += 1) }) },
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
      watchOperations({ watch, now: edges.now }),
      ...(edges.plugins ?? []),
    ],
  });
  await server.start();
  const readState = (): GraphState => [members.current(), contracts.current(), schema];
  const cache = openCache(config, edges, { members, readState });
  contracts.start();
  members.onChange(() => {
    watch?.keepOnly?.(members.current().centers.map(({ id }) => id));
    edges.transport.keepOnly?.([config.registryUrl, ...members.current().centers.map(({ url }) => url)]);
    void contracts.readAll(); // never rejects
  });
  const probe = {
    contract: supergraph.coe.contract,
    transport: edges.transport,
    lines,
    now: edges.now,
    contracts,
  };
  return {
    server,
    members,
    contracts,
    createContext({ requestId, onEnding, dependencies }: OperationOptions = {}) {
      const context = createContext(
        members.current(),
        edges.now(),
        requestId === undefined ? undefined : { requestId },
      );
      return { ...context, dependencies, onEnding };
    },
    answers: cache?.answers,
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
  { stamps: source, now, watch }: GatewayEdges,
  { members, readState }: { readonly members: Members; readonly readState: () => GraphState },
): OpenCache | undefined {
  if (!source || keptBytes === 0) return undefined;
  const stamps = new Stamps(source, now);
  const follow = (): void => stamps.follow([{ id: 'registry', url: registryUrl }, ...members.current().centers]);
  follow();
  const unfollow = members.onChange(follow);
  return {
    answers: new AnswerCache({ maxBytes: keptBytes, stamps, readState, now, onLookUp: watch && observeLookUps(watch) }),
    async close() {
      unfollow();
      await stamps.close();
    },
  };
}

/** An answer that is given again is an operation too, though Apollo never sees it. */
function observeLookUps(watch: Watch): (isHit: boolean) => void {
  return (isHit) => {
    watch.lookUp('answer', isHit ? 'hit' : 'miss');
    if (isHit) watch.beginOperation(undefined)({ outcome: 'complete', milliseconds: 0, centers: [] });
  };
}
