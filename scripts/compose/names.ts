/** What the networks and secrets of a deployment are called, for whoever writes or reads them. */

/** A center's two networks: `data` is its database's, `graph` is where the gateway reaches its subgraph. */
export function toNetworks(center: string): { readonly data: string; readonly graph: string } {
  return { data: `${center}-data`, graph: `${center}-graph` };
}

export const CURSOR_SECRET = 'cursor-secret';

/** The kinds of secret that each center has. In its containers they go by these names. */
export const CENTER_SECRETS = ['mongo-key', 'mongo-root-password', 'mongodb-uri'] as const;
export type CenterSecret = (typeof CENTER_SECRETS)[number];

export function toSecretName(center: string, kind: CenterSecret): string {
  return `${center}-${kind}`;
}

export const SECRETS_FOLDER = 'secrets';

export function toSecrets(names: readonly string[]): Readonly<Record<string, { readonly file: string }>> {
  return Object.fromEntries([...names].sort().map((name) => [name, { file: `./${SECRETS_FOLDER}/${name}` }]));
}
