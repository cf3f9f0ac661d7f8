/** Runs every law, and holds the page `docs/laws.md` against the list. `UPDATE_LAWS=1` prints the page anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { countLaws } from './counts.ts';
import { driftLaws } from './drift.ts';
import { closeFaultLaws, faultLaws } from './faults.ts';
import { graphLaws } from './graph.ts';
import type { Topic } from './law.ts';
import { membershipLaws } from './membership.ts';
import { pageLaws } from './pages.ts';
import { printLaws } from './printLaws.ts';
import { summaryLaws } from './summaries.ts';
import { unionLaws } from './unions.ts';

/** In the order of the page. */
const TOPICS: readonly Topic[] = [
  countLaws,
  summaryLaws,
  unionLaws,
  pageLaws,
  graphLaws,
  faultLaws,
  driftLaws,
  membershipLaws,
];
const PAGE = 'docs/laws.md';

afterAll(closeFaultLaws);

const laws = TOPICS.flatMap((topic) => topic.laws);

test.each(laws)(
  '$id $level: $sentence',
  async ({ check }) => {
    await check();
  },
  400_000,
);

test('ids are permanent names: each once, of its topic', () => {
  expect(new Set(laws.map((law) => law.id)).size).toBe(laws.length);
  for (const { letter, laws: own } of TOPICS)
    for (const { id } of own) expect(id).toMatch(new RegExp(`^${letter}\\d\\d$`));
});

test('the page says the same', () => {
  if (process.env['UPDATE_LAWS']) writeFileSync(PAGE, printLaws(TOPICS));
  expect(readFileSync(PAGE, 'utf8')).toBe(printLaws(TOPICS));
});
