/** Gateways of others that can be compared with ours: which package of npm brings them, and where they are kept. They are no dependencies. */
import { resolve } from 'node:path';

export const PEER_NAMES = ['hive', 'grafbase'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export interface Peer {
  readonly name: PeerName;
  readonly package: string;
  /** Exactly this one, so that a measurement can be done again. */
  readonly version: string;
  /** What runs, within the package. */
  readonly entry: string;
  /** As `process.platform` and `process.arch` name them, where it does not run everywhere. */
  readonly platform?: string;
}

export const PEERS: Readonly<Record<PeerName, Peer>> = {
  hive: { name: 'hive', package: '@graphql-hive/gateway', version: '2.15.1', entry: 'dist/index.js' },
  // The package `grafbase` stopped at 0.80; of the later releases only the binary's own package is on npm, for this platform alone.
  grafbase: {
    name: 'grafbase',
    package: '@grafbase/cli-x86_64-unknown-linux-musl',
    version: '0.103.0',
    entry: 'grafbase',
    platform: 'linux x64',
  },
};

export function toPeerFolder(name: PeerName): string {
  return resolve(process.env['DATA_DIR'] ?? 'var', 'peers', name);
}

/** The file that runs. */
export function toEntry({ name, package: packageName, entry }: Peer): string {
  return resolve(toPeerFolder(name), 'node_modules', packageName, entry);
}
