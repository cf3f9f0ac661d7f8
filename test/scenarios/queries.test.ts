import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { readQuestion } from '../../gateway/http/examples.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';

const FOLDER = 'test/scenarios';
const read = (path: string): string => readFileSync(path, 'utf8');
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name);
const scenarios = folders.toSorted().map((name) => ({ name, query: read(join(FOLDER, name, 'query.graphql')), variablesFile: join(FOLDER, name, 'variables.json') }));
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

test.each(scenarios)('$name opens with its question and fits the graph', ({ name, query, variablesFile }) => {
  expect(readQuestion(query)).toMatch(/^[A-Z].*\?$/);
  const document = parse(query);
  expect(validate(schema, document).map((fault) => `${join(FOLDER, name)}: ${fault.message}`)).toEqual([]);
  const given: unknown = existsSync(variablesFile) ? JSON.parse(read(variablesFile)) : {};
  const { errors } = getVariableValues(schema, getOperationAST(document)?.variableDefinitions ?? [], given as Record<string, unknown>); // an object by the format
  expect(errors).toBeUndefined();
});
