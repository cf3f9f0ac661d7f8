/** What a center does wrong, in ways that do not depend on how many lists it is asked for at once. */
import type { Fault } from '../../support/consortium.ts';

type Json = Record<string, unknown>;

export const FAULTS: Readonly<Record<string, Fault>> = {
  away: () => Promise.reject(new Error('away')),
  empty: async () => ({ body: { data: {} }, bytes: 0 }),
  refuses: async () => ({ body: { errors: [{ message: 'no', extensions: { code: 'READ_DENIED' } }] }, bytes: 0 }),
  garbles: async () => ({ body: 'no', bytes: 2 }),
  nulls: async (answer) => {
    const { data } = (await answer()).body as { data: Json };
    return {
      body: {
        data: Object.fromEntries(Object.keys(data).map((key) => [key, null])),
        errors: Object.keys(data).map((key) => ({ message: 'no', path: [key], extensions: { code: 'READ_DENIED' } })),
      },
      bytes: 0,
    };
  },
  complains: async (answer) => {
    const { body, bytes } = await answer();
    return {
      body: {
        ...(body as Json),
        errors: Object.keys((body as { data: Json }).data).map((key) => ({
          message: 'hm',
          path: [key, 'nodes'],
          extensions: { code: 'STORE_FAULT' },
        })),
      },
      bytes,
    };
  },
  'complains of all': async (answer) => {
    const { body, bytes } = await answer();
    return { body: { ...(body as Json), errors: [{ message: 'hm', extensions: { code: 'STORE_FAULT' } }] }, bytes };
  },
  'renames rows': alterObjects((value) =>
    typeof value['id'] === 'string' && /:000[1-5]$/.test(value['id'])
      ? { ...value, id: value['id'].replace(/^[^:]*/, 'nobody') }
      : value,
  ),
  miscounts: alterObjects((value) =>
    value['status'] === 'EXACT'
      ? {
          ...value,
          value: Number(value['value']) + 1,
          lower: Number(value['value']) + 1,
          upper: Number(value['value']) + 1,
        }
      : value,
  ),
  'bounds its counts': alterObjects((value) =>
    value['status'] === 'EXACT' && 'upper' in value
      ? { ...value, status: 'BOUNDED', value: null, upper: Number(value['value']) + 3 }
      : value,
  ),
  'speaks for another': alterObjects((value) =>
    value['epoch'] === undefined ? value : { ...value, center: { id: 'nobody' } },
  ),
  'has drifted': alterObjects((value) =>
    value['epoch'] === undefined
      ? value
      : { ...value, fields: [{ field: 'Partnership.partnerKind', code: 'REGISTRY_DRIFT' }] },
  ),
  'denies in words': alterObjects((value) =>
    value['epoch'] === undefined ? value : { ...value, status: 'DENIED', code: 'READ_DENIED', asOf: null, epoch: null },
  ),
  'sells its rows': alterObjects((value) => ('partnerKind' in value ? { ...value, partnerKind: 'MOON_BASE' } : value)),
};

/** The true answer, each object of it altered. */
function alterObjects(alter: (value: Json) => Json): Fault {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return alter(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)])));
  };
  return async (answer) => {
    const { body, bytes } = await answer();
    return { body: walk(body), bytes };
  };
}
