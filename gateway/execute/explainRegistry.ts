/** What the registry was asked and how it went, for `extensions.explain`. */
import type { FetchExplanation } from './explainFetch.ts';
import { isObject } from './scatter.ts';
import type { SubgraphRequest } from './transport.ts';

/** What is known of an exchange with the registry; filled while it runs. */
export interface RegistryAnswer {
  request?: SubgraphRequest;
  bytes: number;
  /** As it was sent, not yet believed. */
  data?: unknown;
}

interface Exchange extends RegistryAnswer {
  readonly path: readonly string[];
  readonly milliseconds: number;
}

/** @param result what the gateway was given */
export function explainRegistry(
  { path, request, bytes, data, milliseconds }: Exchange,
  result: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions?: { readonly [key: string]: unknown } }[] | undefined;
  },
): FetchExplanation {
  const code = result.errors?.[0]?.extensions?.['code'];
  const asked = {
    center: 'registry',
    query: request?.query ?? '',
    variables: request?.variables ?? {},
    status: isObject(result.data) ? 'ANSWERED' : 'FAILED',
    code: typeof code === 'string' ? code : null,
    attempts: 1,
    rows: isObject(result.data) && isObject(data) ? countRows(data) : 0,
    bytes,
    milliseconds: Math.round(milliseconds * 10) / 10,
  };
  return { subgraph: 'registry', path, considered: 0, fields: [], requests: [asked] };
}

function countRows(data: Readonly<Record<string, unknown>>): number {
  return Object.values(data).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : Number(isObject(value))),
    0,
  );
}
