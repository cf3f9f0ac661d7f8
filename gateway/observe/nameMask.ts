/** Removes clients' names from log messages. */
import { parse, visit } from 'graphql';

/**
 * Matches the path at the start of a message, as in `r0.edges[2].node.name is missing`. Network errors have no path.
 */
const PATH = /^\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)+/;

/**
 * Returns a function that masks a message about an invalid answer. Its path may contain the client's aliases. Each name
 * in the path that is not a field of the schema becomes `*`.
 * @param sdl schemas whose field names may be logged
 */
export function createNameMask(sdl: readonly string[]): (detail: string) => string {
  const known = new Set<string>();
  for (const text of sdl)
    visit(parse(text, { noLocation: true }), { FieldDefinition: ({ name }) => void known.add(name.value) });
  // Keys of the plan have a prefix that no alias of the operation has.
  const isKnown = (name: string): boolean =>
    known.has(name.replace(/^part_+/, '')) || /^part_+(positions|sort)$/.test(name);
  return (detail) =>
    detail.replace(PATH, (path) => path.replace(/(?<=\.)\w+/g, (name) => (isKnown(name) ? name : '*')));
}
