/** `npm run secrets`: writes the secrets that a deployment needs and does not have, each in a file that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSites } from '../gateway/centers/membership.ts';
import { defineCommand, runCommandLine, text, ToolFault } from '../subgraphs/commandLine.ts';
import { CENTER_SECRETS, CURSOR_SECRET, SECRETS_FOLDER, toSecretName, type CenterSecret } from './composeFile.ts';

/** The user of our containers, unless LHS_USER names another. */
const CONTAINER_USER = 1000;

const COMMAND = defineCommand({
  call: 'npm run secrets',
  does: `Writes the secrets that are missing in ${SECRETS_FOLDER}/, for all centers and the gateway. Existing ones never change.`,
  options: { center: text('ID', 'only those of this center, such as leap') },
  run: async ({ center }) => {
    const known = readSites(process.env['SITES_DIR'] ?? 'subgraphs/sites').map(({ id }) => id);
    if (center !== undefined && !known.includes(center))
      throw new ToolFault(`There is no center ${JSON.stringify(center)}; there are ${known.join(', ')}.`);
    const user = process.getuid?.() ?? CONTAINER_USER;
    const written = writeSecrets({
      folder: SECRETS_FOLDER,
      centers: center === undefined ? known : [center],
      withGateway: center === undefined,
      randomBytes,
      ...(user === 0 && { owner: CONTAINER_USER }),
    });
    process.stdout.write(
      `${written.length === 0 ? 'Nothing was missing' : `Written: ${written.join(', ')}`} in ${SECRETS_FOLDER}/. What exists is never changed.\n`,
    );
    if (user !== 0 && user !== CONTAINER_USER) {
      process.stdout.write(
        `The files are readable to you alone, so the containers must run as you: put LHS_USER=${user}:${process.getgid?.() ?? user} into the file .env here.\n`,
      );
    }
    return 0;
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

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
