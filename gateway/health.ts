/**
 * The state of the subgraphs, as `/health` reports it. It is known from finished operations and from probes in the
 * background: a report sends no request and waits for nothing.
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
  /** True whenever the gateway answers at all; the states of the centers are listed apart. */
  readonly isReady: boolean;
  readonly registry: RegistryHealth;
  readonly centers: readonly CenterHealth[];
}

/** `unknown`: neither probed nor asked yet. */
export type SubgraphState = 'up' | 'down' | 'unknown';

export interface RegistryHealth {
  readonly state: SubgraphState;
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: SubgraphState;
  /** Why it is down: a code of the catalogue. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  /** Whole seconds since the last finding; null without one. */
  readonly age: number | null;
  readonly breaker: BreakerState;
  readonly contract: ContractHealth;
}

/** The result of a probe, or of an operation, for one center. */
export interface Finding {
  /** Why it is down; null where it is up. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
}

export interface HealthOptions {
  readonly members: Pick<Members, 'current'>;
  /** Never rejects. */
  readonly probeCenter: (center: Center) => Promise<Finding>;
  /** Does it answer? Never rejects. */
  readonly probeRegistry: () => Promise<boolean>;
  readonly breakers: Pick<Breakers, 'getState'>;
  readonly contracts: Pick<ContractReader, 'getHealth'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The least time from the start of one round of probes to the next. */
const EVERY_MS = 2000;

interface Seen extends Finding {
  readonly url: string;
  readonly at: number;
}

export class Health {
  readonly #options: HealthOptions;
  /** The last finding, by center. */
  readonly #seen = new Map<string, Seen>();
  #registry: RegistryHealth = { state: 'unknown', code: null };
  #round: Promise<void> | undefined;
  #lastRoundAt = -Infinity;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** The current state. Starts a round of probes in the background, unless one runs or was started within EVERY_MS. */
  report(): HealthReport {
    if (this.#options.now() - this.#lastRoundAt >= EVERY_MS) void this.probe(); // never rejects
    const { centers } = this.#options.members.current();
    return {
      status: 'live',
      isReady: true,
      registry: this.#registry,
      centers: centers.map((center) => this.#describe(center)),
    };
  }

  /** Probes all subgraphs at the same time, or shares the round that is running. Resolves when all have answered or timed out. */
  probe(): Promise<void> {
    this.#round ??= this.#probeAll().finally(() => (this.#round = undefined));
    return this.#round;
  }

  /** Updates the states from a finished operation. A failed or slow list does not mean that its center is down. */
  note({ centers }: Summary): void {
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
    for (const id of this.#seen.keys()) if (!ids.has(id)) this.#seen.delete(id);
    await Promise.all([
      probeRegistry().then((isUp) => {
        this.#registry = isUp ? { state: 'up', code: null } : { state: 'down', code: 'REGISTRY_UNAVAILABLE' };
      }),
      ...centers.map(async (center) => {
        const finding = await probeCenter(center);
        // An operation that got an answer meanwhile is newer than a probe that failed.
        const isOutdated = finding.code !== null && (this.#find(center)?.at ?? -Infinity) > startedAt;
        if (!isOutdated) this.#set(center, finding);
      }),
    ]);
  }

  #set({ id, url }: Center, finding: Finding): void {
    const before = this.#seen.get(id);
    // Answers of single rows do not state `asOf` and `epoch`.
    const asOf = finding.asOf ?? (finding.code === null && before?.url === url ? before.asOf : null);
    const epoch = finding.epoch ?? (finding.code === null && before?.url === url ? before.epoch : null);
    this.#seen.set(id, { code: finding.code, asOf, epoch, url, at: this.#options.now() });
  }

  /** Undefined for a center that moved: nothing is known of its new address. */
  #find({ id, url }: Center): Seen | undefined {
    const seen = this.#seen.get(id);
    return seen?.url === url ? seen : undefined;
  }

  #describe(center: Center): CenterHealth {
    const { breakers, contracts, now } = this.#options;
    const seen = this.#find(center);
    const contract = contracts.getHealth(center.id);
    const code = seen?.code ?? (contract.state === 'mismatch' ? 'CONTRACT_MISMATCH' : null);
    return {
      id: center.id,
      name: center.name,
      state: code !== null ? 'down' : seen ? 'up' : 'unknown',
      code,
      asOf: seen?.asOf ?? null,
      epoch: seen?.epoch ?? null,
      age: seen ? Math.floor((now() - seen.at) / 1000) : null,
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
 * Also asks a center whose circuit breaker is open, and a failure opens none, so that monitoring changes no client's answer.
 * Any answer closes the center's circuit breaker. Never rejects.
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

const NEVER_OPEN = { failures: Infinity, restMs: 0 };

/** Any list that the center serves, without rows: only its report is read. */
function printProbe({ contract, contracts }: Pick<ProbeScope, 'contract' | 'contracts'>, id: string): CenterRequest {
  const { lacks } = contracts.current().getView(id);
  const list = contract.collections.find(({ plural }) => !lacks.has(`Query.${plural}`))?.plural ?? 'programs';
  return { query: `{ probe: ${list}(first: 0) { completeness ${REPORT} } }`, variables: {} };
}

function readProbe(contract: Contract, id: string, data: Readonly<Record<string, unknown>>): Finding {
  const probe = isObject(data['probe']) ? data['probe'] : {};
  const own = readReport(contract, id, probe['completeness']);
  if (own instanceof Invalid) return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  // A center that denies access is up.
  return { code: own.status === 'FAILED' ? (own.code ?? 'CENTER_FAULT') : null, asOf: own.asOf, epoch: own.epoch };
}

/** Does it answer? An answer closes its circuit breaker. Never rejects. */
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
