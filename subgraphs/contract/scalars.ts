/** The contract's own scalars. Values stay JSON: a Date is the text `YYYY-MM-DD` everywhere. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Is it a day of the calendar, as `YYYY-MM-DD`? Asked of every date that passes, so without a Date object. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE_SHAPE.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= countDays(year, month);
}

/** Of a month of the Gregorian calendar. */
function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function requireDate(value: unknown): string {
  if (isDate(value)) return value;
  throw new GraphQLError(`a Date is a day of the calendar as YYYY-MM-DD, got ${JSON.stringify(value)}`);
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date, `YYYY-MM-DD`.',
  serialize: requireDate,
  parseValue: requireDate,
  parseLiteral: (node) => requireDate(node.kind === Kind.STRING ? node.value : undefined),
});
