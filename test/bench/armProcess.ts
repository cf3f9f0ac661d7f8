/** One process that is measured: started, asked over IPC what it used, profiled, stopped. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { GATEWAY_FLAGS } from '../../scripts/supervise/plan.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import type { MeterAnswer, MeterRequest, Usage } from './arms/meter.ts';

export interface ArmProgram {
  readonly name: string;
  /** The built file. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What it writes to its standard error. */
  readonly logFile: string;
}

const METER = 'dist/test/bench/arms/meter.js';
const START_MS = 120_000;

export class ArmProcess {
  readonly name: string;
  /** From the spawn to the line that says it is ready. */
  readonly startMs: number;
  readonly #child: ChildProcess;
  private constructor(name: string, child: ChildProcess, startMs: number) {
    this.name = name;
    this.#child = child;
    this.startMs = startMs;
  }

  /** Resolves once it prints `ready NAME`. @throws ToolFault with its log when it ends before */
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
    try {
      await waitUntilReady(child);
    } catch {
      throw new ToolFault(
        `The arm ${name} did not start. The end of its log ${logFile}:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
      );
    } finally {
      clearTimeout(late);
    }
    return new ArmProcess(name, child, performance.now() - begun);
  }

  async usage(): Promise<Usage> {
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

async function waitUntilReady(child: ChildProcess): Promise<void> {
  await new Promise<void>((done, fail) => {
    if (child.stdout) createInterface(child.stdout).on('line', (line) => line.startsWith('ready') && done());
    child.once('exit', fail);
    child.once('error', fail);
  });
}

export interface ProgramOptions {
  readonly port: number;
  /** For its log and its input. */
  readonly folder: string;
  /** What it reads as a file of JSON, its only argument. */
  readonly input?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a built program of ours, with its input as a file of JSON. */
export async function startProgram(
  name: string,
  program: string,
  { port, folder, input, environment = {} }: ProgramOptions,
): Promise<ArmProcess> {
  const file = join(folder, `${name}.json`);
  if (input !== undefined) writeFileSync(file, JSON.stringify(input));
  return ArmProcess.start({
    name,
    program,
    args: input === undefined ? [] : [file],
    environment: { ...environment, PORT: String(port), APOLLO_TELEMETRY_DISABLED: '1' },
    logFile: join(folder, `${name}.log`),
  });
}
