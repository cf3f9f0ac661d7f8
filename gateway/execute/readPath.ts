/** Where in the client's answer a fetch of the planner stands. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from './context.ts';

type Options = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];

/** The client's own keys down to it, without the places in lists; empty at the root. */
export function readPath(options: Options): string[] {
  if (!('pathInIncomingRequest' in options)) return [];
  return (options.pathInIncomingRequest ?? []).map(String).filter((step) => step !== '@' && !/^\d+$/.test(step));
}
