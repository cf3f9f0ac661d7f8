/** Finds what somebody probably meant. */

/** The known word that differs least, unless all differ too much, or several differ alike. Case, spaces, dashes and underscores count little. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = simplify(word);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const each of known) {
    const other = simplify(each);
    if (Math.abs(other.length - wanted.length) >= least) continue; // at least that many letters differ
    const distance = measureDistance(wanted, other);
    if (distance === least) nearest = undefined; // a guess among several would lead astray
    if (distance < least) [nearest, least] = [each, distance];
  }
  return nearest;
}

/** The hint that goes with it. */
export function printNearest(word: string, known: Iterable<string>): string | undefined {
  const nearest = findNearest(word, known);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Levenshtein: letters to add, drop or change. */
function measureDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, left] of [...a].entries()) {
    const current = [row + 1];
    for (let column = 0; column < b.length; column += 1) {
      const change = (previous[column] ?? 0) + (left === b[column] ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
