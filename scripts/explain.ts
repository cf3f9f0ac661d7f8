/** `npm run explain -- FILE.graphql [options]`: asks, and prints which center was asked what. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GRAPH_URL, isObject, postOperation, printGraphErrors, ToolFault } from './client.ts';
import { printCompleteness, readCompleteness } from './print/completeness.ts';
import { printExplain } from './print/explain.ts';
import { readOperation } from './readOperation.ts';
import { runTool } from './runTool.ts';

const OPTIONS = {
  variables: {
    type: 'string',
    value: 'FILE.json',
    means: 'its variables; variables.json beside FILE.graphql where it is not given',
  },
  json: { type: 'boolean', default: false, means: 'the journey as JSON' },
  url: { type: 'string', default: GRAPH_URL, value: 'URL', means: 'where the graph is' },
} as const;

async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new ToolFault(`Expected one file, got ${positionals.length}; \`npm run explain -- --help\` says how to ask.`);
  const operation = readOperation(file, values.variables, (path) => readFileSync(path, 'utf8'));
  const answer = await postOperation(values.url, { ...operation, extensions: { explain: true } });
  const journey = answer.extensions?.explain;
  if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
  if (!isObject(journey)) {
    if (!answer.errors)
      process.stderr.write('The graph did not explain its answer: expected `extensions.explain`, got none.\n');
    return 1;
  }
  process.stdout.write(values.json ? `${JSON.stringify(journey, null, 2)}\n` : printExplain(journey));
  if (!values.json) process.stdout.write(`\n${printCompleteness(readCompleteness(answer))}`);
  return answer.errors?.length ? 1 : 0;
}

const USAGE = {
  call: 'npm run explain',
  argument: 'FILE.graphql',
  does: 'Asks the running graph the question in the file, and prints which center was asked what, and how the answers were merged.',
  options: OPTIONS,
};

await runTool(USAGE, explain);
