/** The derived pages on the data: fresh, and the page on the format says what the importer does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listColumns, listEmbeddedColumns } from '../../subgraphs/coe/import/read/tables.ts';
import { printDataDictionary } from '../../subgraphs/contract/derive/printDataDictionary.ts';
import { printDataFormat, printIdentifierRule } from '../../subgraphs/contract/derive/printDataFormat.ts';
import { IDENTIFIER_CHECKS } from '../../subgraphs/contract/identifiers.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { SOUND, validate, type FileName } from '../subgraphs/coe/import/sampleFiles.ts';

const page = readFileSync('docs/data-format.md', 'utf8');
const folder = 'subgraphs/contract';
const collections = readdirSync(join(folder, 'collections'))
  .sort()
  .map((name) => readFileSync(join(folder, 'collections', name), 'utf8'));
const shared = ['shared', 'filters'].map((name) => readFileSync(join(folder, `${name}.graphql`), 'utf8')).join('\n');
const contract = readContract(shared, ...collections);

/** The headers that the page gives to be copied, by file. */
const headers = new Map(
  [...page.matchAll(/^### (\S+\.csv)\n[^#]*?```csv\n(.*)\n```/gm)].map(([, file = '', header = '']) => [file, header]),
);
const faults = [...page.matchAll(/^\| `(\w+\.csv)` \| `(\w+)` \| (?:`(.+?)`|\(empty\)) \| (expected .*) \|$/gm)].map(
  ([, file, column, cell = '', said]) => ({ file, column, cell, said }),
);

test('docs/data-format.md is what follows from the contract: else run `npm run codegen`', () => {
  const rules = readFileSync(join(folder, 'derive/dataFormat.md'), 'utf8');
  expect(page).toBe(printDataFormat(contract, rules));
});

test('docs/data-dictionary.md is what follows from contract and registry: else run `npm run codegen`', () => {
  const [schema, registry] = [join(folder, 'schema.graphql'), 'subgraphs/registry/schema.graphql'].map((path) =>
    readFileSync(path, 'utf8'),
  );
  expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(
    printDataDictionary(contract, { sdl: [shared, ...collections], schema: schema ?? '', registry: registry ?? '' }),
  );
});

test('the page names the files and columns that the importer takes', () => {
  const taken = [
    ...contract.collections.map(({ file, fields }) => [file, listColumns(fields)] as const),
    ...[...contract.embedded.values()].map((type) => [type.file, listEmbeddedColumns(type)] as const),
  ];
  expect(Object.fromEntries(headers)).toEqual(
    Object.fromEntries(taken.map(([file, columns]) => [file, columns.map(({ name }) => name).join(',')])),
  );
});

test('files with the headers of the page alone are in order', async () => {
  const { faults: found } = await validate({ 'dataset.json': SOUND['dataset.json'], ...Object.fromEntries(headers) });
  expect(found).toEqual([]);
});

test('the page shows faults of several files', () => {
  expect(new Set(faults.map(({ file }) => file)).size).toBeGreaterThan(2);
  expect(faults).toHaveLength((page.match(/^\| .* \| expected /gm) ?? []).length);
});

test.each(faults)('$cell in $column of $file is refused as the page says', async ({ file, column, cell, said }) => {
  const found = (await validate(writeCell(file as FileName, column ?? '', cell))).faults.filter(
    (fault) => fault.column === column,
  ); // `validate` refuses other files
  expect(
    found.map(
      ({ expected, found: what, hint }) => `expected ${expected}; found ${what}${hint ? `; hint: ${hint}` : ''}`,
    ),
  ).toEqual([said]);
});

test.each([
  ['scholars.csv', 'name', 200],
  ['scholars.csv', 'basis_note', 2000],
] as const)('a text in %s, column %s, has at most %i characters, as the page says', async (file, column, limit) => {
  expect(page).toContain(
    'at most 200 characters where the graph can search, sort or group by them and 2,000 elsewhere',
  );
  expect((await validate(writeCell(file, column, 'a'.repeat(limit)))).faults).toEqual([]);
  expect((await validate(writeCell(file, column, 'a'.repeat(limit + 1)))).faults).toMatchObject([
    { column, expected: `at most ${limit} characters` },
  ]);
});

test.each(IDENTIFIER_CHECKS)('the rule of the check %s can be read out of what it says', (check) => {
  expect(printIdentifierRule(check)).toMatch(/^an? \S/);
});

/** The sample with another cell in the last line of one file, whose values have no commas. */
function writeCell(file: FileName, column: string, cell: string): Record<string, string> {
  const [header = '', ...lines] = SOUND[file].trimEnd().split('\n');
  const at = header.split(',').indexOf(column);
  const last = lines.pop()?.split(',') ?? [];
  if (at < 0 || last.length !== header.split(',').length)
    throw new Error(`${file} has no column ${column}, or a comma in a value of its last line`);
  return { ...SOUND, [file]: [header, ...lines, last.with(at, cell).join(','), ''].join('\n') };
}
