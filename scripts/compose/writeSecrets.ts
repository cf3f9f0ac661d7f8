/** Writes the secrets that a deployment needs and does not have yet, each in a file that only its owner may read. */
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CENTER_SECRETS, CURSOR_SECRET, toSecretName, type CenterSecret } from './names.ts';

export interface SecretsOptions {
  readonly folder: string;
  readonly centers: readonly string[];
  /** The gateway's secret is of no use to a center alone. */
  readonly withGateway: boolean;
  readonly randomBytes: (size: number) => Buffer;
  /** Whom the files are given to, where the caller is root; our containers run as that user. */
  readonly owner?: number;
}

/** The names of those that were written; what exists is never changed. */
export function writeSecrets({ folder, centers, withGateway, randomBytes, owner }: SecretsOptions): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined) chownSync(folder, owner, owner);
  const secrets = [
    ...(withGateway ? [{ name: CURSOR_SECRET, value: randomBytes(32).toString('hex') }] : []),
    ...centers.flatMap((center) =>
      CENTER_SECRETS.map((kind) => ({
        name: toSecretName(center, kind),
        value: makeSecret(center, kind, randomBytes),
      })),
    ),
  ];
  const missing = secrets.filter(({ name }) => !existsSync(join(folder, name)));
  for (const { name, value } of missing) {
    const file = join(folder, name);
    writeFileSync(file, value, { mode: 0o600, flag: 'wx' });
    if (owner !== undefined) chownSync(file, owner, owner);
  }
  return missing.map(({ name }) => name);
}

function makeSecret(center: string, kind: CenterSecret, randomBytes: SecretsOptions['randomBytes']): string {
  switch (kind) {
    case 'mongo-key':
      return randomBytes(756).toString('base64'); // 1008 characters; mongod takes 6 to 1024
    case 'mongo-root-password':
      return randomBytes(24).toString('hex');
    case 'mongodb-uri':
      return `mongodb://center:${randomBytes(24).toString('hex')}@mongo-${center}:27017/lhs?replicaSet=rs0&authSource=admin`;
  }
}
