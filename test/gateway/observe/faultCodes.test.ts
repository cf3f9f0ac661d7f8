/** A fault of a subgraph is a line of the gateway's log that can be counted by its code, whatever its words are. */
import { TransportFault } from '../../../gateway/transport/transport.ts';
import { createLog } from '../../../subgraphs/contract/observe/log.ts';
import { openConsortium, type Consortium, type Fault } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';
import { readLogLines, type LogLine } from '../../support/readLogLines.ts';

const CENTERS = ['leap', 'pact'];
let consortium: Consortium;
let written = '';

beforeAll(async () => {
  const log = createLog({ name: 'gateway', level: 'info', write: (line) => void (written += line) });
  consortium = await openConsortium({
    centers: CENTERS,
    deadlineMs: 200,
    lines: { maxRetries: 0, firstDelayMs: 1, failuresToOpen: 2, openMs: 60_000 },
    log,
  });
  await consortium.load(makeRows(CENTERS));
});
afterAll(() => consortium.close());
beforeEach(() => void (written = ''));

const LIST = '{ scholars(first: 5) { nodes { id } } healthSystems { id } }';
const listFaults = (name: string): LogLine[] =>
  readLogLines(written).filter(({ level, center }) => level === 'warn' && center === name);

test.each<[string, string, string, Fault]>([
  ['leap', 'CENTER_FAULT', 'a refusal', async () => ({ body: { errors: [{ message: 'no' }] }, bytes: 0 })],
  ['leap', 'INVALID_ANSWER', 'an answer without what was asked for', async () => ({ body: { data: {} }, bytes: 0 })],
  ['leap', 'INVALID_ANSWER', 'no answer', async () => ({ body: 'x', bytes: 0 })],
  [
    'leap',
    'CENTER_UNAVAILABLE',
    'a connection that fails',
    () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'away')),
  ],
  [
    'leap',
    'CENTER_TIMEOUT',
    'silence',
    (_, __, signal) =>
      new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error))),
  ],
  ['leap', 'CENTER_RESTING', 'nothing, as it rests by now', (answer) => answer()],
  [
    'registry',
    'REGISTRY_UNAVAILABLE',
    'a connection that fails',
    () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'away')),
  ],
  [
    'registry',
    'REGISTRY_UNAVAILABLE',
    'an answer without what was asked for',
    async () => ({ body: { data: {} }, bytes: 0 }),
  ],
  [
    'registry',
    'REGISTRY_UNAVAILABLE',
    'errors and no data',
    async () => ({ body: { data: null, errors: [{ message: 'no' }] }, bytes: 0 }),
  ],
])('what %s is logged for has the code %s when it gives %s', async (name, code, _, fault) => {
  consortium.break(name, fault);
  await consortium.ask(LIST);
  consortium.break(name, undefined);
  expect(listFaults(name)).toEqual([
    { level: 'warn', name: 'gateway', center: name, code, msg: expect.any(String), requestId: 'test' },
  ]);
});

test('a center that is away is logged once, however many lists are asked of it', async () => {
  consortium.break('pact', () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'away')));
  await consortium.ask(
    '{ a: scholars { nodes { id } } b: scholars(first: 1) { nodes { id } } c: appointments { totalCount { value } } }',
  );
  consortium.break('pact', undefined);
  expect(listFaults('pact')).toHaveLength(1);
});
