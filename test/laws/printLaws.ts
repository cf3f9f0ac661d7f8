/** Prints the laws as the page `docs/laws.md`. */
import type { Topic } from './law.ts';

const HEADING = `# The laws of merging

Each has a permanent id, and a check that \`npm test\` runs (\`test/laws\`): nothing here is only said. MUST is what answers rest on; SHOULD is what holds unless a documented reason stands against it. This page is printed from the list of the checks.`;

export function printLaws(topics: readonly Topic[]): string {
  const sections = topics.map(({ letter, title, laws }) => {
    const rows = laws.map(({ id, level, sentence }) => `| ${id} | ${level} | ${sentence.replaceAll('|', '\\|')} |`);
    return [`## ${letter}. ${title}`, '', '| id | | law |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return `${[HEADING, ...sections].join('\n\n')}\n`;
}
