/** Compares types of two schemas, by name: where one promises at least what another does. */
import { isListType, isNonNullType, type GraphQLType } from 'graphql';

/** Does every value of `strict` fit `loose`? The same named type, lists at the same places, and null nowhere else. */
export function isAtLeastAsStrict(strict: GraphQLType, loose: GraphQLType): boolean {
  if (isNonNullType(loose)) return isNonNullType(strict) && isAtLeastAsStrict(strict.ofType, loose.ofType);
  if (isNonNullType(strict)) return isAtLeastAsStrict(strict.ofType, loose);
  if (isListType(loose)) return isListType(strict) && isAtLeastAsStrict(strict.ofType, loose.ofType);
  return !isListType(strict) && String(strict) === String(loose);
}
