/** `npm run backup` and `npm run restore`: the edge, which reads arguments and environment and chooses the store. First argument: the verb. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, runCommandLine, text } from '../../commandLine.ts';
import { readContract } from '../../contract/readContract.ts';
import { readCenterSdl } from '../centerSchema.ts';
import { readRegistryFacts } from '../import/registryFacts.ts';
import { openStore } from '../openStore.ts';
import { parseEnvironment } from '../settings.ts';
import { runBackupCommand, type Command, type Verb } from './runBackupCommand.ts';

const BACKUP = defineCommand({
  call: 'npm run backup',
  does: "Writes a center's current data into one file.",
  options: {
    center: text('ID', 'the center whose current data are written, such as leap'),
    out: text('FILE', 'a new file; - is the standard output'),
  },
  findFaults: ({ center, out }) => [...findCenterFaults(center), ...(out === undefined ? ['--out is missing'] : [])],
  run: ({ center = '', out = '' }) => run('backup', { center, file: out }),
});

const RESTORE = defineCommand({
  call: 'npm run restore',
  does: "Replaces a center's data by those of a backup, or changes nothing.",
  takes: ['<file>', 'what `npm run backup` wrote; - is the standard input'],
  options: { center: text('ID', 'the center whose data are replaced, such as leap') },
  findFaults: ({ center }) => findCenterFaults(center),
  run: ({ center = '' }, [file = '']) => run('restore', { center, file }),
});

const [verb, ...given] = process.argv.slice(2);
const sites = process.env['SITES_DIR'] || 'subgraphs/sites';
const contract = readContract(readCenterSdl());

process.exitCode = verb === 'restore' ? await runCommandLine(RESTORE, given) : await runCommandLine(BACKUP, given);

function findCenterFaults(center: string | undefined): string[] {
  if (center === undefined) return ['--center is missing'];
  return existsSync(join(sites, center, 'settings.json')) ? [] : [`there is no center ${JSON.stringify(center)}`];
}

function run(task: Verb, command: Command): Promise<number> {
  return runBackupCommand(task, command, {
    readContract: () => contract,
    openStore: (center) =>
      openStore(
        parseEnvironment({ ...process.env, CENTER: center }, (file) => readFileSync(file, 'utf8')),
        contract,
      ),
    readRegistry: () => readRegistryFacts(process.env['REGISTRY_DATA'] || 'subgraphs/registry/data'),
    input: process.stdin,
    output: process.stdout,
    say: (line) => void process.stderr.write(`${line}\n`),
  });
}
