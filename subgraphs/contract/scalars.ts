/** The contract's own scalars. Values stay JSON: a Date is the text `YYYY-MM-DD` everywhere. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Is it a day of the calendar, as `YYYY-MM-DD`? */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE_SHAPE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
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
