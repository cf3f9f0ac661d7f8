/** The words of derived descriptions: names as words, and a field's own sentence inside a longer one. */
import type { Field } from '../model.ts';

/** A description as SDL, in front of what it describes; nothing for an empty text. */
export function printDescription(text: string): string {
  return text === '' ? '' : `"""\n${text.replaceAll('"""', '\\"""')}\n"""\n`;
}

/** A GraphQL name as words: `DataAccessRequest` or `dataAccessRequest` is `data access request`. */
export function toWords(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** `an award`, `a scholar`. */
export function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/**
 * What an input or an enum value does with a field, and the first sentence of the field's own description.
 * @param does such as `Filter by`
 * @param path how the field is reached, such as `disciplines.kind`
 * @example describeUse('Filter by', 'cohort', cohort) === 'Filter by `cohort`: the year in which the cohort started.'
 */
export function describeUse(does: string, path: string, { description }: Pick<Field, 'description'>): string {
  const sentence = findFirstSentence(description);
  return sentence === '' ? `${does} \`${path}\`.` : `${does} \`${path}\`: ${startInside(sentence)}`;
}

function findFirstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The sentence as it reads after a colon; an abbreviation stays in capitals. */
function startInside(sentence: string): string {
  return /^[A-Z](?![A-Z])/.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence; // the pattern needs a first letter
}
