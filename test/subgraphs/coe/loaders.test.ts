import type { Snapshot } from '../../../subgraphs/coe/store/store.ts';
import { createMany } from './rows.ts';
import { openTestCenter, type TestCenter } from './testCenter.ts';

let center: TestCenter;
beforeAll(async () => void (center = await openTestCenter({ rows: createMany(50) })));
beforeEach(() => void (center.calls.length = 0));
afterAll(() => center.close());

test.each([
  ['a relation of 50 rows', '{ scholars { nodes { appointments { nodes { id } } } } }', ['findPage', 'findRelated']],
  [
    'a relation with its counts',
    '{ scholars { nodes { appointments { nodes { id } totalCount { value } } } } }',
    ['findPage', 'findRelated', 'countGroups'],
  ],
  [
    'a reference of 50 rows',
    '{ appointments { nodes { scholar { name } program { name } } } }',
    ['findPage', 'getByIds', 'getByIds'],
  ],
  [
    'a relation and a reference back',
    '{ scholars { nodes { appointments { nodes { scholar { name } } } } } }',
    ['findPage', 'findRelated', 'getByIds'],
  ],
  [
    'the same relation twice',
    '{ scholars { nodes { a: appointments { nodes { id } } b: appointments { nodes { status } } } } }',
    ['findPage', 'findRelated'],
  ],
  [
    'two different relations',
    '{ scholars { nodes { a: appointments { nodes { id } } b: appointments(first: 1) { nodes { id } } } } }',
    ['findPage', 'findRelated', 'findRelated'],
  ],
  ['a count alone', '{ scholars { totalCount { value } } }', ['count']],
  ['a report alone', '{ scholars { completeness { isComplete } } }', []],
  ['edges, nodes and pageInfo', '{ scholars { edges { cursor } nodes { id } pageInfo { endCursor } } }', ['findPage']],
  ['several roots', '{ scholars { nodes { id } } programs { nodes { id } } }', ['findPage', 'findPage']],
])('%s costs one snapshot and %s', async (_what, query, calls) => {
  const { errors } = await center.ask(query);
  expect(errors).toEqual([]);
  expect(center.calls).toEqual(['openSnapshot', ...calls]);
});

test('fifty entities of one type cost one call', async () => {
  const of = Array.from({ length: 50 }, (_, index) => ({
    __typename: 'Scholar',
    id: `leap:scholar:${String(index + 1).padStart(3, '0')}`,
  }));
  const { data } = await center.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Scholar { name } } }',
    { of },
  );
  expect(data._entities.at(-1)).toEqual({ name: 'Scholar 050' });
  expect(center.calls).toEqual(['openSnapshot', 'getByIds']);
});

test('an operation whose caller leaves asks no more of the store, and logs no fault', async () => {
  const leaving = new AbortController();
  const watch = (snapshot: Snapshot): Snapshot => ({
    generation: snapshot.generation,
    paced: (pace) => watch(snapshot.paced(pace)),
    findPage: (...given) => snapshot.findPage(...given),
    getByIds: (...given) => snapshot.getByIds(...given),
    count: (...given) => snapshot.count(...given),
    countGroups: (...given) => snapshot.countGroups(...given),
    findRelated(...given) {
      leaving.abort(new Error('left'));
      return snapshot.findRelated(...given);
    },
  });
  const leap = await openTestCenter({
    rows: createMany(50),
    wrap: (store) => ({
      beginGeneration: () => store.beginGeneration(),
      close: () => store.close(),
      async openSnapshot() {
        const snapshot = await store.openSnapshot();
        return snapshot && watch(snapshot);
      },
    }),
  });
  const { data, errors } = await leap.ask(
    '{ scholars { nodes { appointments { nodes { scholar { name } } } } } }',
    {},
    undefined,
    leaving.signal,
  );
  expect([data, errors[0]?.extensions]).toEqual([undefined, { code: 'CENTER_TIMEOUT' }]);
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(leap.calls).toEqual(['openSnapshot', 'findPage', 'findRelated']);
  expect(leap.logged).toEqual([]);
  await leap.close();
});

test('the counts of a relation are those of each row', async () => {
  const { data } = await center.ask(
    '{ scholars(first: 2) { nodes { all: appointments { totalCount { value } } done: appointments(filter: { status: { eq: COMPLETED } }) { totalCount { value } } } } }',
  );
  const counts = { all: { totalCount: { value: 2 } }, done: { totalCount: { value: 1 } } };
  expect(data.scholars.nodes).toEqual([counts, counts]);
});
