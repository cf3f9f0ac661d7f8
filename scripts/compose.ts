/** `npm run compose [-- --check | --center leap]`: writes docker-compose.yml; says whether it is fresh; prints that of one center. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSites } from '../gateway/centers/membership.ts';
import { ToolFault } from './client.ts';
import { planCenter, planConsortium } from './compose/planCompose.ts';
import { printCompose } from './compose/printCompose.ts';
import { runTool } from './runTool.ts';

const FILE = 'docker-compose.yml';

const OPTIONS = {
  check: { type: 'boolean', default: false, means: 'only say whether the file is fresh; ends with 1 when it is not' },
  center: { type: 'string', value: 'ID', means: 'print the file of this center alone, such as leap' },
} as const;

async function compose(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const sites = readSites(process.env['SITES_DIR'] ?? 'subgraphs/sites');
  if (values.center !== undefined) {
    const site = sites.find(({ id }) => id === values.center);
    if (!site)
      throw new ToolFault(
        `There is no center ${JSON.stringify(values.center)}; there are ${sites.map(({ id }) => id).join(', ')}.`,
      );
    process.stdout.write(printCompose(planCenter(site)));
    return 0;
  }
  const text = printCompose(planConsortium(sites));
  const isFresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === text;
  if (values.check && !isFresh)
    throw new ToolFault(`${FILE} is not what the sites give: run \`npm run compose\` and commit the result.`);
  if (!values.check) writeFileSync(FILE, text);
  process.stdout.write(`${FILE} ${values.check ? 'is fresh' : 'is written'}: ${sites.length} centers.\n`);
  return 0;
}

await runTool(
  { call: 'npm run compose', does: `Writes ${FILE} from the folders of the sites.`, options: OPTIONS },
  compose,
);
