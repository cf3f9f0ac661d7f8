/** The time of a whole operation, retries and breakers, through the whole gateway. No test waits for a clock: each has its own. */
import { once } from 'node:events';
import { TransportFault, type SubgraphAnswer } from '../../gateway/transport/transport.ts';
import { withoutCoordinates } from '../support/alterSdl.ts';
import { openConsortium, type Consortium, type ConsortiumOptions, type Fault } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';

const CENTERS = ['leap', 'pact'];
const OPERATION_MS = 60_000;
const SCHOLARS = '{ scholars { nodes { id } completeness { centers { center { id } status code } } } }';
const JOURNEY = '{ appointments { nodes { id scholar { name center { name } } } } }';

let open: Consortium | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function start(options: ConsortiumOptions = {}): Promise<Consortium> {
  open = await openConsortium({ centers: CENTERS, operationDeadlineMs: OPERATION_MS, ...options });
  await open.load({
    scholar: CENTERS.map((id) => makeScholar(`${id}:scholar:0001`, { name: `of ${id}` })),
    appointment: CENTERS.map((id) => makeAppointment(`${id}:appointment:0001`, { scholar: `${id}:scholar:0001` })),
  });
  return open;
}

/** A clock that stands still until a test moves it. */
function makeClock(): { now: () => number; advance: (milliseconds: number) => void } {
  let time = 1000;
  return { now: () => time, advance: (milliseconds) => void (time += milliseconds) };
}

const away: Fault = async () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'away'));
const hang: Fault = async (_, __, signal): Promise<SubgraphAnswer> => {
  await once(signal, 'abort');
  throw signal.reason;
};

const statuses = (answer: Awaited<ReturnType<Consortium['ask']>>): string[] =>
  answer.extensions.completeness.centers.map(
    ({ center, status, code }: Record<string, string>) => `${center} ${status} ${code}`,
  );

describe('an operation whose time is up', () => {
  test('asks nobody any more: every center has FAILED with CENTER_TIMEOUT', async () => {
    const clock = makeClock();
    const consortium = await start({ now: clock.now });
    consortium.takeRequests();
    const { data } = await consortium.ask(SCHOLARS, {}, {}, undefined, OPERATION_MS);
    expect(consortium.takeRequests()).toEqual([]);
    expect(data).toMatchObject({
      scholars: {
        nodes: [],
        completeness: {
          centers: CENTERS.map((id) => ({ center: { id }, status: 'FAILED', code: 'CENTER_TIMEOUT' })),
        },
      },
    });
  });

  test('after its first step has that step, and says what the next ones lack', async () => {
    const clock = makeClock();
    const consortium = await start({ now: clock.now });
    consortium.break('leap', async (answer) => {
      const first = await answer();
      clock.advance(OPERATION_MS); // pact was asked in the same moment
      return first;
    });
    const { data, errors, extensions } = await consortium.ask(JOURNEY);
    const asked = consortium.takeRequests();
    expect(data.appointments.nodes).toEqual(
      CENTERS.map((id) => ({
        id: `${id}:appointment:0001`,
        scholar: { name: `of ${id}`, center: { name: null } },
      })),
    );
    expect(asked.map(({ center }) => center)).not.toContain('registry'); // it obeys the deadline too
    expect(errors).not.toEqual([]);
    for (const error of errors)
      expect(error.extensions?.['code']).toMatch(/^(REGISTRY_UNAVAILABLE|CENTER_UNAVAILABLE)$/);
    expect(extensions.completeness.considered).toBe(2);
  });

  test('leaves a center that hangs, with what is left of the time, not with what a center may take', async () => {
    const clock = makeClock();
    const consortium = await start({ now: clock.now, deadlineMs: 3_600_000 });
    consortium.break('leap', hang);
    // 500 real milliseconds are left: centers that are sound answer in them.
    const { data } = await consortium.ask(SCHOLARS, {}, {}, undefined, OPERATION_MS - 500);
    const [leap] = data.scholars.completeness.centers;
    expect(leap).toEqual({ center: { id: 'leap' }, status: 'FAILED', code: 'CENTER_TIMEOUT' });
  });
});

describe('a center that is doubted', () => {
  const nonsense: Fault = async () => ({ body: { data: { nonsense: true } }, bytes: 1 });

  test('is not waited for longer than the operation may take, also where another reading of its SDL is under way', async () => {
    const clock = makeClock();
    const consortium = await start({ now: clock.now, deadlineMs: 3_600_000 });
    consortium.break('leap', nonsense);
    let isReadingOver = false;
    consortium.break('leap sdl', async (_, __, signal) => {
      await once(signal, 'abort');
      isReadingOver = true;
      throw signal.reason;
    });
    // 500 real milliseconds are left: centers that are sound answer in them.
    const { data } = await consortium.ask(SCHOLARS, {}, {}, undefined, OPERATION_MS - 500);
    const [leap] = data.scholars.completeness.centers;
    expect(leap).toEqual({ center: { id: 'leap' }, status: 'FAILED', code: 'INVALID_ANSWER' });
    expect(isReadingOver).toBe(false);
  });

  test('is not read where no time is left', async () => {
    const clock = makeClock();
    const consortium = await start({ now: clock.now, deadlineMs: 3_600_000 });
    let readings = 0;
    consortium.break('leap', async (answer, request, signal) => {
      await answer();
      clock.advance(OPERATION_MS); // pact was asked in the same moment
      return nonsense(answer, request, signal);
    });
    consortium.break('leap sdl', async (answer) => ((readings += 1), answer()));
    expect(statuses(await consortium.ask(SCHOLARS))).toEqual(['leap FAILED INVALID_ANSWER', 'pact ANSWERED null']);
    expect(readings).toBe(0);
  });

  test('and has too little time left for the second question does not rest for that', async () => {
    const clock = makeClock();
    const deadlineMs = 60_000;
    const consortium = await start({
      now: clock.now,
      deadlineMs,
      operationDeadlineMs: 3_600_000,
      lines: { maxRetries: 0, firstDelayMs: 1, failuresToOpen: 1, openMs: 3_600_000 },
    });
    const query = '{ scholars { nodes { id cohort } completeness { centers { center { id } status code } } } }';
    consortium.serve('leap', withoutCoordinates(['Scholar.cohort']));
    let calls = 0;
    consortium.break('leap', async (answer, request, signal) =>
      (calls += 1) === 1 ? answer() : hang(answer, request, signal),
    );
    consortium.break('leap sdl', async (answer) => {
      clock.advance(deadlineMs - 100);
      return answer();
    });
    expect(statuses(await consortium.ask(query))[0]).toBe('leap FAILED CENTER_TIMEOUT');
    expect(calls).toBe(2);
    consortium.break('leap', undefined);
    expect(statuses(await consortium.ask(query))[0]).toBe('leap ANSWERED null');
  });
});

describe('retries', () => {
  const lines = { maxRetries: 2, firstDelayMs: 1, failuresToOpen: 1000, openMs: 1 };

  test('a connection that fails once costs nothing but an attempt, which explain tells', async () => {
    const consortium = await start({ lines });
    let calls = 0;
    consortium.break('leap', async (answer, request, signal) =>
      (calls += 1) === 1 ? away(answer, request, signal) : answer(),
    );
    const answer = await consortium.ask(SCHOLARS, {}, { explain: true });
    expect(statuses(answer)).toEqual(['leap ANSWERED null', 'pact ANSWERED null']);
    expect(
      answer.extensions.explain.fetches[0].requests.map(({ center, attempts }: Record<string, unknown>) => [
        center,
        attempts,
      ]),
    ).toEqual([
      ['leap', 2],
      ['pact', 1],
    ]);
  });

  test('the same request is sent again, and its answer is used once', async () => {
    const consortium = await start({ lines });
    consortium.takeRequests();
    let calls = 0;
    consortium.break('leap', async (answer, request, signal) =>
      (calls += 1) < 3 ? away(answer, request, signal) : answer(),
    );
    const { data } = await consortium.ask('{ scholars { nodes { id } totalCount { value } } }');
    const sent = consortium.takeRequests().filter(({ center }) => center === 'leap');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ request }) => JSON.stringify(request))).size).toBe(1);
    expect(data.scholars).toEqual({
      nodes: [{ id: 'leap:scholar:0001' }, { id: 'pact:scholar:0001' }],
      totalCount: { value: 2 },
    });
  });
});

describe('a breaker', () => {
  const lines = { maxRetries: 0, firstDelayMs: 1, failuresToOpen: 3, openMs: 3_600_000 };
  const askOften = async (consortium: Consortium): Promise<void> => {
    for (let time = 0; time < lines.failuresToOpen; time += 1)
      expect(statuses(await consortium.ask(SCHOLARS))[0]).toBe('leap FAILED CENTER_UNAVAILABLE');
  };

  test('that is open says FAILED, not SKIPPED, and sends nothing; the neighbour is answered', async () => {
    const consortium = await start({ lines });
    consortium.break('leap', away);
    await askOften(consortium);
    consortium.takeRequests();
    const answer = await consortium.ask(SCHOLARS, {}, { explain: true });
    expect(statuses(answer)).toEqual(['leap FAILED CENTER_RESTING', 'pact ANSWERED null']);
    expect(answer.extensions.explain.fetches[0].requests[0]).toMatchObject({
      center: 'leap',
      status: 'FAILED',
      code: 'CENTER_RESTING',
      attempts: 0,
    });
    expect(consortium.takeRequests().map(({ center }) => center)).toEqual(['pact']);
  });

  test('is visible in /health, which still tries the center, and wakes one that answers', async () => {
    const consortium = await start({ lines });
    const tell = async (): Promise<string> =>
      (await consortium.checkHealth()).centers
        .map(({ id, state, code, breaker }) => `${id} ${state} ${code} ${breaker}`)
        .join(', ');
    consortium.break('leap', away);
    for (let time = 0; time < 2 * lines.failuresToOpen; time += 1)
      expect(await tell()).toBe('leap down CENTER_UNAVAILABLE closed, pact up null closed'); // a probe counts for nothing
    await askOften(consortium);
    expect(await tell()).toBe('leap down CENTER_UNAVAILABLE open, pact up null closed');
    consortium.break('leap', undefined);
    expect(statuses(await consortium.ask(SCHOLARS))[0]).toBe('leap FAILED CENTER_RESTING');
    expect(await tell()).toBe('leap up null closed, pact up null closed');
    expect(statuses(await consortium.ask(SCHOLARS))[0]).toBe('leap ANSWERED null');
  });

  test('of a center that hangs holds up no report of health, which waits for no probe', async () => {
    const consortium = await start();
    await consortium.checkHealth();
    let [probes, release] = [0, (): void => undefined];
    const released = new Promise<void>((done) => (release = done));
    consortium.break('leap', async (answer) => {
      probes += 1;
      await released;
      return answer();
    });
    const probing = consortium.gateway.healthCheck.probe();
    const { centers } = await consortium.gateway.health();
    expect(centers.map(({ id, state }) => `${id} ${state}`)).toEqual(['leap up', 'pact up']);
    expect(probes).toBe(1);
    release();
    await probing;
  });

  test('of the registry is closed by a probe that it answers, too', async () => {
    const consortium = await start({ lines });
    const askRegistry = async (): Promise<unknown> => (await consortium.ask('{ centers { id } }')).errors.length;
    consortium.break('registry', away);
    for (let time = 0; time < lines.failuresToOpen; time += 1) expect(await askRegistry()).toBe(1);
    consortium.break('registry', undefined);
    expect(await askRegistry()).toBe(1);
    expect((await consortium.checkHealth()).registry).toEqual({ state: 'up', code: null });
    expect(await askRegistry()).toBe(0);
  });

  test('lets one question try again by itself', async () => {
    const consortium = await start({ lines: { ...lines, openMs: 0 } });
    consortium.break('leap', away);
    await askOften(consortium);
    expect(statuses(await consortium.ask(SCHOLARS))[0]).toBe('leap FAILED CENTER_UNAVAILABLE');
    consortium.break('leap', undefined);
    expect(statuses(await consortium.ask(SCHOLARS))[0]).toBe('leap ANSWERED null');
  });
});
