/** The scalars of the contract. Their values are JSON: a Date is the text `YYYY-MM-DD` everywhere. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Is it a calendar date in the form `YYYY-MM-DD`? It runs for every date in every answer, so it creates nothing. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  const year = readDigits(value, 0, 4);
  const month = readDigits(value, 5, 7);
  const day = readDigits(value, 8, 10);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= countDays(year, month);
}

/** The number that the digits from `start` up to `end` are; -1 where there are other characters. */
function readDigits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
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
