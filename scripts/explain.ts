/** `npm run explain -- file.graphql [--variables file.json] [--json] [--url URL]`: asks, and prints which center was asked what. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GRAPH_URL, isObject, postOperation, printGraphErrors, ToolFault } from './client.ts';
import { printCompleteness, readCompleteness } from './print/completeness.ts';
import { printExplain } from './print/explain.ts';
import { readOperation } from './readOperation.ts';
import { runTool } from './runTool.ts';

const OPTIONS = {
  variables: { type: 'string' },
  json: { type: 'boolean', default: false },
  url: { type: 'string', default: GRAPH_URL },
} as const;

async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ToolFault(`Expected: npm run explain -- file.graphql; got ${positionals.length} files.`);
  const operation = readOperation(file, values.variables, (path) => readFileSync(path, 'utf8'));
  const answer = await postOperation(values.url, { ...operation, extensions: { explain: true } });
  const journey = answer.extensions?.explain;
  if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
  if (!isObject(journey)) {
    if (!answer.errors) process.stderr.write('The graph did not explain its answer: expected `extensions.explain`, got none.\n');
    return 1;
  }
  process.stdout.write(values.json ? `${JSON.stringify(journey, null, 2)}\n` : printExplain(journey));
  if (!values.json) process.stdout.write(`\n${printCompleteness(readCompleteness(answer))}`);
  return answer.errors?.length ? 1 : 0;
}

await runTool(explain);
