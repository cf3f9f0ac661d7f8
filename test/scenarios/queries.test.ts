import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { readQuestion } from '../../gateway/http/pages.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';

const FOLDER = 'test/scenarios';
const read = (path: string): string => readFileSync(path, 'utf8');
const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);
const scenarios = folders.toSorted().map((name) => ({
  name,
  query: read(join(FOLDER, name, 'query.graphql')),
  variablesFile: join(FOLDER, name, 'variables.json'),
}));
const schema = buildSchema(
  composeSupergraph({
    registry: read('subgraphs/registry/schema.graphql'),
    coe: read('subgraphs/contract/schema.graphql'),
    consortium: read('subgraphs/contract/consortium.graphql'),
  }),
  { assumeValidSDL: true },
);

test('each scenario is a folder named by the number of its question', () => {
  expect(folders.filter((name) => !/^\d\d-[a-z-]+$/.test(name))).toEqual([]);
  expect(folders.length).toBeGreaterThanOrEqual(11);
});

test('docs/questions.md has a line for each question, and names each scenario', () => {
  const lines = read('docs/questions.md')
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line));
  expect(lines.map((line) => Number(line.split('|')[1]))).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  for (const { name } of scenarios)
    expect(lines[Number(name.slice(0, 2)) - 1]).toContain(`test/scenarios/${name}/query.graphql`);
});

test.each(scenarios)('$name opens with its question and fits the graph', ({ name, query, variablesFile }) => {
  expect(readQuestion(query)).toMatch(/^[A-Z].*\?$/);
  const document = parse(query);
  expect(validate(schema, document).map((fault) => `${join(FOLDER, name)}: ${fault.message}`)).toEqual([]);
  const given: unknown = existsSync(variablesFile) ? JSON.parse(read(variablesFile)) : {};
  const { errors } = getVariableValues(
    schema,
    getOperationAST(document)?.variableDefinitions ?? [],
    given as Record<string, unknown>,
  ); // an object by the format
  expect(errors).toBeUndefined();
});
