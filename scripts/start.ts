/** `npm start`: starts the consortium, prints its figures and addresses, runs typed commands, and stops everything on Ctrl-C. */
import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { defineCommand, runCommandLine, ToolFault, wholeNumber } from '../subgraphs/commandLine.ts';
import { startConsortium, type Consortium } from './consortium.ts';
import { askFigures, printFigures } from './figures.ts';
import { DEFAULT_PORT_BASE, type ProcessPlan } from './supervise/plan.ts';
import { describeLoss } from './supervise/supervisedProcess.ts';

const COMMAND = defineCommand({
  call: 'npm start',
  does: 'Starts registry, centers and gateway, prints figures and addresses, and stops everything on Ctrl-C.',
  options: {
    portBase: wholeNumber('PORT', 'the port of the gateway; the other ports shift by the same amount', {
      least: 1,
      most: 65_535,
      usual: DEFAULT_PORT_BASE,
    }),
  },
  run: ({ portBase }) => start(portBase),
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

const UP_MS = 20_000;

async function start(portBase: number): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const consortium = await startUnlessStopped(portBase, stopping.signal, say);
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
  portBase: number,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Consortium | undefined> {
  try {
    return await startConsortium({
      portBase,
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

/** Prints figures and addresses. After an error the graph stays up, so that it can be examined. */
async function present(consortium: Consortium, say: (text: string) => void): Promise<void> {
  const down = await consortium.waitUntilUp(UP_MS);
  if (down.length > 0)
    say(`Not reached by the gateway: ${down.join(', ')}. Their logs are in ${relative('', consortium.logFolder)}.`);
  try {
    const { answer, report } = await askFigures(new URL('graphql', consortium.gatewayUrl).href);
    if (answer.data) say(`\n${printFigures(report, process.stdout.columns)}`);
    for (const { message } of answer.errors ?? []) say(`Some figures are missing: ${message}`);
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

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done());
  });
}

// Typed commands.

export interface Commanded {
  kill(name: string): Promise<void>;
  restart(name: string): Promise<void>;
  pause(name: string): void;
}

export const COMMANDS_HELP =
  'Type `stop leap`, `hang leap`, `start leap` (or another name) and Enter to see how the graph answers without a center. `start` also starts a center whose folder was added later.';

/** Runs one command. @returns a sentence about the result */
export async function runCommand(consortium: Commanded, line: string): Promise<string> {
  const [verb = '', name = '', ...rest] = line.trim().split(/\s+/);
  if (verb === '') return '';
  if (name === '' || rest.length > 0)
    return `Expected a verb and a name, got ${JSON.stringify(line.trim())}. ${COMMANDS_HELP}`;
  switch (verb) {
    case 'stop':
      await consortium.kill(name);
      return `${name} is stopped; ${describeLoss(name)}. \`start ${name}\` brings it back.`;
    case 'hang':
      consortium.pause(name);
      return `${name} hangs: its port is open, and it answers nothing. \`start ${name}\` brings it back.`;
    case 'start':
      await consortium.restart(name);
      return `${name} serves again.`;
    default:
      return `There is no command ${JSON.stringify(verb)}. ${COMMANDS_HELP}`;
  }
}

/** Reads commands from a stream until the signal aborts, and prints results and errors. */
export function readCommands(
  input: NodeJS.ReadableStream,
  consortium: Commanded,
  say: (text: string) => void,
  signal: AbortSignal,
): void {
  const lines = createInterface({ input });
  signal.addEventListener('abort', () => lines.close());
  lines.on('line', (line) => {
    runCommand(consortium, line).then(
      (sentence) => sentence !== '' && say(sentence),
      (error: unknown) => say(error instanceof ToolFault ? error.message : `The command failed: ${String(error)}`),
    );
  });
}

// Output.

/** `[ 7/13] leap ready on 4110` */
export function printProgress({ name, port }: ProcessPlan, done: number, all: number): string {
  return `[${String(done).padStart(String(all).length)}/${all}] ${name} ready on ${port}`;
}

export function printAddresses(
  plans: readonly ProcessPlan[],
  logFolder: string,
  firstQuestion: string | undefined,
): string {
  const gateway = plans.find(({ name }) => name === 'gateway');
  const registry = plans.find(({ name }) => name === 'registry');
  const centers = plans.filter((plan) => plan !== gateway && plan !== registry);
  const width = Math.max(...centers.map(({ name }) => name.length));
  const base = gateway?.url ?? '';
  const url = base === 'http://127.0.0.1:4000/' ? '' : ` --url ${base}graphql`;
  return [
    `graph     ${base}graphql`,
    `explorer  ${base}explorer`,
    `health    ${base}health`,
    `registry  ${registry?.url ?? ''}`,
    'centers',
    ...centers.map((center) => `  ${center.name.padEnd(width)}  ${center.url}`),
    '',
    ...(firstQuestion === undefined
      ? []
      : [`Ask a first question, in another terminal: npm run ask -- ${firstQuestion}${url}`]),
    COMMANDS_HELP,
    `Logs are in ${logFolder}. Ctrl-C stops everything.`,
  ].join('\n');
}
