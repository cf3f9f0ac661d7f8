/** `npm run ask -- file.graphql [--variables file.json] [--json | --csv] [--fresh] [--url URL]`: asks the graph and prints the answer. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addPageInfo } from './addPageInfo.ts';
import { GRAPH_URL, postOperation, printGraphErrors, ToolFault, type Answer, type JsonObject } from './client.ts';
import { printAnswer } from './print/answer.ts';
import { printAnswerAsCsv } from './print/answerCsv.ts';
import { printCompleteness, readCompleteness } from './print/completeness.ts';
import { readGaps } from './print/gaps.ts';
import { readOperation } from './readOperation.ts';
import { runTool } from './runTool.ts';

const USAGE = 'Expected: npm run ask -- file.graphql [--variables file.json] [--json | --csv] [--policy WARN|ABORT|QUORUM(n)] [--fresh] [--url URL]';

const OPTIONS = {
  variables: { type: 'string' },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  policy: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  url: { type: 'string', default: GRAPH_URL },
} as const;

/** 0 the whole answer, 1 errors (or an answer that the policy withholds), 3 an answer that lacks centers, or is a page of a walk that does. */
async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ToolFault(`${USAGE}; got ${positionals.length} files.`);
  if (values.json && values.csv) throw new ToolFault(`${USAGE}; got both --json and --csv.`);
  const operation = readOperation(file, values.variables, readText);
  // JSON is for programs, which get what they asked for.
  const answer = await postOperation(values.url, values.json ? operation : { ...operation, query: addPageInfo(operation.query) }, values.policy, { isFresh: values.fresh });
  const completeness = readCompleteness(answer);
  if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else if (answer.data) printData(answer.data, values.csv);
  if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
  if (answer.data) (values.json || values.csv ? process.stderr : process.stdout).write(`\n${printCompleteness(completeness, readGaps(answer.data))}`);
  return toExitCode(answer, completeness?.isComplete ?? true);
}

function printData(data: JsonObject, asCsv: boolean): void {
  if (!asCsv) {
    process.stdout.write(printAnswer(data, process.stdout.columns));
    return;
  }
  const { csv, rest } = printAnswerAsCsv(data);
  process.stdout.write(csv);
  process.stderr.write(rest);
}

function toExitCode(answer: Answer, isComplete: boolean): number {
  if (answer.errors?.length || !answer.data) return 1;
  return isComplete ? 0 : 3;
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

await runTool(ask);
