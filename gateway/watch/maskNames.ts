/** What is wrong with an answer names the place by the client's own aliases: in the log each becomes `*`, and the schema's names stay. */
import { parse, visit } from 'graphql';

/** A place stands first, and has steps: `r0.edges[2].node.name is missing`. A sentence about a connection has none. */
const PLACE = /^\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)+/;

/** @param sdl the texts whose field names may be told */
export function createNameMask(sdl: readonly string[]): (detail: string) => string {
  const known = new Set<string>();
  for (const text of sdl)
    visit(parse(text, { noLocation: true }), { FieldDefinition: ({ name }) => void known.add(name.value) });
  // What the plan adds stands under a prefix that no alias of the operation begins with.
  const isKnown = (name: string): boolean =>
    known.has(name.replace(/^part_+/, '')) || /^part_+(spine|sort)$/.test(name);
  return (detail) =>
    detail.replace(PLACE, (place) => place.replace(/(?<=\.)\w+/g, (name) => (isKnown(name) ? name : '*')));
}
