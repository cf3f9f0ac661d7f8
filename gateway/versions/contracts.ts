/**
 * What each center serves: reads its SDL at the start, every half minute, and after an answer that does not fit, and
 * compares it with the contract. Operations see the result as a catalog.
 */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Center, Members } from '../centers/directory.ts';

export const SDL_QUERY = '{ _service { sdl } }';
export const MAX_SDL_CHARACTERS = 4_000_000;
const DEADLINE_MS = 2000;
const EVERY_MS = 30_000;

/**
 * Rechecks of a center whose answers never fit, or that hangs: after so many in a row without a new SDL, at most one every
 * QUIET_MS.
 */
const FRUITLESS_RECHECKS = 3;
const QUIET_MS = 1000;
/** Each new SDL costs a comparison: at most MAX_CHANGES of one center within CHANGES_MS. */
const MAX_CHANGES = 5;
const CHANGES_MS = 10_000;
/** Cached comparisons by SDL; most centers serve the same one. The oldest are evicted first. */
const MAX_COMPARED = 20;

const UNKNOWN: KnownContract = { kind: 'unknown' };

/** What a fetch needs to know of the centers' contracts. */
export interface Contracts {
  current(): Catalog;
  /** Reads the center's SDL again, after an answer that does not fit. Resolves when `current` is up to date or the time is over; never rejects. */
  recheck(center: string, withinMs: number): Promise<void>;
}

export interface ContractReaderOptions {
  readonly members: Pick<Members, 'current'>;
  /** The parsed body of the center's answer to SDL_QUERY; rejects when there is none in time. */
  readonly ask: (center: Center, withinMs: number) => Promise<unknown>;
  /** Rejects for a text that is no schema. */
  readonly compare: (sdl: string) => Promise<Drift>;
  readonly onFault: (center: string, fault: { readonly code: ContractErrorCode; readonly detail: string }) => void;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The rechecks of one center. */
interface Rechecks {
  /** How many in a row found nothing new or failed, and the time of the last one. */
  readonly fruitless: number;
  readonly at: number;
  /** The times of the last MAX_CHANGES that found a new SDL. */
  readonly changes: readonly number[];
}

export class ContractReader implements Contracts {
  readonly #options: ContractReaderOptions;
  readonly #known = new Map<string, KnownContract>();
  /** Computed when a contract changes, so that `/health` only reads it. */
  readonly #health = new Map<string, ContractHealth>();
  /** By center and address: one read at a time, shared by all who wait for it. */
  readonly #readings = new Map<string, Promise<void>>();
  readonly #compared = new Map<string, Promise<Drift>>();
  readonly #rechecks = new Map<string, Rechecks>();
  #catalog = createCatalog(new Map());
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: ContractReaderOptions) {
    this.#options = options;
  }

  /** Reads all centers in the background, now and every EVERY_MS. */
  start(): void {
    void this.readAll(); // never rejects
    this.#timer = setInterval(() => void this.readAll(), EVERY_MS).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
  }

  current(): Catalog {
    return this.#catalog;
  }

  getHealth(center: string): ContractHealth {
    return this.#health.get(center) ?? toContractHealth(UNKNOWN);
  }

  /** Never rejects. */
  async readAll(withinMs = DEADLINE_MS): Promise<void> {
    const { centers } = this.#options.members.current();
    await Promise.all(centers.map((center) => waitFor(this.#read(center), withinMs)));
  }

  async recheck(id: string, withinMs: number): Promise<void> {
    const { now, members } = this.#options;
    const { fruitless, at, changes } = this.#rechecks.get(id) ?? { fruitless: 0, at: 0, changes: [] };
    if (!members.current().has(id)) return;
    if (fruitless >= FRUITLESS_RECHECKS && now() - at < QUIET_MS) return;
    const [oldest = 0] = changes;
    if (changes.length >= MAX_CHANGES && now() - oldest < CHANGES_MS) return;
    const before = this.#getKnown(id);
    const reading = this.#read(members.current().get(id)).then(() => {
      const isNew = this.#getKnown(id) !== before;
      this.#rechecks.set(id, {
        fruitless: isNew ? 0 : fruitless + 1,
        at: now(),
        changes: isNew ? [...changes, now()].slice(-MAX_CHANGES) : changes,
      });
    });
    await waitFor(reading, withinMs);
  }

  /** Never rejects. It continues after a caller has stopped waiting, for the others and the next request. */
  #read(center: Center): Promise<void> {
    const key = JSON.stringify([center.id, center.url]);
    const running = this.#readings.get(key);
    if (running) return running;
    const reading = this.#readOnce(center).finally(() => this.#readings.delete(key));
    this.#readings.set(key, reading);
    return reading;
  }

  async #readOnce(center: Center): Promise<void> {
    const { ask, members } = this.#options;
    let body: unknown;
    try {
      body = await ask(center, DEADLINE_MS);
    } catch {
      return; // Not reachable: the last SDL still counts, and requests to the center report the failure.
    }
    const read = await this.#compareBody(body);
    // A center that moved meanwhile is read at its new address.
    const isMember = members.current().has(center.id) && members.current().get(center.id).url === center.url;
    if (!this.#isStopped && isMember) this.#store(center.id, read);
  }

  async #compareBody(body: unknown): Promise<Drift | string> {
    const sdl = readSdl(body);
    if (sdl === undefined) return 'the center returned no SDL';
    if (sdl.length > MAX_SDL_CHARACTERS) return `the center's SDL is longer than ${MAX_SDL_CHARACTERS} characters`;
    return this.#compareOnce(sdl).catch(() => "the center's SDL is no GraphQL schema");
  }

  #compareOnce(sdl: string): Promise<Drift> {
    const drift = this.#compared.get(sdl) ?? this.#options.compare(sdl);
    this.#compared.delete(sdl);
    this.#compared.set(sdl, drift);
    const [oldest = ''] = this.#compared.keys();
    if (this.#compared.size > MAX_COMPARED) this.#compared.delete(oldest);
    return drift;
  }

  /** @param read how the contract differs, or why it could not be read; then the last drift stays */
  #store(center: string, read: Drift | string): void {
    const { onFault } = this.#options;
    const before = this.#getKnown(center);
    const after: KnownContract =
      typeof read === 'string' ? { ...before, reason: read } : { kind: 'known', drift: read };
    if (isSame(before, after)) return;
    this.#known.set(center, after);
    this.#health.set(center, toContractHealth(after));
    this.#catalog = createCatalog(this.#known);
    if (after.reason !== undefined)
      onFault(center, { code: 'INVALID_ANSWER', detail: `its SDL cannot be read: ${after.reason}` });
    if (after.kind === 'known' && after.drift.breaking.length > 0) {
      const detail = `its SDL is incompatible with the contract: ${after.drift.breaking.join('; ')}`;
      onFault(center, { code: 'CONTRACT_MISMATCH', detail });
    }
  }

  #getKnown(center: string): KnownContract {
    return this.#known.get(center) ?? UNKNOWN;
  }
}

function isSame(a: KnownContract, b: KnownContract): boolean {
  if (a.reason !== b.reason) return false;
  return a.kind === 'known' && b.kind === 'known' ? a.drift === b.drift : a.kind === b.kind;
}

function readSdl(body: unknown): string | undefined {
  const data = isObject(body) ? body['data'] : undefined;
  const service = isObject(data) ? data['_service'] : undefined;
  const sdl = isObject(service) ? service['sdl'] : undefined;
  return typeof sdl === 'string' ? sdl : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Resolves with the reading, or when the time is over. @param reading never rejects */
async function waitFor(reading: Promise<void>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
  await Promise.race([reading, timeUp]);
  clearTimeout(timer);
}

/** How a center's schema differs from the contract. Additions are ignored, except for enum values: rows may contain them. */
export interface Drift {
  /**
   * What the center lacks of the contract, as coordinates: `Type`, `Type.field`, `Type.field(argument:)`,
   * `Input.field`, `Enum.VALUE`. Of a missing type the type alone.
   */
  readonly lacks: ReadonlySet<string>;
  /** `Enum.VALUE` that the contract does not have. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center cannot be queried at all: sentences that contain only GraphQL names. */
  readonly breaking: readonly string[];
}

/** Serves the contract unchanged; assumed of a center whose schema was never read. */
export const NO_DRIFT: Drift = { lacks: new Set(), extraValues: new Set(), breaking: [] };

/** The last known state of a center's schema. */
export type KnownContract =
  /** Never read, or never a valid schema. */
  | { readonly kind: 'unknown'; readonly reason?: string }
  /** `reason`: why the last read failed; `drift` is from the last one that succeeded. */
  | { readonly kind: 'known'; readonly drift: Drift; readonly reason?: string };

/** What one center cannot be asked for, and what its answers may contain beyond the contract. */
export interface CenterView {
  /** Coordinates of the contract that the center lacks: left out of its requests, and reported. */
  readonly lacks: ReadonlySet<string>;
  /** Enum values beyond the contract that the center declares. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center is left out, if it is. */
  readonly mismatch?: string;
}

/** The contracts of all centers at one moment: immutable, a change makes a new one. */
export interface Catalog {
  /** Equal views are one object, so that centers with equal requests share one. */
  getView(center: string): CenterView;
}

/** @param current by center; a center that is not in it serves the contract unchanged */
export function createCatalog(current: ReadonlyMap<string, KnownContract>): Catalog {
  const known = new Map(current);
  const views = new Map<Drift, CenterView>();
  return {
    getView(center) {
      const contract = known.get(center);
      const drift = contract?.kind === 'known' ? contract.drift : NO_DRIFT;
      const view = views.get(drift) ?? toView(drift);
      views.set(drift, view);
      return view;
    },
  };
}

function toView({ lacks, extraValues, breaking }: Drift): CenterView {
  return { lacks, extraValues, ...(breaking.length > 0 && { mismatch: breaking.join('; ') }) };
}

const MAX_NAMED = 50;

/** What `/health` reports of a center's contract. It contains only names of schemas. */
export interface ContractHealth {
  /** `same`: it serves the whole contract, perhaps more. `mismatch`: the center is left out. `unknown`: its schema was never read. */
  readonly state: 'same' | 'lacks' | 'mismatch' | 'unknown';
  /** Coordinates of the contract; at most 50. */
  readonly lacks: readonly string[];
  /** Enum values beyond the contract; at most 50. */
  readonly extras: readonly string[];
  readonly reason: string | null;
}

function toContractHealth(known: KnownContract): ContractHealth {
  const { lacks, extraValues, breaking } = known.kind === 'known' ? known.drift : NO_DRIFT;
  const reasons = [...breaking, ...(known.reason === undefined ? [] : [known.reason])];
  return {
    state: known.kind === 'unknown' ? 'unknown' : breaking.length > 0 ? 'mismatch' : lacks.size > 0 ? 'lacks' : 'same',
    lacks: listFirst(lacks),
    extras: listFirst(extraValues),
    reason: reasons.length > 0 ? reasons.join('; ') : null,
  };
}

function listFirst(names: ReadonlySet<string>): string[] {
  return [...names].sort().slice(0, MAX_NAMED);
}
