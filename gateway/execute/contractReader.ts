/** Learns what each center serves: reads its SDL at the start, now and then, and when an answer makes it doubtful. */
import { createCatalog, type Catalog } from '../centers/catalog.ts';
import type { Directory } from '../centers/directory.ts';
import type { Drift, KnownContract } from '../centers/drift.ts';
import type { OnFault } from './onFault.ts';
import { isObject } from '../transport/scatter.ts';
import { sendOnce, type Transport } from '../transport/transport.ts';

export const SDL_QUERY = '{ _service { sdl } }';
const DEADLINE_MS = 2000;
const EVERY_MS = 30_000;
/** A center that lies, whatever it serves, or hangs, is not read again with every question: after so many doubts in a row that found nothing new, only once in a while. One lie before an upgrade hides no upgrade. */
const FRUITLESS_DOUBTS = 3;
const QUIET_MS = 1000;
const MAX_SDL_CHARACTERS = 4_000_000;
const UNKNOWN: KnownContract = { kind: 'unknown' };

/** What fetches need of it. */
export interface Contracts {
  current(): Catalog;
  /** After an answer that cannot be: reads the center's SDL anew; resolves when `current` is up to date or time is up, and never rejects. */
  recheck(center: string, withinMs: number): Promise<void>;
  readAll(withinMs?: number): Promise<void>;
}

export interface ContractReaderOptions {
  readonly getDirectory: () => Directory;
  readonly transport: Transport;
  /** Throws for a text that is no schema. */
  readonly compare: (sdl: string) => Drift;
  readonly onFault: OnFault;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export class ContractReader implements Contracts {
  readonly #options: ContractReaderOptions;
  readonly #known = new Map<string, KnownContract>();
  /** One reading of an address at a time: whoever wants another waits for it. */
  readonly #readings = new Map<string, Promise<void>>();
  /** Comparisons by the text that was compared; most centers serve the same one. At most MAX_COMPARED, the oldest go first; a text never changes its meaning. */
  readonly #compared = new Map<string, Drift>();
  #catalog = createCatalog(new Map());
  /** Doubts in a row that found nothing new, or could not read, and the last of them, by center: one a configured center. */
  readonly #fruitless = new Map<string, { readonly count: number; readonly at: number }>();
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

  getKnown(center: string): KnownContract {
    return this.#known.get(center) ?? UNKNOWN;
  }

  /** Never rejects. */
  async readAll(withinMs = DEADLINE_MS): Promise<void> {
    await Promise.all(this.#options.getDirectory().centers.map(({ id }) => this.read(id, withinMs))); // read never rejects
  }

  async recheck(center: string, withinMs: number): Promise<void> {
    const { count, at } = this.#fruitless.get(center) ?? { count: 0, at: 0 };
    if (count >= FRUITLESS_DOUBTS && this.#options.now() - at < QUIET_MS) return;
    const before = this.getKnown(center);
    const reading = this.#shareReading(center).then(() => {
      if (this.getKnown(center) === before) this.#fruitless.set(center, { count: count + 1, at: this.#options.now() });
      else this.#fruitless.delete(center);
    });
    await waitFor(reading, withinMs);
  }

  /** Never rejects. The reading goes on for others, and for the next question, where `withinMs` is over before it is. */
  async read(center: string, withinMs = DEADLINE_MS): Promise<void> {
    await waitFor(this.#shareReading(center), withinMs);
  }

  #shareReading(center: string): Promise<void> {
    const url = this.#getUrl(center);
    const key = JSON.stringify([center, url]);
    const known = this.#readings.get(key);
    if (url === undefined || known) return known ?? Promise.resolve();
    const reading = this.#readOnce(center, url).finally(() => this.#readings.delete(key));
    this.#readings.set(key, reading);
    return reading;
  }

  /** Of a center that takes part. */
  #getUrl(center: string): string | undefined {
    const directory = this.#options.getDirectory();
    return directory.has(center) ? directory.get(center).url : undefined;
  }

  async #readOnce(center: string, url: string): Promise<void> {
    try {
      const call = { url, request: { query: SDL_QUERY, variables: {} }, maxBytes: MAX_SDL_CHARACTERS };
      const { body } = await sendOnce(this.#options.transport, call, DEADLINE_MS);
      // A center that moved meanwhile is read at its new address: the old one speaks for it no more.
      if (!this.#isStopped && this.#getUrl(center) === url) this.#learn(center, body);
    } catch {
      // It is away: what was known holds on, and whoever asks it finds out.
    }
  }

  #learn(center: string, body: unknown): void {
    const before = this.getKnown(center);
    const after = this.#judge(before, body);
    if (
      after.kind === before.kind &&
      after.reason === before.reason &&
      (after.kind === 'unknown' || (before.kind === 'known' && after.drift === before.drift))
    )
      return;
    this.#known.set(center, after);
    if (after.reason !== undefined)
      this.#options.onFault(center, { code: 'INVALID_ANSWER', detail: `its SDL cannot be read: ${after.reason}` });
    if (after.kind === 'known' && after.drift.breaking.length > 0)
      this.#options.onFault(center, {
        code: 'CONTRACT_MISMATCH',
        detail: `its SDL contradicts the contract: ${after.drift.breaking.join('; ')}`,
      });
    this.#catalog = createCatalog(this.#known);
  }

  /** Nonsense changes nothing of what was known. */
  #judge(before: KnownContract, body: unknown): KnownContract {
    const data = isObject(body) ? body['data'] : undefined;
    const service = isObject(data) ? data['_service'] : undefined;
    const sdl = isObject(service) ? service['sdl'] : undefined;
    if (typeof sdl !== 'string') return { ...before, reason: 'the center tells no SDL' };
    if (sdl.length > MAX_SDL_CHARACTERS)
      return { ...before, reason: `the center's SDL is longer than ${MAX_SDL_CHARACTERS} characters` };
    try {
      return { kind: 'known', drift: this.#compareOnce(sdl) };
    } catch {
      return { ...before, reason: "the center's SDL is no GraphQL schema" };
    }
  }

  #compareOnce(sdl: string): Drift {
    const drift = this.#compared.get(sdl) ?? this.#options.compare(sdl);
    this.#compared.delete(sdl);
    this.#compared.set(sdl, drift);
    if (this.#compared.size > MAX_COMPARED) this.#compared.delete(this.#compared.keys().next().value ?? '');
    return drift;
  }
}

/** Resolves with the reading, or when time is up: what was known holds on. @param reading one that never rejects */
function waitFor(reading: Promise<void>, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, withinMs);
    void reading.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const MAX_COMPARED = 20;
