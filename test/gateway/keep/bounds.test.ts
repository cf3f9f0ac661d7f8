/** The bounds of what is kept, and calls that are shared: the parts by themselves. */
import * as fc from 'fast-check';
import type { SubgraphAnswer } from '../../../gateway/transport/transport.ts';
import { Flights } from '../../../gateway/keep/flights.ts';
import { PartCache } from '../../../gateway/keep/partCache.ts';
import { readStatement } from '../../../gateway/keep/readStatement.ts';

const member = { id: 'leap', url: 'http://leap/' };

test('parts never take more than their bound, and what is there is what was put', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.array(fc.tuple(fc.nat(9), fc.string({ maxLength: 4000 })), { maxLength: 60 }),
      (maxBytes, puts) => {
        const cache = new PartCache(maxBytes);
        const last = new Map<string, string>();
        for (const [query, text] of puts) {
          const key = cache.toKey({
            member,
            stamp: 'a',
            request: { query: String(query), variables: {} },
            caller: undefined,
          });
          cache.set(key, { text, at: 0 });
          last.set(key, text);
          expect(cache.bytes).toBeLessThanOrEqual(maxBytes);
        }
        for (const [key, text] of last) expect([undefined, text]).toContain(cache.get(key)?.text);
      },
    ),
  );
});

test('each thing that an answer depends on makes another key', () => {
  const cache = new PartCache(1);
  const request = { query: '{ a }', variables: { first: 1 } };
  const base = { member, stamp: 'a', request, caller: undefined };
  const others = [
    base,
    { ...base, member: { ...member, id: 'pact' } },
    { ...base, member: { ...member, url: 'http://leap:1/' } },
    { ...base, stamp: 'b' },
    { ...base, request: { ...request, query: '{ b }' } },
    { ...base, request: { ...request, variables: { first: 2 } } },
    { ...base, request: { ...request, variables: {} } },
    { ...base, caller: 'ann' },
    { ...base, caller: 'null' },
  ];
  expect(new Set(others.map((each) => cache.toKey(each))).size).toBe(others.length);
  expect(cache.toKey({ ...base, request: structuredClone(request) })).toBe(cache.toKey(base));
});

test.each([
  [
    { data: {}, extensions: { keep: { for: 'ANYONE', stamp: 'a' } } },
    { for: 'ANYONE', stamp: 'a' },
  ],
  [
    { data: {}, extensions: { keep: { for: 'CALLER', stamp: 'a', more: 1 } } },
    { for: 'CALLER', stamp: 'a' },
  ],
  [{ data: {}, extensions: { keep: { for: 'NOBODY', stamp: 'a' } } }, undefined],
  [{ data: {}, extensions: { keep: { for: 'ALL', stamp: 'a' } } }, undefined],
  [{ data: {}, extensions: { keep: { for: 'ANYONE', stamp: '' } } }, undefined],
  [{ data: {}, extensions: { keep: { for: 'ANYONE', stamp: 'a'.repeat(129) } } }, undefined],
  [{ data: {}, extensions: { keep: { for: 'ANYONE' } } }, undefined],
  [{ data: {}, extensions: { keep: null } }, undefined],
  [{ data: {} }, undefined],
  [{ data: {}, errors: [], extensions: { keep: { for: 'ANYONE', stamp: 'a' } } }, undefined],
  [{ data: null, extensions: { keep: { for: 'ANYONE', stamp: 'a' } } }, undefined],
  ['no object', undefined],
])('of %j a subgraph is understood to say %j', (body, statement) => {
  expect(readStatement(body)).toEqual(statement);
});

describe('a call that several wait for', () => {
  /** A call that a test ends. */
  function createCall(): {
    send: (signal: AbortSignal) => Promise<SubgraphAnswer>;
    end(answer: SubgraphAnswer | Error): void;
    signals: AbortSignal[];
  } {
    const signals: AbortSignal[] = [];
    const ends: ((answer: SubgraphAnswer | Error) => void)[] = [];
    return {
      signals,
      end: (answer) => ends.forEach((each) => each(answer)),
      send: async (signal) => {
        signals.push(signal);
        return new Promise((done, fail) =>
          ends.push((answer) => (answer instanceof Error ? fail(answer) : done(answer))),
        );
      },
    };
  }
  const waiter = (): AbortController => new AbortController();
  const answer: SubgraphAnswer = { body: { data: { a: 1 } }, bytes: 1, text: '{"data":{"a":1}}' };

  test.each([
    ['with its text', answer],
    ['without', { body: answer.body, bytes: 1 }],
  ])('is one call, and each gets a value of its own (%s)', async (_, given) => {
    const [flights, call] = [new Flights(), createCall()];
    const asked = [1, 2, 3].map(async () => flights.join('key', waiter().signal, call.send));
    call.end(given);
    const joined = await Promise.all(asked);
    expect(joined).toEqual(
      [0, 1, 2].map((place) => ({ answer: place === 0 ? given : { ...given, bytes: 0 }, hasJoined: place > 0 })),
    );
    expect([call.signals.length, new Set(joined.map(({ answer: { body } }) => body)).size]).toEqual([1, 3]);
  });

  test('fails for all of them, and the next one calls anew', async () => {
    const [flights, call] = [new Flights(), createCall()];
    const asked = [1, 2].map(async () => flights.join('key', waiter().signal, call.send));
    call.end(new Error('gone'));
    expect(await Promise.allSettled(asked)).toEqual(
      [1, 2].map(() => ({ status: 'rejected', reason: new Error('gone') })),
    );
    const again = flights.join('key', waiter().signal, call.send);
    call.end(answer);
    expect(await again).toEqual({ answer, hasJoined: false });
    expect(call.signals).toHaveLength(2);
  });

  test('goes on when one gives up, with that one’s reason for him alone', async () => {
    const [flights, call, impatient] = [new Flights(), createCall(), waiter()];
    const first = flights.join('key', impatient.signal, call.send);
    const second = flights.join('key', waiter().signal, call.send);
    impatient.abort(new Error('too late'));
    await expect(first).rejects.toThrow('too late');
    expect(call.signals.map(({ aborted }) => aborted)).toEqual([false]);
    call.end(answer);
    expect((await second).answer.body).toEqual(answer.body);
  });

  test('that one has waited for in vain is joined by nobody any more, while others still wait for it', async () => {
    const [flights, hanging, sound, impatient] = [new Flights(), createCall(), createCall(), waiter()];
    const first = flights.join('key', impatient.signal, hanging.send);
    const second = flights.join('key', waiter().signal, hanging.send);
    impatient.abort(new Error('too late'));
    await expect(first).rejects.toThrow('too late');
    const third = flights.join('key', waiter().signal, sound.send);
    sound.end(answer);
    expect(await third).toEqual({ answer, hasJoined: false });
    hanging.end(answer);
    expect((await second).hasJoined).toBe(true);
  });

  test('ends when nobody waits any more, and whoever comes then calls anew', async () => {
    const [flights, call, impatient] = [new Flights(), createCall(), waiter()];
    const first = flights.join('key', impatient.signal, call.send);
    impatient.abort(new Error('too late'));
    await expect(first).rejects.toThrow('too late');
    expect(call.signals.map(({ aborted }) => aborted)).toEqual([true]);
    void flights.join('key', waiter().signal, call.send);
    expect(call.signals).toHaveLength(2);
    await expect(flights.join('key', AbortSignal.abort(new Error('was late before')), call.send)).rejects.toThrow(
      'was late before',
    );
  });

  test('is another where the key is', async () => {
    const [flights, call] = [new Flights(), createCall()];
    const asked = ['ann', 'bob'].map(async (key) => flights.join(key, waiter().signal, call.send));
    call.end(answer);
    await Promise.all(asked);
    expect(call.signals).toHaveLength(2);
  });
});
