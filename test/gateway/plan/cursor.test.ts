import { createCursorCodec, type CursorContent } from '../../../gateway/plan/cursor.ts';

const codec = createCursorCodec(Buffer.from('a secret of this graph'));
const walk = {
  end: 'first' as const,
  start: '',
  asked: ['leap', 'pact'],
  gaps: [{ center: 'leap', since: '', until: 'AQ' }],
};
const content: CursorContent = { kind: 'walk', position: 'AQID', walk };
const gap: CursorContent = { kind: 'gap', position: '', stretch: { center: 'leap', low: '', high: 'AQ' } };

test.each<CursorContent>([
  content,
  gap,
  { ...content, walk: { end: 'last', start: 'AQ', asked: [], gaps: [] } },
  { ...gap, position: 'AQID' },
])('a cursor gives back what it was made of', (each) => {
  expect(codec.parse('list', codec.print('list', each))).toEqual(each);
});

test.each([content, gap])('a cursor of another list, filter or order is refused', (each) => {
  expect(() => codec.parse('other', codec.print('list', each))).toThrow(
    expect.objectContaining({ code: 'BAD_CURSOR' }),
  );
});

test('a cursor of another graph is refused', () => {
  const foreign = createCursorCodec(Buffer.from('a secret of another graph')).print('list', content);
  expect(() => codec.parse('list', foreign)).toThrow('was not issued by this graph');
});

test.each([content, gap])('a cursor with any one character changed is refused', (each) => {
  const text = codec.print('list', each);
  for (let index = 0; index < text.length; index += 1) {
    const altered = `${text.slice(0, index)}${text[index] === 'A' ? 'B' : 'A'}${text.slice(index + 1)}`;
    expect(() => codec.parse('list', altered)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
  }
});

test.each(['', '.', 'x', 'x.y', '..', 'undefined'])('%j is no cursor', (text) => {
  expect(() => codec.parse('list', text)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
});

test('of a hundred centers that were asked, a cursor still fits an address', () => {
  const asked = Array.from({ length: 100 }, (_, index) => `center-${String(index).padStart(3, '0')}`);
  expect(codec.print('list', { ...content, position: 'A'.repeat(80), walk: { ...walk, asked } }).length).toBeLessThan(
    2000,
  );
});
