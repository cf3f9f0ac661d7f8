/** What is said, and done, when a store fails at the very end of an import. */
import { readCenterSdl } from '../../../../subgraphs/coe/centerSchema.ts';
import { readContract } from '../../../../subgraphs/contract/readContract.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../../../subgraphs/contract/errors.ts';
import { ensureImported } from '../../../../subgraphs/coe/import/startImport.ts';
import { runImportCommand, writeTemplate } from '../../../../subgraphs/coe/import/command.ts';
import { readRegistryFacts } from '../../../../subgraphs/coe/import/parts/registry.ts';
import { openEmbeddedStore } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { GenerationWriter, Store } from '../../../../subgraphs/coe/store/store.ts';
import { contract } from './sampleFiles.ts';

const DATA = 'subgraphs/sites/leap/data';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'answers-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Failure {
  /** Does the commit reach the store before its answer is lost? */
  readonly isCommitted?: boolean;
  readonly isCommitAnswered?: boolean;
  /** Does another import become visible instead? */
  readonly isOvertaken?: boolean;
  readonly isAwayAfterwards?: boolean;
  readonly isDropped?: boolean;
  readonly isClosed?: boolean;
}

const AWAY = new CodedError('STORE_UNAVAILABLE', 'the line is cut');

/** A store whose last steps fail. */
function fail(
  store: Store,
  {
    isCommitted = false,
    isCommitAnswered = false,
    isOvertaken = false,
    isAwayAfterwards = false,
    isDropped = true,
    isClosed = true,
  }: Failure,
): Store {
  let isOver = false;
  const wrap = (writer: GenerationWriter): GenerationWriter =>
    Object.assign(Object.create(writer) as GenerationWriter, {
      write: writer.write.bind(writer),
      keepAlive: writer.keepAlive.bind(writer),
      commit: async (about: Parameters<GenerationWriter['commit']>[0]) => {
        isOver = true;
        const generation = isCommitted || isCommitAnswered ? await writer.commit(about) : undefined;
        if (generation && isCommitAnswered) return generation;
        if (isOvertaken) {
          await writer.abort();
          await (await store.beginGeneration()).commit({ ...about, digest: 'of other files' });
        }
        throw AWAY;
      },
      abort: async () => {
        await writer.abort();
        if (!isDropped) throw AWAY;
      },
    });
  return {
    openSnapshot: async () => {
      if (isOver && isAwayAfterwards) throw AWAY;
      return store.openSnapshot();
    },
    beginGeneration: async () => wrap(await store.beginGeneration()),
    close: async () => {
      await store.close();
      if (!isClosed) throw new Error('the disk is gone');
    },
  };
}

async function run(
  failure: Failure,
): Promise<{ code: number; printed: string; said: string; epoch: string | undefined }> {
  const result = { code: -1, printed: '', said: '' };
  result.code = await runImportCommand(['--center', 'leap', DATA], {
    readContract: () => readContract(readCenterSdl()),
    environment: {},
    openStore: async () => fail(await openEmbeddedStore(root, contract), failure),
    output: { write: (text) => (result.printed += text) },
    terminal: { write: (text) => (result.said += text) },
    now: () => 0,
  });
  const store = await openEmbeddedStore(root, contract);
  const epoch = (await store.openSnapshot())?.generation.epoch;
  await store.close();
  return { ...result, epoch };
}

test('a commit whose answer was lost is an import, with its epoch', async () => {
  const { code, printed, said, epoch } = await run({ isCommitted: true });
  expect(epoch).toMatch(/^1-/);
  expect([code, printed]).toEqual([0, expect.stringContaining(`The epoch is now ${epoch}; it is the first.`)]);
  expect(said).not.toContain('Nothing was changed');
});

test('a commit that failed changes nothing, and says so', async () => {
  expect(await run({})).toMatchObject({
    code: 2,
    epoch: undefined,
    said: expect.stringMatching(/STORE_UNAVAILABLE: the line is cut\n.*\nNothing was changed\.\n$/),
  });
});

test('a commit that failed while another import became visible is not taken for it', async () => {
  expect(await run({ isOvertaken: true })).toMatchObject({
    code: 2,
    epoch: expect.stringMatching(/^2-/),
    said: expect.stringMatching(/STORE_UNAVAILABLE: the line is cut\n.*\nNothing was changed\.\n$/),
  });
});

test.each<readonly [string, Failure]>([
  ['a store that is away after the commit', { isCommitted: true, isAwayAfterwards: true }],
  ['a commit that may still be under way', { isDropped: false }],
])('%s leaves open what became of the import, and does not say that nothing was changed', async (_, failure) => {
  const { code, said } = await run(failure);
  expect([code, said]).toEqual([2, expect.stringContaining('STORE_UNAVAILABLE: the line is cut')]);
  expect(said).toContain('may have become visible all the same: --about shows');
  expect(said).not.toContain('Nothing was changed');
});

test('a store that cannot be closed does not hide that the import was made', async () => {
  const { code, printed, said } = await run({ isCommitAnswered: true, isClosed: false });
  expect([code, printed]).toEqual([0, expect.stringContaining('The epoch is now 1-')]);
  expect(said).toContain('The store could not be closed (the disk is gone); the reported result stands.');
});

test("a center's start tells the code of a store that failed at the end", async () => {
  const store = fail(await openEmbeddedStore(root, contract), { isAwayAfterwards: true });
  expect(
    await ensureImported(store, DATA, {
      center: 'leap',
      contract,
      registry: readRegistryFacts('subgraphs/registry/data'),
    }),
  ).toMatchObject({ status: 'failed', error: { code: 'STORE_UNAVAILABLE' } });
  await store.close();
});

test('a template that fails half way tells which files it wrote', () => {
  const [first, second] = contract.collections;
  const report = writeTemplate(join(root, 'new'), {
    ...contract,
    collections: [first!, { ...second!, file: 'no/such/folder.csv' }],
  });
  expect(report).toMatchObject({
    written: ['dataset.json', first!.file],
    existing: [],
    fault: expect.stringContaining('nothing of that name'),
  });
});
