/** Wires what answers for each logical subgraph: the registry, and the centers behind the other two. */
import type { Log } from '../subgraphs/contract/watch/log.ts';
import type { Members } from './centers/directory.ts';
import type { GatewayConfig } from './config.ts';
import { CenterDataSource } from './execute/centerDataSource.ts';
import type { Lines } from './execute/lines.ts';
import type { OnRequestFault } from './execute/onFault.ts';
import type { Plans } from './execute/plans.ts';
import { RegistryDataSource } from './execute/registryDataSource.ts';
import type { Transport } from './execute/transport.ts';
import { createCursorCodec } from './plan/cursor.ts';
import type { Supergraph } from './supergraph/logicalSubgraph.ts';
import type { ContractReader } from './versions/reader.ts';

export interface DataSourceParts {
  readonly transport: Transport;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly log: Log;
  readonly members: Members;
  readonly lines: Lines;
  readonly supergraph: Supergraph;
  readonly contracts: ContractReader;
  readonly plans: Plans;
  readonly maskNames: (detail: string) => string;
}

/** What Apollo Gateway asks in place of a subgraph of that name. */
export function createDataSource(
  name: string,
  config: GatewayConfig,
  parts: DataSourceParts,
): CenterDataSource | RegistryDataSource {
  const { transport, now } = parts;
  const { operationDeadlineMs } = config;
  const onFault = createOnFault(parts);
  if (name === 'registry')
    return new RegistryDataSource({
      schema: parts.supergraph.registry,
      url: config.registryUrl,
      transport,
      deadlineMs: config.registryDeadlineMs,
      operationDeadlineMs,
      now,
      onFault,
    });
  if (name !== 'coe' && name !== 'consortium') throw new Error(`no data source answers for the subgraph ${name}`);
  return createCenterDataSource(name, config, parts);
}

export function createCenterDataSource(
  name: 'coe' | 'consortium',
  config: GatewayConfig,
  parts: DataSourceParts,
): CenterDataSource {
  const { transport, now, members, lines, supergraph, contracts, plans } = parts;
  return new CenterDataSource({
    subgraph: supergraph[name],
    contracts,
    plans,
    contractSchema: supergraph.coe.schema,
    members,
    cursors: createCursorCodec(config.cursorSecret),
    edges: {
      transport,
      deadlineMs: config.centerDeadlineMs,
      operationDeadlineMs: config.operationDeadlineMs,
      lines,
      now,
    },
    onFault: createOnFault(parts),
  });
}

function createOnFault({ log, maskNames }: DataSourceParts): OnRequestFault {
  return (center, { code, detail }, requestId) => log(maskNames(detail), { level: 'warn', center, code, requestId });
}
