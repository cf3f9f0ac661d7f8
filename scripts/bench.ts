/** `npm run bench [-- --scholars 10000]`: what an import and each kind of question cost with much data, next to the same with little. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSites } from '../gateway/sites.ts';
import { alternate, type Arm } from './bench/alternate.ts';
import { importCenters } from './bench/importCenters.ts';
import { printArms, printImports } from './bench/printBench.ts';
import { toShapes } from './bench/shapes.ts';
import { postOperation, printGraphErrors, ToolFault } from './client.ts';
import { startConsortium, type Consortium } from './consortium.ts';
import { runTool } from './runTool.ts';

const SEED = 7;
const UP_MS = 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { centers: { type: 'string', default: '11' }, scholars: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '30' }, 'port-base': { type: 'string', default: '7000' } },
  });
  const rounds = parseCount('rounds', values.rounds);
  const portBase = parseCount('port-base', values['port-base']);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const running: Consortium[] = [];
  try {
    say(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; store: ${process.env.MONGODB_URI ? 'MongoDB' : 'embedded'}`);
    const large = join(folder, 'large');
    generate(large, ['--centers', values.centers, '--scholars', values.scholars]);
    say(printImports(await importCenters(large, join(folder, 'data-large'))));
    const arms: Arm[] = [];
    for (const [index, [name, sitesDir]] of ([['110 scholars', 'subgraphs/sites'], [`${readSites(large).length} x ${values.scholars}`, large]] as const).entries()) {
      const consortium = await start(sitesDir, join(folder, index === 1 ? 'data-large' : 'data-small'), portBase + 1000 * index);
      running.push(consortium);
      arms.push({ name, ask: createAsk(consortium) });
    }
    say(printArms(await alternate(arms, toShapes(), rounds), arms.map(({ name }) => name), rounds));
    return 0;
  } finally {
    for (const each of running) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function generate(out: string, options: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['dist/subgraphs/sites/generate/index.js', '--seed', String(SEED), '--out', out, ...options], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new ToolFault('The data could not be generated: see above.');
}

async function start(sitesDir: string, dataDir: string, portBase: number): Promise<Consortium> {
  const consortium = await startConsortium({ sitesDir, dataDir, portBase, environment: { CENTER_DEADLINE_MS: '60000' } });
  const down = await consortium.waitUntilUp(UP_MS);
  if (down.length === 0) return consortium;
  await consortium.stop();
  throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}. Their logs are in ${consortium.logFolder}.`);
}

/** An answer that is partial or has errors is no measurement. */
function createAsk({ gatewayUrl }: Consortium): Arm['ask'] {
  const url = new URL('graphql', gatewayUrl).href;
  return async (query) => {
    const answer = await postOperation(url, { query });
    if (answer.errors) throw new ToolFault(printGraphErrors(answer.errors));
    const { isComplete } = answer.extensions?.['completeness'] as { isComplete: boolean }; // every answer of the graph says it
    if (!isComplete) throw new ToolFault('A center did not answer, so nothing was measured: see the logs.');
    return answer.data ?? {};
  };
}

function parseCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new ToolFault(`Expected a whole number above 0 after --${name}, got ${JSON.stringify(text)}.`);
}

await runTool(bench);
