/** Removes text of clients from messages that are logged. */
import { parse, visit } from 'graphql';

/** The path at the start of a message: `r0.edges[2].node.name is missing`. Messages about connections have none. */
const PATH = /^\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)+/;

/**
 * The message about an invalid answer has a path of the client's aliases. Each alias becomes `*`; names of the schema stay.
 * @param sdl schemas whose field names may be logged
 */
export function createNameMask(sdl: readonly string[]): (detail: string) => string {
  const known = new Set<string>();
  for (const text of sdl)
    visit(parse(text, { noLocation: true }), { FieldDefinition: ({ name }) => void known.add(name.value) });
  // Keys of the plan begin with a prefix that no alias of the operation has.
  const isKnown = (name: string): boolean =>
    known.has(name.replace(/^part_+/, '')) || /^part_+(positions|sort)$/.test(name);
  return (detail) =>
    detail.replace(PATH, (path) => path.replace(/(?<=\.)\w+/g, (name) => (isKnown(name) ? name : '*')));
}
