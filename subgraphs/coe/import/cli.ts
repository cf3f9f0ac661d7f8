/** `npm run import`: reads the environment and the clock, and chooses the store. */
import { readFileSync } from 'node:fs';
import { readContract } from '../../contract/readContract.ts';
import { readCenterSdl } from '../centerSchema.ts';
import { openStore } from '../openStore.ts';
import { readMongodbUri } from '../settings.ts';
import { runImportCommand } from './command.ts';

process.exitCode = await runImportCommand(process.argv.slice(2), {
  environment: process.env,
  readContract: () => readContract(readCenterSdl()),
  openStore: (place, contract) => {
    const faults: string[] = [];
    const mongodbUri = readMongodbUri(process.env, (file) => readFileSync(file, 'utf8'), faults);
    if (faults.length > 0) throw new Error(faults.join('; '));
    return openStore({ ...place, ...(mongodbUri !== undefined && { mongodbUri }) }, contract);
  },
  output: process.stdout,
  terminal: process.stderr,
  now: () => performance.now(),
});
