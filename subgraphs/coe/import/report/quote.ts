/** Writes what was found into a sentence: in quotes, and cut where it is long. */

const MAX_QUOTED = 80;

export function quote(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}...` : text);
}
