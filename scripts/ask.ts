/** `npm run ask -- FILE.graphql [options]`: asks the graph and prints the answer. */
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

const OPTIONS = {
  variables: {
    type: 'string',
    value: 'FILE.json',
    means: 'its variables; variables.json beside FILE.graphql where it is not given',
  },
  json: { type: 'boolean', default: false, means: 'the answer as the graph gave it' },
  csv: { type: 'boolean', default: false, means: 'rows as CSV, all else to the standard error' },
  policy: {
    type: 'string',
    value: 'POLICY',
    means: "when centers are missing: WARN, ABORT or QUORUM(n); the default is the gateway's",
  },
  fresh: { type: 'boolean', default: false, means: 'ask everybody, also where an answer was kept' },
  url: { type: 'string', default: GRAPH_URL, value: 'URL', means: 'where the graph is' },
} as const;

/** 0 the whole answer, 1 errors (or an answer that the policy withholds), 3 an answer that lacks centers, or is a page of a walk that does. */
async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new ToolFault(`Expected one file, got ${positionals.length}; \`npm run ask -- --help\` says how to ask.`);
  if (values.json && values.csv) throw new ToolFault('Expected --json or --csv, got both.');
  const operation = readOperation(file, values.variables, readText);
  // JSON is for programs, which get what they asked for.
  const answer = await postOperation(
    values.url,
    values.json ? operation : { ...operation, query: addPageInfo(operation.query) },
    values.policy,
    { isFresh: values.fresh },
  );
  const completeness = readCompleteness(answer);
  if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else if (answer.data) printData(answer.data, values.csv);
  if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
  if (answer.data)
    (values.json || values.csv ? process.stderr : process.stdout).write(
      `\n${printCompleteness(completeness, readGaps(answer.data))}`,
    );
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

const USAGE = {
  call: 'npm run ask',
  argument: 'FILE.graphql',
  does: 'Asks the running graph the question in the file; ends with 0 when the answer is whole, 1 on errors, 3 when it is partial.',
  options: OPTIONS,
};

await runTool(USAGE, ask);
