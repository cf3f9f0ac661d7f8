/** `npm run ask`: sends one operation to the running graph and prints the answer. */
import { defineCommand, flag, runCommandLine, text } from '../subgraphs/commandLine.ts';
import {
  addContext,
  GRAPH_URL,
  postOperation,
  printGraphErrors,
  readOperation,
  type Answer,
  type JsonObject,
} from './client.ts';
import { printAnswer, printAnswerAsCsv } from './print/answer.ts';
import { lacksRegistry, printCompleteness, readCompleteness, readGaps } from './print/completeness.ts';

const COMMAND = defineCommand({
  call: 'npm run ask',
  does: 'Runs the operation in the file and prints the answer.',
  takes: ['<file>', 'the operation, such as FILE.graphql'],
  options: {
    variables: text('FILE', 'its variables as JSON; default: variables.json in the folder of the operation'),
    json: flag('print the answer as JSON'),
    csv: flag('print rows as CSV, and everything else on standard error'),
    policy: text('POLICY', "when centers are missing: WARN, ABORT or QUORUM(n); default: the gateway's policy"),
    fresh: flag('do not use a stored answer'),
    url: text('URL', 'the address of the graph', GRAPH_URL),
  },
  notes:
    'Exit code: 0 for a complete answer, 1 for errors (also when the policy withholds the answer), 3 when the answer lacks centers or earlier pages lacked them.',
  findFaults: ({ json, csv }) => (json && csv ? ['--json and --csv: expected one of them, got both'] : []),
  run: async ({ variables, json, csv, policy, fresh, url }, [file = '']) => {
    const operation = readOperation(file, variables);
    // JSON is for programs: send the operation unchanged.
    const asked = json ? operation : { ...operation, query: addContext(operation.query) };
    const answer = await postOperation(url, asked, policy, { isFresh: fresh });
    const completeness = readCompleteness(answer);
    if (json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    else if (answer.data) printData(answer.data, csv);
    if (answer.errors) process.stderr.write(nameOptions(printGraphErrors(answer.errors)));
    if (answer.data)
      (json || csv ? process.stderr : process.stdout).write(
        `\n${printCompleteness(completeness, readGaps(answer.data), lacksRegistry(answer))}`,
      );
    return toExitCode(answer, completeness?.isComplete ?? true);
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
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

/** Messages and help of errors name headers, which clients over HTTP send. Here they are options. */
export function nameOptions(help: string): string {
  return help
    .replaceAll('`x-completeness-policy: WARN`', '`--policy WARN`')
    .replaceAll('x-completeness-policy: expected', '--policy: expected')
    .replaceAll('The header `x-completeness-policy`', '`--policy`')
    .replaceAll('after the number of seconds in the header `retry-after`', 'in a few seconds');
}

function toExitCode(answer: Answer, isComplete: boolean): number {
  if (answer.errors?.length || !answer.data) return 1;
  return isComplete ? 0 : 3;
}
