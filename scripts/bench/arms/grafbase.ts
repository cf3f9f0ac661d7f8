/** The Grafbase binary over eleven subgraphs, each with root fields of its own names; it merges nothing. `grafbase.js INPUT.json`, with PORT. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { print } from 'graphql';
import { prefixContract, toName } from './prefixContract.ts';
import { standIn } from './standIn.ts';

interface Input {
  readonly binary: string;
  /** For its schemas and settings. */
  readonly folder: string;
  readonly registry: string;
  readonly centers: readonly { readonly id: string; readonly url: string }[];
  /** Are the centers asked each time? */
  readonly isLive: boolean;
}

/** What stands before the centers and takes their prefixes off listens so far above the arm. */
const PORT_OFFSET = 700;

const [file = ''] = process.argv.slice(2);
const { binary, folder, registry, centers, isLive } = JSON.parse(readFileSync(file, 'utf8')) as Input; // written by the bench
const port = Number(process.env['PORT']);
const lines = centers.map(({ id, url }, index) => ({
  id,
  port: port + PORT_OFFSET + index,
  url,
  prefix: `${toName(id)}__`,
  isLive,
}));

/** @returns the file of the settings */
function writeSettings(): string {
  mkdirSync(folder, { recursive: true });
  const read = (path: string): string => readFileSync(path, 'utf8');
  const contract = read('subgraphs/contract/schema.graphql');
  const subgraphs = lines.map((line) => ({
    name: line.id,
    url: `http://127.0.0.1:${line.port}${new URL(line.url).pathname}`,
    sdl: prefixContract(contract, line.prefix),
  }));
  const all = [
    ...subgraphs,
    { name: 'registry', url: registry, sdl: prefixContract(read('subgraphs/registry/schema.graphql'), '') },
  ];
  const settings = all.map(({ name, url, sdl }) => {
    const schema = join(folder, `${name}.graphql`);
    writeFileSync(schema, print(sdl));
    return `[subgraphs.${name}]\nurl = ${JSON.stringify(url)}\nschema_path = ${JSON.stringify(schema)}\n`;
  });
  const path = join(folder, 'grafbase.toml');
  writeFileSync(path, settings.join('\n'));
  return path;
}

/** Until it answers; that it ends before ends this process as well. */
async function waitUntilUp(): Promise<void> {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      return;
    } catch {
      await sleep(100); // nothing listens yet
    }
  }
}

await Promise.all(lines.map(standIn));
const child = spawn(binary, ['dev', '--config', writeSettings(), '--listen-address', `127.0.0.1:${port}`], {
  cwd: folder,
  stdio: ['ignore', 2, 2],
});
child.once('error', (error) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
child.once('exit', () => process.exit(1));
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => child.kill('SIGKILL'));
await waitUntilUp();
process.stdout.write(`ready grafbase pid=${child.pid}\n`);
