/** What a person reads while the consortium starts, and when it runs. */
import { COMMANDS_HELP } from './commands.ts';
import type { ProcessPlan } from './plan.ts';

/** `[ 7/13] leap ready on 4110` */
export function printProgress({ name, port }: ProcessPlan, done: number, all: number): string {
  return `[${String(done).padStart(String(all).length)}/${all}] ${name} ready on ${port}`;
}

export function printAddresses(
  plans: readonly ProcessPlan[],
  logFolder: string,
  firstQuestion: string | undefined,
): string {
  const gateway = plans.find(({ name }) => name === 'gateway');
  const registry = plans.find(({ name }) => name === 'registry');
  const centers = plans.filter((plan) => plan !== gateway && plan !== registry);
  const width = Math.max(...centers.map(({ name }) => name.length));
  const base = gateway?.url ?? '';
  const url = base === 'http://127.0.0.1:4000/' ? '' : ` --url ${base}graphql`;
  return [
    `graph     ${base}graphql`,
    `explorer  ${base}explorer`,
    `health    ${base}health`,
    `registry  ${registry?.url ?? ''}`,
    'centers',
    ...centers.map((center) => `  ${center.name.padEnd(width)}  ${center.url}`),
    '',
    ...(firstQuestion === undefined
      ? []
      : [`Ask a first question, in another terminal: npm run ask -- ${firstQuestion}${url}`]),
    COMMANDS_HELP,
    `Logs are in ${logFolder}. Ctrl-C stops everything.`,
  ].join('\n');
}
