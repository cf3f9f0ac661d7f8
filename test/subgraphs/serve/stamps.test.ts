/** A subgraph's stream of stamps over HTTP, what its answers say of caching, and the gateway's end of the stream. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createHttpStamps } from '../../../gateway/cache/httpStamps.ts';
import type { Listening } from '../../../subgraphs/serve/listen.ts';
import { MOST_LISTENERS, StampStream, toStamp } from '../../../subgraphs/serve/stamps.ts';
import { createGreeter, serve as serveSubgraph, stopAll, stopLater } from './smallSubgraph.ts';

afterEach(stopAll);

interface Served extends Listening {
  /** What the process's answers depend on, as far as the stream knows. */
  stamp: string | Error;
  readonly stream: StampStream;
  reads: number;
}

async function serve({ beatMs = 20, port = 0 } = {}): Promise<Served> {
  const state = { stamp: 'one' as string | Error, reads: 0 };
  const read = async (): Promise<string> => {
    state.reads += 1;
    if (state.stamp instanceof Error) throw state.stamp;
    return state.stamp;
  };
  const stream = new StampStream({ read, beatMs });
  const listening = await serveSubgraph(createGreeter(), { port, stamps: stream });
  return Object.assign(state, { stream, ...listening });
}

/** Follows as the gateway does; `next` is what comes of it next that differs from the last. */
function follow(url: string): { next(): Promise<string | undefined>; end(): void } {
  const source = createHttpStamps({ pauseMs: 5, silenceMs: 600 });
  const [heard, waiting]: [(string | undefined)[], ((stamp: string | undefined) => void)[]] = [[], []];
  let last: string | undefined;
  const end = source.follow(url, (stamp) => {
    if (stamp === last) return;
    last = stamp;
    const waiter = waiting.shift();
    if (waiter) waiter(stamp);
    else heard.push(stamp);
  });
  stopLater({ stop: () => source.close() });
  return { end, next: async () => (heard.length > 0 ? heard.shift() : new Promise((done) => waiting.push(done))) };
}

test('the stream says the stamp at once, again when it changes, and that it is not known', async () => {
  const served = await serve();
  const { next } = follow(served.url);
  expect(await next()).toBe('one');
  served.stamp = 'two';
  expect(await next()).toBe('two');
  served.stamp = new Error('the store is away');
  expect(await next()).toBeUndefined();
  served.stamp = 'three';
  expect(await next()).toBe('three');
});

test('a change that the process knows of is told without waiting for the beat', async () => {
  const served = await serve({ beatMs: 3_600_000 });
  const { next } = follow(served.url);
  expect(await next()).toBe('one');
  served.stamp = 'two';
  await served.stream.send();
  expect(await next()).toBe('two');
});

test('however many listen, the stamp is read once a beat, and not at all while nobody does', async () => {
  const served = await serve({ beatMs: 3_600_000 });
  const many = Array.from({ length: 5 }, () => follow(served.url));
  for (const each of many) expect(await each.next()).toBe('one');
  const before = served.reads;
  served.stamp = 'two';
  await served.stream.send();
  for (const each of many) expect(await each.next()).toBe('two');
  expect(served.reads).toBe(before + 1);
  const alone = await serve();
  await alone.stream.send();
  expect(alone.reads).toBe(0);
});

test('a stream that falls silent is broken: what it said is not known any more', async () => {
  const served = await serve({ beatMs: 3_600_000 });
  const { next } = follow(served.url);
  expect(await next()).toBe('one');
  expect(await next()).toBeUndefined();
});

test('streams end with the process, and the next process at the address is found', async () => {
  const served = await serve();
  const { next } = follow(served.url);
  expect(await next()).toBe('one');
  await served.stop();
  expect(await next()).toBeUndefined();
  const again = await serve({ port: Number(new URL(served.url).port) });
  expect([await next(), again.url]).toEqual(['one', served.url]);
});

test('a page that points its own name at this machine hears nothing', async () => {
  const { url } = await serve();
  const asked = request(new URL('/stamp', url), { headers: { host: 'evil.example' } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  answer.resume();
  expect(answer.statusCode).toBe(403);
});

test('a subgraph without a stream is asked for one now and then, and nothing is known of it', async () => {
  const listening = await serveSubgraph(createGreeter());
  const heard: unknown[] = [];
  const source = createHttpStamps({ pauseMs: 1, longestPauseMs: 1 });
  stopLater({ stop: () => source.close() });
  await new Promise<void>((done) => {
    source.follow(listening.url, (stamp) => {
      if (heard.push(stamp) === 3) done();
    });
  });
  expect(heard.slice(0, 3)).toEqual([undefined, undefined, undefined]);
});

test('another process, epoch, policy or SDL is another stamp, and none can be read from it', () => {
  const facts = [
    ['process', 'sdl', 'policy', '1-a'],
    ['process', 'sdl', 'policy', '2-a'],
    ['other', 'sdl', 'policy', '1-a'],
    ['process', 'sdlpolicy', '', '1-a'],
  ];
  const stamps = facts.map(toStamp);
  expect(new Set(stamps).size).toBe(facts.length);
  for (const stamp of stamps) expect(stamp).toMatch(/^[\w-]{22}$/);
});

describe('an answer', () => {
  const ask = async (
    query: string,
    stamps: (string | Error)[],
    extensions: Record<string, unknown> = {},
  ): Promise<unknown> => {
    const subgraph = createGreeter({
      caching: {
        async readStamp() {
          const stamp = stamps.shift() ?? '';
          if (stamp instanceof Error) throw stamp;
          return stamp;
        },
        decide: () => 'ANYONE',
      },
    });
    const params = { query, operationName: undefined, variables: {}, extensions };
    return (await subgraph.answer(params, { caller: 'you' })).body.extensions;
  };

  test.each<[string, string, (string | Error)[], unknown]>([
    ['that nothing happened to', '{ hello }', ['a', 'a'], { cache: { scope: 'ANYONE', stamp: 'a' } }],
    ['while which something changed', '{ hello }', ['a', 'b'], { cache: { scope: 'NONE', stamp: 'b' } }],
    [
      'of a store that cannot be read',
      '{ hello }',
      [new Error('away'), new Error('away')],
      { cache: { scope: 'NONE', stamp: '' } },
    ],
    ['with an error', '{ hello fault }', ['a', 'a'], { cache: { scope: 'NONE', stamp: 'a' } }],
  ])('%s says for whom it may be cached', async (_, query, stamps, said) => {
    expect(await ask(query, stamps, { cache: true })).toEqual(said);
  });

  test('of a refusal nothing is to be cached', async () => {
    expect(await ask('{ nothing }', ['a', 'a'], { cache: true })).toBeUndefined();
  });

  test.each([[undefined], [{}], [{ cache: 'true' }]])(
    'to who does not ask for it (%j) says nothing',
    async (extensions) => {
      expect(await ask('{ hello }', ['a', 'a'], extensions)).toBeUndefined();
    },
  );
});

test('more listeners than a consortium has gateways are refused, and cost no beat', async () => {
  const served = await serve({ beatMs: 3_600_000 });
  const listen = async (): Promise<IncomingMessage> => {
    const asked = request(new URL('/stamp', served.url), { agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
    return answer.resume();
  };
  const all = await Promise.all(Array.from({ length: MOST_LISTENERS + 5 }, listen));
  const refused = all.filter(({ statusCode }) => statusCode === 503);
  expect(refused).toHaveLength(5);
  expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(Array.from({ length: 5 }, () => '1'));
  const [leaving] = all.filter(({ statusCode }) => statusCode === 200);
  leaving?.destroy();
  let status = 503;
  while (status === 503) ({ statusCode: status = 0 } = await listen()); // the place is free once the process has noticed
  expect(status).toBe(200);
});
