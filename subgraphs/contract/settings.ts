/** Settings of a process as texts of its environment: the parts of a zod schema that the gateway and the subgraphs share. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** An error that ends with the value: `is a whole number from 0 to 9, got "x"`. */
export function expected(what: string): { error: (issue: { readonly input: unknown }) => string } {
  return { error: ({ input }) => `${what}, got ${JSON.stringify(input) ?? 'none'}` };
}

export function wholeNumber(min: number, max: number) {
  const isWithin = (text: string): boolean => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return z
    .string()
    .refine(isWithin, expected(`is a whole number from ${min} to ${max}`))
    .transform(Number);
}

/** In lower case. */
export const hostName = z
  .string()
  .refine(isHost, expected('is the name or the address of a host'))
  .transform((name) => name.toLowerCase());

/** An IP address, or labels of which the last is no number: `127.0.0.999` is neither (RFC 1123, section 2.1). */
function isHost(name: string): boolean {
  if (isIP(name) !== 0) return true;
  return /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(name);
}

/** Without empty settings: `PORT= npm start` sets none. */
export function dropEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(environment).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(given);
}

/** One sentence for each fault, which begins with the name of the setting. */
export function listFaults(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path, message }) => [...path, message].join(' '));
}
