/**
 * Which subgraphs are there, as `/health` reports it: what is known already, from operations that ended and from probes in
 * the background. A report asks no center anything and waits for nothing, however many are wanted at once.
 */
import type { Summary } from './outcome.ts';
import type { Center, Directory } from './directory.ts';

export interface HealthReport {
  readonly status: 'live';
  /** The graph can be asked; which centers answer is said beside. */
  readonly isReady: boolean;
  readonly registry: RegistryHealth;
  readonly centers: readonly CenterHealth[];
}

/** `unknown`: nothing was heard of it yet, as the gateway or the center has just begun. */
export type SubgraphState = 'up' | 'down' | 'unknown';

export interface RegistryHealth {
  readonly state: SubgraphState;
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

/** `open`: it failed several times in a row, and is not asked for a moment. `half-open`: one call tries it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: SubgraphState;
  /** Why it is down: a code of the catalogue. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  /** Whole seconds since this was seen; null where nothing was. */
  readonly age: number | null;
  readonly breaker: BreakerState;
  readonly contract: ContractHealth;
}

/** How a center's schema compares to the contract: in names of schemas alone. */
export interface ContractHealth {
  /** `same`: all of the contract, and perhaps more. `mismatch`: the center is left out. `unknown`: its schema was never read. */
  readonly state: 'same' | 'lacks' | 'mismatch' | 'unknown';
  /** Coordinates of the contract; at most 50. */
  readonly lacks: readonly string[];
  /** Enum values beyond the contract; at most 50. */
  readonly extras: readonly string[];
  readonly reason: string | null;
}

/** What a probe, or an operation, found out about a center. */
export interface Finding {
  /** Why it is down; null where it is up. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
}

export interface HealthOptions {
  readonly getDirectory: () => Directory;
  /** Asks a small question, with a deadline; never rejects. */
  readonly probeCenter: (center: Center) => Promise<Finding>;
  /** Is it there? Asks a small question, with a deadline; never rejects. */
  readonly probeRegistry: () => Promise<boolean>;
  readonly getBreaker: (center: Center) => BreakerState;
  readonly getContract: (center: string) => ContractHealth;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Between the beginnings of two rounds of probes, at least. */
const EVERY_MS = 2000;

interface Seen extends Finding {
  readonly url: string;
  readonly at: number;
}

export class Health {
  readonly #options: HealthOptions;
  /** By center: one each, replaced by whatever is seen later. */
  readonly #seen = new Map<string, Seen>();
  #registry: RegistryHealth = { state: 'unknown', code: null };
  #round: Promise<void> | undefined;
  #lastRoundAt = -Infinity;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** What is known now. Begins a round of probes in the background, where none runs and the last is not too recent. */
  report(): HealthReport {
    if (this.#options.now() - this.#lastRoundAt >= EVERY_MS) void this.probe(); // never rejects
    const { centers } = this.#options.getDirectory();
    return {
      status: 'live',
      isReady: true,
      registry: this.#registry,
      centers: centers.map((center) => this.#describe(center)),
    };
  }

  /** Probes all subgraphs, each on its own, so that one that hangs delays no other; shares a round that runs already. */
  probe(): Promise<void> {
    this.#round ??= this.#probeAll().finally(() => (this.#round = undefined));
    return this.#round;
  }

  /** Takes in what an operation proves about the centers: that one list failed, or took too long, does not mean that its center is down. */
  note({ centers }: Summary): void {
    const directory = this.#options.getDirectory();
    for (const { center: id, status, code, asOf, epoch } of centers) {
      if (!directory.has(id)) continue;
      if (status === 'ANSWERED' || status === 'DENIED')
        this.#set(directory.get(id), { code: null, asOf: asOf ?? null, epoch: epoch ?? null });
      else if (code === 'CENTER_UNAVAILABLE') this.#set(directory.get(id), { code, asOf: null, epoch: null });
    }
  }

  async #probeAll(): Promise<void> {
    const { getDirectory, probeCenter, probeRegistry, now } = this.#options;
    const startedAt = now();
    this.#lastRoundAt = startedAt;
    const { centers } = getDirectory();
    const ids = new Set(centers.map(({ id }) => id));
    for (const id of this.#seen.keys()) if (!ids.has(id)) this.#seen.delete(id);
    await Promise.all([
      probeRegistry().then((isUp) => {
        this.#registry = isUp ? { state: 'up', code: null } : { state: 'down', code: 'REGISTRY_UNAVAILABLE' };
      }),
      ...centers.map(async (center) => {
        const finding = await probeCenter(center);
        // An operation that ended meanwhile knows better than a probe that got no answer.
        const isOutdone = finding.code !== null && (this.#find(center)?.at ?? -Infinity) > startedAt;
        if (!isOutdone) this.#set(center, finding);
      }),
    ]);
  }

  #set({ id, url }: Center, finding: Finding): void {
    const before = this.#seen.get(id);
    // Not every answer states them: an operation on single rows does not.
    const asOf = finding.asOf ?? (finding.code === null && before?.url === url ? before.asOf : null);
    const epoch = finding.epoch ?? (finding.code === null && before?.url === url ? before.epoch : null);
    this.#seen.set(id, { code: finding.code, asOf, epoch, url, at: this.#options.now() });
  }

  /** A center that moved was not yet seen at its new address. */
  #find({ id, url }: Center): Seen | undefined {
    const seen = this.#seen.get(id);
    return seen?.url === url ? seen : undefined;
  }

  #describe(center: Center): CenterHealth {
    const { getBreaker, getContract, now } = this.#options;
    const seen = this.#find(center);
    const contract = getContract(center.id);
    const code = seen?.code ?? (contract.state === 'mismatch' ? 'CONTRACT_MISMATCH' : null);
    return {
      id: center.id,
      name: center.name,
      state: code !== null ? 'down' : seen ? 'up' : 'unknown',
      code,
      asOf: seen?.asOf ?? null,
      epoch: seen?.epoch ?? null,
      age: seen ? Math.floor((now() - seen.at) / 1000) : null,
      breaker: getBreaker(center),
      contract,
    };
  }
}
