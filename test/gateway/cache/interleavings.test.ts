/** Whatever changes, breaks and comes back between questions: with stored answers, every answer is the one that asking everybody gives. */
import * as fc from 'fast-check';
import { localPolicy, type CacheAnswers, type Policy } from '../../../subgraphs/coe/policy/policy.ts';
import { openConsortium, type Consortium, type PostedAnswer, type Rows } from '../../support/consortium.ts';
import { QUERIES } from '../../support/membership.ts';
import { makePartnership, makeScholar } from '../../support/rows.ts';

const CENTERS = ['leap', 'mn-lhs', 'pact'];
const CALLERS = [{}, { authorization: 'Bearer ann' }, { cookie: 'bob' }];
/** So little that answers push each other out all the time. */
const MAX_BYTES = 60_000;

interface Decided {
  isDenied: boolean;
  cacheAnswers: CacheAnswers;
  version: number;
}

const decided = new Map(
  CENTERS.map((id): [string, Decided] => [id, { isDenied: false, cacheAnswers: 'anyone', version: 0 }]),
);

function createPolicy(state: Decided): Policy {
  return {
    decideRead: (caller, reading) =>
      state.isDenied ? { kind: 'deny', code: 'READ_DENIED', message: 'no' } : localPolicy.decideRead(caller, reading),
    caching: { version: () => String(state.version), decide: () => state.cacheAnswers },
  };
}

let consortium: Consortium;
beforeAll(async () => {
  const policies = Object.fromEntries([...decided].map(([id, state]) => [id, createPolicy(state)]));
  consortium = await openConsortium({ centers: CENTERS, cacheBytes: MAX_BYTES, policies, now: () => 0 });
});
afterAll(() => consortium.close());

type Event =
  | { readonly kind: 'ask'; readonly query: number; readonly caller: number }
  /** Not waited for: what happens next happens while it is under way. */
  | { readonly kind: 'begin'; readonly query: number; readonly caller: number }
  | {
      readonly kind: 'change' | 'changeUnheard' | 'decide' | 'restart' | 'silence' | 'report' | 'leave' | 'come';
      readonly center: string;
      readonly choice: number;
    };

const arbitraryEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('ask' as const), query: fc.nat(3), caller: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const), query: fc.nat(3), caller: fc.nat(2) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'change' as const,
        'changeUnheard' as const,
        'decide' as const,
        'restart' as const,
        'silence' as const,
        'report' as const,
        'report' as const,
        'leave' as const,
        'come' as const,
      ),
      center: fc.constantFrom(...CENTERS),
      choice: fc.nat(8),
    }),
  },
);

let generation = 0;

function makeData(center: string): Rows {
  generation += 1;
  return {
    scholar: [
      makeScholar(`${center}:scholar:0001`, { name: `Scholar ${generation}` }),
      makeScholar(`${center}:scholar:${1000 + generation}`),
    ],
    partnership: [makePartnership(`${center}:partnership:${generation}`, { healthSystem: 'hs-va-puget-sound' })],
  };
}

/** Either the stream has reported it, or it reports nothing. */
async function carryOut(event: Exclude<Event, { kind: 'ask' | 'begin' }>): Promise<void> {
  const { center, choice } = event;
  const isMember = consortium.gateway.members.current().has(center);
  const url = `local://${center}`;
  switch (event.kind) {
    case 'change':
      await consortium.loadCenter(center, makeData(center));
      return consortium.stamps.report([url]);
    case 'changeUnheard':
      consortium.stamps.breakOff(url);
      return consortium.loadCenter(center, makeData(center));
    case 'decide': {
      const state = decided.get(center)!; // of every center
      Object.assign(state, {
        isDenied: choice % 4 === 0,
        cacheAnswers: (['anyone', 'caller', 'none'] as const)[choice % 3],
        version: state.version + 1,
      });
      return consortium.stamps.report([url]);
    }
    case 'restart':
      return consortium.restart(center);
    case 'silence':
      return consortium.stamps.breakOff(url);
    case 'report':
      return consortium.stamps.report();
    case 'leave':
      return consortium.remove(center);
    case 'come':
      return isMember ? undefined : consortium.add(center);
  }
}

function toQuestion({
  query,
  caller,
}: {
  readonly query: number;
  readonly caller: number;
}): [string, Readonly<Record<string, string>>] {
  return [QUERIES[query] ?? '', CALLERS[caller] ?? {}];
}

/** The ages are 0: the clock of this gateway stands. */
function toComparable({ status, data, errors, extensions }: PostedAnswer): unknown {
  return { status, data, errors, extensions };
}

/** Everybody takes part, answers, and lets its answers be given again. */
async function reset(): Promise<void> {
  for (const [center, state] of decided) {
    Object.assign(state, { isDenied: false, cacheAnswers: 'anyone', version: state.version + 1 });
    if (!consortium.gateway.members.current().has(center)) await consortium.add(center);
  }
  await consortium.stamps.report();
}

let givenAgain = 0;

async function expectAsIfAsked(query: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const given = await consortium.post(query, headers);
  if ('age' in given.headers) givenAgain += 1;
  const asked = await consortium.post(query, { ...headers, 'cache-control': 'no-store' });
  expect(toComparable(given)).toEqual(toComparable(asked));
  expect(consortium.gateway.cache?.bytes).toBeLessThanOrEqual(MAX_BYTES);
}

test('every answer is as if everybody had been asked, and the cache stays within its bound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryEvent, { minLength: 6, maxLength: 24 }), async (events) => {
      await reset();
      const underWay: Promise<unknown>[] = [];
      for (const event of events) {
        if (event.kind === 'begin') underWay.push(consortium.post(...toQuestion(event)));
        else if (event.kind === 'ask') await expectAsIfAsked(...toQuestion(event));
        else await carryOut(event);
      }
      await Promise.all(underWay);
      await consortium.stamps.report();
      for (const query of QUERIES) {
        for (const caller of CALLERS) await expectAsIfAsked(query, caller);
      }
    }),
    { numRuns: 12 },
  );
  expect(givenAgain).toBeGreaterThan(20); // the property is about something
});
