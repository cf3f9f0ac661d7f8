import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { comparePositions, encodePosition, parseOrder, readPositionTail } from '../../subgraphs/contract/order.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
const scholars = contract.byCode.get('scholar')!;

test('positions sort numbers as numbers, in both directions, missing values last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer(), { nil: null })),
      fc.constantFrom('ASC' as const, 'DESC' as const),
      (values, direction) => {
        const order = parseOrder(scholars, { field: 'COHORT', direction });
        const rows = values.map((value, index) => ({ value, id: `leap:scholar:${String(index).padStart(4, '0')}` }));
        const encoded = rows.map((row) => ({ row, position: encodePosition(order, row.value, row.id) }));
        const sorted = encoded.toSorted((a, b) => comparePositions(a.position, b.position)).map((each) => each.row);
        const sign = direction === 'ASC' ? 1 : -1;
        const expected = rows.toSorted((a, b) => {
          if (a.value === null || b.value === null)
            return Number(a.value === null) - Number(b.value === null) || (a.id < b.id ? -1 : 1);
          return sign * (a.value - b.value) || (a.id < b.id ? -1 : 1);
        });
        expect(sorted).toEqual(expected);
      },
    ),
  );
});

test('a position names the center and the row it belongs to', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('ASC' as const, 'DESC' as const),
      fc.constantFrom('NAME', 'ID'),
      (name, direction, field) => {
        const order = parseOrder(scholars, { field, direction });
        const position = encodePosition(order, name.replaceAll('\u0000', ''), 'mn-lhs:scholar:A.7_x');
        expect(readPositionTail(position)).toEqual({ center: 'mn-lhs', local: 'A.7_x' });
      },
    ),
  );
});
