/** The folded key of a text: what matching and ordering compare, so that case and accents do not count. */

/** Decomposes (NFKD), drops combining marks, lowers the case, and trims. `Émile` → `emile`. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim(); // nothing to decompose: most texts, and a fifth of the time
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const ASCII = /^[\x00-\x7f]*$/;
