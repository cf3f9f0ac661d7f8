/** `npm run import -- --help`: the importer's edge, which reads the environment and the clock and chooses the store. */
import { openStore } from '../openStore.ts';
import { runImportCommand } from './command/runImportCommand.ts';

process.exitCode = await runImportCommand(process.argv.slice(2), {
  environment: process.env,
  openStore,
  print: (text) => void process.stdout.write(`${text}\n`),
  terminal: {
    write: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns || 80,
    now: () => performance.now(),
  },
});
