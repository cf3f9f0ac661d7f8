/** What a walk keeps of centers that come and go: one that joined has its earlier stretch named, one that is gone the rest. */
import type { Outcome } from '../../../gateway/centers/outcome.ts';
import { advanceWalk, listGaps, type PageBounds } from '../../../gateway/execute/walk.ts';
import { toPlace, type Walk } from '../../../gateway/plan/cursor.ts';

const at = (byte: number): string => String.fromCharCode(byte);
const place = (byte: number): string => toPlace(at(byte));
const answered = (center: string): Outcome => ({
  status: 'answered',
  center,
  about: { asOf: null, epoch: null, fields: [] },
  value: null,
});
const failed = (center: string): Outcome => ({ status: 'failed', center, code: 'CENTER_TIMEOUT' });
const all = { has: () => true };
const secondPage: PageBounds = { end: 'first', after: at(10) };
const lastPage: PageBounds = { end: 'first', after: at(20) };
const begun: Walk = { end: 'first', start: '', asked: ['leap', 'pact'], gaps: [] };
const onLast = { picks: [], hasMore: false };

test('of a center that joined in the middle of a walk, all before the page is a gap, and closed', () => {
  const walk = advanceWalk(secondPage, begun, ['leap', 'pact', 'stair'].map(answered), all);
  expect(walk).toEqual({
    ...begun,
    asked: ['leap', 'pact', 'stair'],
    gaps: [{ center: 'stair', since: '', until: place(10) }],
  });
  expect(advanceWalk(lastPage, walk, ['leap', 'pact', 'stair'].map(answered), all).gaps).toEqual(walk.gaps);
});

test('of a center that joined and gives no answer, the gap begins with the walk and stays open until it answers', () => {
  const walk = advanceWalk(secondPage, begun, [answered('leap'), answered('pact'), failed('stair')], all);
  expect(walk.gaps).toEqual([{ center: 'stair', since: '', until: '' }]);
  expect(advanceWalk(lastPage, walk, ['leap', 'pact', 'stair'].map(answered), all).gaps).toEqual([
    { center: 'stair', since: '', until: place(20) },
  ]);
});

test('on the first page nobody has joined: a walk begins with whoever is there', () => {
  expect(advanceWalk({ end: 'first' }, undefined, ['leap', 'pact'].map(answered), all)).toEqual(begun);
});

test('of a center that is gone, the rest of the walk is a gap, named once', () => {
  const without = { has: (center: string) => center !== 'pact' };
  const walk = advanceWalk(secondPage, begun, [answered('leap')], without);
  expect(walk.gaps).toEqual([{ center: 'pact', since: place(10), until: '' }]);
  const next = advanceWalk(lastPage, walk, [answered('leap')], without);
  expect(next).toEqual(walk);
  expect(listGaps(lastPage, next, onLast)).toEqual([{ center: 'pact', low: place(10), high: '' }]);
});

test('of a center that was not asked again but is still configured, nothing is missing', () => {
  expect(advanceWalk(secondPage, begun, [answered('leap')], all).gaps).toEqual([]);
});
