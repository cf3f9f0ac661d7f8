/** CONCAT: the lists of all parts, one after the other in canonical order of the centers; nothing is dropped, nothing sorted anew. */

export function concat<Item>(parts: readonly (readonly Item[])[]): Item[] {
  return parts.flat();
}
