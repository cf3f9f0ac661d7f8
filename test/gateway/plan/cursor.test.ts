import { createCursorCodec } from '../../../gateway/plan/cursor.ts';

const codec = createCursorCodec(Buffer.from('a secret of this graph'));
const content = { position: Buffer.from([1, 2, 3]), gaps: [{ center: 'leap', since: '', until: 'AQ' }] };

test('a cursor gives back what it was made of', () => {
  const read = codec.parse('list', codec.print('list', content));
  expect({ ...read, position: [...read.position] }).toEqual({ ...content, position: [1, 2, 3] });
});

test('a cursor of another list, filter or order is refused', () => {
  expect(() => codec.parse('other', codec.print('list', content))).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
});

test('a cursor of another graph is refused', () => {
  const foreign = createCursorCodec(Buffer.from('a secret of another graph')).print('list', content);
  expect(() => codec.parse('list', foreign)).toThrow('not one that this graph gave');
});

test('a cursor with any one character changed is refused', () => {
  const text = codec.print('list', content);
  for (let index = 0; index < text.length; index += 1) {
    const altered = `${text.slice(0, index)}${text[index] === 'A' ? 'B' : 'A'}${text.slice(index + 1)}`;
    expect(() => codec.parse('list', altered)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
  }
});

test.each(['', '.', 'x', 'x.y', '..', 'undefined'])('%j is no cursor', (text) => {
  expect(() => codec.parse('list', text)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
});
