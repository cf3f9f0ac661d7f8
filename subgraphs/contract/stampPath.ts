/** The path of the stamp below the address of a subgraph: `GET <address>stamp`. */
export const STAMP_PATH = 'stamp';
