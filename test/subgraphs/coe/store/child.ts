/** Starts a script of this folder as a process of its own and follows its lines: no waiting by the clock. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const FOLDER = 'test/subgraphs/coe/store';

export interface Child {
  /** Resolves when the child prints that line; rejects when it ends without. */
  waitForLine(line: string): Promise<void>;
  waitForExit(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
}

export function startChild(script: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(FOLDER, 'runTypeScript.cjs'), join(FOLDER, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return {
    async waitForLine(wanted) {
      await new Promise<void>((resolve, reject) => {
        lines.on('line', (line) => line === wanted && resolve());
        lines.on('close', () => reject(new Error(`the child ended before it printed "${wanted}"`)));
      });
    },
    waitForExit: async () => (await exit)[0],
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
