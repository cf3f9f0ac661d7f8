/** Addresses of subgraphs and hosts, as requests and settings give them: compared without case, and refused where they are none. */
import { isIPv4 } from 'node:net';

/**
 * The name in the `Host` header of a request (RFC 9110, section 7.2), in lower case and without its port.
 * @returns undefined where there is none, or it is not a name with at most one port
 */
export function readHost(header: string | undefined): string | undefined {
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i.exec(header ?? '') ?? [];
  if (name === undefined || Number(port ?? 0) > 65_535) return undefined;
  return name.toLowerCase();
}

/** Is it this machine's own name or address, so that no other machine reaches what listens there? */
export function isLoopback(host: string | undefined): boolean {
  const name = host?.toLowerCase() ?? '';
  return name === 'localhost' || name === '::1' || name === '[::1]' || (name.startsWith('127.') && isIPv4(name));
}

/** The path of the stamp below the address of a subgraph: `GET <address>stamp`. */
export const STAMP_PATH = 'stamp';
