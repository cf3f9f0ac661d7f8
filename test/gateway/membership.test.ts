/** Centers come, go and move while they are asked: no operation fails, and each is about the members that it began with. */
import * as fc from 'fast-check';
import { openConsortium, type Answer, type Consortium, type Fault } from '../support/consortium.ts';
import { askWithMembers, expectWholeOrMarked, makeRows, QUERIES } from '../support/membership.ts';
import { arbitraryEvents, liveThrough } from '../support/turmoil.ts';

const CENTERS = ['accelerat', 'leap', 'liti', 'pact', 'spirit'];
const STEADY = ['accelerat', 'pact'];
const rows = makeRows(CENTERS);
const ALL = QUERIES.at(-1) ?? '';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, deadlineMs: 20_000 });
  await consortium.load(rows);
});
afterEach(reset);
afterAll(() => consortium.close());

async function reset(): Promise<void> {
  for (const name of ['registry', ...CENTERS]) consortium.break(name, undefined);
  for (const center of CENTERS) await consortium.add(center);
  consortium.takeRequests();
}

async function expectWhole(members: readonly string[]): Promise<void> {
  const { answer, members: seen } = await askWithMembers(consortium, ALL);
  expect(seen).toEqual(members);
  expectWholeOrMarked(answer, rows, { members, present: members });
  expect((await consortium.checkHealth()).centers.map(({ id, state }) => `${id} ${state}`)).toEqual(
    members.map((id) => `${id} up`),
  );
}

test('the next answer, and the health, are about whoever takes part by then', async () => {
  await expectWhole(CENTERS);
  consortium.remove('leap');
  await expectWhole(['accelerat', 'liti', 'pact', 'spirit']);
  consortium.move('liti');
  await expectWhole(['accelerat', 'liti', 'pact', 'spirit']);
  await consortium.add('leap');
  await expectWhole(CENTERS);
});

test('a center that nobody had heard of can be added, also one that the registry does not know', async () => {
  await consortium.add('newcomer');
  const { data, errors } = await consortium.ask(
    '{ scholars { totalCount { value } completeness { isComplete considered } } }',
  );
  expect(errors).toEqual([]);
  expect(data.scholars).toEqual({ totalCount: { value: 31 }, completeness: { isComplete: true, considered: 6 } });
  consortium.remove('newcomer');
});

test.each([
  ['a row of it', '{ scholar(id: "leap:scholar:0001") { id } scholars { totalCount { value } } }', 'scholar'],
  [
    'a filter by it',
    '{ mine: scholars(filter: { center: { eq: "leap" } }) { nodes { id } } scholars { totalCount { value } } }',
    'mine',
  ],
])('%s that has left names a center that there is not; what stands beside it is answered', async (_, query, key) => {
  consortium.remove('leap');
  const { data, errors } = await consortium.ask(query);
  expect(data).toEqual({ [key]: null, scholars: { totalCount: { value: 29 } } });
  expect(errors).toMatchObject([
    {
      path: [key],
      message: 'there is no center "leap"; the centers are accelerat, liti, pact, spirit',
      extensions: { code: 'UNKNOWN_CENTER' },
    },
  ]);
});

test('a center that the registry knows and that takes no part has no lists, and says so in their place; the others have theirs', async () => {
  consortium.remove('leap');
  const { data, errors } = await consortium.ask(
    '{ centers { id scholars { totalCount { value } completeness { considered } } } }',
  );
  const center = (id: string): object => data.centers.find((each: { id: string }) => each.id === id);
  expect(center('leap')).toEqual({ id: 'leap', scholars: null });
  expect(center('liti')).toEqual({
    id: 'liti',
    scholars: { totalCount: { value: 4 }, completeness: { considered: 4 } },
  });
  const strangers = data.centers
    .map(({ id }: { id: string }) => id)
    .filter((id: string) => id === 'leap' || !CENTERS.includes(id));
  expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(strangers.map(() => 'UNKNOWN_CENTER'));
});

/** Lets what is asked of a center, or the registry, wait: `asked` when it was, until `release`. */
function hold(name: string): { asked: Promise<void>; release: () => void } {
  let [tell, release] = [(): void => undefined, (): void => undefined];
  const asked = new Promise<void>((done) => (tell = done));
  const released = new Promise<void>((done) => (release = done));
  const fault: Fault = async (answer) => {
    tell();
    await released;
    return answer();
  };
  consortium.break(name, fault);
  return { asked, release };
}

async function askAndMeanwhile(held: string, meanwhile: () => unknown): Promise<Answer> {
  const { asked, release } = hold(held);
  const answer = consortium.ask(ALL);
  await asked;
  await meanwhile();
  release();
  return answer;
}

describe('an operation in the middle of which', () => {
  test("its center is removed gets that center's answer all the same", async () => {
    const answer = await askAndMeanwhile('leap', () => consortium.remove('leap'));
    expectWholeOrMarked(answer, rows, { members: CENTERS, present: CENTERS });
  });

  test('centers come and go asks in its later fetches whom it asked in the earlier', async () => {
    consortium.remove('spirit');
    const members = ['accelerat', 'leap', 'liti', 'pact'];
    const answer = await askAndMeanwhile('registry', async () => {
      consortium.remove('leap');
      await consortium.add('spirit');
    });
    expectWholeOrMarked(answer, rows, { members, present: members });
    await expectWhole(['accelerat', 'liti', 'pact', 'spirit']);
  });

  test('a center moves is told that it is not where it was, and says so', async () => {
    const answer = await askAndMeanwhile('registry', () => consortium.move('leap'));
    expectWholeOrMarked(answer, rows, { members: CENTERS, present: CENTERS.filter((id) => id !== 'leap') });
    expect(answer.data.healthSystem.partnerships.completeness.centers).toContainEqual({
      center: { id: 'leap' },
      status: 'FAILED',
      code: 'CENTER_UNAVAILABLE',
    });
    expect(answer.data.scholars.completeness.isComplete).toBe(true);
    await expectWhole(CENTERS);
  });
});

test('a walk goes on after a center that it lacks, and one that it has, have left, and after they have come back', async () => {
  const page = async (
    after: string | null,
  ): Promise<{ nodes: { id: string }[]; pageInfo: { endCursor: string }; completeness: { considered: number } }> => {
    const query =
      'query ($after: String) { scholars(first: 2, after: $after) { nodes { id } pageInfo { endCursor } completeness { considered } } }';
    const { data, errors } = await consortium.ask(query, { after });
    expect(errors).toEqual([]);
    return data.scholars;
  };
  consortium.break('leap', async () => ({ body: 'nonsense', bytes: 0 }));
  const first = await page(null);
  consortium.remove('leap');
  consortium.remove('liti');
  const second = await page(first.pageInfo.endCursor);
  consortium.break('leap', undefined);
  await consortium.add('leap');
  await consortium.add('liti');
  const third = await page(second.pageInfo.endCursor);
  expect([first, second, third].map(({ completeness }) => completeness.considered)).toEqual([5, 3, 5]);
  const ids = [first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(6);
});

test('whatever happens in whatever order, with sixteen operations under way: none fails, and each is whole or marked', async () => {
  const changing = CENTERS.filter((id) => !STEADY.includes(id));
  await fc.assert(
    fc.asyncProperty(arbitraryEvents(changing, 40), async (events) => {
      await reset();
      await liveThrough(consortium, rows, { events, steady: STEADY });
    }),
    { numRuns: 8, endOnFailure: true }, // a smaller turmoil tells no more, and takes as long
  );
});
