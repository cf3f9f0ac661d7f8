/**
 * Reads each center's SDL and compares it with the contract: at the start, every 30 seconds, and after an answer that
 * does not match the expected schema. Operations use the result as a `Catalog`.
 */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Center, Members } from '../centers/directory.ts';

export const SDL_QUERY = '{ _service { sdl } }';
export const MAX_SDL_CHARACTERS = 4_000_000;
const DEADLINE_MS = 2000;
const READ_INTERVAL_MS = 30_000;

/**
 * Limits rechecks of a center that keeps sending invalid answers, or hangs: after this many in a row without a new SDL,
 * at most one every SLOW_RECHECK_MS.
 */
const MAX_FRUITLESS_RECHECKS = 3;
const SLOW_RECHECK_MS = 1000;
/** Limits comparisons: rechecks of one center may find at most MAX_CHANGES new SDLs within CHANGES_MS. */
const MAX_CHANGES = 5;
const CHANGES_MS = 10_000;
/** Comparisons are cached by SDL, since most centers serve the same one. The least recently used is evicted first. */
const MAX_CACHED_COMPARISONS = 20;

const UNKNOWN: KnownContract = { kind: 'unknown' };

/** The part of `ContractReader` that fetches use. */
export interface Contracts {
  current(): Catalog;
  /**
   * Reads the center's SDL again, after an answer that does not match the known one. Resolves when `current` is up to
   * date, or after `withinMs`. Never rejects.
   */
  recheck(center: string, withinMs: number): Promise<void>;
}

export interface ContractReaderOptions {
  readonly members: Pick<Members, 'current'>;
  /**
   * Sends SDL_QUERY to the center. Resolves to the parsed body of the answer; rejects if there is none within
   * `withinMs`.
   */
  readonly requestSdl: (center: Center, withinMs: number) => Promise<unknown>;
  /** Rejects if the SDL is not a valid schema. */
  readonly compare: (sdl: string) => Promise<Drift>;
  readonly onFault: (center: string, fault: { readonly code: ContractErrorCode; readonly detail: string }) => void;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The history of rechecks of one center. */
interface Rechecks {
  /** How many rechecks in a row failed or found the same SDL. */
  readonly fruitless: number;
  /** The time of the last recheck. */
  readonly at: number;
  /** The times of the last MAX_CHANGES rechecks that found a new SDL. */
  readonly changes: readonly number[];
}

export class ContractReader implements Contracts {
  readonly #options: ContractReaderOptions;
  readonly #contracts = new Map<string, KnownContract>();
  /** Computed when a contract changes, so that `/health` only reads it. */
  readonly #health = new Map<string, ContractHealth>();
  /** By center and address. Concurrent callers share one read. */
  readonly #runningReads = new Map<string, Promise<void>>();
  readonly #comparisons = new Map<string, Promise<Drift>>();
  readonly #rechecks = new Map<string, Rechecks>();
  #catalog = createCatalog(new Map());
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: ContractReaderOptions) {
    this.#options = options;
  }

  /** Reads all centers in the background, now and every READ_INTERVAL_MS. */
  start(): void {
    void this.readAll(); // never rejects
    this.#timer = setInterval(() => void this.readAll(), READ_INTERVAL_MS).unref();
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
    if (fruitless >= MAX_FRUITLESS_RECHECKS && now() - at < SLOW_RECHECK_MS) return;
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

  /**
   * Reads one center. Continues even if the caller stops waiting, so that the next request has the result. Never
   * rejects.
   */
  #read(center: Center): Promise<void> {
    const key = JSON.stringify([center.id, center.url]);
    const running = this.#runningReads.get(key);
    if (running) return running;
    const reading = this.#readOnce(center).finally(() => this.#runningReads.delete(key));
    this.#runningReads.set(key, reading);
    return reading;
  }

  async #readOnce(center: Center): Promise<void> {
    const { requestSdl, members } = this.#options;
    let body: unknown;
    try {
      body = await requestSdl(center, DEADLINE_MS);
    } catch {
      return; // unreachable: the last known SDL stays in use, and requests to the center report the failure
    }
    const read = await this.#compareBody(body);
    // Ignore the result if the center left or moved in the meantime.
    const isMember = members.current().has(center.id) && members.current().get(center.id).url === center.url;
    if (!this.#isStopped && isMember) this.#store(center.id, read);
  }

  async #compareBody(body: unknown): Promise<Drift | string> {
    const sdl = readSdl(body);
    if (sdl === undefined) return 'the center returned no SDL';
    if (sdl.length > MAX_SDL_CHARACTERS) return `the center's SDL is longer than ${MAX_SDL_CHARACTERS} characters`;
    return this.#compareOnce(sdl).catch(() => "the center's SDL is not a valid GraphQL schema");
  }

  #compareOnce(sdl: string): Promise<Drift> {
    const drift = this.#comparisons.get(sdl) ?? this.#options.compare(sdl);
    this.#comparisons.delete(sdl);
    this.#comparisons.set(sdl, drift);
    const [oldest = ''] = this.#comparisons.keys();
    if (this.#comparisons.size > MAX_CACHED_COMPARISONS) this.#comparisons.delete(oldest);
    return drift;
  }

  /** @param read the drift, or the reason why the SDL is unusable; in that case the last known drift stays */
  #store(center: string, read: Drift | string): void {
    const { onFault } = this.#options;
    const before = this.#getKnown(center);
    const after: KnownContract =
      typeof read === 'string' ? { ...before, reason: read } : { kind: 'known', drift: read };
    if (isSame(before, after)) return;
    this.#contracts.set(center, after);
    this.#health.set(center, toContractHealth(after));
    this.#catalog = createCatalog(this.#contracts);
    if (after.reason !== undefined)
      onFault(center, { code: 'INVALID_ANSWER', detail: `the SDL cannot be used: ${after.reason}` });
    if (after.kind === 'known' && after.drift.breaking.length > 0) {
      const detail = `the SDL is incompatible with the contract: ${after.drift.breaking.join('; ')}`;
      onFault(center, { code: 'CONTRACT_MISMATCH', detail });
    }
  }

  #getKnown(center: string): KnownContract {
    return this.#contracts.get(center) ?? UNKNOWN;
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

/** Resolves when `reading` does, or after `withinMs`. @param reading a promise that never rejects */
async function waitFor(reading: Promise<void>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
  await Promise.race([reading, timeUp]);
  clearTimeout(timer);
}

/**
 * How a center's schema differs from the contract. Additions are ignored, except for enum values, which may occur in
 * rows.
 */
export interface Drift {
  /**
   * The coordinates of the contract that the center lacks: `Type`, `Type.field`, `Type.field(argument:)`,
   * `Input.field`, `Enum.VALUE`. A missing type is listed without its fields.
   */
  readonly lacks: ReadonlySet<string>;
  /** Enum values that the contract does not have, as `Enum.VALUE`. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center cannot be queried at all; empty if it can. Clients see these texts. */
  readonly breaking: readonly string[];
}

/** No difference. Assumed for a center whose schema was never read. */
export const NO_DRIFT: Drift = { lacks: new Set(), extraValues: new Set(), breaking: [] };

/** The last known state of a center's schema. */
export type KnownContract =
  /** No valid schema was ever read. `reason`: why the last read failed. */
  | { readonly kind: 'unknown'; readonly reason?: string }
  /** `drift`: from the last successful read. `reason`: why a later read failed. */
  | { readonly kind: 'known'; readonly drift: Drift; readonly reason?: string };

/** The drift of one center, as far as it affects requests and their answers. */
export interface CenterView {
  /**
   * Coordinates of the contract that the center lacks. Requests leave them out, and the completeness report lists them.
   */
  readonly lacks: ReadonlySet<string>;
  /** Enum values that the contract does not have. Answers may contain them. */
  readonly extraValues: ReadonlySet<string>;
  /** Set if the center cannot be queried: the reason. */
  readonly mismatch?: string;
}

/** An immutable snapshot of the contracts of all centers. */
export interface Catalog {
  /** Returns the same object for centers with the same drift, so that they can share requests. */
  getView(center: string): CenterView;
}

/** @param current by center; a center without an entry is assumed to serve the contract unchanged */
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

const MAX_LISTED_NAMES = 50;

/**
 * The state of a center's contract, as `/health` reports it. Contains no data of the center, only names from schemas.
 */
export interface ContractHealth {
  /**
   * `same`: the center serves the whole contract. `lacks`: parts of it are missing. `mismatch`: the center cannot be
   * queried. `unknown`: its schema was never read.
   */
  readonly state: 'same' | 'lacks' | 'mismatch' | 'unknown';
  /** Coordinates of the contract that the center lacks; at most 50. */
  readonly lacks: readonly string[];
  /** Enum values that the contract does not have; at most 50. */
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
  return [...names].sort().slice(0, MAX_LISTED_NAMES);
}
