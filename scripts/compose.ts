/** `npm run compose`: writes docker-compose.yml, checks whether it is up to date, or prints the file of one center. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readSites } from '../gateway/centers/membership.ts';
import { defineCommand, flag, runCommandLine, text, ToolFault } from '../subgraphs/commandLine.ts';
import { planCenter, planConsortium, printCompose } from './composeFile.ts';

const FILE = 'docker-compose.yml';

const COMMAND = defineCommand({
  call: 'npm run compose',
  does: `Writes ${FILE} from the folders of the sites.`,
  options: {
    check: flag('only check whether the file is up to date; exit code 1 if it is not'),
    center: text('ID', 'print the file of this center, such as leap'),
  },
  findFaults: ({ check, center }) =>
    check && center !== undefined ? ['--check and --center: expected one of them, got both'] : [],
  run: async ({ check, center }) => {
    const sites = readSites(process.env['SITES_DIR'] ?? 'subgraphs/sites');
    if (center !== undefined) {
      const site = sites.find(({ id }) => id === center);
      if (!site)
        throw new ToolFault(
          `There is no center ${JSON.stringify(center)}; there are ${sites.map(({ id }) => id).join(', ')}.`,
        );
      process.stdout.write(printCompose(planCenter(site)));
      return 0;
    }
    const printed = printCompose(planConsortium(sites));
    const isFresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === printed;
    if (check && !isFresh)
      throw new ToolFault(`${FILE} is out of date: run \`npm run compose\` and commit the result.`);
    if (!check) writeFileSync(FILE, printed);
    process.stdout.write(`${FILE} ${check ? 'is up to date' : 'is written'}: ${sites.length} centers.\n`);
    return 0;
  },
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}
