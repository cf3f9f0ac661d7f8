/** Runs a command line tool: its exit code is what it returns, a fault is one sentence, and --help its usage. */
import { ToolFault } from './client.ts';
import { asksForHelp, printUsage, type Usage } from './print/usage.ts';

export async function runTool(usage: Usage, tool: (args: readonly string[]) => Promise<number>): Promise<void> {
  // A reader such as `head` may stop reading; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const args = process.argv.slice(2);
  if (asksForHelp(args, usage.options)) {
    process.stdout.write(printUsage(usage));
    return;
  }
  try {
    process.exitCode = await tool(args);
  } catch (error) {
    if (!isToolFault(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** `parseArgs` of Node says in its own sentences what is wrong with an option. */
function isToolFault(error: unknown): error is Error {
  return (
    error instanceof ToolFault ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
