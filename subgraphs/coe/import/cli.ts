/** `npm run import -- --center leap path/ [--check] [--json]`: the importer's edge, which reads the environment and chooses the store. */
import { openEmbeddedStore } from '../store/embedded/embeddedStore.ts';
import { runImportCommand } from './runImportCommand.ts';

process.exitCode = await runImportCommand(process.argv.slice(2), {
  environment: process.env,
  openStore: openEmbeddedStore,
  print: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
});
