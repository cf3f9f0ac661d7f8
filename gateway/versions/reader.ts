/** Reads what each center serves: its SDL at the start, every half minute, and when one of its answers makes it doubtful. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Center, Directory } from '../centers/directory.ts';
import type { ContractHealth } from '../centers/health.ts';
import { createCatalog, toContractHealth, type Catalog, type Drift, type KnownContract } from './catalog.ts';

export const SDL_QUERY = '{ _service { sdl } }';
export const MAX_SDL_CHARACTERS = 4_000_000;
const DEADLINE_MS = 2000;
const EVERY_MS = 30_000;

/**
 * A center that lies whatever it serves, or hangs, is not read again with every question: after so many rechecks in a row
 * that found nothing new, only once in a while. One lie before an upgrade hides no upgrade.
 */
const FRUITLESS_RECHECKS = 3;
const QUIET_MS = 1000;
/** A center that serves something else each time costs a comparison each time: so many within so long, and no more. */
const MAX_CHANGES = 5;
const CHANGES_MS = 10_000;
/** Comparisons that are remembered by the text that was compared; most centers serve the same one. The oldest go first. */
const MAX_COMPARED = 20;

const UNKNOWN: KnownContract = { kind: 'unknown' };

/** What fetches need of it. */
export interface Contracts {
  current(): Catalog;
  /** After an answer that cannot be: reads the center's SDL again. Resolves when `current` is up to date or time is up; never rejects. */
  recheck(center: string, withinMs: number): Promise<void>;
}

export interface ContractReaderOptions {
  readonly getDirectory: () => Directory;
  /** The parsed body of the center's answer to SDL_QUERY; rejects when there is none in time. */
  readonly ask: (center: Center, withinMs: number) => Promise<unknown>;
  /** Rejects for a text that is no schema. */
  readonly compare: (sdl: string) => Promise<Drift>;
  readonly onFault: (center: string, fault: { readonly code: ContractErrorCode; readonly detail: string }) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** The rechecks of one center. */
interface Rechecks {
  /** In a row that found nothing new, or could not read; and when the last of them was. */
  readonly fruitless: number;
  readonly at: number;
  /** When the last MAX_CHANGES found something new. */
  readonly changes: readonly number[];
}

export class ContractReader implements Contracts {
  readonly #options: ContractReaderOptions;
  readonly #known = new Map<string, KnownContract>();
  /** Made when a contract changes: `/health` shows it for nothing. */
  readonly #health = new Map<string, ContractHealth>();
  /** By center and address, one reading at a time: who wants another waits for it. */
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
    const { centers } = this.#options.getDirectory();
    await Promise.all(centers.map((center) => waitFor(this.#read(center), withinMs)));
  }

  async recheck(id: string, withinMs: number): Promise<void> {
    const { now, getDirectory } = this.#options;
    const { fruitless, at, changes } = this.#rechecks.get(id) ?? { fruitless: 0, at: 0, changes: [] };
    if (!getDirectory().has(id)) return;
    if (fruitless >= FRUITLESS_RECHECKS && now() - at < QUIET_MS) return;
    const [oldest = 0] = changes;
    if (changes.length >= MAX_CHANGES && now() - oldest < CHANGES_MS) return;
    const before = this.#getKnown(id);
    const reading = this.#read(getDirectory().get(id)).then(() => {
      const isNew = this.#getKnown(id) !== before;
      this.#rechecks.set(id, {
        fruitless: isNew ? 0 : fruitless + 1,
        at: now(),
        changes: isNew ? [...changes, now()].slice(-MAX_CHANGES) : changes,
      });
    });
    await waitFor(reading, withinMs);
  }

  /** Never rejects. It goes on for others, and for the next question, when one that waits for it has no more time. */
  #read(center: Center): Promise<void> {
    const key = JSON.stringify([center.id, center.url]);
    const running = this.#readings.get(key);
    if (running) return running;
    const reading = this.#readOnce(center).finally(() => this.#readings.delete(key));
    this.#readings.set(key, reading);
    return reading;
  }

  async #readOnce(center: Center): Promise<void> {
    const { ask, getDirectory } = this.#options;
    let body: unknown;
    try {
      body = await ask(center, DEADLINE_MS);
    } catch {
      return; // It is away: what was known still holds, and a question to it finds out.
    }
    const read = await this.#judge(body);
    // A center that moved meanwhile is read at its new address: the old one no longer speaks for it.
    const isMember = getDirectory().has(center.id) && getDirectory().get(center.id).url === center.url;
    if (!this.#isStopped && isMember) this.#learn(center.id, read);
  }

  async #judge(body: unknown): Promise<Drift | string> {
    const sdl = readSdl(body);
    if (sdl === undefined) return 'the center gives no SDL';
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

  /** @param read how it differs, or why it could not be read: that changes nothing of what was known */
  #learn(center: string, read: Drift | string): void {
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
      const detail = `its SDL contradicts the contract: ${after.drift.breaking.join('; ')}`;
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

/** Resolves with the reading, or when time is up. @param reading one that never rejects */
async function waitFor(reading: Promise<void>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
  await Promise.race([reading, timeUp]);
  clearTimeout(timer);
}
