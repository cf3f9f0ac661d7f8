/** The consortia that laws are tried on, opened once: some centers that can fail in every way, and one center alone. */
import * as fc from 'fast-check';
import { TransportFault } from '../../gateway/transport/transport.ts';
import { localPolicy, type Policy } from '../../subgraphs/coe/policy/policy.ts';
import { WORLD_CENTERS } from '../support/scale.ts';
import { openConsortium, type Answer, type Consortium, type Fault, type Rows } from '../support/consortium.ts';

let wide: Promise<Consortium> | undefined;
let lone: Promise<Consortium> | undefined;
/** Centers whose policy refuses everything at present. */
const denying = new Set<string>();

afterAll(async () => {
  for (const opened of [wide, lone]) await (await opened)?.close();
});

function createPolicy(center: string): Policy {
  return {
    decideRead: (caller, reading) =>
      denying.has(center)
        ? { kind: 'deny', code: 'READ_DENIED', message: 'not now' }
        : localPolicy.decideRead(caller, reading),
  };
}

/** All centers of random worlds. */
export function getWide(): Promise<Consortium> {
  wide ??= openConsortium({
    centers: WORLD_CENTERS,
    policies: Object.fromEntries(WORLD_CENTERS.map((id) => [id, createPolicy(id)])),
  });
  return wide;
}

/** Only `leap`. */
export function getLone(): Promise<Consortium> {
  lone ??= openConsortium({ centers: ['leap'] });
  return lone;
}

/** The same with these rows, each at its own center. */
export async function enter(rows: Rows): Promise<Consortium> {
  const consortium = await getWide();
  await consortium.load(rows);
  return consortium;
}

type Failure = 'none' | 'away' | 'denies' | 'nonsense' | 'empty' | 'refuses';

const FAULTS: Readonly<Record<Exclude<Failure, 'none' | 'denies'>, Fault>> = {
  away: () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'away')),
  nonsense: async () => ({ body: { data: { r0: { part_positions: 7 }, r1: 'nonsense' } }, bytes: 10 }),
  empty: async () => ({ body: null, bytes: 4 }),
  refuses: async () => ({ body: { errors: [{ message: 'our own words' }] }, bytes: 10 }),
};

/** What each of them does; half of them are well. */
export const arbitraryFailures: fc.Arbitrary<readonly Failure[]> = fc.array(
  fc.constantFrom<Failure>('none', 'none', 'none', 'none', 'none', 'away', 'denies', 'nonsense', 'empty', 'refuses'),
  {
    minLength: WORLD_CENTERS.length,
    maxLength: WORLD_CENTERS.length,
  },
);

/** Asks while centers fail; afterwards all are well again. */
export async function withFailures(failures: readonly Failure[], ask: () => Promise<Answer>): Promise<Answer> {
  const consortium = await getWide();
  try {
    for (const [index, center] of WORLD_CENTERS.entries()) {
      const failure = failures[index] ?? 'none';
      if (failure === 'denies') denying.add(center);
      else if (failure !== 'none') consortium.break(center, FAULTS[failure]);
    }
    return await ask();
  } finally {
    denying.clear();
    for (const center of WORLD_CENTERS) consortium.break(center, undefined);
  }
}

/** Asks while each center's answer waits for others, so that they arrive in another order. */
export async function askDeferred(
  turns: readonly number[],
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const consortium = await getWide();
  try {
    for (const [index, center] of WORLD_CENTERS.entries()) {
      consortium.break(center, async (answer) => {
        const made = await answer();
        for (let turn = 20 * (turns[index] ?? 0); turn > 0; turn -= 1) await new Promise(setImmediate);
        return made;
      });
    }
    return await consortium.ask(query, variables);
  } finally {
    for (const center of WORLD_CENTERS) consortium.break(center, undefined);
  }
}
