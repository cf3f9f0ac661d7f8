/** A law: a requirement with a permanent id, a sentence that people can read, and a check that fails where it is broken. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface Law {
  /** A letter for its topic and a number, such as C01. Once given, it never names another law; a law that is given up keeps its id, unused. */
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD';
  readonly sentence: string;
  readonly check: () => void | Promise<void>;
}

/** The laws of one topic. */
export interface Topic {
  readonly letter: string;
  readonly title: string;
  readonly laws: readonly Law[];
}

const PAGE = 'docs/laws.md';

/** Runs the laws of a topic, and compares them with their section of `docs/laws.md`; `UPDATE_LAWS=1 npx jest -i test/laws` writes that anew. */
export function testLaws(topic: Topic): void {
  const { letter, laws } = topic;

  test.each(laws)('$id $level: $sentence', async ({ check }) => {
    await check();
  });

  test('ids are permanent names: each once, of its topic', () => {
    expect(new Set(laws.map((law) => law.id)).size).toBe(laws.length);
    for (const { id } of laws) expect(id).toMatch(new RegExp(`^${letter}\\d\\d$`));
  });

  test('the page says the same, and has a section for each topic and no more', () => {
    const [head = '', ...sections] = readFileSync(PAGE, 'utf8').split('\n## ');
    const isOwn = (section: string): boolean => section.startsWith(`${letter}. `);
    if (process.env['UPDATE_LAWS']) {
      const updated = sections.some(isOwn)
        ? sections.map((section) => (isOwn(section) ? printTopic(topic) : section))
        : [...sections, printTopic(topic)];
      writeFileSync(PAGE, [head, ...updated].join('\n## '));
    } else expect(sections.filter(isOwn)).toEqual([printTopic(topic)]);
    expect(sections).toHaveLength(readdirSync('test/laws').filter((file) => file.endsWith('.test.ts')).length);
  });
}

function printTopic({ letter, title, laws }: Topic): string {
  const rows = laws.map(({ id, level, sentence }) => `| ${id} | ${level} | ${sentence.replaceAll('|', '\\|')} |`);
  return [`${letter}. ${title}`, '', '| id | | law |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
