/** Text as people compare it: without case and accents, and by code points (which is the order of UTF-8 bytes). */

const MARKS = /\p{M}/gu;

/** The key of a text: decomposed (NFKD), without marks, in lower case, without space at its ends. */
export function toTextKey(text: string): string {
  return text.normalize('NFKD').replaceAll(MARKS, '').toLowerCase().trim();
}

/** By code points. JavaScript's `<` would put U+FFFD after U+1F600. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
