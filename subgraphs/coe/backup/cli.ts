/** `npm run backup` and `npm run restore`: the edge, which reads the environment and chooses the store. First argument: the verb. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../../contract/readContract.ts';
import { readCenterSdl } from '../centerSchema.ts';
import { readRegistryFacts } from '../import/registryFacts.ts';
import { openStore } from '../openStore.ts';
import { parseEnvironment } from '../settings.ts';
import { runBackupCommand } from './runBackupCommand.ts';

const [verb, ...given] = process.argv.slice(2);
const sites = process.env['SITES_DIR'] || 'subgraphs/sites';
const contract = readContract(readCenterSdl());

process.exitCode = await runBackupCommand(verb === 'restore' ? 'restore' : 'backup', given, {
  readContract: () => contract,
  isCenter: (center) => existsSync(join(sites, center, 'settings.json')),
  openStore: (center) =>
    openStore(
      parseEnvironment({ ...process.env, CENTER: center }, (file) => readFileSync(file, 'utf8')),
      contract,
    ),
  readRegistry: () => readRegistryFacts(process.env['REGISTRY_DATA'] || 'subgraphs/registry/data'),
  input: process.stdin,
  output: process.stdout,
  say: (text) => void process.stderr.write(`${text}\n`),
});
