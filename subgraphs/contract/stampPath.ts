/** Where a subgraph says the stamp of its answers, below its address: `GET <address>stamp`. */
export const STAMP_PATH = 'stamp';
