/** Small questions that tell whether a subgraph is there. */
import type { CenterHealth } from '../centers/health.ts';
import type { Directory } from '../centers/directory.ts';
import { runWithDeadline } from './deadline.ts';
import { isObject, scatter } from './scatter.ts';
import type { Transport } from './transport.ts';

const PROBE_DEADLINE_MS = 1000;
const CENTER_QUERY = '{ programs(first: 0) { completeness { centers { status code asOf epoch } } } }';

export interface RegistryHealth {
  readonly state: 'up' | 'down';
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

export interface ProbeScope {
  readonly directory: Directory;
  readonly transport: Transport;
  readonly now: () => number;
}

export async function probeCenters(scope: ProbeScope): Promise<CenterHealth[]> {
  const request = { query: CENTER_QUERY, variables: {} };
  const requests = new Map(scope.directory.centers.map((center) => [center.id, request]));
  const answers = await scatter({ ...scope, deadlineMs: PROBE_DEADLINE_MS }, requests);
  return scope.directory.centers.map(({ id, name }) => {
    const answer = answers.get(id);
    const found = answer?.kind === 'answer' ? readProbe(answer.data) : { code: answer?.code ?? 'CENTER_UNAVAILABLE', asOf: null, epoch: null };
    return { id, name, state: found.code === null ? ('up' as const) : ('down' as const), ...found };
  });
}

function readProbe(data: Readonly<Record<string, unknown>>): Pick<CenterHealth, 'code' | 'asOf' | 'epoch'> {
  const programs = isObject(data['programs']) ? data['programs'] : {};
  const completeness = isObject(programs['completeness']) ? programs['completeness'] : {};
  const [own] = Array.isArray(completeness['centers']) ? (completeness['centers'] as unknown[]) : [];
  if (!isObject(own)) return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  const { status, code, asOf, epoch } = own;
  const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  // A center that denies this reader is up.
  return { code: status === 'FAILED' ? (toText(code) ?? 'CENTER_FAULT') : null, asOf: toText(asOf), epoch: toText(epoch) };
}

export async function probeRegistry(transport: Transport, url: string): Promise<RegistryHealth> {
  try {
    await runWithDeadline(PROBE_DEADLINE_MS, (signal) => transport.send(url, { query: '{ __typename }', variables: {} }, signal));
    return { state: 'up', code: null };
  } catch {
    return { state: 'down', code: 'REGISTRY_UNAVAILABLE' }; // the report is where it is said
  }
}
