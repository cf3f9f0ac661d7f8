/** Asks every center whether it is there, for `/health`; the answer says why where it is not. */
import type { Directory } from './directory.ts';

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: 'up' | 'down';
  /** Why it is down: a code of the catalogue. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
}

/** What one probe of a center found. */
export type ProbeResult = Pick<CenterHealth, 'code' | 'asOf' | 'epoch'>;

/** @param probe never rejects; `code` null means that the center answers and has data */
export async function checkCenters(directory: Directory, probe: (id: string) => Promise<ProbeResult>): Promise<CenterHealth[]> {
  return Promise.all(
    directory.centers.map(async ({ id, name }) => {
      const found = await probe(id);
      return { id, name, state: found.code === null ? ('up' as const) : ('down' as const), ...found };
    }),
  );
}
