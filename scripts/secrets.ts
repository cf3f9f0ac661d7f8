/** `npm run secrets`: writes the missing secrets of a deployment, each to a file that only its owner can read. */
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
  does: `Writes the missing secrets of all centers and the gateway to ${SECRETS_FOLDER}/. Existing files never change.`,
  options: { center: text('ID', 'only the secrets of this center, such as leap') },
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
      `${written.length === 0 ? 'No secret was missing' : `Written: ${written.join(', ')}`} in ${SECRETS_FOLDER}/. Existing files do not change.\n`,
    );
    if (user !== 0 && user !== CONTAINER_USER) {
      process.stdout.write(
        `Only your user can read the files, so the containers must run as this user: add LHS_USER=${user}:${process.getgid?.() ?? user} to the file .env in this folder.\n`,
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
  /** Also write the gateway's secret. */
  readonly withGateway: boolean;
  readonly randomBytes: (size: number) => Buffer;
  /** The owner of the files, if the caller is root: the user of our containers. */
  readonly owner?: number;
}

/** Writes missing secrets; existing files never change. @returns the names of the new files */
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
