/** A scatter: what is sent again and what is not, one deadline for all, and when a center is not asked for a moment. */
import {
  Breakers,
  scatter,
  SCATTER_SETTINGS,
  type CenterAnswer,
  type ScatterLimits,
} from '../../../gateway/transport/scatter.ts';
import {
  TransportFault,
  type CallListener,
  type SubgraphAnswer,
  type Transport,
} from '../../../gateway/transport/transport.ts';

const URL = 'local://leap';
const ANSWER: SubgraphAnswer = { body: { data: {} }, bytes: 1 };
const NEVER = 3_600_000;
const settings = { maxRetries: 2, firstDelayMs: 1, failuresToOpen: 3, openMs: 1000 };

const away = new TransportFault('CENTER_UNAVAILABLE', 'away');
const status = (code: number): TransportFault => new TransportFault('CENTER_FAULT', `HTTP status ${code}`, code);
const invalid = new TransportFault('INVALID_ANSWER', 'no JSON');

type Step = SubgraphAnswer | TransportFault | 'hang';

interface Scripted {
  readonly transport: Transport;
  sent: number;
  cancelled: number;
  /** Of a call that hangs. */
  listener: CallListener | undefined;
}

/** Does what the list says, one after the other; the last for ever. */
function script(...steps: readonly Step[]): Scripted {
  const scripted: Scripted = {
    sent: 0,
    cancelled: 0,
    listener: undefined,
    transport: {
      send(_, listener) {
        const step = steps[Math.min(scripted.sent, steps.length - 1)];
        scripted.sent += 1;
        scripted.listener = listener;
        if (step instanceof TransportFault) setImmediate(() => listener.onFault(step));
        else if (step !== 'hang' && step) setImmediate(() => listener.onAnswer(step));
        return () => void (scripted.cancelled += 1);
      },
      close: async () => undefined,
    },
  };
  return scripted;
}

/** One world: a clock that stands, and the breakers of all calls. */
function open(more: Partial<typeof settings> = {}) {
  const all = { ...settings, ...more };
  const clock = { time: 0 };
  const now = (): number => clock.time;
  const breakers = new Breakers(all, now);
  const ask = async (
    { transport }: Scripted,
    limits: Partial<ScatterLimits> = {},
    center = 'leap',
    url = URL,
  ): Promise<CenterAnswer> => {
    const request = { query: '{ a }', variables: {} };
    const [answer] = await scatter(
      { transport, breakers, settings: all, now, random: () => 1 },
      [{ center, url, request, maxBytes: 100 }],
      { waitMs: NEVER, isShort: false, ...limits },
    );
    if (!answer) throw new Error('expected an answer');
    return answer;
  };
  const fail = async (times: number, step: TransportFault | 'hang' = away): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      expect(await ask(script(step), { waitMs: step === 'hang' ? 1 : NEVER })).toMatchObject({ kind: 'fault' });
  };
  return { clock, breakers, ask, fail, getState: () => breakers.getState('leap', URL) };
}

test.each<[string, number, readonly Step[]]>([
  ['a connection that fails once', 2, [away, ANSWER]],
  ['a connection that fails twice', 3, [away, away, ANSWER]],
  ['a proxy that is busy', 2, [status(503), ANSWER]],
  ['a proxy that reaches no server, and then waits in vain', 3, [status(502), status(504), ANSWER]],
])('%s: answered at attempt %i', async (_, attempts, steps) => {
  const scripted = script(...steps);
  expect(await open().ask(scripted)).toMatchObject({ kind: 'answer', attempts });
  expect(scripted.sent).toBe(attempts);
});

test.each<[string, string, number, TransportFault]>([
  ['a connection that fails for ever', 'CENTER_UNAVAILABLE', 3, away],
  ['HTTP 500', 'CENTER_FAULT', 1, status(500)],
  ['HTTP 404', 'CENTER_FAULT', 1, status(404)],
  ['an answer that is none', 'INVALID_ANSWER', 1, invalid],
])('%s: %s after %i attempts', async (_, code, attempts, step) => {
  expect(await open().ask(script(step))).toMatchObject({ kind: 'fault', code, attempts });
});

test.each<[string, unknown, object]>([
  ['no object', [1], { kind: 'fault', code: 'INVALID_ANSWER' }],
  [
    'more errors than are read',
    { data: {}, errors: Array.from({ length: 10_001 }, () => ({})) },
    { kind: 'fault', code: 'INVALID_ANSWER' },
  ],
  ['neither data nor errors', {}, { kind: 'fault', code: 'INVALID_ANSWER' }],
  ['errors alone', { errors: [{ message: 'no' }] }, { kind: 'fault', code: 'CENTER_FAULT', isRefusal: false }],
  [
    'a refusal of the operation',
    { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    { kind: 'fault', code: 'CENTER_FAULT', isRefusal: true },
  ],
  [
    'data and errors',
    { data: { a: 1 }, errors: [{ path: ['a'], message: 'no', extensions: { code: 'X' } }, 7] },
    {
      kind: 'answer',
      data: { a: 1 },
      errors: [
        { path: ['a'], code: 'X', message: 'no' },
        { path: [], code: undefined },
      ],
    },
  ],
])('an answer of %s', async (_, body, expected) => {
  expect(await open().ask(script({ body, bytes: 1 }))).toMatchObject(expected);
});

test('the deadline ends a call, its retries too, and nothing is sent afterwards', async () => {
  const hanging = script('hang');
  expect(await open().ask(hanging, { waitMs: 1 })).toMatchObject({ code: 'CENTER_TIMEOUT', attempts: 1 });
  expect(hanging).toMatchObject({ sent: 1, cancelled: 1 });
  const retried = script(away);
  expect(await open({ firstDelayMs: NEVER }).ask(retried, { waitMs: 20 })).toMatchObject({
    code: 'CENTER_TIMEOUT',
    attempts: 1,
  });
});

test('without time nothing is sent', async () => {
  const scripted = script(ANSWER);
  expect(await open().ask(scripted, { waitMs: 0 })).toMatchObject({ code: 'CENTER_TIMEOUT', attempts: 0 });
  expect(scripted.sent).toBe(0);
});

test('a client that leaves ends the calls, and says nothing of the center', async () => {
  const world = open({ failuresToOpen: 1 });
  const leaving = new AbortController();
  const scripted = script('hang');
  const asked = world.ask(scripted, { signal: leaving.signal });
  leaving.abort(new Error('the client left'));
  await expect(asked).rejects.toThrow('the client left');
  expect(scripted.cancelled).toBe(1);
  expect(world.getState()).toBe('closed');
  await expect(world.ask(scripted, { signal: leaving.signal })).rejects.toThrow('the client left');
  expect(scripted.sent).toBe(1);
});

test('a call that hangs holds up no neighbour longer than the deadline; answers stand in the order of the calls', async () => {
  const [hanging, answering] = [script('hang'), script(ANSWER)];
  const now = (): number => 0;
  const transport: Transport = {
    send: (call, listener) => (call.url === 'a' ? hanging : answering).transport.send(call, listener),
    close: async () => undefined,
  };
  const request = { query: '{ a }', variables: {} };
  const calls = ['a', 'b'].map((center) => ({ center, url: center, request, maxBytes: 1 }));
  const edges = { transport, breakers: new Breakers(settings, now), settings, now, random: () => 1 };
  expect(await scatter(edges, calls, { waitMs: 20, isShort: false })).toMatchObject([
    { center: 'a', code: 'CENTER_TIMEOUT' },
    { center: 'b', kind: 'answer' },
  ]);
});

describe('the breaker opens', () => {
  test.each<[string, TransportFault | 'hang']>([
    ['a connection', away],
    ['HTTP 500', status(500)],
    ['a deadline', 'hang'],
  ])('after %s failed as often as the settings say; the center is then not asked', async (_, step) => {
    const world = open();
    await world.fail(settings.failuresToOpen - 1, step);
    expect(world.getState()).toBe('closed');
    await world.fail(1, step);
    expect(world.getState()).toBe('open');
    const scripted = script(ANSWER);
    expect(await world.ask(scripted)).toMatchObject({ code: 'CENTER_RESTING', attempts: 0 });
    expect(scripted.sent).toBe(0);
  });

  test.each<[string, TransportFault]>([
    ['an answer that is none', invalid],
    ['HTTP 404', status(404)],
  ])('never for %s: the connection works', async (_, step) => {
    const world = open();
    await world.fail(10, step);
    expect(world.getState()).toBe('closed');
  });

  test('never for failures with an answer between them', async () => {
    const world = open();
    for (let round = 0; round < 5; round += 1) {
      await world.fail(settings.failuresToOpen - 1);
      await world.ask(script(ANSWER));
    }
    expect(world.getState()).toBe('closed');
  });

  test('never because an operation had too little time left', async () => {
    const world = open();
    for (let time = 0; time < 10; time += 1) await world.ask(script('hang'), { waitMs: 1, isShort: true });
    expect(world.getState()).toBe('closed');
  });

  test('for one center alone', async () => {
    const world = open();
    await world.fail(settings.failuresToOpen);
    expect(await world.ask(script(ANSWER), {}, 'pact')).toMatchObject({ kind: 'answer' });
  });
});

describe('a center whose breaker was open for its time', () => {
  const rest = async () => {
    const world = open();
    await world.fail(settings.failuresToOpen);
    world.clock.time += settings.openMs;
    return world;
  };

  test('is tried by one call, which others do not wait for, and closes with its answer', async () => {
    const world = await rest();
    const trial = script('hang');
    const tried = world.ask(trial);
    expect(world.getState()).toBe('half-open');
    expect(await world.ask(script(ANSWER))).toMatchObject({ code: 'CENTER_RESTING' });
    trial.listener?.onAnswer(ANSWER);
    expect(await tried).toMatchObject({ kind: 'answer' });
    expect(world.getState()).toBe('closed');
    expect(await world.ask(script(ANSWER))).toMatchObject({ kind: 'answer' });
  });

  test('rests again when the trial fails', async () => {
    const world = await rest();
    await world.fail(1);
    expect(world.getState()).toBe('open');
    expect(await world.ask(script(ANSWER))).toMatchObject({ code: 'CENTER_RESTING' });
  });

  test('is not tried by a call that has too little time to find out', async () => {
    const world = await rest();
    expect(await world.ask(script(ANSWER), { isShort: true })).toMatchObject({ code: 'CENTER_RESTING' });
  });

  test('can be tried by another call when the client of the trial left', async () => {
    const world = await rest();
    const leaving = new AbortController();
    const trial = world.ask(script('hang'), { signal: leaving.signal });
    leaving.abort(new Error('left'));
    await expect(trial).rejects.toThrow('left');
    expect(await world.ask(script(ANSWER))).toMatchObject({ kind: 'answer' });
  });
});

test('a call that began before the breaker opened does not end the trial of another', async () => {
  const world = open();
  const [leaving, failing] = [new AbortController(), script('hang')];
  const early = world.ask(script('hang'), { signal: leaving.signal });
  const slow = world.ask(failing, {}, 'leap');
  await world.fail(settings.failuresToOpen);
  world.clock.time += settings.openMs;
  const trial = script('hang');
  const tried = world.ask(trial);
  leaving.abort(new Error('left'));
  await expect(early).rejects.toThrow('left');
  expect(world.getState()).toBe('half-open');
  failing.listener?.onFault(status(500));
  await slow;
  world.clock.time += settings.openMs;
  expect(await world.ask(script(ANSWER))).toMatchObject({ code: 'CENTER_RESTING' });
  trial.listener?.onAnswer(ANSWER);
  await tried;
  expect(world.getState()).toBe('closed');
});

test('a center that moved begins anew', async () => {
  const world = open();
  await world.fail(settings.failuresToOpen);
  expect(await world.ask(script(ANSWER), {}, 'leap', 'local://new')).toMatchObject({ kind: 'answer' });
});

test('the settings in use: two retries, five failures, two seconds', () => {
  expect(SCATTER_SETTINGS).toEqual({ maxRetries: 2, firstDelayMs: 50, failuresToOpen: 5, openMs: 2000 });
});
