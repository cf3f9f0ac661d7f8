/** MongoDB away, lost in the midst of things, and importers that meet or die: over the stand-in, which can be told to fail. */
import { ALL } from '../../../../subgraphs/contract/filter.ts';
import { CodedError } from '../../../../subgraphs/contract/errors.ts';
import { redact, toStoreFault } from '../../../../subgraphs/coe/store/mongo/database.ts';
import { openMongoStore } from '../../../../subgraphs/coe/store/mongo/mongoStore.ts';
import type { GenerationWriter, Row, Store } from '../../../../subgraphs/coe/store/store.ts';
import { startChild } from '../../../support/childProcess.ts';
import { contract, makeRow, orderBy, scholars } from './arbitraries.ts';
import { startStandIn, type StandIn } from './standIn/standIn.ts';
import { IMPORT_CHILD, importRows } from './storeSuite.ts';

const ABOUT = { asOf: '2022-09-30', digest: 'd1', origin: 'test' };
const OLD = [makeRow(scholars, 'old')];
const NEW = ['1', '2'].map((local) => makeRow(scholars, local));
const LEASE_MS = 60_000;

let standIn: StandIn;
let store: Store;
const opened: Store[] = [];

function open(center = 'leap'): Store {
  const next = openMongoStore({ uri: standIn.uri.replace('/?', '/faults?'), center, contract });
  opened.push(next);
  return next;
}

beforeEach(async () => {
  standIn = await startStandIn();
  store = open();
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close().catch(() => undefined); // the server may be away, which is what was tested
  await standIn.stop();
});

async function readScholars(from = store): Promise<readonly Row[] | undefined> {
  const snapshot = await from.openSnapshot();
  return (
    snapshot && (await snapshot.findPage('scholar', { filter: ALL, order: orderBy(scholars, 'ID'), limit: 5000 })).rows
  );
}

const AWAY: unknown = expect.objectContaining({
  code: 'STORE_UNAVAILABLE',
  message: expect.stringMatching(
    /^could not (read|write to) the store: MongoDB cannot be reached \(.+\); see that it runs, and that MONGODB_URI names it$/s,
  ),
});

/** All at once: each takes as long as the driver looks for a server. */
async function expectAway(...uses: readonly Promise<unknown>[]): Promise<void> {
  await Promise.all(uses.map((use) => expect(use).rejects.toEqual(AWAY)));
}

test('a store can be opened while MongoDB is away, says so at every use, and works once it is there', async () => {
  await standIn.stop();
  const early = open();
  await expectAway(early.openSnapshot(), early.beginGeneration());
  await standIn.start();
  await importRows(early, { scholar: OLD });
  expect(await readScholars(early)).toEqual(OLD);
});

test('MongoDB that goes away and comes back is found again, by stores and snapshots that were open all the time', async () => {
  const held = await importRows(store, { scholar: OLD });
  await standIn.stop();
  await expectAway(
    store.openSnapshot(),
    held.getByIds('scholar', ['leap:scholar:old']),
    held.countGroups('scholar', ALL, scholars.dimensions.slice(0, 1)),
  );
  await standIn.start();
  expect(await held.getByIds('scholar', ['leap:scholar:old'])).toEqual(OLD);
  expect(await readScholars()).toEqual(OLD);
});

test('MongoDB that hangs is away as well, and is found again when it goes on', async () => {
  await importRows(store, { scholar: OLD });
  standIn.hang(true);
  await expectAway(store.openSnapshot(), open().openSnapshot());
  standIn.hang(false);
  expect(await readScholars()).toEqual(OLD);
});

test('a read whose connection is lost once is asked again and answered', async () => {
  await importRows(store, { scholar: OLD });
  standIn.hangUpOn('after', 'find');
  expect(await readScholars()).toEqual(OLD);
});

describe('an import', () => {
  async function begin(): Promise<GenerationWriter> {
    await importRows(store, { scholar: OLD });
    return store.beginGeneration();
  }

  test.each(['before', 'after'] as const)(
    'whose connection is lost once %s a batch was written goes on, and writes no row twice',
    async (when) => {
      const writer = await begin();
      standIn.hangUpOn(when, 'insert');
      await writer.write('scholar', NEW);
      await writer.commit(ABOUT);
      expect(await readScholars()).toEqual(NEW);
    },
  );

  test('that writes nothing for long but says that it goes on keeps its place, and one that is silent loses it', async () => {
    const writer = await begin();
    for (let steps = 0; steps < 3; steps += 1) {
      standIn.advance(LEASE_MS - 1);
      await writer.keepAlive();
    }
    await expect(store.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    standIn.advance(LEASE_MS + 1);
    await (await store.beginGeneration()).abort();
    await expect(writer.keepAlive()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  });

  test('that loses MongoDB in its midst fails in a clear sentence; the old generation stays, and another import begins', async () => {
    const writer = await begin();
    await writer.write('scholar', NEW);
    await standIn.stop();
    await expect(writer.write('scholar', [makeRow(scholars, '3')])).rejects.toEqual(AWAY);
    await expect(writer.abort()).rejects.toEqual(AWAY);
    await standIn.start();
    expect(await readScholars()).toEqual(OLD);
    await expect(store.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' }); // it could not be told that the first one has ended
    standIn.advance(LEASE_MS + 1);
    await importRows(store, { scholar: NEW });
    expect(await readScholars()).toEqual(NEW);
    expect(standIn.data.list('faults').map(({ name, count }) => [name, count])).toEqual([
      ['control', 1],
      ['rows_1_scholar', 1],
      ['rows_3_scholar', 2],
    ]);
  });

  test('whose flip of the pointer never arrived changes nothing', async () => {
    const writer = await begin();
    await writer.write('scholar', NEW);
    standIn.hangUpOn('before', 'findAndModify', 'findAndModify');
    await expect(writer.commit(ABOUT)).rejects.toEqual(AWAY);
    await writer.abort();
    expect(await readScholars()).toEqual(OLD);
    expect(standIn.data.list('faults').map(({ name }) => name)).toEqual(['control', 'rows_1_scholar']);
  });

  test('whose flip of the pointer arrived, but not the answer to it, is whole, and giving it up drops no row of it', async () => {
    const writer = await begin();
    await writer.write('scholar', NEW);
    standIn.hangUpOn('after', 'findAndModify', 'findAndModify');
    await expect(writer.commit(ABOUT)).rejects.toEqual(AWAY);
    await writer.abort();
    expect(await readScholars()).toEqual(NEW);
    expect(await (await importRows(store, { scholar: OLD })).count('scholar', ALL)).toBe(1);
  });

  test('makes every index before the pointer is flipped', async () => {
    await importRows(store, { scholar: OLD });
    const rows = standIn.data.list('faults').find(({ name }) => name === 'rows_1_scholar');
    expect(rows?.indexes.length).toBeGreaterThan(scholars.orders.length * 2);
    expect(standIn.commands.indexOf('createIndexes')).toBeLessThan(standIn.commands.lastIndexOf('findAndModify'));
    expect(standIn.commands.indexOf('createIndexes')).toBeLessThan(standIn.commands.lastIndexOf('insert'));
  });

  test('holds its lock for a minute after its last sign of life; then another one may begin, and the first can do no harm', async () => {
    const writer = await begin();
    standIn.advance(LEASE_MS - 1000);
    const second = open();
    await expect(second.beginGeneration()).rejects.toMatchObject({
      code: 'IMPORT_RUNNING',
      message: expect.stringMatching(
        /^another import \(process \d+ on .+\) is writing generation 2; .* 60 seconds after its last sign of life another one may begin$/,
      ),
    });
    await writer.write('scholar', NEW); // a sign of life
    standIn.advance(LEASE_MS - 1000);
    await expect(second.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    standIn.advance(2000);
    const other = await second.beginGeneration();
    await expect(writer.write('scholar', NEW)).rejects.toMatchObject({
      code: 'IMPORT_RUNNING',
      message: expect.stringContaining('lost its lock'),
    });
    await expect(writer.commit(ABOUT)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await writer.abort();
    expect(await readScholars()).toEqual(OLD);
    await other.write('scholar', NEW);
    await other.commit(ABOUT);
    expect(await readScholars()).toEqual(NEW);
  });

  test('that is killed at any moment leaves the old generation whole, and the door opens a minute later', async () => {
    await importRows(store, { scholar: OLD });
    const { generation } = (await store.openSnapshot())!;
    for (const moment of ['begun', 'wrote 1', 'wrote 3']) {
      const child = startChild([IMPORT_CHILD, standIn.uri.replace('/?', '/faults?'), '8'], { pauseAt: moment });
      await child.waitForLine(moment);
      await child.kill();
      expect((await store.openSnapshot())!.generation).toEqual(generation);
      expect(await readScholars()).toEqual(OLD);
      await expect(store.beginGeneration()).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      standIn.advance(LEASE_MS + 1);
      await (await store.beginGeneration()).abort();
    }
    await importRows(store, { scholar: NEW });
    expect(await readScholars()).toEqual(NEW);
    expect(standIn.data.list('faults').map(({ name }) => name)).toEqual([
      'control',
      'rows_1_scholar',
      expect.stringMatching(/^rows_\d+_scholar$/),
    ]);
  });

  test('that its store forgot ends with the store', async () => {
    const other = open();
    await other.beginGeneration();
    await other.close();
    await (await store.beginGeneration()).abort();
  });
});

test('a database that holds the rows of another center is refused, for reading and for an import', async () => {
  await importRows(store, { scholar: OLD });
  const sentence =
    'the database of MONGODB_URI holds the rows of leap, not of pact; give each center its own, with {center} in the path or without a path';
  await expect(open('pact').openSnapshot()).rejects.toEqual(new CodedError('STORE_FAULT', sentence));
  await expect(open('pact').beginGeneration()).rejects.toEqual(new CodedError('STORE_FAULT', sentence));
});

test.each([
  [13, 'STORE_FAULT', 'give it the role readWrite on the database'],
  [18, 'STORE_FAULT', 'MongoDB refused the user or the password of MONGODB_URI; correct them'],
  [50, 'STORE_FAULT', 'it took longer than allowed'],
  [14031, 'STORE_FAULT', 'the disk of MongoDB is full; make room and try again'],
  [10107, 'STORE_UNAVAILABLE', 'MongoDB cannot be reached'],
  [1, 'STORE_FAULT', 'could not read the store: something else'],
])('the fault %i of MongoDB is worded as %s: %s', async (number, code, sentence) => {
  standIn.refuse('find', number, 'something else');
  await expect(store.openSnapshot()).rejects.toMatchObject({ code, message: expect.stringContaining(sentence) });
});

test.each([
  'mongodb://leap:secret@',
  'mongodb://leap:sec:ret@host/',
  'mongodb://leap:secret@host/?noSuchOption=1',
  'mongodb://leap:secret@host:0x/',
])('the address %s is refused in a sentence without its password', (uri) => {
  const openIt = (): Store => openMongoStore({ uri, center: 'leap', contract });
  expect(openIt).toThrow(
    /^MONGODB_URI is not the address of a MongoDB server \(.*\): expected one such as mongodb:\/\/user:password@host:27017\/\?replicaSet=rs0$/s,
  );
  expect(openIt).not.toThrow(/secret|sec:ret/);
});

test.each(['EPIPE', 'ECONNRESET', 'ENOTFOUND', 'ETIMEOUT'])(
  '%s, which the driver lets through as Node says it, is MongoDB away',
  (code) => {
    const fault = Object.assign(new Error('This socket has been ended by the other party'), { code });
    expect(toStoreFault('read the store', fault)).toEqual(AWAY);
    expect(
      toStoreFault('read the store', Object.assign(new Error('a bug'), { code: 'ERR_INVALID_ARG_TYPE' })),
    ).toMatchObject({ code: 'STORE_FAULT', message: 'could not read the store: a bug' });
  },
);

test('no message repeats a password', () => {
  expect(redact('cannot reach mongodb+srv://leap:se%2Fcret@db.example/x, nor mongodb://a:b@c')).toBe(
    'cannot reach mongodb+srv://***@db.example/x, nor mongodb://***@c',
  );
});
