/** Puts the figures of a run into a page of the docs, between two marks; all else there stays. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- soak -->';
const END = '<!-- /soak -->';

export function writeSection(file: string, text: string): void {
  const section = `${BEGIN}\n${text}\n${END}`;
  const page = existsSync(file) ? readFileSync(file, 'utf8') : `# Performance\n\n${BEGIN}${END}\n`;
  writeFileSync(file, replaceSection(page, section));
}

function replaceSection(page: string, section: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin === -1 || end < begin) return `${page.trimEnd()}\n\n## Soak\n\n${section}\n`;
  return page.slice(0, begin) + section + page.slice(end + END.length);
}
