/** Folds text to the key that filters and orders compare, so that they ignore case and accents. */

/** Decomposes (NFKD), removes combining marks, converts to lower case and trims. `Émile` → `emile`. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase().trim(); // the fast path of most texts: nothing to decompose
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

const ASCII = /^[\x00-\x7f]*$/;
