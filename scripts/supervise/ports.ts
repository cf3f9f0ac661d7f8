/** Are the ports free? Asked before anything starts, so that a taken one is a sentence and not a half-started graph. */
import { createServer } from 'node:net';
import type { ProcessPlan } from './plan.ts';

export interface PortFault {
  readonly plan: ProcessPlan;
  /** Such as EADDRINUSE, EACCES or EADDRNOTAVAIL. */
  readonly code: string;
}

export async function findUnusablePorts(plans: readonly ProcessPlan[]): Promise<PortFault[]> {
  const codes = await Promise.all(plans.map(({ host, port }) => tryListen(host, port)));
  return plans.flatMap((plan, at) => {
    const code = codes[at];
    return code === undefined ? [] : [{ plan, code }];
  });
}

/** One sentence: which ports, which process needs them, and what to do. */
export function printPortFaults(faults: readonly PortFault[]): string {
  const ports = faults
    .map(({ plan, code }) => `${plan.port} (needed by ${plan.name}) ${explain(code, plan.host)}`)
    .join(', ');
  return `Port ${ports}: end what listens there, or move all ports with \`npm start -- --port-base 5000\`.`;
}

function explain(code: string, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'is taken';
    case 'EACCES':
      return 'may not be used by this account';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `cannot be used, as ${host} is no address of this machine`;
    default:
      return `cannot be used (${code})`;
  }
}

/** The code of the fault, or undefined when the port is free. */
function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
