/** A center's process whose MongoDB is away at its start and later: it serves all the same, says so, and recovers by itself. */
import { readLogLines } from '../../support/readLogLines.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startStandIn, type StandIn } from './store/standIn/standIn.ts';

const QUERY =
  '{ scholars { totalCount { status value } completeness { isComplete centers { status code epoch } } } scholar(id: "leap:scholar:0001") { id } }';
const AWAY = {
  totalCount: { status: 'INCOMPLETE', value: null },
  completeness: { isComplete: false, centers: [{ status: 'FAILED', code: 'STORE_UNAVAILABLE', epoch: null }] },
};
const NO_DATA = {
  ...AWAY,
  completeness: { isComplete: false, centers: [{ status: 'FAILED', code: 'NO_DATA', epoch: null }] },
};

const folder = mkdtempSync(join(tmpdir(), 'mongo-process-'));
const started: ChildProcess[] = [];
const standIns: StandIn[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const standIn of standIns.splice(0)) await standIn.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Center {
  said(): string;
  exit(): Promise<number | null>;
  url(): Promise<string>;
  stop(): void;
}

/** The center `leap` with its own files, over the MongoDB of the environment. */
function startCenter(environment: Readonly<Record<string, string>>): Center {
  const env = { ...process.env, CENTER: 'leap', PORT: '0', DATA_DIR: folder, MONGODB_URI: '', ...environment };
  const child = spawn(process.execPath, ['test/subgraphs/coe/store/runTypeScript.cjs', 'subgraphs/coe/index.ts'], {
    env,
  });
  started.push(child);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ready = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  return {
    said: () => said,
    exit: async () => (await exit)[0],
    url: async () => (await ready)[0].split(' ')[2] ?? '',
    stop: () => void child.kill('SIGTERM'),
  };
}

const MOST_TRIES = 100;

interface Answer {
  readonly data: { readonly scholars: unknown; readonly scholar: unknown };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(url: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  return (await response.json()) as Answer;
}

/** Asks on for as long as the center says that its store is away, or holds nothing yet. */
async function askUntilAnswered(url: string): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(url);
    const scholars = JSON.stringify(answer.data.scholars);
    if (scholars !== JSON.stringify(AWAY) && scholars !== JSON.stringify(NO_DATA)) return answer;
    if (tries === MOST_TRIES) throw new Error(`it did not recover; last came ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('MongoDB away at the start, there, away again and back: the center says so each time, imports once it can, and is never restarted', async () => {
  const standIn = await startStandIn();
  standIns.push(standIn);
  await standIn.stop();
  const center = startCenter({ MONGODB_URI: standIn.uri });
  const url = await center.url();
  const away = await ask(url);
  expect(away.data).toEqual({ scholars: AWAY, scholar: null });
  expect(away.errors?.map(({ extensions }) => extensions.code)).toEqual(['STORE_UNAVAILABLE']);
  const readLog = (): string =>
    readLogLines(center.said())
      .map(({ name, msg }) => `${name}: ${msg}`)
      .join('\n');
  expect(readLog()).toContain(
    'leap: did not import its files: STORE_UNAVAILABLE: could not read the store: MongoDB cannot be reached',
  );

  await standIn.start();
  const imported = await askUntilAnswered(url);
  expect(imported).toEqual({
    data: {
      scholars: {
        totalCount: { status: 'EXACT', value: expect.any(Number) },
        completeness: { isComplete: true, centers: [{ status: 'ANSWERED', code: null, epoch: expect.any(String) }] },
      },
      scholar: { id: 'leap:scholar:0001' },
    },
  });
  expect(standIn.data.list('lhs_leap').map(({ name }) => name)).toContain('rows_1_scholar');

  await standIn.stop();
  expect((await ask(url)).data).toEqual({ scholars: AWAY, scholar: null });
  await standIn.start();
  expect(await askUntilAnswered(url)).toEqual(imported);

  center.stop();
  expect(await center.exit()).toBe(0);
  expect(readLog()).toMatch(/leap: imported .*\d+ scholar/);
});

test('the address may come in a file; data that are there already are served, and not imported again', async () => {
  const standIn = await startStandIn();
  standIns.push(standIn);
  const file = join(folder, 'uri');
  writeFileSync(file, `${standIn.uri}\n`);
  const epochs: unknown[] = [];
  for (const _start of [1, 2]) {
    const center = startCenter({ MONGODB_URI_FILE: file });
    epochs.push((await ask(await center.url())).data.scholars);
    center.stop();
    await center.exit();
  }
  expect(epochs[1]).toEqual(epochs[0]);
  expect(standIn.data.list('lhs_leap').some(({ name }) => name.startsWith('rows_2_'))).toBe(false);
});

test.each([
  ['localhost:27017', 'the environment: MONGODB_URI (or the file that MONGODB_URI_FILE names) is an address such as'],
  ['mongodb://leap:sec:ret@db/', 'MONGODB_URI is not the address of a MongoDB server ('],
])('the address %j is one clear sentence at the start, without a password', async (uri, sentence) => {
  const center = startCenter({ MONGODB_URI: uri });
  expect(await center.exit()).toBe(1);
  expect(center.said()).toContain(sentence);
  expect(center.said().trim().split('\n')).toHaveLength(1);
  expect(center.said()).not.toContain('ret@');
});
