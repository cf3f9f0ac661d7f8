/** Loaded into the process of an arm before its own code: answers over IPC what it has used, and takes its profile. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

export interface Usage {
  /** Processor time since the start, user and system, milliseconds. */
  readonly cpuMs: number;
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
}

/** `path` is where the profile is written. */
export type MeterRequest =
  | { readonly meter: 'usage' }
  | { readonly meter: 'begin profile' }
  | { readonly meter: 'end profile'; readonly path: string };

export type MeterAnswer = { readonly meter: 'usage'; readonly usage: Usage } | { readonly meter: 'done' };

const session = new Session();
process.on('message', (message: unknown) => {
  if (isMeterRequest(message)) void answer(message).then((said) => process.send?.(said));
});

async function answer(request: MeterRequest): Promise<MeterAnswer> {
  switch (request.meter) {
    case 'usage': {
      const { user, system } = process.cpuUsage();
      const { rss, heapUsed } = process.memoryUsage();
      return { meter: 'usage', usage: { cpuMs: (user + system) / 1000, rss, heapUsed } };
    }
    case 'begin profile':
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.start');
      return { meter: 'done' };
    case 'end profile': {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(request.path, JSON.stringify(profile));
      session.disconnect();
      return { meter: 'done' };
    }
  }
}

function isMeterRequest(message: unknown): message is MeterRequest {
  return typeof message === 'object' && message !== null && 'meter' in message;
}
