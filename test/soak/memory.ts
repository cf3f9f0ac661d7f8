/** How much memory a Node process holds: what the system says, and its heap after a garbage collection, over the inspector that any Node process opens on SIGUSR1. */
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'undici';

export interface Memory {
  readonly rssBytes: number;
  /** After a full collection. */
  readonly heapBytes: number;
}

export interface MemoryProbe {
  read(): Promise<Memory>;
  close(): void;
}

const TRIES = 50;

/** @param inspectPort that the process was started with (`--inspect-port`) */
export async function openMemoryProbe(processId: number, inspectPort: number): Promise<MemoryProbe> {
  process.kill(processId, 'SIGUSR1');
  const socket = new WebSocket(await findAddress(inspectPort));
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done());
    socket.addEventListener('error', () => fail(new Error('the inspector of the gateway cannot be reached')));
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown }; // the inspector's protocol
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  const call = (method: string): Promise<unknown> =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      socket.send(JSON.stringify({ id: last, method }));
    });
  return {
    async read() {
      await call('HeapProfiler.collectGarbage');
      const { usedSize } = (await call('Runtime.getHeapUsage')) as { readonly usedSize: number }; // the inspector's protocol
      return { heapBytes: usedSize, rssBytes: readRss(processId) };
    },
    close: () => socket.close(),
  };
}

async function findAddress(port: number): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    try {
      const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        readonly webSocketDebuggerUrl: string;
      }[]; // the inspector's list
      if (target) return target.webSocketDebuggerUrl;
    } catch (error) {
      if (tries > TRIES) throw error;
    }
    await pause(100);
  }
}

function readRss(processId: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' })) * 1024;
}
