/** Puts the figures of a run into their place in a page of the docs; all else there stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillSection } from '../../scripts/bench/page.ts';

export function writeSection(file: string, text: string): void {
  writeFileSync(file, fillSection(readFileSync(file, 'utf8'), 'soak', text));
}
