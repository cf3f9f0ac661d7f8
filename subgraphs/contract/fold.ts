/** The folded key of a text: what matching and ordering compare, so that case and accents do not count. */

/** Decomposes (NFKD), drops combining marks, lowers the case, and trims. `Émile` → `emile`. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim(); // nothing to decompose: so it is with most texts
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const ASCII = /^[\x00-\x7f]*$/;
