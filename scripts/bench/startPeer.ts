/** Starts a gateway of others as an arm, over the same registry and centers. */
import { join } from 'node:path';
import { toName } from './arms/prefixContract.ts';
import type { Arm } from './compare.ts';
import { PEERS, toEntry, type PeerName } from './peers/peers.ts';
import { startProgram } from './startProgram.ts';
import type { Upstream } from './startUpstream.ts';

export interface PeerOptions {
  readonly upstream: Upstream;
  readonly portBase: number;
  readonly folder: string;
}

const PRODUCTION = { NODE_ENV: 'production' };

export async function startPeer(name: PeerName, { upstream, portBase, folder }: PeerOptions): Promise<Arm> {
  const registry = upstream.urls.get('registry');
  const centers = [...upstream.urls].filter(([id]) => id !== 'registry').map(([id, url]) => ({ id, url }));
  const gateway = toEntry(PEERS[name]);
  switch (name) {
    case 'hive': {
      const port = portBase + 4;
      const input = { gateway, registry, centers: Object.fromEntries(centers.map(({ id, url }) => [id, url])) };
      const process = await startProgram(name, 'dist/scripts/bench/arms/hive.js', {
        folder,
        port,
        input,
        environment: PRODUCTION,
      });
      // Rows of the centers below a fact of the registry are no answer of one subgraph that a hook could join.
      return {
        name,
        form: 'whole',
        leavesOut: ['join'],
        process,
        url: `http://127.0.0.1:${port}/graphql`,
        headers: {},
        toQuery: ({ query }) => query,
      };
    }
    case 'grafbase': {
      const port = portBase + 5;
      const input = {
        binary: gateway,
        folder: join(folder, name),
        registry,
        centers,
        isLive: upstream.kind === 'live',
      };
      const process = await startProgram(name, 'dist/scripts/bench/arms/grafbase.js', { folder, port, input });
      return {
        name,
        form: 'aliased',
        process,
        url: `http://127.0.0.1:${port}/graphql`,
        headers: {},
        toQuery: (shape) => shape.toAliased(centers.map(({ id }) => toName(id))),
      };
    }
  }
}
