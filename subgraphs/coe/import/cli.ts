/** `npm run import -- --center leap path/ [--check] [--json]`: the only file of the importer that reads the environment. */
import { runImportCommand } from './runImportCommand.ts';

process.exitCode = await runImportCommand(process.argv.slice(2), {
  environment: process.env,
  print: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
});
