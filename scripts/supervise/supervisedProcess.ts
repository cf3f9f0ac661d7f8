/** One process of the consortium: starts it, restarts it when it dies, and stops it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import { isObject } from '../client.ts';
import type { ProcessPlan } from './plan.ts';

export interface SupervisionOptions {
  /** The folder of the build. */
  readonly build: string;
  readonly logFolder: string;
  /** Called with a sentence when the process dies or is back. */
  readonly onNotice: (sentence: string) => void;
  /** The delay of the first restart; default: ten seconds. */
  readonly firstBackoffMs?: number;
}

const START_MS = 60_000;
/** A process finishes its running operations first, which takes a center up to 9 s and the gateway up to 16 s. */
const STOP_MS = 20_000;
/** Long enough to see how the graph answers without the process. */
const FIRST_BACKOFF_MS = 10_000;
const LONGEST_BACKOFF_MS = 60_000;
/** After this long a process has recovered: its next restart has the first delay again. */
const RECOVERED_MS = 60_000;
const LAST_LINES = 8;

export class SupervisedProcess {
  readonly plan: ProcessPlan;
  readonly logFile: string;
  readonly #options: SupervisionOptions;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  readonly #firstBackoffMs: number;
  #backoffMs: number;
  #timer: NodeJS.Timeout | undefined;
  /** Should it run? Then it is restarted when it dies. */
  #isWanted = false;
  #hasLog = false;

  constructor(plan: ProcessPlan, options: SupervisionOptions) {
    this.plan = plan;
    this.logFile = join(options.logFolder, `${plan.name}.log`);
    this.#options = options;
    this.#firstBackoffMs = options.firstBackoffMs ?? FIRST_BACKOFF_MS;
    this.#backoffMs = this.#firstBackoffMs;
  }

  get processId(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the process is ready. @throws ToolFault with the end of its log if it ends before */
  async start(): Promise<void> {
    if (this.#child) throw new ToolFault(`${this.plan.name} is already running.`);
    this.#isWanted = true;
    await this.#launch();
  }

  /** Stops it with SIGTERM, after STOP_MS with SIGKILL, and does not restart it. */
  async stop(): Promise<void> {
    this.#cancelRestart();
    // A paused process does not handle a signal.
    this.#child?.kill('SIGCONT');
    this.#child?.kill('SIGTERM');
    const force = setTimeout(() => this.#child?.kill('SIGKILL'), STOP_MS);
    try {
      await this.#ended;
    } finally {
      clearTimeout(force);
    }
  }

  /** Ends it with SIGKILL, like a crash, and does not restart it. */
  async kill(): Promise<void> {
    this.#cancelRestart();
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** Stops the process like a hang: its port stays open, and it does not answer. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Renames the log of an earlier run. A restart appends to the log of this run. */
  #createLog(): void {
    if (this.#hasLog) return;
    this.#hasLog = true;
    if (existsSync(this.logFile)) renameSync(this.logFile, `${this.logFile}.1`);
    writeFileSync(this.logFile, '');
  }

  #cancelRestart(): void {
    this.#isWanted = false;
    clearTimeout(this.#timer);
  }

  async #launch(): Promise<void> {
    const { plan } = this;
    this.#createLog();
    // The process writes its errors, and this supervisor its output: both in append mode.
    const log = openSync(this.logFile, 'a');
    const endWithSupervisor = pathToFileURL(join(this.#options.build, 'scripts/supervise/endWithSupervisor.js')).href;
    const child = spawn(
      process.execPath,
      [...plan.flags, '--import', endWithSupervisor, join(this.#options.build, plan.program)],
      {
        env: { ...process.env, ...plan.environment },
        stdio: ['ignore', 'pipe', log, 'ipc'],
        // A process group of its own: Ctrl-C reaches only the supervisor, which stops all processes in order.
        detached: true,
      },
    );
    closeSync(log);
    this.#child = child;
    const startedAt = Date.now();
    this.#ended = new Promise((done) => {
      child.on('error', done); // could not be spawned
      child.once('exit', done);
    }).then(() => {
      this.#child = undefined;
    });
    await this.#waitUntilReady(child);
    void this.#ended.then(() => this.#restartLater(child, startedAt));
  }

  async #waitUntilReady(child: ChildProcess): Promise<void> {
    const { name } = this.plan;
    const deadline = setTimeout(() => child.kill('SIGKILL'), START_MS);
    try {
      await new Promise<void>((done, fail) => {
        if (child.stdout) {
          createInterface(child.stdout).on('line', (line) => {
            if (line.startsWith(`ready ${name} `)) {
              if (line.endsWith(' (still importing)'))
                this.#options.onNotice(
                  `${name} serves, but still imports its files: until then it answers from its previous data, or has none. Its log reports the end: ${this.logFile}`,
                );
              done();
            }
            appendFileSync(this.logFile, `${line}\n`);
          });
        }
        void this.#ended.then(() =>
          fail(new ToolFault(`${name} did not start (${printEnd(child)}). ${this.#printLog()}`)),
        );
      });
    } finally {
      clearTimeout(deadline);
    }
  }

  #restartLater(child: ChildProcess, startedAt: number): void {
    if (!this.#isWanted) return;
    if (Date.now() - startedAt > RECOVERED_MS) this.#backoffMs = this.#firstBackoffMs;
    const { name } = this.plan;
    this.#options.onNotice(
      `${name} died (${printEnd(child)}); ${describeLoss(name)}. It restarts in ${this.#backoffMs / 1000} s. Its log: ${this.logFile}`,
    );
    this.#scheduleLaunch();
  }

  #scheduleLaunch(): void {
    const wait = this.#backoffMs;
    this.#backoffMs = Math.min(LONGEST_BACKOFF_MS, wait * 2);
    this.#timer = setTimeout(() => {
      this.#launch().then(
        () => this.#options.onNotice(`${this.plan.name} is back.`),
        (error: unknown) => {
          if (!this.#isWanted) return;
          this.#options.onNotice(
            `${error instanceof Error ? error.message : String(error)} The next attempt is in ${this.#backoffMs / 1000} s.`,
          );
          this.#scheduleLaunch();
        },
      );
    }, wait);
  }

  #printLog(): string {
    const lines = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
    return `The end of its log ${this.logFile}:\n${lines.map((line) => `  ${printLogLine(line)}\n`).join('')}`;
  }
}

/** What the graph is without this process. */
export function describeLoss(name: string): string {
  if (name === 'gateway') return 'the graph does not answer without it';
  if (name === 'registry') return 'the graph works without it, but names and facts of the registry are missing';
  return 'the graph works without it';
}

function printEnd({ exitCode, signalCode }: ChildProcess): string {
  return signalCode === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signalCode}`;
}

/** The message of a JSON entry; any other text unchanged. */
function printLogLine(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && typeof value['msg'] === 'string' ? value['msg'] : line;
  } catch {
    return line; // not JSON: a stack trace, or output of another program
  }
}
