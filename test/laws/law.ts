/** A law: a requirement with a permanent id, a sentence that people can read, and a check that fails where it is broken. */

export interface Law {
  /** A letter for its topic and a number, such as C01. Once given, it never names another law; a law that is given up keeps its id, unused. */
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD';
  readonly sentence: string;
  readonly check: () => void | Promise<void>;
}

/** The laws of one topic. */
export interface Topic {
  readonly letter: string;
  readonly title: string;
  readonly laws: readonly Law[];
}
