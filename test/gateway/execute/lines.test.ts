/** The line to a center: what is sent again and what is not, when a center rests, and what wakes it. */
import { once } from 'node:events';
import { createLines, LINE_SETTINGS, type Call, type Lines } from '../../../gateway/execute/lines.ts';
import { TransportFault, type SubgraphAnswer } from '../../../gateway/transport/transport.ts';

const LEAP = { id: 'leap', name: 'LEAP', url: 'local://leap' };
const ANSWER: SubgraphAnswer = { body: { data: {} }, bytes: 1 };
const NEVER = 3_600_000;
const settings = { maxRetries: 2, firstDelayMs: 1, failures: 3, restMs: NEVER };

const away = new TransportFault('CENTER_UNAVAILABLE', 'away');
const status = (code: number): TransportFault => new TransportFault('CENTER_FAULT', `HTTP status ${code}`, code);
const invalid = new TransportFault('INVALID_ANSWER', 'no JSON');

/** Sends what the list says, one after the other; the last for ever. */
function script(
  ...steps: readonly (Error | SubgraphAnswer | 'hang')[]
): Pick<Call, 'send'> & { readonly count: () => number } {
  let sent = 0;
  return {
    count: () => sent,
    send: async (signal) => {
      const step = steps[Math.min(sent, steps.length - 1)];
      sent += 1;
      if (step === 'hang') await once(signal, 'abort');
      if (step instanceof Error) throw step;
      return ANSWER;
    },
  };
}

const call = (lines: Lines, { send }: Pick<Call, 'send'>, more: Partial<Call> = {}): Promise<SubgraphAnswer> =>
  lines.call(LEAP, { send, waitMs: NEVER, isShort: false, ...more });

async function fail(lines: Lines, times: number, step: Error | 'hang' = away): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await expect(call(lines, script(step), { waitMs: step === 'hang' ? 1 : NEVER })).rejects.toThrow();
}

type Steps = readonly (Error | SubgraphAnswer | 'hang')[];

test.each<[string, number, Steps]>([
  ['a connection that fails once', 2, [away, ANSWER]],
  ['a connection that fails twice', 3, [away, away, ANSWER]],
  ['a front that is busy', 2, [status(503), ANSWER]],
  ['a front that finds nobody, and then waits in vain', 3, [status(502), status(504), ANSWER]],
])('%s: answered at the attempt %i', async (_, attempts, steps) => {
  const sent = script(...steps);
  expect(await call(createLines(settings), sent)).toBe(ANSWER);
  expect(sent.count()).toBe(attempts);
});

test.each<[string, number, Steps]>([
  ['a connection that fails for ever', 3, [away]],
  ['HTTP 500', 1, [status(500)]],
  ['HTTP 404', 1, [status(404)]],
  ['an answer that is none', 1, [invalid]],
  ['what nobody foresaw', 1, [new Error('a fault of our own')]],
])('%s: given up after %i', async (_, attempts, steps) => {
  const sent = script(...steps);
  await expect(call(createLines(settings), sent)).rejects.toBe(steps[0]);
  expect(sent.count()).toBe(attempts);
});

test('after a timeout nothing is sent again', async () => {
  const sent = script('hang');
  await expect(call(createLines(settings), sent, { waitMs: 1 })).rejects.toMatchObject({ name: 'DeadlineExceeded' });
  expect(sent.count()).toBe(1);
});

test('retries end with the deadline, however long they would wait', async () => {
  const sent = script(away);
  await expect(call(createLines({ ...settings, firstDelayMs: NEVER }), sent, { waitMs: 1 })).rejects.toMatchObject({
    name: 'DeadlineExceeded',
  });
  expect(sent.count()).toBe(1);
});

describe('a center rests', () => {
  test.each<[string, Error | 'hang']>([
    ['a connection', away],
    ['HTTP 500', status(500)],
    ['a deadline', 'hang'],
    ['what nobody foresaw', new Error('?')],
  ])('after %s failed as often as the settings say, and is not asked', async (_, step) => {
    const lines = createLines(settings);
    await fail(lines, settings.failures - 1, step);
    expect(lines.getState(LEAP)).toBe('closed');
    await fail(lines, 1, step);
    expect(lines.getState(LEAP)).toBe('open');
    const sent = script(ANSWER);
    await expect(call(lines, sent)).rejects.toMatchObject({ name: 'CenterResting' });
    expect(sent.count()).toBe(0);
  });

  test.each<[string, Error]>([
    ['an answer that is none', invalid],
    ['HTTP 404', status(404)],
  ])('never for %s: the line works', async (_, step) => {
    const lines = createLines(settings);
    await fail(lines, 10, step);
    expect(lines.getState(LEAP)).toBe('closed');
  });

  test('never for failures that an answer parts', async () => {
    const lines = createLines(settings);
    for (let round = 0; round < 5; round += 1) {
      await fail(lines, settings.failures - 1);
      await call(lines, script(ANSWER));
    }
    expect(lines.getState(LEAP)).toBe('closed');
  });

  test('never because an operation had no time left for it', async () => {
    const lines = createLines(settings);
    for (let time = 0; time < 10; time += 1)
      await expect(call(lines, script('hang'), { waitMs: 1, isShort: true })).rejects.toMatchObject({
        name: 'DeadlineExceeded',
      });
    expect(lines.getState(LEAP)).toBe('closed');
  });

  test('alone: its neighbour is asked', async () => {
    const lines = createLines(settings);
    await fail(lines, settings.failures);
    expect(await lines.call({ ...LEAP, id: 'pact' }, { ...script(ANSWER), waitMs: NEVER, isShort: false })).toBe(
      ANSWER,
    );
  });
});

describe('a center that rested', () => {
  const rested = async (): Promise<Lines> => {
    const lines = createLines({ ...settings, restMs: 0 });
    await fail(lines, settings.failures);
    return lines;
  };

  test('is tried by one call, which the others do not wait for, and closes with its answer', async () => {
    const lines = await rested();
    let answer = (_: SubgraphAnswer): void => undefined;
    const trial = call(lines, { send: () => new Promise((done) => (answer = done)) });
    expect(lines.getState(LEAP)).toBe('half-open');
    const other = script(ANSWER);
    await expect(call(lines, other)).rejects.toMatchObject({ name: 'CenterResting' });
    expect(other.count()).toBe(0);
    answer(ANSWER);
    expect(await trial).toBe(ANSWER);
    expect(lines.getState(LEAP)).toBe('closed');
    expect(await call(lines, other)).toBe(ANSWER);
  });

  test('rests again when the trial fails', async () => {
    const lines = await rested();
    await fail(lines, 1);
    expect(lines.getState(LEAP)).toBe('open');
  });

  test('is not tried by a call that has too little time to find out', async () => {
    const lines = await rested();
    const sent = script(ANSWER);
    await expect(call(lines, sent, { isShort: true })).rejects.toMatchObject({ name: 'CenterResting' });
    expect(sent.count()).toBe(0);
  });
});

test('who sees a center answer may wake it; of one that is awake that changes nothing', async () => {
  const lines = createLines(settings);
  await fail(lines, settings.failures);
  lines.wake({ ...LEAP, url: 'local://elsewhere' });
  expect(lines.getState(LEAP)).toBe('open');
  lines.wake(LEAP);
  expect(lines.getState(LEAP)).toBe('closed');
  await fail(lines, settings.failures - 1);
  lines.wake(LEAP);
  await fail(lines, 1);
  expect(lines.getState(LEAP)).toBe('open'); // failures in a row are still counted
});

test('a center that moved begins anew', async () => {
  const lines = createLines(settings);
  await fail(lines, settings.failures);
  expect(await lines.call({ ...LEAP, url: 'local://new' }, { ...script(ANSWER), waitMs: NEVER, isShort: false })).toBe(
    ANSWER,
  );
});

test('the settings in use: two retries, five failures, two seconds', () => {
  expect(LINE_SETTINGS).toEqual({ maxRetries: 2, firstDelayMs: 50, failures: 5, restMs: 2000 });
});
