/** Counts what a document is made of, in one walk: cheap enough to come before validation, which is quadratic in places. */
import { Kind, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Limits } from './limits.ts';

export type DocumentCounts = Pick<Limits, 'fields' | 'repeats' | 'aliases' | 'directives' | 'directivesOfOne'>;

/** Counted as written: neither fragments are followed nor conditions looked at. `repeats` and `directivesOfOne` are the most in one place. */
export function countDocument(document: DocumentNode): DocumentCounts {
  const counts = { fields: 0, repeats: 0, aliases: 0, directives: 0, directivesOfOne: 0 };
  visit(document, {
    enter(node) {
      if ('directives' in node && node.directives) {
        counts.directives += node.directives.length;
        counts.directivesOfOne = Math.max(counts.directivesOfOne, node.directives.length);
      }
      if (node.kind === Kind.SELECTION_SET) counts.repeats = Math.max(counts.repeats, countRepeats(node));
      if (node.kind !== Kind.FIELD) return;
      counts.fields += 1;
      if (node.alias) counts.aliases += 1;
    },
  });
  return counts;
}

function countRepeats({ selections }: SelectionSetNode): number {
  const keys = selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [(each.alias ?? each.name).value];
    return each.kind === Kind.FRAGMENT_SPREAD ? [`...${each.name.value}`] : [];
  });
  return keys.length - new Set(keys).size;
}
