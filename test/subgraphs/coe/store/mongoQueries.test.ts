/** What the store asks of MongoDB, as values: the stand-in's evaluation is not MongoDB's, so the text of every question is held here. */
import { MAX_DEPTH, parseFilter, type Filter } from '../../../../subgraphs/contract/filter.ts';
import { getField, type Collection, type Dimension, type Field } from '../../../../subgraphs/contract/model.ts';
import { encodePosition } from '../../../../subgraphs/contract/order.ts';
import { MAX_INDEXES, createToDocument, listIndexes, toHex } from '../../../../subgraphs/coe/store/mongo/documents.ts';
import { readDatabaseName, readGeneration, toRowsName } from '../../../../subgraphs/coe/store/mongo/database.ts';
import {
  toGroupCounts,
  toGroupPipeline,
  toMongoFilter,
  toPageQuery,
  toRelatedPipeline,
} from '../../../../subgraphs/coe/store/mongo/queries.ts';
import { appointments, contract, makeRow, orderBy, publications, scholars } from './arbitraries.ts';

const ALL: Filter = { kind: 'and', of: [] };
const NONE: Filter = { kind: 'or', of: [] };
const of = (name: string): Field => getField(scholars, name);
const inner = (name: string): Field =>
  contract.embedded.get('DisciplineAssignment')!.fields.find((field) => field.name === name)!;
const dimension = (collection: Collection, name: string): Dimension =>
  collection.dimensions.find((each) => each.name === name)!;

const active: Filter = { kind: 'in', field: of('status'), values: ['ACTIVE'] };
const early: Filter = { kind: 'range', field: of('cohort'), to: 2019 };
const ACTIVE = { 'row.status': { $in: ['ACTIVE'] } };
const EARLY = { 'row.cohort': { $lte: 2019 } };
/** No list of numbers can be filtered yet; what a range means of one is held all the same. */
const numbers: Field = { ...of('cohort'), name: 'numbers', isList: true };

const FILTERS: readonly (readonly [string, Filter, unknown])[] = [
  ['an empty `and` matches all', ALL, {}],
  ['an empty `or` matches nothing', NONE, { $nor: [{}] }],
  ['`and` of one is that one', { kind: 'and', of: [active] }, ACTIVE],
  ['`and`', { kind: 'and', of: [active, early] }, { $and: [ACTIVE, EARLY] }],
  ['`and` leaves out what matches all', { kind: 'and', of: [ALL, active, ALL] }, ACTIVE],
  ['`and` keeps what matches nothing', { kind: 'and', of: [NONE, active] }, { $and: [{ $nor: [{}] }, ACTIVE] }],
  ['`or`', { kind: 'or', of: [active, early] }, { $or: [ACTIVE, EARLY] }],
  ['`or` of one is that one', { kind: 'or', of: [active] }, ACTIVE],
  ['`or` with what matches all matches all', { kind: 'or', of: [active, ALL] }, {}],
  ['`not` takes in what is missing', { kind: 'not', of: early }, { $nor: [EARLY] }],
  ['`not` of all', { kind: 'not', of: ALL }, { $nor: [{}] }],
  ['`not` of nothing', { kind: 'not', of: NONE }, { $nor: [{ $nor: [{}] }] }],
  [
    'an id is looked up as _id',
    { kind: 'in', field: of('id'), values: ['leap:scholar:1'] },
    { _id: { $in: ['leap:scholar:1'] } },
  ],
  [
    'text is compared on its folded key',
    { kind: 'in', field: of('name'), values: ['emile'] },
    { 'folded.name': { $in: ['emile'] } },
  ],
  ['`in` of no values', { kind: 'in', field: of('status'), values: [] }, { 'row.status': { $in: [] } }],
  [
    '`in` of a list: any of its values',
    { kind: 'in', field: of('degrees'), values: ['MD', 'PHD'] },
    { 'row.degrees': { $in: ['MD', 'PHD'] } },
  ],
  [
    'a boolean',
    { kind: 'in', field: getField(appointments, 'hasSupplement'), values: [false] },
    { 'row.hasSupplement': { $in: [false] } },
  ],
  [
    'a range of days is one of texts',
    { kind: 'range', field: of('startDate'), from: '2019-01-01', to: '2019-12-31' },
    { 'row.startDate': { $gte: '2019-01-01', $lte: '2019-12-31' } },
  ],
  ['a range with one end', { kind: 'range', field: of('cohort'), from: 0 }, { 'row.cohort': { $gte: 0 } }],
  ['a range with no end is any value', { kind: 'range', field: of('endDate') }, { 'row.endDate': { $ne: null } }],
  [
    'a range of a list holds for one value',
    { kind: 'range', field: numbers, from: 1, to: 2 },
    { 'row.numbers': { $elemMatch: { $gte: 1, $lte: 2 } } },
  ],
  ['present', { kind: 'isNull', field: of('endDate'), isNull: false }, { 'row.endDate': { $ne: null } }],
  ['not present', { kind: 'isNull', field: of('endDate'), isNull: true }, { 'row.endDate': { $eq: null } }],
  [
    'a list is present with its first value',
    { kind: 'isNull', field: of('degrees'), isNull: false },
    { 'row.degrees.0': { $exists: true } },
  ],
  [
    'an embedded list is absent without one',
    { kind: 'isNull', field: of('disciplines'), isNull: true },
    { 'folded.disciplines.0': { $exists: false } },
  ],
  ['`startsWith`', { kind: 'startsWith', field: of('name'), prefix: 'em' }, { 'folded.name': { $regex: '^em' } }],
  ['`contains`', { kind: 'contains', field: of('name'), part: 'mil' }, { 'folded.name': { $regex: 'mil' } }],
  [
    'signs of patterns stand for themselves',
    { kind: 'contains', field: of('name'), part: 'a.b*c+d?(e)[f]{g}^h$i|j\\k-l/m' },
    { 'folded.name': { $regex: 'a\\.b\\*c\\+d\\?\\(e\\)\\[f\\]\\{g\\}\\^h\\$i\\|j\\\\k-l/m' } },
  ],
  [
    'U+0000, which MongoDB refuses in a pattern, is escaped',
    { kind: 'startsWith', field: of('name'), prefix: 'a\0' },
    { 'folded.name': { $regex: '^a\\x00' } },
  ],
  [
    '`some`: one embedded value satisfies all',
    {
      kind: 'some',
      field: of('disciplines'),
      of: {
        kind: 'and',
        of: [
          { kind: 'in', field: inner('kind'), values: ['CLINICAL'] },
          { kind: 'startsWith', field: inner('code'), prefix: '207' },
        ],
      },
    },
    { 'folded.disciplines': { $elemMatch: { $and: [{ kind: { $in: ['CLINICAL'] } }, { code: { $regex: '^207' } }] } } },
  ],
  [
    '`some` with a `not` inside',
    {
      kind: 'some',
      field: of('disciplines'),
      of: { kind: 'not', of: { kind: 'isNull', field: inner('code'), isNull: false } },
    },
    { 'folded.disciplines': { $elemMatch: { $nor: [{ code: { $ne: null } }] } } },
  ],
  [
    '`some` of all is any value',
    { kind: 'some', field: of('disciplines'), of: ALL },
    { 'folded.disciplines.0': { $exists: true } },
  ],
  [
    '`some` of nothing',
    { kind: 'some', field: of('disciplines'), of: NONE },
    { 'folded.disciplines': { $elemMatch: { $nor: [{}] } } },
  ],
  [
    '`not` of `some`',
    { kind: 'not', of: { kind: 'some', field: of('disciplines'), of: ALL } },
    { $nor: [{ 'folded.disciplines.0': { $exists: true } }] },
  ],
];

test.each(FILTERS)('filter: %s', (_name, filter, expected) => {
  expect(toMongoFilter(filter)).toEqual(expected);
});

describe('a filter that nests as deep as the contract allows', () => {
  type Input = Readonly<Record<string, unknown>>;
  const nest = (depth: number, wrap: (inner: Input) => Input): Input =>
    depth === 1 ? { status: { eq: 'ACTIVE' }, cohort: { from: 1 } } : wrap(nest(depth - 1, wrap));
  const wraps: readonly (readonly [string, (inner: Input) => Input])[] = [
    ['by not', (not) => ({ cohort: { from: 1 }, not })],
    ['by or', (inner) => ({ cohort: { from: 1 }, or: [{ status: { eq: 'ACTIVE' } }, inner] })],
    ['by both', (inner) => ({ status: { eq: 'ACTIVE' }, not: { or: [inner, { cohort: { to: 1 } }] } })],
  ];

  test.each(wraps)('is within what MongoDB takes, and a deeper one is refused: %s', (_name, wrap) => {
    const parse = (depth: number): Filter => parseFilter(contract, scholars, nest(depth, wrap));
    let depth = 1;
    for (; isAccepted(() => parse(depth + 1)); depth += 1) expect(depth).toBeLessThan(MAX_DEPTH);
    expect(
      measure(
        toPageQuery({ filter: parse(depth), order: orderBy(scholars, 'ID'), limit: 1, after: Buffer.from([1]) }).filter,
      ),
    ).toBeLessThan(95); // the command around it has its levels too
    expect(() => parse(depth + 1)).toThrow(`expected a filter with at most ${MAX_DEPTH} levels`);
  });

  function isAccepted(parse: () => unknown): boolean {
    try {
      parse();
      return true;
    } catch {
      return false;
    }
  }

  function measure(value: unknown): number {
    return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(measure)) : 0;
  }
});

describe('a document', () => {
  const discipline = { kind: 'CLINICAL', group: 'PHYSICIAN', code: '207Q00000X', isPrimary: true };
  const row = makeRow(scholars, '1', { name: ' Émile', cohort: 2019, disciplines: [discipline] });
  const document = createToDocument(contract, scholars)(row);

  test('holds the row as it was given, and folded keys beside it', () => {
    expect(document).toMatchObject({
      _id: 'leap:scholar:1',
      row,
      folded: { name: 'emile', orcid: null, disciplines: [{ ...discipline, code: '207q00000x' }] },
    });
  });

  test('holds its position in every order as hex, which compares as the bytes do', () => {
    expect(Object.keys(document.at)).toEqual(scholars.orders.flatMap(({ name }) => [`${name}_ASC`, `${name}_DESC`]));
    expect(document.at['NAME_ASC']).toBe('01656d696c6500036c656170003100');
    expect(document.at['END_DATE_ASC']).toBe('02036c656170003100');
    expect(document.at['END_DATE_DESC']).toBe('02036c656170003100');
    expect(document.at['COHORT_DESC']).toBe(toHex(encodePosition(orderBy(scholars, 'COHORT', 'DESC'), 2019, row.id)));
  });

  test('folds lists of texts, and leaves what is missing null', () => {
    const toDocument = createToDocument(contract, scholars);
    expect(toDocument({ id: 'leap:scholar:2' })).toMatchObject({ folded: { name: null, disciplines: null } });
  });
});

describe('a page', () => {
  const order = orderBy(scholars, 'NAME', 'DESC');
  const after = encodePosition(order, 'Zoe', 'leap:scholar:1');
  const AFTER = { 'at.NAME_DESC': { $gt: toHex(after) } };

  test('is sorted by the one field that holds the positions, and asks for one row more', () => {
    expect(toPageQuery({ filter: ALL, order, limit: 20 })).toEqual({
      filter: {},
      sort: { 'at.NAME_DESC': 1 },
      limit: 21,
    });
  });

  test('goes on strictly after a position', () => {
    expect(toPageQuery({ filter: ALL, order, limit: 0, after })).toEqual({
      filter: AFTER,
      sort: { 'at.NAME_DESC': 1 },
      limit: 1,
    });
    expect(toPageQuery({ filter: active, order, limit: 2, after }).filter).toEqual({ $and: [AFTER, ACTIVE] });
  });

  test('of the last rows is sorted the other way round, strictly before a position', () => {
    const BEFORE = { 'at.NAME_DESC': { $lt: toHex(after) } };
    expect(toPageQuery({ filter: ALL, order, limit: 2, end: 'last', before: after })).toEqual({
      filter: BEFORE,
      sort: { 'at.NAME_DESC': -1 },
      limit: 3,
    });
    expect(toPageQuery({ filter: active, order, limit: 2, after, before: after }).filter).toEqual({
      $and: [{ 'at.NAME_DESC': { $gt: toHex(after), $lt: toHex(after) } }, ACTIVE],
    });
    const byId = orderBy(appointments, 'ID');
    expect(
      toRelatedPipeline(getField(appointments, 'scholar'), ['leap:scholar:1'], {
        filter: ALL,
        order: byId,
        limit: 3,
        end: 'last',
      }).at(-1),
    ).toEqual({
      $group: { _id: '$to', rows: { $topN: { n: 4, sortBy: { 'at.ID_ASC': -1 }, output: '$row' } } },
    });
  });

  test('of related rows is one question for all of them', () => {
    const byId = orderBy(appointments, 'ID');
    expect(
      toRelatedPipeline(getField(appointments, 'scholar'), ['leap:scholar:1', 'leap:scholar:2'], {
        filter: ALL,
        order: byId,
        limit: 3,
      }),
    ).toEqual([
      { $match: { 'row.scholar': { $in: ['leap:scholar:1', 'leap:scholar:2'] } } },
      { $set: { to: '$row.scholar' } },
      { $group: { _id: '$to', rows: { $topN: { n: 4, sortBy: { 'at.ID_ASC': 1 }, output: '$row' } } } },
    ]);
  });

  test('of rows related by a list takes each of its values once', () => {
    const byId = orderBy(publications, 'ID');
    const position = encodePosition(byId, null, 'leap:publication:1');
    expect(
      toRelatedPipeline(getField(publications, 'scholars'), ['leap:scholar:1'], {
        filter: ALL,
        order: byId,
        limit: 0,
        after: position,
      }),
    ).toEqual([
      {
        $match: { $and: [{ 'row.scholars': { $in: ['leap:scholar:1'] } }, { 'at.ID_ASC': { $gt: toHex(position) } }] },
      },
      { $set: { to: { $setIntersection: ['$row.scholars', { $literal: ['leap:scholar:1'] }] } } },
      { $unwind: '$to' },
      { $group: { _id: '$to', rows: { $topN: { n: 1, sortBy: { 'at.ID_ASC': 1 }, output: '$row' } } } },
    ]);
  });
});

describe('groups', () => {
  const YEAR = {
    $cond: [{ $eq: [{ $ifNull: ['$row.startDate', null] }, null] }, null, { $substrCP: ['$row.startDate', 0, 4] }],
  };

  test('by single values need one stage', () => {
    expect(toGroupPipeline(active, [dimension(scholars, 'STATUS'), dimension(scholars, 'START_DATE_YEAR')])).toEqual([
      { $match: ACTIVE },
      { $group: { _id: { k0: { $ifNull: ['$row.status', null] }, k1: YEAR }, count: { $sum: 1 } } },
    ]);
  });

  test('by two fields of one embedded list unwind it once, and count a row once a group', () => {
    expect(
      toGroupPipeline(ALL, [
        dimension(scholars, 'DISCIPLINES_KIND'),
        dimension(scholars, 'DEGREES'),
        dimension(scholars, 'DISCIPLINES_GROUP'),
      ]),
    ).toEqual([
      { $match: {} },
      { $unwind: { path: '$row.disciplines', preserveNullAndEmptyArrays: true } },
      { $unwind: { path: '$row.degrees', preserveNullAndEmptyArrays: true } },
      {
        $group: {
          _id: {
            k0: { $ifNull: ['$row.disciplines.kind', null] },
            k1: { $ifNull: ['$row.degrees', null] },
            k2: { $ifNull: ['$row.disciplines.group', null] },
            row: '$_id',
          },
        },
      },
      { $group: { _id: { k0: '$_id.k0', k1: '$_id.k1', k2: '$_id.k2' }, count: { $sum: 1 } } },
    ]);
  });

  test('come as text in the order of the contract, not known last', () => {
    const groups = [
      { _id: { k0: null }, count: 1 },
      { _id: { k0: 9 }, count: 2 },
      { _id: { k0: 10 }, count: 3 },
    ];
    expect(toGroupCounts(groups, [dimension(scholars, 'COHORT')])).toEqual([
      { keys: ['10'], count: 3 },
      { keys: ['9'], count: 2 },
      { keys: [null], count: 1 },
    ]);
    expect(
      toGroupCounts(
        [
          { _id: { k0: true }, count: 1 },
          { _id: {}, count: 1 },
        ],
        [dimension(scholars, 'COHORT')],
      ),
    ).toEqual([
      { keys: ['true'], count: 1 },
      { keys: [null], count: 1 },
    ]);
  });
});

describe('indexes', () => {
  test('one for each order and direction, and one for each reference in the order of the ids', () => {
    expect(listIndexes(publications).map(({ key }) => key)).toEqual([
      ...publications.orders.flatMap(({ name }) => [{ [`at.${name}_ASC`]: 1 }, { [`at.${name}_DESC`]: 1 }]),
      ...publications.fields
        .filter(({ kind }) => kind === 'reference')
        .map(({ name }) => ({ [`row.${name}`]: 1, 'at.ID_ASC': 1 })),
    ]);
    expect(listIndexes(scholars)).toContainEqual({
      name: 'row.hostSystem at.ID_ASC',
      key: { 'row.hostSystem': 1, 'at.ID_ASC': 1 },
    });
  });

  test.each(contract.collections)(
    'those of $plural are as many as MongoDB allows, by different names, with at most one list each',
    (collection) => {
      const specs = listIndexes(collection);
      expect(specs.length + 1).toBeLessThanOrEqual(MAX_INDEXES); // and that of _id
      expect(new Set(specs.map(({ name }) => name)).size).toBe(specs.length);
      for (const { key } of specs)
        expect(Object.keys(key).filter((path) => path.startsWith('row.')).length).toBeLessThanOrEqual(1);
    },
  );
});

describe('names', () => {
  test.each([
    ['mongodb://db:27017', 'lhs_mn_lhs', 'mongodb://db:27017'],
    ['mongodb://db:27017/', 'lhs_mn_lhs', 'mongodb://db:27017/'],
    ['mongodb://a:1,b:2/?replicaSet=rs0', 'lhs_mn_lhs', 'mongodb://a:1,b:2/?replicaSet=rs0'],
    ['mongodb+srv://user:pass@db.example/mine?w=1', 'mine', 'mongodb+srv://user:pass@db.example/mine?w=1'],
    ['mongodb://db/run7_{center}?authSource=admin', 'run7_mn_lhs', 'mongodb://db/run7_mn_lhs?authSource=admin'],
    ['mongodb://db/run7_%7Bcenter%7D', 'run7_mn_lhs', 'mongodb://db/run7_mn_lhs'],
  ])('the database of mn-lhs at %s is %s', (given, database, uri) => {
    expect(readDatabaseName(given, 'mn-lhs')).toEqual({ database, uri });
  });

  test('rows of a generation are known by their name, and no other collection is taken for them', () => {
    expect(toRowsName(12, 'dataAccessRequest')).toBe('rows_12_dataAccessRequest');
    expect(
      ['rows_12_dataAccessRequest', 'control', 'rows_x_scholar', 'rows_1', 'my_rows_1_scholar'].map(readGeneration),
    ).toEqual([12, undefined, undefined, undefined, undefined]);
  });
});
