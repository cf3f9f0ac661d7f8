/** Small questions that tell whether a subgraph is there. */
import type { CenterHealth } from '../centers/health.ts';
import type { Directory } from '../centers/directory.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import { REPORT } from '../plan/printCanonicalSelection.ts';
import { checkReport, type ReportScope } from './checkReport.ts';
import type { ContractReader } from '../versions/reader.ts';
import { runWithDeadline } from './deadline.ts';
import type { Lines } from './lines.ts';
import { isObject, scatter } from './scatter.ts';
import type { Transport } from './transport.ts';

const PROBE_DEADLINE_MS = 1000;

export interface RegistryHealth {
  readonly state: 'up' | 'down';
  readonly code: 'REGISTRY_UNAVAILABLE' | null;
}

export interface ProbeScope {
  readonly contract: Contract;
  readonly directory: Directory;
  readonly transport: Transport;
  readonly lines: Lines;
  readonly now: () => number;
  readonly contracts: ContractReader;
}

/**
 * A probe asks a center that rests too, and its failure counts for nothing: whoever watches `/health` changes no answer for
 * the worse. A center that answers it, whatever it says, need not rest.
 */
export async function probeCenters({ lines, ...scope }: ProbeScope): Promise<CenterHealth[]> {
  const { centers } = scope.directory;
  const reading = scope.contracts.readAll(PROBE_DEADLINE_MS); // who looks wants to see what is so now
  const answers = await scatter(
    { ...scope, deadlineMs: PROBE_DEADLINE_MS },
    new Map(centers.map(({ id }) => [id, printProbe(scope, id)])),
  );
  await reading; // never rejects
  return centers.map((center) => {
    const { id, name } = center;
    const answer = answers.get(id);
    if (answer?.kind === 'answer') lines.wake(center);
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
      breaker: lines.getState(center),
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
  scope: ReportScope,
  data: Readonly<Record<string, unknown>>,
): Pick<CenterHealth, 'code' | 'asOf' | 'epoch'> {
  const probe = isObject(data['probe']) ? data['probe'] : {};
  if (checkReport(scope, probe['completeness'], 'completeness') !== undefined)
    return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  const [own] = (probe['completeness'] as { centers: readonly [CenterHealth & { status: string }] }).centers; // checked
  // A center that denies this reader is up.
  return { code: own.status === 'FAILED' ? (own.code ?? 'CENTER_FAULT') : null, asOf: own.asOf, epoch: own.epoch };
}

export async function probeRegistry(transport: Transport, url: string): Promise<RegistryHealth> {
  try {
    const { body } = await runWithDeadline(PROBE_DEADLINE_MS, (signal) =>
      transport.send(url, { query: '{ __typename }', variables: {} }, signal),
    );
    if (isObject(body) && isObject(body['data']) && body['data']['__typename'] === 'Query')
      return { state: 'up', code: null };
  } catch {
    // It is down: said below, where also one that answers nonsense ends.
  }
  return { state: 'down', code: 'REGISTRY_UNAVAILABLE' };
}
