/** The scalars of the contract. Their values are JSON: a Date is the text `YYYY-MM-DD` everywhere. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Is it a calendar date in the form `YYYY-MM-DD`? It runs for every date in every answer, so it creates no Date object. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE_SHAPE.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= countDays(year, month);
}

/** The days of a month in the Gregorian calendar. */
function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function requireDate(value: unknown): string {
  if (isDate(value)) return value;
  throw new GraphQLError(`expected a calendar date in the form YYYY-MM-DD, got ${JSON.stringify(value)}`);
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in the form `YYYY-MM-DD`, for example `2021-07-01`.',
  serialize: requireDate,
  parseValue: requireDate,
  parseLiteral: (node) => requireDate(node.kind === Kind.STRING ? node.value : undefined),
});
