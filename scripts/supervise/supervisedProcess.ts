/** One process of the consortium: started, watched, started again when it dies, stopped. */
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
  /** Sentences about deaths and returns. */
  readonly onNotice: (sentence: string) => void;
  /** The wait before the first restart; ten seconds when not given. */
  readonly firstBackoffMs?: number;
}

const START_MS = 60_000;
/** A process lets the operations that run finish, which takes a center up to 9 s and the gateway up to 16 s. */
const STOP_MS = 20_000;
/** Long enough to see what the graph answers without the process. */
const FIRST_BACKOFF_MS = 10_000;
const LONGEST_BACKOFF_MS = 60_000;
/** A process that lived this long has recovered: after its next death the wait is the shortest again. */
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
  /** Is it meant to run? Then it is started again when it dies. */
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

  /** Resolves when it serves. @throws ToolFault with the last lines of its log when it ends before */
  async start(): Promise<void> {
    if (this.#child) throw new ToolFault(`${this.plan.name} runs already.`);
    this.#isWanted = true;
    await this.#launch();
  }

  /** Stops it with SIGTERM, or after a while with SIGKILL; it stays down. */
  async stop(): Promise<void> {
    this.#giveUp();
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

  /** Ends it as a crash would; it stays down until `start`. */
  async kill(): Promise<void> {
    this.#giveUp();
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** Its port stays open, and it answers nothing: a hung process. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Once for each supervisor: the log before is renamed, and a restart appends to the same log. */
  #beginLog(): void {
    if (this.#hasLog) return;
    this.#hasLog = true;
    if (existsSync(this.logFile)) renameSync(this.logFile, `${this.logFile}.1`);
    writeFileSync(this.logFile, '');
  }

  #giveUp(): void {
    this.#isWanted = false;
    clearTimeout(this.#timer);
  }

  async #launch(): Promise<void> {
    const { plan } = this;
    this.#beginLog();
    // The process writes its errors, and this supervisor its output: both append.
    const log = openSync(this.logFile, 'a');
    const leash = pathToFileURL(join(this.#options.build, 'scripts/supervise/leash.js')).href;
    const child = spawn(process.execPath, [...plan.flags, '--import', leash, join(this.#options.build, plan.program)], {
      env: { ...process.env, ...plan.environment },
      stdio: ['ignore', 'pipe', log, 'ipc'],
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops all in order.
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    const startedAt = Date.now();
    this.#ended = new Promise((done) => {
      child.on('error', done); // could not be spawned at all
      child.once('exit', done);
    }).then(() => {
      this.#child = undefined;
    });
    await this.#waitUntilReady(child);
    void this.#ended.then(() => this.#repair(child, startedAt));
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
                  `${name} serves, but still imports its files: until then it answers from the data it had, or with none. The end is in its log: ${this.logFile}`,
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

  #repair(child: ChildProcess, startedAt: number): void {
    if (!this.#isWanted) return;
    if (Date.now() - startedAt > RECOVERED_MS) this.#backoffMs = this.#firstBackoffMs;
    const { name } = this.plan;
    const effect = name === 'gateway' ? 'nothing is answered without it' : 'the graph works without it';
    this.#options.onNotice(
      `${name} died (${printEnd(child)}); ${effect}. It is started again in ${this.#backoffMs / 1000} s. Its log: ${this.logFile}`,
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
            `${error instanceof Error ? error.message : String(error)} The next try is in ${this.#backoffMs / 1000} s.`,
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

function printEnd({ exitCode, signalCode }: ChildProcess): string {
  return signalCode === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signalCode}`;
}

/** The message of a JSON line; any other line as it is. */
function printLogLine(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && typeof value['msg'] === 'string' ? value['msg'] : line;
  } catch {
    return line; // a stack of Node's, or what another program wrote
  }
}
