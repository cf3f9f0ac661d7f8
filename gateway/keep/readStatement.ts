/** What a subgraph says of keeping its answer: `extensions.keep`. */
import { isObject } from '../execute/scatter.ts';

export interface Statement {
  readonly for: 'ANYONE' | 'CALLER';
  readonly stamp: string;
}

const LONGEST_STAMP = 128;

/** Undefined where it may not be kept, says nothing, or has errors. */
export function readStatement(body: unknown): Statement | undefined {
  if (!isObject(body) || !isObject(body['data']) || body['errors'] !== undefined || !isObject(body['extensions']))
    return undefined;
  const { keep } = body['extensions'];
  if (!isObject(keep)) return undefined;
  const { for: whom, stamp } = keep;
  if (whom !== 'ANYONE' && whom !== 'CALLER') return undefined;
  return typeof stamp === 'string' && stamp !== '' && stamp.length <= LONGEST_STAMP ? { for: whom, stamp } : undefined;
}
