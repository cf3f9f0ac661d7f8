/** The registry's process: the only file of the registry that reads the environment and listens. */
import { readFileSync } from 'node:fs';
import { startStandaloneServer } from '@apollo/server/standalone';
import { loadRegistry } from './loadRegistry.ts';
import { createRegistryServer } from './registry.ts';

const STOP_WITHIN_MS = 800;

const host = process.env['HOST'] ?? '127.0.0.1';
const port = readPort(process.env['PORT'] ?? '4100');
const dataFolder = process.env['REGISTRY_DATA'] ?? 'subgraphs/registry/data';

process.once('uncaughtException', (error) => fail(explain(error)));

try {
  const sdl = readFileSync('subgraphs/registry/schema.graphql', 'utf8');
  const server = createRegistryServer(loadRegistry(dataFolder, sdl), sdl);
  const { url } = await startStandaloneServer(server, { listen: { host, port } });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(() => server.stop()));
  process.stdout.write(`ready registry ${url}\n`);
} catch (error) {
  fail(explain(error));
}

/** Lets requests under way end, but not for long: the process is gone within a second. */
function stop(close: () => Promise<void>): void {
  const deadline = setTimeout(() => process.exit(0), STOP_WITHIN_MS);
  close()
    .finally(() => clearTimeout(deadline))
    .then(() => process.exit(0), (error: unknown) => fail(explain(error)));
}

function readPort(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 65535) return value;
  return fail(`PORT must be a whole number from 0 to 65535, got ${JSON.stringify(text)}`);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException; // Node's own errors carry a code; others have none
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is taken by another process; end it, or set PORT to a free one`;
  return error.message;
}

function fail(message: string): never {
  process.stderr.write(`registry: ${message}\n`);
  process.exit(1);
}
