/** What the gateway hears of stamps, in one process: it hears the present ones when a test says so, and nothing else. */
import type { StampSource } from '../../gateway/keep/stampSource.ts';

export interface LocalStamps {
  readonly source: StampSource;
  /** All streams that are followed say their present stamp; or those of these addresses, such as `local://leap`. */
  tell(urls?: readonly string[]): Promise<void>;
  /** The stream says nothing any more: the stamp is not known, until it is told again. */
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
    async tell(urls = [...listeners.keys()]) {
      for (const url of urls) listeners.get(url)?.(await read(url));
    },
    breakOff: (url) => listeners.get(url)?.(undefined),
    list: () => [...listeners.keys()].sort(),
  };
}
