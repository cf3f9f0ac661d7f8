import { ALL, type Filter } from '../../../../subgraphs/contract/filter.ts';
import type { Field } from '../../../../subgraphs/contract/model.ts';
import { planAccess, type Access } from '../../../../subgraphs/coe/store/embedded/embeddedStore.ts';
import { scholars, whereIn } from './arbitraries.ts';

const plan = (filter: Filter): Access =>
  planAccess(filter, (field: Field) => field.kind === 'entity' && field.name !== 'center');
const byId = whereIn(scholars, 'id', 'leap:scholar:1', 'leap:scholar:2', 'leap:scholar:1');
const byHost = whereIn(scholars, 'hostSystem', 'hs-a');
const byStatus = whereIn(scholars, 'status', 'ACTIVE');

test.each<readonly [string, Filter, Access['kind']]>([
  ['no filter reads all rows', ALL, 'all'],
  ['ids are the narrowest way', { kind: 'and', of: [byHost, byStatus, byId] }, 'ids'],
  [
    'a reference is found by its index, at any depth of AND',
    { kind: 'and', of: [byStatus, { kind: 'and', of: [byHost] }] },
    'equality',
  ],
  ['an OR of one is that one', { kind: 'or', of: [byHost] }, 'equality'],
  ['an OR of several pins nothing', { kind: 'or', of: [byHost, byStatus] }, 'all'],
  ['what is excluded pins nothing', { kind: 'not', of: byHost }, 'all'],
  ['a field without an index pins nothing', byStatus, 'all'],
  ['the center pins nothing: all rows have the same', whereIn(scholars, 'center', 'leap'), 'all'],
])('%s', (_, filter, kind) => {
  expect(plan(filter).kind).toBe(kind);
});

test('every id is looked up once', () => {
  expect(plan(byId)).toEqual({ kind: 'ids', ids: ['leap:scholar:1', 'leap:scholar:2'] });
});
