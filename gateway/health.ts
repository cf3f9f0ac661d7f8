/**
 * Tracks the state of the subgraphs for `/health`. The state comes from finished operations and from background probes,
 * so a report never waits for a subgraph.
 */
import type { Contract } from '../subgraphs/contract/model.ts';
import type { Center, Members } from './centers/directory.ts';
import type { Summary } from './centers/outcome.ts';
import { REPORT, type CenterRequest } from './plan/printRequest.ts';
import { Breakers, isObject, scatter, type BreakerState, type ScatterEdges } from './transport/scatter.ts';
import { sendOnce } from './transport/transport.ts';
import { Invalid, readReport } from './validate/value.ts';
import type { ContractHealth, ContractReader, Contracts } from './versions/contracts.ts';

export interface HealthReport {
  readonly status: 'live';
  /** Always true: the gateway can serve requests even if centers are down. Their states are in `centers`. */
  readonly isReady: boolean;
  readonly registry: RegistryHealth;
  readonly centers: readonly CenterHealth[];
}

/** `unknown`: the subgraph was not called yet. */
export type SubgraphState = 'up' | 'down' | 'unknown';

export interface RegistryHealth {
  readonly state: SubgraphState;
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: SubgraphState;
  /** Why the center is down: a code of the catalogue. Null if it is not down. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  /** Whole seconds since the last finding; null if there is none. */
  readonly age: number | null;
  readonly breaker: BreakerState;
  readonly contract: ContractHealth;
}

/** What a probe or an operation found out about one center. */
export interface Finding {
  /** Why the center is down; null if it is up. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
}

export interface HealthOptions {
  readonly members: Pick<Members, 'current'>;
  /** Never rejects. */
  readonly probeCenter: (center: Center) => Promise<Finding>;
  /** Resolves to whether the registry answered. Never rejects. */
  readonly probeRegistry: () => Promise<boolean>;
  readonly breakers: Pick<Breakers, 'getState'>;
  readonly contracts: Pick<ContractReader, 'getHealth'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The minimum time between the starts of two rounds of probes. */
const PROBE_INTERVAL_MS = 2000;

interface TimedFinding extends Finding {
  readonly url: string;
  readonly foundAt: number;
}

export class Health {
  readonly #options: HealthOptions;
  /** The last finding, by center. */
  readonly #findings = new Map<string, TimedFinding>();
  #registry: RegistryHealth = { state: 'unknown', code: null };
  #round: Promise<void> | undefined;
  #lastRoundAt = -Infinity;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /**
   * Returns the current state. Also starts a round of probes in the background, at most one every PROBE_INTERVAL_MS.
   */
  report(): HealthReport {
    if (this.#options.now() - this.#lastRoundAt >= PROBE_INTERVAL_MS) void this.probe(); // never rejects
    const { centers } = this.#options.members.current();
    return {
      status: 'live',
      isReady: true,
      registry: this.#registry,
      centers: centers.map((center) => this.#describe(center)),
    };
  }

  /**
   * Probes all subgraphs in parallel, or joins the round that is running. Resolves when each has answered or timed out.
   */
  probe(): Promise<void> {
    this.#round ??= this.#probeAll().finally(() => (this.#round = undefined));
    return this.#round;
  }

  /**
   * Updates the states from a finished operation. Only CENTER_UNAVAILABLE marks a center as down: one list may fail or
   * be slow while others work.
   */
  record({ centers }: Summary): void {
    const directory = this.#options.members.current();
    for (const { center: id, status, code, asOf, epoch } of centers) {
      if (!directory.has(id)) continue;
      if (status === 'ANSWERED' || status === 'DENIED')
        this.#set(directory.get(id), { code: null, asOf: asOf ?? null, epoch: epoch ?? null });
      else if (code === 'CENTER_UNAVAILABLE') this.#set(directory.get(id), { code, asOf: null, epoch: null });
    }
  }

  async #probeAll(): Promise<void> {
    const { members, probeCenter, probeRegistry, now } = this.#options;
    const startedAt = now();
    this.#lastRoundAt = startedAt;
    const { centers } = members.current();
    const ids = new Set(centers.map(({ id }) => id));
    for (const id of this.#findings.keys()) if (!ids.has(id)) this.#findings.delete(id);
    await Promise.all([
      probeRegistry().then((isUp) => {
        this.#registry = isUp ? { state: 'up', code: null } : { state: 'down', code: 'REGISTRY_UNAVAILABLE' };
      }),
      ...centers.map(async (center) => {
        const finding = await probeCenter(center);
        // Ignore a failed probe if an operation got an answer from the center in the meantime.
        const isOutdated = finding.code !== null && (this.#find(center)?.foundAt ?? -Infinity) > startedAt;
        if (!isOutdated) this.#set(center, finding);
      }),
    ]);
  }

  #set({ id, url }: Center, finding: Finding): void {
    const before = this.#findings.get(id);
    // Answers about single rows contain no `asOf` and `epoch`: use the last known values.
    const asOf = finding.asOf ?? (finding.code === null && before?.url === url ? before.asOf : null);
    const epoch = finding.epoch ?? (finding.code === null && before?.url === url ? before.epoch : null);
    this.#findings.set(id, { code: finding.code, asOf, epoch, url, foundAt: this.#options.now() });
  }

  /** Returns undefined for a center whose address has changed since the last finding. */
  #find({ id, url }: Center): TimedFinding | undefined {
    const finding = this.#findings.get(id);
    return finding?.url === url ? finding : undefined;
  }

  #describe(center: Center): CenterHealth {
    const { breakers, contracts, now } = this.#options;
    const lastFinding = this.#find(center);
    const contract = contracts.getHealth(center.id);
    const code = lastFinding?.code ?? (contract.state === 'mismatch' ? 'CONTRACT_MISMATCH' : null);
    return {
      id: center.id,
      name: center.name,
      state: code !== null ? 'down' : lastFinding ? 'up' : 'unknown',
      code,
      asOf: lastFinding?.asOf ?? null,
      epoch: lastFinding?.epoch ?? null,
      age: lastFinding ? Math.floor((now() - lastFinding.foundAt) / 1000) : null,
      breaker: breakers.getState(center.id, center.url),
      contract,
    };
  }
}

// Probes.

const PROBE_DEADLINE_MS = 2000;
const MAX_BYTES = 64 * 1024;

interface ProbeScope {
  readonly contract: Contract;
  readonly scatter: ScatterEdges;
  readonly contracts: Contracts;
}

/**
 * Probes a center even if its circuit breaker is open. A failed probe never opens a breaker, so monitoring cannot
 * affect clients; a successful one closes it. Never rejects.
 */
export async function probeCenter(scope: ProbeScope, { id, url }: Center): Promise<Finding> {
  const { breakers, now } = scope.scatter;
  const edges = { ...scope.scatter, breakers: new Breakers(NEVER_OPEN, now) };
  const call = { center: id, url, request: printProbe(scope, id), maxBytes: MAX_BYTES };
  const [answer] = await scatter(edges, [call], { waitMs: PROBE_DEADLINE_MS, isShort: true });
  if (answer?.kind !== 'answer') return { code: answer?.code ?? 'CENTER_UNAVAILABLE', asOf: null, epoch: null };
  breakers.succeed(id, url);
  return readProbe(scope.contract, id, answer.data);
}

const NEVER_OPEN = { failuresToOpen: Infinity, openMs: 0 };

/** Prints a query for the completeness report of any list that the center serves, without rows. */
function printProbe({ contract, contracts }: Pick<ProbeScope, 'contract' | 'contracts'>, id: string): CenterRequest {
  const { lacks } = contracts.current().getView(id);
  const list = contract.collections.find(({ plural }) => !lacks.has(`Query.${plural}`))?.plural ?? 'programs';
  return { query: `{ probe: ${list}(first: 0) { completeness ${REPORT} } }`, variables: {} };
}

function readProbe(contract: Contract, id: string, data: Readonly<Record<string, unknown>>): Finding {
  const probe = isObject(data['probe']) ? data['probe'] : {};
  const report = readReport(contract, id, probe['completeness']);
  if (report instanceof Invalid) return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  // DENIED means that the center is up.
  return {
    code: report.status === 'FAILED' ? (report.code ?? 'CENTER_FAULT') : null,
    asOf: report.asOf,
    epoch: report.epoch,
  };
}

/** Resolves to whether the registry answered; an answer closes its circuit breaker. Never rejects. */
export async function probeRegistry(
  { transport, breakers }: Pick<ScatterEdges, 'transport' | 'breakers'>,
  url: string,
): Promise<boolean> {
  try {
    const call = { url, request: { query: '{ __typename }', variables: {} }, maxBytes: MAX_BYTES };
    const { body } = await sendOnce(transport, call, PROBE_DEADLINE_MS);
    breakers.succeed('registry', url);
    return isObject(body) && isObject(body['data']) && body['data']['__typename'] === 'Query';
  } catch {
    return false;
  }
}
