/** `npm run secrets [-- --center leap]`: writes what is missing of the folder `secrets`, for all centers and the gateway or for one center. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readSites } from '../gateway/centers/membership.ts';
import { ToolFault } from './client.ts';
import { SECRETS_FOLDER } from './compose/names.ts';
import { writeSecrets } from './compose/writeSecrets.ts';
import { runTool } from './runTool.ts';

const OPTIONS = { center: { type: 'string', value: 'ID', means: 'only those of this center, such as leap' } } as const;

/** The user of our containers, unless LHS_USER names another. */
const CONTAINER_USER = 1000;

async function secrets(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const known = readSites(process.env['SITES_DIR'] ?? 'subgraphs/sites').map(({ id }) => id);
  const { center } = values;
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
      `The files are yours alone, so the containers must run as you: put LHS_USER=${user}:${process.getgid?.() ?? user} into the file .env here.\n`,
    );
  }
  return 0;
}

await runTool(
  {
    call: 'npm run secrets',
    does: `Writes the secrets that are missing in ${SECRETS_FOLDER}/, of all centers and the gateway; what exists is never changed.`,
    options: OPTIONS,
  },
  secrets,
);
