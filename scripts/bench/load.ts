/** Puts one question again and again over a number of connections, and says how long each answer took. */
import { Pool } from 'undici';
import { ToolFault } from '../client.ts';

export interface LoadOptions {
  readonly connections: number;
  readonly milliseconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Load {
  /** Milliseconds of each request, as they ended. */
  readonly latencies: readonly number[];
  readonly milliseconds: number;
  /** Of the last answer. */
  readonly bytes: number;
}

const ERRORS = Buffer.from('"errors":[');
const PARTIAL = Buffer.from('"isComplete":false');

/** Every connection asks as soon as it was answered. Requests under way at the end are waited for. @throws ToolFault on an answer that is none */
export async function putLoad(
  url: string,
  body: string,
  { connections, milliseconds, headers }: LoadOptions,
): Promise<Load> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveMaxTimeout: 30_000 });
  const request = {
    path: pathname,
    method: 'POST' as const,
    body,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  };
  const latencies: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const work = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const sent = performance.now();
      const { statusCode, body: stream } = await pool.request(request);
      const answer = Buffer.from(await stream.arrayBuffer());
      latencies.push(performance.now() - sent);
      if (statusCode !== 200 || answer.includes(ERRORS) || answer.includes(PARTIAL)) {
        throw new ToolFault(
          `Expected a whole answer from ${url}, got HTTP ${statusCode}: ${answer.toString().slice(0, 500)}`,
        );
      }
      bytes = answer.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
    return { latencies, milliseconds: performance.now() - begun, bytes };
  } finally {
    await pool.destroy();
  }
}
