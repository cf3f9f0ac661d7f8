/** Wires the gateway: Apollo plans over the supergraph, our data source answers for the centers. With `dataSources.ts` the only wiring there is. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
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
import { createDirectExecution } from './direct/directExecutor.ts';
import { formatError } from './errors.ts';
import { ContractReader } from './execute/contractReader.ts';
import { limitRequests } from '../subgraphs/contract/limits/limitRequests.ts';
import { GRAPH_LIMITS } from '../subgraphs/contract/limits/limits.ts';
import type { Log } from '../subgraphs/contract/watch/log.ts';
import { limitNestedLists } from '../subgraphs/contract/nesting.ts';
import { createLines } from './execute/lines.ts';
import { createContext, type GatewayContext } from './execute/context.ts';
import type { OnEnding } from './execute/ending.ts';
import { createPlans } from './execute/plans.ts';
import type { SentAnswer } from './execute/keeper.ts';
import { probeCenters, probeRegistry, type RegistryHealth } from './execute/probe.ts';
import type { Transport } from './execute/transport.ts';
import { obeyPolicy } from './execute/obeyPolicy.ts';
import { publishExtensions } from './execute/publishExtensions.ts';
import type { KeptAnswer } from './keep/answerCache.ts';
import type { Ground } from './keep/ground.ts';
import { createKeep, type Keep, type KeepOptions } from './keep/keep.ts';
import { noteAnswer } from './keep/noteAnswer.ts';
import type { Freshness } from './keep/operationKeeper.ts';
import type { StampSource } from './keep/stampSource.ts';
import { checkScalars, requireKnownOperation, requireOneOperation } from './supergraph/clientSchema.ts';
import { createComparison } from './supergraph/compareContract.ts';
import { readSupergraph, type SupergraphSources } from './supergraph/logicalSubgraph.ts';
import { toApolloLogger } from './watch/apolloLogger.ts';
import { createNameMask } from './watch/maskNames.ts';
import { tellLookup } from './watch/tellLookup.ts';
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
  /** What tells how long answers hold; without it, or with no bytes for them, none are kept. */
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

export interface Asking {
  /** Equal for equal callers, and for no others. */
  readonly caller: string;
  readonly freshness: Freshness;
  /** The id that the client's request goes by. */
  readonly requestId?: string;
  /** Told how the operation ends. */
  readonly onEnding?: OnEnding | undefined;
}

/** Who shows nothing to be known by; all of them are one. */
export const ANONYMOUS = 'anonymous';

export interface KeptAnswers {
  /** @param key all that the request is, but for its caller */
  find(key: string, caller: string): KeptAnswer | undefined;
  /** Keeps the answer of an operation that has ended, where it may be. */
  keep(context: GatewayContext, answer: SentAnswer): void;
  /** At present, of parts and answers. */
  readonly bytes: number;
}

export interface Gateway {
  readonly server: ApolloServer<GatewayContext>;
  /** Who takes part: may be replaced at any time, without harm to the operations under way. */
  readonly members: Members;
  /** Of an operation that begins now. */
  createContext(asking?: Partial<Asking>): GatewayContext;
  /** Whole answers that were kept. */
  readonly kept: KeptAnswers;
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
      noteAnswer(),
      { serverWillStart: async () => ({ schemaDidLoadOrUpdate: () => void (schema += 1) }) },
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
      watchOperations({ watch, now: edges.now }),
      ...(edges.plugins ?? []),
    ],
  });
  await server.start();
  const readGround = (): Ground => ({ directory: members.current(), catalog: contracts.current(), schema });
  const keep = openKeep(config, edges, { members, readGround });
  contracts.start();
  members.onChange(() => {
    watch?.keepOnly?.(members.current().centers.map(({ id }) => id));
    edges.transport.keepOnly?.([config.registryUrl, ...members.current().centers.map(({ url }) => url)]);
    void contracts.readAll(); // never rejects
  });
  const getContract = (center: string): ContractHealth => toContractHealth(contracts.getKnown(center));
  const probe = {
    contract: supergraph.coe.contract,
    transport: edges.transport,
    lines,
    now: edges.now,
    contracts,
    getContract,
  };
  return {
    server,
    members,
    createContext({ caller = ANONYMOUS, freshness = 'usual', requestId, onEnding }: Partial<Asking> = {}) {
      const context = createContext(
        members.current(),
        edges.now(),
        requestId === undefined ? undefined : { requestId },
      );
      return { ...context, caller, keeper: keep?.open(caller, freshness), onEnding };
    },
    kept: {
      find(key, caller) {
        const started = edges.now();
        const found = keep?.answers.find(key, caller);
        if (keep && watch) tellLookup(watch, found !== undefined, () => edges.now() - started);
        return found;
      },
      keep: ({ keeper }, answer) => keeper?.keepAnswer(answer),
      get bytes() {
        return keep ? keep.answers.bytes + keep.parts.bytes : 0;
      },
    },
    async health() {
      const [registry, centers] = await Promise.all([
        probeRegistry(edges.transport, config.registryUrl),
        probeCenters({ ...probe, directory: members.current() }),
      ]);
      return { status: 'live', isReady: true, registry, centers };
    },
    async stop() {
      contracts.stop();
      await keep?.close();
      await server.stop();
      await edges.transport.close();
    },
  };
}

function openKeep(
  { keptBytes = 0, registryUrl }: GatewayConfig,
  { stamps, transport, now, watch }: GatewayEdges,
  around: Pick<KeepOptions, 'members' | 'readGround'>,
): Keep | undefined {
  if (!stamps || keptBytes === 0) return undefined;
  return createKeep({
    ...around,
    maxBytes: keptBytes,
    source: stamps,
    registry: { id: 'registry', url: registryUrl },
    transport,
    now,
    onPartLookup: watch && ((result) => watch.lookUp('part', result)),
  });
}
