/** What `npm run TOOL -- --help` prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { asksForHelp, printUsage } from '../../scripts/print/usage.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }; // our own file
/** They take no options, or are programs of other packages with a help of their own. */
const WITHOUT_USAGE = ['build', 'test', 'test:mongo', 'lint', 'typecheck'];
const tools = Object.keys(scripts).filter((name) => !WITHOUT_USAGE.includes(name));

// Building tells its progress; a tool asked for help is to be silent.
beforeAll(() => void spawnSync(process.execPath, ['scripts/run.mjs', 'build']));

test.each(tools)('%s tells its usage, does nothing and ends with 0', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', name, '--help'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^(Usage: )?npm (run )?${name}\\b`));
  expect(stdout).toMatch(/^ {2}--help|^ {2}-h, --help/m);
});

test.each(['ask', 'import', 'backup', 'generate'])('%s knows -h too', (name) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', name, '-h'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain(`npm run ${name} -- `);
});

const OPTIONS = {
  'port-base': { type: 'string', default: '4000', value: 'PORT', means: 'the first port' },
  fresh: { type: 'boolean', default: false, means: 'nothing kept' },
} as const;

test('a usage is a sentence, and a line for each option with its default', () => {
  expect(printUsage({ call: 'npm start', does: 'Starts all of it.', options: OPTIONS })).toBe(
    [
      'Usage: npm start -- [options]',
      'Starts all of it.',
      '',
      '  --port-base PORT  the first port (4000)',
      '  --fresh           nothing kept',
      '  -h, --help        print this',
      '',
    ].join('\n'),
  );
});

test('a file is named before the options, and a tool without options has only --help', () => {
  expect(printUsage({ call: 'npm run ask', argument: 'FILE.graphql', does: 'Asks.', options: {} })).toBe(
    'Usage: npm run ask -- FILE.graphql\nAsks.\n\n  -h, --help  print this\n',
  );
  expect(printUsage({ call: 'npm run loss', does: 'Shows it.', options: {} })).toMatch(
    /^Usage: npm run loss\nShows it\.\n/,
  );
});

test.each([
  [['--help'], true],
  [['-h'], true],
  [['q.graphql', '--unheard-of', '--help'], true],
  [['--port-base', '-h'], false],
  [['--', '--help'], false],
  [['help'], false],
  [[], false],
])('%j', (args, expected) => {
  expect(asksForHelp(args, OPTIONS)).toBe(expected);
});
