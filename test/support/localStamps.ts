/** Streams of stamps in one process: they report the present ones when a test says so, and nothing else. */
import type { StampSource } from '../../gateway/cache/answers.ts';

export interface LocalStamps {
  readonly source: StampSource;
  /** All streams that are followed report their present stamp; or those of these addresses, such as `local://leap`. */
  report(urls?: readonly string[]): Promise<void>;
  /** The stream reports nothing any more: the stamp is unknown until the next report. */
  breakOff(url: string): void;
  /** The addresses that are followed. */
  list(): string[];
}

/** @param read the present stamp of whoever answers at an address; undefined where nobody does */
export function createLocalStamps(read: (url: string) => Promise<string | undefined>): LocalStamps {
  const listeners = new Map<string, (stamp: string | undefined) => void>();
  return {
    source: {
      follow(url, listener) {
        listeners.set(url, listener);
        return () => void listeners.delete(url);
      },
      close: async () => undefined,
    },
    async report(urls = [...listeners.keys()]) {
      for (const url of urls) listeners.get(url)?.(await read(url));
    },
    breakOff: (url) => listeners.get(url)?.(undefined),
    list: () => [...listeners.keys()].sort(),
  };
}
