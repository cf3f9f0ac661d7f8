/** Processes are killed, hung and restarted while they are asked: no row of a neighbour is lost, and no number hides it. */
import { compare, expectAnswer, expectWholeOrMarked, OPERATIONS } from './operations.ts';
import { eventually, openOracle, type GraphAnswer, type System } from './system.ts';

const LOST = 'leap';
const AT_ONCE = 2;

const oracle = openOracle();
const nameless = openOracle(undefined, {});
const queries = Object.values(OPERATIONS);
const LIST = OPERATIONS['a list'] ?? '';
const STATISTICS = OPERATIONS['statistics'] ?? '';
let system: System;

/** Every operation several times at once, with the queries that belong to the answers. */
function askAll(times = AT_ONCE): Promise<{ query: string; answer: GraphAnswer }[]> {
  const asked = queries.flatMap((query) => Array.from({ length: times }, () => query));
  return Promise.all(asked.map(async (query) => ({ query, answer: await system.ask(query) })));
}

async function expectAllComplete(): Promise<void> {
  // Its probes close the breaker of a center that is back.
  const isBack = (each: { readonly state: string; readonly breaker?: string }): boolean =>
    each.state === 'up' && each.breaker !== 'open';
  await eventually(
    () => system.health(),
    ({ registry, centers }) => [registry, ...centers].every(isBack),
  );
  for (const { query, answer } of await askAll(1))
    expect(compare(oracle, query, answer)).toEqual(expectAnswer(oracle, query, []));
  const { registry, centers } = await system.health();
  expect([registry, ...centers].filter(({ state, code }) => state !== 'up' || code !== null)).toEqual([]);
  expect(centers.map(({ breaker }) => breaker)).toEqual(centers.map(() => 'closed'));
}

/** Resolves when the gateway has sent what it was asked before: it answers in turn what needs no missing center. */
async function waitUntilSent(): Promise<void> {
  const answer = await system.ask(
    '{ scholars(filter: { center: { eq: "pact" } }) { totalCount { value } completeness { isComplete } } }',
  );
  expect(answer.data.scholars).toEqual({ totalCount: { value: 11 }, completeness: { isComplete: true } });
}

async function expectMarkedEverywhere(code: string): Promise<void> {
  for (const { query, answer } of await askAll(1)) {
    expect(compare(oracle, query, answer)).toEqual(expectAnswer(oracle, query, [LOST]));
    expect(expectWholeOrMarked(oracle, query, answer, LOST)).toBe(false);
    expect(
      answer.extensions.completeness.centers.find(({ center }: { center: string }) => center === LOST),
    ).toMatchObject({ status: 'FAILED', code: expect.stringMatching(`^(${code}|CENTER_RESTING)$`) });
  }
  const { centers } = await eventually(
    () => system.health(),
    (report) => report.centers.some((each) => each.code === code),
  );
  expect(centers.filter(({ state }) => state === 'down').map((each) => [each.id, each.code])).toEqual([[LOST, code]]);
}

export function testFaults(getSystem: () => System): void {
  beforeAll(() => void (system = getSystem()));

  test('with all processes up, every operation is what the files hold', expectAllComplete);

  describe('a center', () => {
    test.each(['kill', 'pause'] as const)(
      'after a %s in the middle of many queries, all answers are whole or marked, and whole again when it is back',
      async (fault) => {
        const asked = askAll();
        await system.consortium[fault](LOST);
        for (const { query, answer } of await asked) expectWholeOrMarked(oracle, query, answer, LOST);
        await expectMarkedEverywhere(fault === 'kill' ? 'CENTER_UNAVAILABLE' : 'CENTER_TIMEOUT');

        const duringReturn = askAll();
        if (fault === 'kill') await system.consortium.restart(LOST);
        else system.consortium.resume(LOST);
        for (const { query, answer } of await duringReturn) expectWholeOrMarked(oracle, query, answer, LOST);
        await expectAllComplete();
      },
    );

    test('that is killed while it works on queries leaves every one of them marked', async () => {
      system.consortium.pause(LOST);
      const asked = askAll();
      await waitUntilSent();
      await system.consortium.kill(LOST);
      for (const { query, answer } of await asked) expect(expectWholeOrMarked(oracle, query, answer, LOST)).toBe(false);
      await system.consortium.restart(LOST);
      await expectAllComplete();
    });
  });

  describe('the registry', () => {
    /** Of a row, the registry tells these; all else is the center's. */
    function forgetNames(data: unknown): unknown {
      return JSON.parse(JSON.stringify(data), function (this: unknown, key: string, value: unknown) {
        const isNamed = key === 'center' || key === 'hostSystem';
        return isNamed && typeof value === 'object' && value !== null && 'name' in value
          ? { ...value, name: null }
          : value;
      });
    }

    /** The rows are right; each name is there, or missing with an error. */
    function expectRows({ data, errors = [], extensions }: GraphAnswer): void {
      expect(forgetNames(compare(oracle, LIST, { data }).data)).toEqual(expectAnswer(nameless, LIST, []).data);
      if (errors.length === 0) expect(compare(oracle, LIST, { data })).toEqual(expectAnswer(oracle, LIST, []));
      for (const error of errors)
        expect(error.extensions).toMatchObject({ code: 'REGISTRY_UNAVAILABLE', help: expect.any(String) });
      expect(extensions.completeness).toMatchObject({ isComplete: true, answered: 11 });
    }

    test.each(['kill', 'pause'] as const)(
      'after a %s: rows stay, names are missing with coded errors, and are back when it is',
      async (fault) => {
        const asked = Promise.all(Array.from({ length: 6 }, () => system.ask(LIST)));
        await system.consortium[fault]('registry');
        for (const answer of await asked) expectRows(answer);

        const [list, statistics, roots, { registry }] = await Promise.all([
          system.ask(LIST),
          system.ask(STATISTICS),
          system.ask('{ centers { id } }'),
          eventually(
            () => system.health(),
            (report) => report.registry.state === 'down',
          ),
        ]);
        expectRows(list);
        expect(list.data).toEqual(forgetNames(list.data));
        expect(list.errors).not.toBeUndefined();
        expect(compare(oracle, STATISTICS, statistics)).toEqual(expectAnswer(oracle, STATISTICS, []));
        expect(roots.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['REGISTRY_UNAVAILABLE']);
        expect(registry).toEqual({ state: 'down', code: 'REGISTRY_UNAVAILABLE' });

        if (fault === 'kill') await system.consortium.restart('registry');
        else system.consortium.resume('registry');
        await expectAllComplete();
      },
    );
  });

  describe('with everything down', () => {
    async function expectNothingKnown(): Promise<void> {
      for (const query of [LIST, STATISTICS]) {
        const answer = await system.ask(query);
        expect(compare(oracle, query, answer)).toEqual(expectAnswer(oracle, query, system.centers));
        const { isComplete, considered, answered, centers } = answer.extensions.completeness;
        expect({ isComplete, considered, answered }).toEqual({ isComplete: false, considered: 11, answered: 0 });
        for (const { status, code } of centers as { status: string; code: string }[])
          expect(`${status} ${code}`).toMatch(/^FAILED CENTER_(UNAVAILABLE|RESTING)$/);
      }
      const { status, isReady, registry, centers } = await eventually(
        () => system.health(),
        (report) => [report.registry, ...report.centers].every(({ state }) => state === 'down'),
      );
      expect({ status, isReady, registry: registry.state }).toEqual({
        status: 'live',
        isReady: true,
        registry: 'down',
      });
      expect(centers.map(({ state, code }) => `${state} ${code}`)).toEqual(Array(11).fill('down CENTER_UNAVAILABLE'));
    }

    test('the gateway says so, also when it is started so, and becomes whole as the centers come up', async () => {
      await Promise.all(['registry', ...system.centers].map((name) => system.consortium.kill(name)));
      await expectNothingKnown();
      await system.consortium.kill('gateway');
      await system.consortium.restart('gateway');
      await expectNothingKnown();
      const gatewayId = system.consortium.processId('gateway');

      const [first = '', second = '', ...rest] = system.centers;
      for (const up of [[first], [first, second]]) {
        await system.consortium.restart(up.at(-1) ?? '');
        const answer = await eventually(
          () => system.ask(STATISTICS),
          ({ extensions }) => extensions.completeness.answered === up.length,
        );
        expect(compare(oracle, STATISTICS, answer)).toEqual(
          expectAnswer(
            oracle,
            STATISTICS,
            system.centers.filter((id) => !up.includes(id)),
          ),
        );
        const { centers } = await eventually(
          () => system.health(),
          (report) => report.centers.filter(({ state }) => state === 'up').length === up.length,
        );
        expect(centers.filter(({ state }) => state === 'up').map(({ id }) => id)).toEqual(up);
      }
      await Promise.all(['registry', ...rest].map((name) => system.consortium.restart(name)));
      await expectAllComplete();
      expect(system.consortium.processId('gateway')).toBe(gatewayId);
    });
  });
}
