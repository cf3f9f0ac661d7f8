import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseCenterCursor, printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { encodePosition, parseOrder } from '../../subgraphs/contract/order.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
const scholars = contract.byCode.get('scholar')!; // the contract has scholars
const position = encodePosition(
  parseOrder(scholars, { field: 'NAME', direction: 'DESC' }),
  'Émile',
  'mn-lhs:scholar:A.7_x',
);

test('a cursor is read back as the position it was printed from, whichever center holds the row', () => {
  const texts = fc.string().map((text) => text.replaceAll('\u0000', ''));
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('ASC' as const, 'DESC' as const),
      fc.constantFrom('leap', 't-gapp'),
      (name, direction, center) => {
        const some = encodePosition(parseOrder(scholars, { field: 'NAME', direction }), name, `${center}:scholar:0001`);
        expect(parseCenterCursor(printCenterCursor(some))).toEqual(some);
      },
    ),
  );
});

test.each([
  ['nothing', ''],
  ['a word', 'later'],
  ['a cut cursor', printCenterCursor(position).slice(0, -2)],
  ['a cursor with something behind it', `${printCenterCursor(position)}AA`],
  ['a cursor with a line break', `${printCenterCursor(position)}\n`],
  ['base64 of another alphabet', `${printCenterCursor(position)}==`],
  ['a position without a row', printCenterCursor(Buffer.from([1, 2, 3, 0]))],
  ['a position whose center is no center', printCenterCursor(Buffer.from('\u0001x\u0000\u0003Leap!\u00000001\u0000'))],
])('%s is refused as a cursor', (_what, text) => {
  expect(() => parseCenterCursor(text)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
});
