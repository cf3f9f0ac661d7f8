/** The catalogue of codes, its page, and the sources that use it say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { printErrorDocs } from '../../subgraphs/contract/derive/printErrorDocs.ts';
import { CONTRACT_ERRORS, REQUEST_ERRORS } from '../../subgraphs/contract/errors.ts';

const docs = readFileSync('docs/errors.md', 'utf8');
const catalogue = Object.keys(CONTRACT_ERRORS);
const requests = Object.keys(REQUEST_ERRORS);

const sources = ['gateway', 'subgraphs']
  .flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('generated'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => path !== join('subgraphs', 'contract', 'errors.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What the first group of the pattern catches in the sources, each with its file. */
function findAll(pattern: RegExp): { readonly code: string; readonly path: string }[] {
  return sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, code = '']) => ({ code, path })));
}

test('docs/errors.md is what follows from the catalogue: else run `npm run codegen`', () => {
  expect(docs).toBe(printErrorDocs(CONTRACT_ERRORS, REQUEST_ERRORS));
});

test('the page has every code of the catalogue once, with its help, and no other', () => {
  const rows = [...docs.matchAll(/^\| `([A-Z_]+)` \| the (caller|center|graph) \| (.*) \|$/gm)].map(
    ([, code = '', audience, help]) => [code, { audience, help }] as const,
  );
  expect(rows.map(([code]) => code).sort()).toEqual([...catalogue, ...requests].sort());
  expect(Object.fromEntries(rows)).toEqual({ ...CONTRACT_ERRORS, ...REQUEST_ERRORS });
});

test('a code is in the section of those who can act on it', () => {
  const [, ...sections] = docs.split('\n## ');
  const moves = sections.map((section) => [
    ...new Set([...section.matchAll(/^\| `[A-Z_]+` \| (the \w+) \|/gm)].map(([, move]) => move)),
  ]);
  expect(moves).toEqual([['the caller'], ['the center'], ['the graph'], ['the caller']]);
});

test('the codes of requests are those of Apollo Server, which calls its own faults otherwise', () => {
  const own: string[] = Object.values(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  );
  expect([...requests].sort()).toEqual(own.sort());
});

test.each(catalogue)('%s is used in the sources', (code) => {
  expect(sources.filter(({ text }) => text.includes(`'${code}'`)).map(({ path }) => path)).not.toEqual([]);
});

test('every code that the sources give is in the catalogue', () => {
  const coded = findAll(/new CodedError\(\s*'(\w+)'/g);
  const formatted = findAll(/\bcode: '([A-Z]\w+)'/g);
  expect([coded.length > 10, formatted.length > 5]).toEqual([true, true]); // the patterns still find something
  expect(coded.filter(({ code }) => !catalogue.includes(code))).toEqual([]);
  expect(formatted.filter(({ code }) => ![...catalogue, ...requests].includes(code))).toEqual([]);
});
