/** Breaks a text into lines between its words; a word that is longer than a line is broken too. */

export interface Wrapping {
  /** Begins the first line. */
  readonly first: string;
  /** Begins every other line. */
  readonly next: string;
  readonly columns: number;
}

/** With a line break after each line. */
export function wrap(text: string, { first, next, columns }: Wrapping): string {
  const room = columns - Math.max(first.length, next.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, index) => `${index === 0 ? first : next}${each}\n`).join('');
}

function breakWord(word: string, room: number): string[] {
  return word.length <= room ? [word] : [word.slice(0, room), ...breakWord(word.slice(room), room)];
}
