/** Small questions that tell whether a subgraph is there. Neither rejects. */
import type { Center } from '../centers/directory.ts';
import type { Finding } from '../centers/health.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { REPORT, type CenterRequest } from '../plan/printRequest.ts';
import { readReport } from '../validate/report.ts';
import { Invalid } from '../validate/value.ts';
import type { Contracts } from '../versions/reader.ts';
import { Breakers, isObject, scatter, type ScatterEdges } from '../transport/scatter.ts';
import { sendOnce } from '../transport/transport.ts';

const PROBE_DEADLINE_MS = 2000;
const MAX_BYTES = 64 * 1024;

export interface ProbeScope {
  readonly contract: Contract;
  readonly scatter: ScatterEdges;
  readonly contracts: Contracts;
}

/**
 * Also asks a center whose breaker is open, and its failure opens none: whoever watches `/health` changes no answer for
 * the worse. A center that answers, whatever it says, is asked again by operations.
 */
export async function probeCenter(scope: ProbeScope, { id, url }: Center): Promise<Finding> {
  const { breakers, now } = scope.scatter;
  const edges = { ...scope.scatter, breakers: new Breakers(NEVER_OPEN, now) };
  const call = { center: id, url, request: printProbe(scope, id), maxBytes: MAX_BYTES };
  const [answer] = await scatter(edges, [call], { waitMs: PROBE_DEADLINE_MS, isShort: true });
  if (answer?.kind !== 'answer') return { code: answer?.code ?? 'CENTER_UNAVAILABLE', asOf: null, epoch: null };
  breakers.succeed(id, url);
  return readProbe(scope.contract, id, answer.data);
}

const NEVER_OPEN = { failures: Infinity, restMs: 0 };

/** Any list that the center has, without rows: its report is what is asked for. */
function printProbe({ contract, contracts }: Pick<ProbeScope, 'contract' | 'contracts'>, id: string): CenterRequest {
  const { lacks } = contracts.current().getView(id);
  const list = contract.collections.find(({ plural }) => !lacks.has(`Query.${plural}`))?.plural ?? 'programs';
  return { query: `{ probe: ${list}(first: 0) { completeness ${REPORT} } }`, variables: {} };
}

function readProbe(contract: Contract, id: string, data: Readonly<Record<string, unknown>>): Finding {
  const probe = isObject(data['probe']) ? data['probe'] : {};
  const own = readReport(contract, id, probe['completeness']);
  if (own instanceof Invalid) return { code: 'INVALID_ANSWER', asOf: null, epoch: null };
  // A center that denies this reader is up.
  return { code: own.status === 'FAILED' ? (own.code ?? 'CENTER_FAULT') : null, asOf: own.asOf, epoch: own.epoch };
}

/** Is it there? As with a center, an answer closes its breaker. */
export async function probeRegistry(
  { transport, breakers }: Pick<ScatterEdges, 'transport' | 'breakers'>,
  url: string,
): Promise<boolean> {
  try {
    const call = { url, request: { query: '{ __typename }', variables: {} }, maxBytes: MAX_BYTES };
    const { body } = await sendOnce(transport, call, PROBE_DEADLINE_MS);
    breakers.succeed('registry', url);
    return isObject(body) && isObject(body['data']) && body['data']['__typename'] === 'Query';
  } catch {
    return false;
  }
}
