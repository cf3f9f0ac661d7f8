/** `npm start [-- --port-base 4000]`: starts the consortium, prints its figures and addresses, and stops it at Ctrl-C. */
import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolFault } from './client.ts';
import { startConsortium, type Consortium } from './consortium.ts';
import { askFigures } from './figures/askFigures.ts';
import { printFigures } from './figures/printFigures.ts';
import { runTool } from './runTool.ts';
import { readCommands } from './supervise/commands.ts';
import { printAddresses, printProgress } from './supervise/printStart.ts';

const OPTIONS = {
  'port-base': {
    type: 'string',
    default: '4000',
    value: 'PORT',
    means: 'of the gateway; registry and centers move along',
  },
} as const;
const UP_MS = 20_000;

async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const consortium = await startUnlessStopped(values['port-base'], stopping.signal, say);
  if (!consortium) return 0;
  try {
    await present(consortium, say);
    readCommands(process.stdin, consortium, say, stopping.signal);
    await waitForAbort(stopping.signal);
    say('\nStopping the consortium ...');
  } finally {
    await consortium.stop();
  }
  say('Stopped.');
  return 0;
}

async function startUnlessStopped(
  portBase: string,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Consortium | undefined> {
  try {
    return await startConsortium({
      portBase: parsePort(portBase),
      ...(process.env.HOST && { host: process.env.HOST }),
      ...(process.env.DATA_DIR && { dataDir: process.env.DATA_DIR }),
      ...(process.env.SITES_DIR && { sitesDir: process.env.SITES_DIR }),
      onReady: (plan, done, all) => say(printProgress(plan, done, all)),
      onNotice: say,
      signal,
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    say('Stopped before everything had started.');
    return undefined;
  }
}

/** The figures, as far as the graph can give them: a fault here leaves the graph running for whoever looks into it. */
async function present(consortium: Consortium, say: (text: string) => void): Promise<void> {
  const down = await consortium.waitUntilUp(UP_MS);
  if (down.length > 0)
    say(`Not reached by the gateway: ${down.join(', ')}. Their logs are in ${relative('', consortium.logFolder)}.`);
  try {
    const { answer, report } = await askFigures(new URL('graphql', consortium.gatewayUrl).href);
    if (answer.data) say(`\n${printFigures(report, process.stdout.columns)}`);
    for (const { message } of answer.errors ?? []) say(`The graph could not give all figures: ${message}`);
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error;
    say(error.message);
  }
  say(printAddresses(consortium.plans, relative('', consortium.logFolder), findFirstQuestion()));
}

function findFirstQuestion(): string | undefined {
  const folder = 'test/scenarios';
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => `${folder}/${name}/query.graphql`).find((file) => existsSync(file));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1) return port;
  throw new ToolFault(`Expected a port such as 5000 after --port-base, got ${JSON.stringify(text)}.`);
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done());
  });
}

await runTool(
  {
    call: 'npm start',
    does: 'Starts registry, centers and gateway, prints their figures and addresses, and stops them at Ctrl-C.',
    options: OPTIONS,
  },
  start,
);
