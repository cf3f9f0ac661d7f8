/** The process of one arm: started, asked what it used, profiled, stopped. */
import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ToolFault } from '../client.ts';
import { GATEWAY_FLAGS } from '../supervise/gatewayFlags.ts';
import { readUsage } from './foreignUsage.ts';
import type { MeterAnswer, MeterRequest, Usage } from './meter.ts';

export interface ArmProgram {
  readonly name: string;
  /** The built file. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What it writes to its standard error. */
  readonly logFile: string;
}

const METER = 'dist/scripts/bench/meter.js';
const START_MS = 120_000;

export class ArmProcess {
  readonly name: string;
  /** From the spawn to the line that says it is ready. */
  readonly startMs: number;
  readonly #child: ChildProcess;
  /** Of the program that is no Node's, which the child has started. */
  readonly #foreign: number | undefined;

  private constructor(
    name: string,
    child: ChildProcess,
    { startMs, foreign }: { readonly startMs: number; readonly foreign: number | undefined },
  ) {
    this.name = name;
    this.#child = child;
    this.#foreign = foreign;
    this.startMs = startMs;
  }

  /** Resolves once it prints `ready NAME`, with ` pid=N` at the end where another process than its own is to be measured. @throws ToolFault with its log when it ends before */
  static async start({ name, program, args = [], environment, logFile }: ArmProgram): Promise<ArmProcess> {
    const log = openSync(logFile, 'w');
    const begun = performance.now();
    const child = fork(program, [...args], {
      // All arms alike.
      execArgv: [...GATEWAY_FLAGS, '--import', pathToFileURL(METER).href],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', log, 'ipc'],
    });
    closeSync(log);
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
    let foreign: number | undefined;
    try {
      foreign = readForeign(await waitUntilReady(child));
    } catch {
      throw new ToolFault(
        `The arm ${name} did not start. The end of its log ${logFile}:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
      );
    } finally {
      clearTimeout(late);
    }
    return new ArmProcess(name, child, { startMs: performance.now() - begun, foreign });
  }

  async usage(): Promise<Usage> {
    if (this.#foreign !== undefined) return readUsage(this.#foreign);
    const answer = await this.#ask({ meter: 'usage' });
    if (answer.meter !== 'usage') throw new ToolFault(`Expected the usage of ${this.name}, got ${answer.meter}.`);
    return answer.usage;
  }

  async beginProfile(): Promise<void> {
    await this.#ask({ meter: 'begin profile' });
  }

  async endProfile(path: string): Promise<void> {
    await this.#ask({ meter: 'end profile', path });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const force = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(force);
  }

  async #ask(request: MeterRequest): Promise<MeterAnswer> {
    if (!this.#child.connected) throw new ToolFault(`The arm ${this.name} has ended, so it cannot be measured.`);
    const answer = once(this.#child, 'message') as Promise<[MeterAnswer]>; // nothing else is sent by an arm
    this.#child.send(request);
    const [said] = await answer;
    return said;
  }
}

async function waitUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    if (child.stdout) createInterface(child.stdout).on('line', (line) => line.startsWith('ready') && done(line));
    child.once('exit', fail);
    child.once('error', fail);
  });
}

function readForeign(line: string): number | undefined {
  const pid = / pid=(\d+)$/.exec(line)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
