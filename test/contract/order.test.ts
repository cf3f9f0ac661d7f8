import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { isPlaceOf, toPlace } from '../../gateway/plan/cursor.ts';
import { isOwnId, readId } from '../../subgraphs/contract/ids.ts';
import { comparePositions, encodePosition, parseOrder, readPositionTail } from '../../subgraphs/contract/order.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { isDate } from '../../subgraphs/contract/scalars.ts';

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

test('a fast check of an id, of a date and of a cursor decides as the slow one does', () => {
  const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const bytes = fc.string({ unit: byte, maxLength: 70 });
  const letter = fc.constantFrom('a', 'Z', '0', '-', '.', ':', ' ', '\n', 'é');
  const local = fc.string({ unit: letter, maxLength: 66 });
  const date = fc.oneof(
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    fc.string(),
    mixDate(),
  );
  fc.assert(
    fc.property(bytes, bytes, local, date, (position, other, name, day) => {
      const [own, another] = [toPlace(position), toPlace(other)];
      expect(isPlaceOf(own, position)).toBe(true);
      expect(isPlaceOf(another, position)).toBe(another === own);
      expect(isPlaceOf(`${own}=`, position)).toBe(false);
      expect(isOwnId(`leap:scholar:${name}`, 'leap:scholar:')).toBe(readId(`leap:scholar:${name}`) !== undefined);
      const time = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(NaN);
      expect(isDate(day)).toBe(!isNaN(time.getTime()) && time.toISOString().startsWith(day));
    }),
    { numRuns: 2000 },
  );
  for (const last of [position('a', 0), position('ab', 1)]) expect(isPlaceOf(last.altered, last.text)).toBe(false);
});

/** Days that no month has among days that are. */
function mixDate(): fc.Arbitrary<string> {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
  return fc
    .tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([year, month, day]) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** A cursor of which the last character differs in bits that stand for nothing: it decodes to the same bytes. */
function position(text: string, bit: number): { readonly text: string; readonly altered: string } {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const place = toPlace(text);
  const last = digits.indexOf(place.at(-1)!) ^ (1 << bit);
  return { text, altered: `${place.slice(0, -1)}${digits[last]}` };
}
