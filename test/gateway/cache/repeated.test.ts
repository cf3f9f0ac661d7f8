/** Repeated questions: who is asked, and what the answer says. Real gateway, real centers; the streams report when a test says so. */
import { localPolicy, type CacheAnswers, type Policy } from '../../../subgraphs/coe/policy/policy.ts';
import { openConsortium, type Consortium, type PostedAnswer, type Rows } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';
import { makeScholar } from '../../support/rows.ts';

const CENTERS = ['leap', 'mn-lhs', 'pact'];
const MEGABYTES = 8 * 1024 * 1024;
const LIST = '{ scholars(first: 100) { nodes { id name } totalCount { value } } }';
/** Asks the registry, and then the centers. */
const JOIN = '{ healthSystem(id: "hs-va-puget-sound") { name partnerships(first: 100) { nodes { id } } } }';
const ANN = { authorization: 'Bearer ann' };
const BOB = { authorization: 'Bearer bob' };

/** What `leap` decides; each test changes it as it likes. */
const policy = createChanging();
/** The gateway's clock. */
let now = 0;
let shared: Consortium;
const own: Consortium[] = [];

beforeAll(async () => {
  shared = await openConsortium({
    centers: CENTERS,
    cacheBytes: MEGABYTES,
    policies: { leap: policy },
    now: () => now,
  });
});
afterAll(async () => {
  for (const each of [shared, ...own]) await each.close();
});

/** As at the first start: new data, no stored answer of them, and every stream has reported. */
async function start(cacheAnswers: CacheAnswers = 'anyone'): Promise<Consortium> {
  now = 0;
  policy.change({ cacheAnswers, isDenied: false });
  for (const center of CENTERS) shared.break(center, undefined);
  await shared.load(makeRows(CENTERS));
  await shared.stamps.report();
  return shared;
}

/** One of its own, whose streams have not reported. */
async function openOwn(cacheBytes: number): Promise<Consortium> {
  const consortium = await openConsortium({ centers: CENTERS, cacheBytes });
  own.push(consortium);
  await consortium.load(makeRows(CENTERS));
  return consortium;
}

/** Who was asked since the last time, each once. */
function takeAsked(consortium: Consortium): string[] {
  return [...new Set(consortium.takeRequests().map(({ center }) => center))].sort();
}

/** Asks, and says who was asked for it. */
async function ask(
  consortium: Consortium,
  query = LIST,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ answer: PostedAnswer; asked: string[] }> {
  takeAsked(consortium);
  const answer = await consortium.post(query, headers);
  return { answer, asked: takeAsked(consortium) };
}

/** A policy that allows all, until a test changes it. */
function createChanging(): Policy & { change(to: { cacheAnswers?: CacheAnswers; isDenied?: boolean }): void } {
  let [version, cacheAnswers, isDenied] = [0, 'anyone' as CacheAnswers, false];
  return {
    decideRead: (caller, reading) =>
      isDenied ? { kind: 'deny', code: 'READ_DENIED', message: 'no' } : localPolicy.decideRead(caller, reading),
    caching: { version: () => String(version), decide: () => cacheAnswers },
    change(to) {
      version += 1;
      cacheAnswers = to.cacheAnswers ?? cacheAnswers;
      isDenied = to.isDenied ?? isDenied;
    },
  };
}

const more: Rows = { scholar: [makeScholar('leap:scholar:0009')] };
const countOf = ({ data }: PostedAnswer): unknown => data.scholars.totalCount.value;

describe('a repeated question', () => {
  test.each([
    ['a list', LIST, CENTERS],
    ['a join with the registry', JOIN, [...CENTERS, 'registry']],
  ])('of %s asks no subgraph, and has the same data', async (_, query, everybody) => {
    const consortium = await start();
    const first = await ask(consortium, query);
    const second = await ask(consortium, query);
    expect([first.asked, second.asked]).toEqual([everybody, []]);
    expect(first.answer.errors).toEqual([]);
    expect(second.answer.data).toEqual(first.answer.data);
    expect(second.answer.extensions).toEqual(first.answer.extensions);
    expect({ ...second.answer.headers, age: undefined }).toEqual({
      'content-type': first.answer.headers['content-type'],
      'cache-control': first.answer.headers['cache-control'],
      age: undefined,
    });
  });

  test('says how old it is, in whole seconds: at each center that answered, and as a header', async () => {
    const consortium = await start();
    const ages = ({ extensions }: PostedAnswer): unknown =>
      extensions.completeness.centers.map(({ age }: { age: unknown }) => age);
    const first = (await ask(consortium)).answer;
    expect([ages(first), first.headers['age']]).toEqual([[0, 0, 0], undefined]);
    now = 2500;
    const second = (await ask(consortium)).answer;
    expect([ages(second), second.headers['age']]).toEqual([[2, 2, 2], '2']);
    await consortium.loadCenter('leap', more);
    await consortium.stamps.report();
    now = 3999;
    const third = (await ask(consortium)).answer;
    expect([ages(third), third.headers['age']]).toEqual([[0, 0, 0], undefined]);
    now = 5000;
    const fourth = (await ask(consortium)).answer;
    expect([ages(fourth), fourth.headers['age']]).toEqual([[1, 1, 1], '1']);
    expect(fourth.text.length).toBe(third.text.length); // nothing but the ages differs
  });

  test('says 0 of what was asked now, however long it took', async () => {
    const consortium = await start();
    consortium.break('pact', async (answer) => {
      now += 5000; // the others have answered, or not
      return answer();
    });
    const { answer } = await ask(consortium);
    expect(answer.extensions.completeness.centers.map(({ age }: { age: unknown }) => age)).toEqual([0, 0, 0]);
  });

  test('has no age of a center that did not answer', async () => {
    const consortium = await start();
    consortium.break('pact', async () => Promise.reject(new Error('gone')));
    const { answer } = await ask(consortium);
    expect(answer.extensions.completeness.centers.map(({ age }: { age: unknown }) => age)).toEqual([0, 0, null]);
  });
});

describe('a stored answer ends', () => {
  test('with new data of a center: everybody is asked, and the new data are shown', async () => {
    const consortium = await start();
    await ask(consortium);
    await consortium.loadCenter('leap', more);
    expect((await ask(consortium)).asked).toEqual([]); // no stream has reported it yet
    await consortium.stamps.report();
    const { answer, asked } = await ask(consortium);
    expect([countOf(answer), asked]).toEqual([7, CENTERS]); // of the one scholar before, one
    expect(answer.data.scholars.nodes.map(({ id }: { id: string }) => id)).toContain('leap:scholar:0009');
    expect((await ask(consortium)).asked).toEqual([]);
  });

  test('with a policy that denies: the next question after the report is denied', async () => {
    const consortium = await start();
    await ask(consortium);
    expect((await ask(consortium)).asked).toEqual([]);
    policy.change({ isDenied: true });
    await consortium.stamps.report();
    const { answer } = await ask(consortium);
    expect(answer.extensions.completeness.centers[0]).toMatchObject({ center: 'leap', status: 'DENIED', age: null });
    expect(JSON.stringify(answer.data)).not.toContain('leap:');
  });

  test('with a policy that lets nothing be given again: everybody is asked each time', async () => {
    const consortium = await start();
    await ask(consortium);
    policy.change({ cacheAnswers: 'none' });
    await consortium.stamps.report();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
  });

  test('with a stream that breaks, until the stream is back', async () => {
    const consortium = await start();
    await ask(consortium);
    consortium.stamps.breakOff('local://leap');
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
    await consortium.stamps.report();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, []]);
  });

  test('with the process that gave it', async () => {
    const consortium = await start();
    await ask(consortium);
    consortium.restart('leap');
    expect((await ask(consortium)).asked).toEqual(CENTERS);
    await consortium.stamps.report();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, []]);
  });

  test('with a change of the members, whoever it is', async () => {
    const consortium = await start();
    const first = (await ask(consortium)).answer;
    consortium.remove('pact');
    const without = await ask(consortium);
    expect([countOf(first), countOf(without.answer), without.answer.extensions.completeness.considered]).toEqual([
      7, 3, 2,
    ]);
    await consortium.add('pact');
    const back = await ask(consortium);
    expect([countOf(back.answer), back.asked]).toEqual([7, CENTERS]);
    expect((await ask(consortium)).asked).toEqual(CENTERS); // its stream has not reported yet
    await consortium.stamps.report();
    consortium.move('pact');
    expect(consortium.stamps.list()).toEqual(['local://leap', 'local://mn-lhs', 'local://pact/1', 'local://registry']);
    expect((await ask(consortium)).asked).toEqual(CENTERS);
    await consortium.stamps.report();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, []]);
  });

  test('when what a center sends changed while the operation was under way', async () => {
    const consortium = await start();
    consortium.break('leap', async (answer) => {
      const given = await answer();
      await consortium.loadCenter('leap', more);
      await consortium.stamps.report();
      return given;
    });
    await ask(consortium);
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect(asked).toEqual(CENTERS);
    expect(answer.data.scholars.nodes.map(({ id }: { id: string }) => id)).toContain('leap:scholar:0009');
  });
});

describe('not stored', () => {
  test('is an answer that lacks a center', async () => {
    const consortium = await start();
    consortium.break('leap', async () => Promise.reject(new Error('gone')));
    expect((await ask(consortium)).answer.extensions.completeness.isComplete).toBe(false);
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect([asked, answer.extensions.completeness.isComplete]).toEqual([CENTERS, true]);
  });

  test('is an answer of which a part was not valid', async () => {
    const consortium = await start();
    consortium.break('leap', async (answer) => {
      const lying = JSON.stringify((await answer()).body).replaceAll('leap:scholar:0001', 'pact:scholar:0001');
      return { body: JSON.parse(lying) as unknown, bytes: 1 };
    });
    expect((await ask(consortium)).answer.extensions.completeness.centers[0]).toMatchObject({
      status: 'FAILED',
      code: 'INVALID_ANSWER',
    });
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect([countOf(answer), asked]).toEqual([7, CENTERS]);
  });

  test('is an answer with errors', async () => {
    const consortium = await start();
    const query = '{ scholar(id: "leap:scholar:7777") { name } nobody: scholar(id: "nowhere:scholar:1") { name } }';
    const bytes = (): number | undefined => consortium.gateway.cache?.bytes;
    const before = bytes();
    const first = await ask(consortium, query);
    expect([first.answer.errors.length > 0, bytes()]).toEqual([true, before]);
    const second = await ask(consortium, query);
    expect([second.answer.errors, second.answer.data]).toEqual([first.answer.errors, first.answer.data]);
  });

  test('is an explained answer: it says what this operation did', async () => {
    const consortium = await start();
    const explain = async (): Promise<unknown> => {
      const { extensions } = await consortium.post(LIST, {}, { extensions: { explain: true } });
      const requests = extensions.explain.fetches.flatMap((fetch: { requests: unknown[] }) => fetch.requests) as {
        center: string;
        attempts: number;
      }[]; // as explain has them
      return requests.map(({ center, attempts }) => [center, attempts]).sort();
    };
    expect([await explain(), await explain()]).toEqual([0, 1].map(() => CENTERS.map((center) => [center, 1])));
  });

  test('is anything without bytes for it', async () => {
    const consortium = await openOwn(0);
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
    expect(consortium.stamps.list()).toEqual([]);
  });

  test('is what a center gave whose stream never reported', async () => {
    const consortium = await openOwn(MEGABYTES);
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
  });
});

describe('a caller can ask for fresh', () => {
  test('no-cache asks everybody, and the answer is stored', async () => {
    const consortium = await start();
    await ask(consortium);
    now = 5000;
    const fresh = await ask(consortium, LIST, { 'cache-control': 'max-age=0, No-Cache' });
    expect([fresh.asked, fresh.answer.headers['age']]).toEqual([CENTERS, undefined]);
    const after = await ask(consortium);
    expect([after.asked, after.answer.headers['age']]).toEqual([[], '0']);
  });

  test('no-store asks everybody, and nothing is stored', async () => {
    const consortium = await start();
    const before = consortium.gateway.cache?.bytes;
    expect((await ask(consortium, LIST, { 'cache-control': 'no-store' })).asked).toEqual(CENTERS);
    expect(consortium.gateway.cache?.bytes).toBe(before);
    expect((await ask(consortium)).asked).toEqual(CENTERS);
  });

  test('other words about caches change nothing', async () => {
    const consortium = await start();
    await ask(consortium);
    expect((await ask(consortium, LIST, { 'cache-control': 'max-age=60, x-no-cache' })).asked).toEqual([]);
  });
});

describe('what a center gives to the caller alone', () => {
  test('is given again to the same caller, and to no other', async () => {
    const consortium = await start('caller');
    expect((await ask(consortium, LIST, ANN)).asked).toEqual(CENTERS);
    expect((await ask(consortium, LIST, ANN)).asked).toEqual([]);
    for (const headers of [
      BOB,
      {},
      { authorization: 'bearer ann' },
      { ...ANN, cookie: 'a=1' },
      { cookie: 'Bearer ann' },
    ])
      expect((await ask(consortium, LIST, headers)).asked).toEqual(CENTERS);
    expect((await ask(consortium, LIST, BOB)).asked).toEqual([]);
  });

  test('turns with the center’s word: what was for anyone is for the same caller alone from then on', async () => {
    const consortium = await start();
    await ask(consortium, LIST, ANN);
    expect((await ask(consortium, LIST, BOB)).asked).toEqual([]);
    policy.change({ cacheAnswers: 'caller' });
    await consortium.stamps.report();
    expect((await ask(consortium, LIST, ANN)).asked).toEqual(CENTERS);
    expect((await ask(consortium, LIST, BOB)).asked).toEqual(CENTERS);
  });
});

test('the same question by many at a time is answered alike, each by calls of its own', async () => {
  const consortium = await start();
  const answers = await Promise.all(Array.from({ length: 4 }, async () => consortium.post(LIST)));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(consortium.takeRequests()).toHaveLength(4 * CENTERS.length);
});

test('what a center states of an answer is for the gateway alone: others see nothing of it', async () => {
  const consortium = await start();
  expect((await consortium.askCenter('leap', '{ scholars { totalCount { value } } }')).extensions).toBeUndefined();
  await ask(consortium);
  expect(JSON.stringify((await ask(consortium)).answer.extensions)).not.toContain('stamp');
});
