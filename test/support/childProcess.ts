/** A program as a process of its own that a test follows by what it prints, and may hold at any of its lines: no waiting by the clock. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Where the process waits for `resume` or `kill`: after each line, of either stream, that begins so. */
  readonly pauseAt?: string;
  /** What a shell does before it becomes the program, such as `ulimit -f 2000`. */
  readonly shellCommand?: string;
}

export interface Child {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Resolves when a line of either stream begins so, or one did; rejects when the process ends without. */
  waitForLine(beginning: string): Promise<void>;
  /** Lets it go on from where it waits. */
  resume(): void;
  /** kill -9; resolves when it has ended. */
  kill(): Promise<void>;
}

/**
 * Runs in the process before its program. A line is written before its write returns, and the read blocks the whole
 * thread: what the program does next, it does after the test said so. The end of the test's process ends the wait.
 */
const PAUSE = `
  import { readSync } from 'node:fs';
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (text, ...rest) => {
      const isWritten = write(text, ...rest);
      if (String(text).startsWith(process.env.PAUSE_AT)) readSync(0, Buffer.alloc(1));
      return isWritten;
    };
  }`;

/** @param args what follows `node`: a built program and its arguments */
export function startChild(args: readonly string[], options: ChildOptions = {}): Child {
  const { env = {}, pauseAt, shellCommand = 'true' } = options;
  const preload = pauseAt === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(PAUSE)}`];
  const command = [process.execPath, ...preload, ...args];
  const child = spawn('sh', ['-c', `${shellCommand}; exec "$@"`, 'sh', ...command], {
    env: { ...process.env, ...env, ...(pauseAt !== undefined && { PAUSE_AT: pauseAt }) },
  });
  const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] };
  const listeners = new Set<(line: string) => void>();
  for (const name of ['stdout', 'stderr'] as const)
    createInterface(child[name]).on('line', (line) => {
      lines[name].push(line);
      for (const listener of listeners) listener(line);
    });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null, // what Node says of `close`
  }));
  return {
    ...lines,
    ended,
    waitForLine: (beginning) =>
      new Promise((resolve, reject) => {
        if ([...lines.stdout, ...lines.stderr].some((line) => line.startsWith(beginning))) resolve();
        listeners.add((line) => line.startsWith(beginning) && resolve());
        void ended.then(() =>
          reject(new Error(`it ended without "${beginning}": ${[...lines.stderr, ...lines.stdout].join('\n')}`)),
        );
      }),
    resume: () => void child.stdin.write('\n'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
