/** When a center's SDL is read, and who waits for it how long. */
import { createDirectory } from '../../../gateway/centers/directory.ts';
import { NO_DRIFT } from '../../../gateway/centers/drift.ts';
import { ContractReader, type ContractReaderOptions } from '../../../gateway/execute/contractReader.ts';
import { toTransport, type AsyncSend } from '../../support/asyncTransport.ts';

const QUIET_MS = 1000;

function open(
  send: AsyncSend,
  { compare = refuseToCompare, onFault = () => undefined }: Partial<ContractReaderOptions> = {},
): { reader: ContractReader; advance: (milliseconds: number) => void } {
  let time = 0;
  const reader = new ContractReader({
    getDirectory: () => createDirectory([{ id: 'leap', name: 'LEAP', url: 'local://leap' }]),
    transport: toTransport(send),
    compare,
    onFault,
    now: () => time,
  });
  return { reader, advance: (milliseconds) => void (time += milliseconds) };
}

function refuseToCompare(): never {
  throw new Error('no text is a schema');
}

test.each([
  ['that is no schema', 'INVALID_ANSWER', refuseToCompare],
  ['that contradicts the contract', 'CONTRACT_MISMATCH', () => ({ ...NO_DRIFT, breaking: ['Scholar is missing'] })],
])('an SDL %s is told of once, as %s', async (_, code, compare) => {
  const onFault = jest.fn();
  const { reader } = open(async () => ({ body: { data: { _service: { sdl: 'a text' } } }, bytes: 1 }), {
    compare,
    onFault,
  });
  await reader.readAll();
  await reader.readAll();
  expect(onFault.mock.calls).toEqual([['leap', { code, detail: expect.any(String) }]]);
});

const FRUITLESS_DOUBTS = 3;

test.each<[string, () => Promise<{ body: unknown; bytes: number }>]>([
  ['fail', async () => Promise.reject(new Error('away'))],
  ['bring what was known', async () => ({ body: { data: {} }, bytes: 1 })],
])(
  'a center is not read again for a while after three readings in a row that each %s, however long they took',
  async (_, answer) => {
    let readings = 0;
    const { reader, advance } = open(async () => {
      readings += 1;
      advance(5 * QUIET_MS);
      return answer();
    });
    await reader.readAll(); // after it nothing is new: an SDL that is none is known to be none
    readings = 0;
    for (let doubt = 0; doubt < FRUITLESS_DOUBTS; doubt += 1) await reader.recheck('leap', 1000);
    advance(QUIET_MS - 1);
    await reader.recheck('leap', 1000);
    expect(readings).toBe(FRUITLESS_DOUBTS);
    advance(1);
    await reader.recheck('leap', 1000);
    expect(readings).toBe(FRUITLESS_DOUBTS + 1);
  },
);

test('who shares a reading waits for it no longer than its own time; the reading goes on for the others', async () => {
  let answer: (text: { body: unknown; bytes: number }) => void = () => undefined;
  let readings = 0;
  const { reader } = open(() => {
    readings += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  let isOver = false;
  const patient = reader.readAll(60_000).then(() => void (isOver = true));
  await reader.recheck('leap', 1);
  expect([readings, isOver]).toEqual([1, false]);
  answer({ body: {}, bytes: 1 });
  await patient;
  expect(readings).toBe(1);
});
