/** Small questions that tell whether a subgraph is there. */
import type { CenterHealth } from '../centers/health.ts';
import type { Directory } from '../centers/directory.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import { REPORT } from '../plan/printCanonicalSelection.ts';
import { readReport } from '../validate/report.ts';
import { Invalid } from '../validate/value.ts';
import type { ContractReader } from '../versions/reader.ts';
import { Breakers, isObject, scatter, type ScatterEdges } from '../transport/scatter.ts';
import { sendOnce, type Transport } from '../transport/transport.ts';

const PROBE_DEADLINE_MS = 1000;
const MAX_BYTES = 64 * 1024;

export interface RegistryHealth {
  readonly state: 'up' | 'down';
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

export interface ProbeScope {
  readonly contract: Contract;
  readonly directory: Directory;
  readonly scatter: ScatterEdges;
  readonly contracts: ContractReader;
}

/**
 * A probe asks a center that rests too, and its failure counts for nothing: whoever watches `/health` changes no answer for
 * the worse. A center that answers it, whatever it says, need not rest.
 */
export async function probeCenters(scope: ProbeScope): Promise<CenterHealth[]> {
  const { centers } = scope.directory;
  const { breakers, now } = scope.scatter;
  const reading = scope.contracts.readAll(PROBE_DEADLINE_MS); // who looks wants to see what is so now
  const edges = {
    ...scope.scatter,
    breakers: new Breakers({ failures: Infinity, restMs: 0 }, now),
  };
  const calls = centers.map(({ id, url }) => ({
    center: id,
    url,
    request: printProbe(scope, id),
    maxBytes: MAX_BYTES,
  }));
  const answers = new Map(
    (await scatter(edges, calls, { waitMs: PROBE_DEADLINE_MS, isShort: true })).map((each) => [each.center, each]),
  );
  await reading; // never rejects
  return centers.map((center) => {
    const { id, name } = center;
    const answer = answers.get(id);
    if (answer?.kind === 'answer') breakers.succeed(id, center.url);
    const found =
      answer?.kind === 'answer'
        ? readProbe({ center: id, contract: scope.contract }, answer.data)
        : { code: answer?.code ?? 'CENTER_UNAVAILABLE', asOf: null, epoch: null };
    const contract = scope.contracts.getHealth(id);
    const code = found.code ?? (contract.state === 'mismatch' ? 'CONTRACT_MISMATCH' : null);
    return {
      id,
      name,
      state: code === null ? ('up' as const) : ('down' as const),
      ...found,
      code,
      breaker: breakers.getState(id, center.url),
      contract,
    };
  });
}

/** Any list that the center has, without rows: its report is what is asked for. */
function printProbe(
  { contract, contracts }: Pick<ProbeScope, 'contract' | 'contracts'>,
  center: string,
): CenterRequest {
  const { lacks } = contracts.current().getView(center);
  const list = contract.collections.find(({ plural }) => !lacks.has(`Query.${plural}`))?.plural ?? 'programs';
  return { query: `{ probe: ${list}(first: 0) { completeness ${REPORT} } }`, variables: {} };
}

function readProbe(
  scope: { readonly center: string; readonly contract: Contract },
  data: Readonly<Record<string, unknown>>,
): Pick<CenterHealth, 'code' | 'asOf' | 'epoch'> {
  const probe = isObject(data['probe']) ? data['probe'] : {};
  const own = readReport(scope.contract, scope.center, probe['completeness']);
  if (own instanceof Invalid) return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  // A center that denies this reader is up.
  return { code: own.status === 'FAILED' ? (own.code ?? 'CENTER_FAULT') : null, asOf: own.asOf, epoch: own.epoch };
}

export async function probeRegistry(transport: Transport, url: string): Promise<RegistryHealth> {
  try {
    const call = { url, request: { query: '{ __typename }', variables: {} }, maxBytes: MAX_BYTES };
    const { body } = await sendOnce(transport, call, PROBE_DEADLINE_MS);
    if (isObject(body) && isObject(body['data']) && body['data']['__typename'] === 'Query')
      return { state: 'up', code: null };
  } catch {
    // It is down: said below, where also one that answers nonsense ends.
  }
  return { state: 'down', code: 'REGISTRY_UNAVAILABLE' };
}
