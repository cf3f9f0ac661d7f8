/** `npm run figures [-- --url URL]`: the consortium's published figures beside the live ones. */
import { parseArgs } from 'node:util';
import { GRAPH_URL, printGraphErrors } from './client.ts';
import { askFigures } from './figures/askFigures.ts';
import { printFigures } from './figures/printFigures.ts';
import { runTool } from './runTool.ts';

const OPTIONS = { url: { type: 'string', default: GRAPH_URL, value: 'URL', means: 'where the graph is' } } as const;

/** 0 all figures agree, 1 one does not (or errors), 3 a center is missing, so that some cannot be compared. */
async function figures(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { answer, report } = await askFigures(values.url);
  if (answer.data) process.stdout.write(printFigures(report, process.stdout.columns));
  if (answer.errors) process.stderr.write(printGraphErrors(answer.errors));
  if (answer.errors?.length || report.figures.some(({ agrees }) => agrees === 'no')) return 1;
  return report.figures.every(({ agrees }) => agrees === 'yes') ? 0 : 3;
}

const USAGE = {
  call: 'npm run figures',
  does: 'Prints the published figures beside the live ones; ends with 0 when all agree, 1 when one does not, 3 when a center is missing.',
  options: OPTIONS,
};

await runTool(USAGE, figures);
