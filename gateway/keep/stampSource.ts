/** Where the stamps of a subgraph come from: an interface, so that what is kept knows nothing of the wire. */
export interface StampSource {
  /** What was heard holds no longer than this without being heard again; without it, until something else is. */
  readonly silenceMs?: number;
  /**
   * Tells the listener the present stamp of the subgraph at `url`, whenever it hears it; undefined when it is not known
   * (any more). Gives what ends that; after it the listener is told nothing.
   */
  follow(url: string, listener: (stamp: string | undefined) => void): () => void;
  close(): Promise<void>;
}
