/** The TypeScript types that graphql-codegen writes: fresh, and for the centers no more than what is imported. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ANSWERS = 'subgraphs/contract/generated/answers.ts';
/** The plugin always writes these two. */
const HELPERS = ['InputMaybe', 'Scalars'];

test('the generated types are those of the schemas: else run `npm run codegen`', async () => {
  const cli = 'node_modules/@graphql-codegen/cli/esm/bin.js';
  await promisify(execFile)(process.execPath, [cli, '--config', 'codegen.yml', '--check']);
}, 60_000);

test('every generated type of an answer is imported, or part of one that is', () => {
  const bodies = new Map(
    readFileSync(ANSWERS, 'utf8')
      .split(/^export type /m)
      .slice(1)
      .map((text) => [/^\w+/.exec(text)?.[0] ?? '', text]),
  );
  expect(bodies.size).toBeGreaterThan(15); // the reader reads
  const used = new Set(
    listSources().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import type \{([^}]+)\} from '[^']*generated\/answers\.ts'/g)].flatMap(
        ([, names = '']) => names.split(',').map((name) => name.trim().split(' ')[0] ?? ''),
      ),
    ),
  );
  for (const name of used)
    for (const [word] of bodies.get(name)?.matchAll(/\w+/g) ?? []) if (bodies.has(word)) used.add(word);
  expect([...bodies.keys()].filter((name) => !used.has(name) && !HELPERS.includes(name))).toEqual([]);
});

function listSources(): string[] {
  return ['gateway', 'subgraphs'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, name)),
  );
}
