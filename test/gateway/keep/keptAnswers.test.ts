/** Questions that are asked again: who is asked then, and what the answer says. Real gateway, real centers; the streams tell when a test says so. */
import { localPolicy, type KeepAnswers, type Policy } from '../../../subgraphs/coe/policy/policy.ts';
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
  shared = await openConsortium({ centers: CENTERS, keptBytes: MEGABYTES, policies: { leap: policy }, now: () => now });
});
afterAll(async () => {
  for (const each of [shared, ...own]) await each.close();
});

/** As at the first start: new data, of which nothing is kept; all streams have spoken. */
async function start(keepAnswers: KeepAnswers = 'anyone'): Promise<Consortium> {
  now = 0;
  policy.change({ keep: keepAnswers, isDenied: false });
  for (const center of CENTERS) shared.break(center, undefined);
  await shared.load(makeRows(CENTERS));
  await shared.stamps.tell();
  return shared;
}

/** One of its own, whose streams have not spoken. */
async function openOwn(keptBytes: number): Promise<Consortium> {
  const consortium = await openConsortium({ centers: CENTERS, keptBytes });
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
function createChanging(): Policy & { change(to: { keep?: KeepAnswers; isDenied?: boolean }): void } {
  let [version, keep, isDenied] = [0, 'anyone' as KeepAnswers, false];
  return {
    decideRead: (caller, reading) =>
      isDenied ? { kind: 'deny', code: 'READ_DENIED', message: 'no' } : localPolicy.decideRead(caller, reading),
    keeping: { version: () => String(version), decide: () => keep },
    change(to) {
      version += 1;
      keep = to.keep ?? keep;
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
  ])('of %s asks nobody, and has the same data', async (_, query, everybody) => {
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

  test('in other words that ask the centers for the same asks nobody either, and is answered as it asks', async () => {
    const consortium = await start();
    await ask(consortium);
    const { answer, asked } = await ask(
      consortium,
      'query Other { people: scholars(first: 100) { nodes { id name } totalCount { value } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.people.totalCount).toEqual({ value: 7 });
    expect(asked).toEqual([]); // the alias is ours to give
  });

  test('says how old each center’s part is, in whole seconds, and the oldest as a header', async () => {
    const consortium = await start();
    const ages = ({ extensions }: PostedAnswer): unknown =>
      extensions.completeness.centers.map(({ age }: { age: unknown }) => age);
    const first = (await ask(consortium)).answer;
    expect([ages(first), first.headers['age']]).toEqual([[0, 0, 0], undefined]);
    now = 2500;
    const second = (await ask(consortium)).answer;
    expect([ages(second), second.headers['age']]).toEqual([[2, 2, 2], '2']);
    await consortium.loadCenter('leap', more);
    await consortium.stamps.tell();
    now = 3999;
    const third = (await ask(consortium)).answer;
    expect([ages(third), third.headers['age']]).toEqual([[0, 3, 3], '3']);
    now = 5000;
    const fourth = (await ask(consortium)).answer;
    expect([ages(fourth), fourth.headers['age']]).toEqual([[1, 5, 5], '5']);
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

describe('what is kept ends', () => {
  test('with new data of a center: that one alone is asked, and the new data are shown', async () => {
    const consortium = await start();
    await ask(consortium);
    await consortium.loadCenter('leap', more);
    expect(countOf((await ask(consortium)).answer)).toBe(7); // nobody has told yet
    await consortium.stamps.tell();
    const { answer, asked } = await ask(consortium);
    expect([countOf(answer), asked]).toEqual([7, ['leap']]); // of the one scholar before, one
    expect(answer.data.scholars.nodes.map(({ id }: { id: string }) => id)).toContain('leap:scholar:0009');
    expect((await ask(consortium)).asked).toEqual([]);
  });

  test('with a policy that denies: the next question after the stream’s word is denied', async () => {
    const consortium = await start();
    await ask(consortium);
    expect((await ask(consortium)).asked).toEqual([]);
    policy.change({ isDenied: true });
    await consortium.stamps.tell();
    const { answer } = await ask(consortium);
    expect(answer.extensions.completeness.centers[0]).toMatchObject({ center: 'leap', status: 'DENIED', age: null });
    expect(JSON.stringify(answer.data)).not.toContain('leap:');
  });

  test('with a policy that lets nothing be kept any more: the center is asked each time', async () => {
    const consortium = await start();
    await ask(consortium);
    policy.change({ keep: 'nobody' });
    await consortium.stamps.tell();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([['leap'], ['leap']]);
  });

  test('with a stream that breaks: that center is asked each time, until the stream is back and says the same', async () => {
    const consortium = await start();
    await ask(consortium);
    consortium.stamps.breakOff('local://leap');
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([['leap'], ['leap']]);
    await consortium.stamps.tell();
    expect((await ask(consortium)).asked).toEqual([]);
  });

  test('with the process that gave it', async () => {
    const consortium = await start();
    await ask(consortium);
    consortium.restart('leap');
    expect((await ask(consortium)).asked).toEqual(['leap']);
    await consortium.stamps.tell();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([['leap'], []]);
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
    expect([countOf(back.answer), back.asked]).toEqual([7, ['pact']]); // its stream has not spoken yet
    await consortium.stamps.tell();
    consortium.move('pact');
    expect(consortium.stamps.list()).toEqual(['local://leap', 'local://mn-lhs', 'local://pact/1', 'local://registry']);
    expect((await ask(consortium)).asked).toEqual(['pact']);
    await consortium.stamps.tell();
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([['pact'], []]);
  });

  test('when what a center sends changed while the operation was under way: the answer is not given again', async () => {
    const consortium = await start();
    consortium.break('leap', async (answer) => {
      const given = await answer();
      await consortium.loadCenter('leap', more);
      await consortium.stamps.tell();
      return given;
    });
    await ask(consortium);
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect(asked).toEqual(['leap']);
    expect(answer.data.scholars.nodes.map(({ id }: { id: string }) => id)).toContain('leap:scholar:0009');
  });
});

describe('not kept', () => {
  test('is the whole answer that lacks a center; the parts of the others are', async () => {
    const consortium = await start();
    consortium.break('leap', async () => Promise.reject(new Error('gone')));
    expect((await ask(consortium)).answer.extensions.completeness.isComplete).toBe(false);
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect([asked, answer.extensions.completeness.isComplete]).toEqual([['leap'], true]);
  });

  test('is a part that was not believed', async () => {
    const consortium = await start();
    const lie = async (answer: () => Promise<{ body: unknown; bytes: number; text?: string }>) => {
      const { text = '' } = await answer();
      const lying = text.replaceAll('leap:scholar:0001', 'pact:scholar:0001');
      return { body: JSON.parse(lying) as unknown, bytes: 1, text: lying };
    };
    consortium.break('leap', lie);
    expect((await ask(consortium)).answer.extensions.completeness.centers[0]).toMatchObject({
      status: 'FAILED',
      code: 'INVALID_ANSWER',
    });
    consortium.break('leap', undefined);
    const { answer, asked } = await ask(consortium);
    expect([countOf(answer), asked]).toEqual([7, ['leap']]);
  });

  test('is an answer with errors', async () => {
    const consortium = await start();
    const query = '{ scholar(id: "leap:scholar:7777") { name } nobody: scholar(id: "nowhere:scholar:1") { name } }';
    const before = consortium.gateway.kept.bytes;
    const first = await ask(consortium, query);
    expect(first.answer.errors).not.toEqual([]);
    const second = await ask(consortium, query);
    expect(second.answer.errors).toEqual(first.answer.errors);
    // A whole answer takes some four thousand bytes of the cache; here are parts alone.
    expect(consortium.gateway.kept.bytes - before).toBeLessThan(4096);
    expect(second.answer.data).toEqual(first.answer.data);
  });

  test('is an explained answer: it tells what this operation did', async () => {
    const consortium = await start();
    const explain = async (): Promise<unknown> => {
      const { extensions } = await consortium.post(
        `{ healthSystems { id } ${LIST.slice(1)}`,
        {},
        { extensions: { explain: true } },
      );
      const requests = extensions.explain.fetches.flatMap((fetch: { requests: unknown[] }) => fetch.requests) as {
        center: string;
        attempts: number;
        age: number | null;
      }[]; // as explain has them
      return requests.map(({ center, attempts, age }) => [center, attempts, age]).sort();
    };
    const everybody = [...CENTERS, 'registry'];
    expect(await explain()).toEqual(everybody.map((name) => [name, 1, null]));
    now = 2500;
    expect(await explain()).toEqual(everybody.map((name) => [name, 0, 2]));
  });

  test('is anything without bytes to keep it in', async () => {
    const consortium = await openOwn(0);
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
    expect(consortium.stamps.list()).toEqual([]);
  });

  test('is what a center whose stream never spoke has given', async () => {
    const consortium = await openOwn(MEGABYTES);
    expect([(await ask(consortium)).asked, (await ask(consortium)).asked]).toEqual([CENTERS, CENTERS]);
  });
});

describe('a caller can ask for fresh', () => {
  test('no-cache asks everybody, and what comes is kept', async () => {
    const consortium = await start();
    await ask(consortium);
    now = 5000;
    const fresh = await ask(consortium, LIST, { 'cache-control': 'max-age=0, No-Cache' });
    expect([fresh.asked, fresh.answer.headers['age']]).toEqual([CENTERS, undefined]);
    const after = await ask(consortium);
    expect([after.asked, after.answer.headers['age']]).toEqual([[], '0']);
  });

  test('no-store asks everybody, and nothing is kept', async () => {
    const consortium = await start();
    const before = consortium.gateway.kept.bytes;
    expect((await ask(consortium, LIST, { 'cache-control': 'no-store' })).asked).toEqual(CENTERS);
    expect(consortium.gateway.kept.bytes).toBe(before);
    expect((await ask(consortium)).asked).toEqual(CENTERS);
  });

  test('other words about caches change nothing', async () => {
    const consortium = await start();
    await ask(consortium);
    expect((await ask(consortium, LIST, { 'cache-control': 'max-age=60, x-no-cache' })).asked).toEqual([]);
  });
});

describe('what a center keeps for the caller', () => {
  test('is given to the same caller, and to no other', async () => {
    const consortium = await start('caller');
    expect((await ask(consortium, LIST, ANN)).asked).toEqual(CENTERS);
    expect((await ask(consortium, LIST, ANN)).asked).toEqual([]);
    for (const headers of [
      BOB,
      {},
      { authorization: 'bearer ann' },
      { ...ANN, cookie: 'a=1' },
      { cookie: 'Bearer ann' },
    ]) {
      expect((await ask(consortium, LIST, headers)).asked).toEqual(['leap']); // the others keep theirs for anyone
    }
    expect((await ask(consortium, LIST, BOB)).asked).toEqual([]);
  });

  test('is not found among the parts by another, where the whole answer is asked in other words', async () => {
    const consortium = await start('caller');
    await ask(consortium, LIST, ANN);
    const spaced = ` ${LIST}`;
    expect((await ask(consortium, spaced, ANN)).asked).toEqual([]);
    expect((await ask(consortium, `  ${LIST}`, BOB)).asked).toEqual(['leap']);
  });

  test.each([
    ['authorization', ANN, BOB],
    ['cookie', { cookie: 'session=1' }, { cookie: 'session=2' }],
    ['nothing', ANN, {}],
  ])('is not joined while it is under way, by one who differs in %s', async (_, first, other) => {
    const consortium = await start('caller');
    let letGo = (): void => undefined;
    const gate = new Promise<void>((done) => (letGo = done));
    let begun = 0;
    consortium.break('leap', async (answer) => {
      begun += 1;
      await gate;
      return answer();
    });
    const asking = [consortium.post(LIST, first), consortium.post(LIST, first), consortium.post(LIST, other)];
    while (begun < 2) await new Promise((done) => setImmediate(done));
    letGo();
    await Promise.all(asking);
    expect(consortium.takeRequests().filter(({ center }) => center === 'leap')).toHaveLength(2);
  });

  test('turns with the center’s word: what was for anyone is for nobody else from then on', async () => {
    const consortium = await start();
    await ask(consortium, LIST, ANN);
    expect((await ask(consortium, LIST, BOB)).asked).toEqual([]);
    policy.change({ keep: 'caller' });
    await consortium.stamps.tell();
    expect((await ask(consortium, LIST, ANN)).asked).toEqual(['leap']);
    expect((await ask(consortium, LIST, BOB)).asked).toEqual(['leap']);
  });
});

test('the same question by many at a time asks each center once, and all are answered alike', async () => {
  const consortium = await start();
  const answers = await Promise.all(Array.from({ length: 8 }, async () => consortium.post(LIST)));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(
    consortium
      .takeRequests()
      .map(({ center }) => center)
      .sort(),
  ).toEqual(CENTERS);
});

test('what a center gives to one alone is not shared by those who ask it at a time', async () => {
  const consortium = await start('nobody');
  await Promise.all([consortium.post(LIST, ANN), consortium.post(LIST, ANN), consortium.post(LIST, ANN)]);
  expect(
    consortium
      .takeRequests()
      .map(({ center }) => center)
      .sort(),
  ).toEqual([...CENTERS, 'leap', 'leap'].sort());
});

test('what a center is told to say of keeping is asked by the gateway alone: others see nothing of it', async () => {
  const consortium = await start();
  expect((await consortium.askCenter('leap', '{ scholars { totalCount { value } } }')).extensions).toBeUndefined();
  await ask(consortium);
  expect(JSON.stringify((await ask(consortium)).answer.extensions)).not.toContain('stamp');
});
