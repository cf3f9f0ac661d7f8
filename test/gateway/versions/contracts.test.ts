/** When a center's SDL is read and compared, and who waits for it how long. */
import { createDirectory } from '../../../gateway/centers/directory.ts';
import {
  ContractReader,
  type ContractReaderOptions,
  type Drift,
  NO_DRIFT,
} from '../../../gateway/versions/contracts.ts';

const QUIET_MS = 1000;
const CHANGES_MS = 10_000;

function open(
  requestSdl: ContractReaderOptions['requestSdl'],
  { compare = refuse, onFault = () => undefined }: Partial<ContractReaderOptions> = {},
): { reader: ContractReader; advance: (milliseconds: number) => void } {
  let time = 0;
  const reader = new ContractReader({
    members: { current: () => createDirectory([{ id: 'leap', name: 'LEAP', url: 'local://leap' }]) },
    requestSdl,
    compare,
    onFault,
    now: () => time,
  });
  return { reader, advance: (milliseconds) => void (time += milliseconds) };
}

const serve = (sdl: unknown): unknown => ({ data: { _service: { sdl } } });

function refuse(): Promise<never> {
  return Promise.reject(new Error('no text is a schema'));
}

async function contradict(): Promise<Drift> {
  return { ...NO_DRIFT, breaking: ['Scholar is missing'] };
}

test.each([
  ['that is no schema', 'INVALID_ANSWER', refuse],
  ['that contradicts the contract', 'CONTRACT_MISMATCH', contradict],
])('an SDL %s is logged once, as %s', async (_, code, compare) => {
  const onFault = jest.fn();
  const { reader } = open(async () => serve('a text'), { compare, onFault });
  await reader.readAll();
  await reader.readAll();
  expect(onFault.mock.calls).toEqual([['leap', { code, detail: expect.any(String) }]]);
});

test('the same text is compared once, by all readings and all centers', async () => {
  const compare = jest.fn(async () => NO_DRIFT);
  const { reader } = open(async () => serve('a text'), { compare });
  await reader.readAll();
  await reader.readAll();
  expect(compare.mock.calls).toEqual([['a text']]);
});

const FRUITLESS_RECHECKS = 3;

test.each<[string, () => Promise<unknown>]>([
  ['fail', () => Promise.reject(new Error('away'))],
  ['bring what was known', async () => ({ data: {} })],
])(
  'a center is not read again for a while after three rechecks in a row that each %s, however long they took',
  async (_, answer) => {
    let readings = 0;
    const { reader, advance } = open(async () => {
      readings += 1;
      advance(5 * QUIET_MS);
      return answer();
    });
    await reader.readAll(); // after it nothing is new: an SDL that is none is known to be none
    readings = 0;
    for (let recheck = 0; recheck < FRUITLESS_RECHECKS; recheck += 1) await reader.recheck('leap', 1000);
    advance(QUIET_MS - 1);
    await reader.recheck('leap', 1000);
    expect(readings).toBe(FRUITLESS_RECHECKS);
    advance(1);
    await reader.recheck('leap', 1000);
    expect(readings).toBe(FRUITLESS_RECHECKS + 1);
  },
);

const MAX_CHANGES = 5;

test('a center that serves another schema with each question is not compared with each question', async () => {
  const compare = jest.fn(async (sdl: string) => ({ ...NO_DRIFT, breaking: [sdl] }));
  let version = 0;
  const { reader, advance } = open(async () => serve(`version ${(version += 1)}`), { compare });
  for (let question = 0; question < 100; question += 1) await reader.recheck('leap', 1000);
  expect(compare).toHaveBeenCalledTimes(MAX_CHANGES);
  advance(CHANGES_MS);
  await reader.recheck('leap', 1000);
  expect(compare).toHaveBeenCalledTimes(MAX_CHANGES + 1);
});

test('who shares a reading waits for it no longer than its own time; the reading goes on for the others', async () => {
  let answer: (body: unknown) => void = () => undefined;
  let readings = 0;
  const { reader } = open(() => {
    readings += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  let isOver = false;
  const patient = reader.readAll(60_000).then(() => void (isOver = true));
  await reader.recheck('leap', 1);
  expect([readings, isOver]).toEqual([1, false]);
  answer({});
  await patient;
  expect(readings).toBe(1);
});
