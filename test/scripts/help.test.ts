/** `npm run NAME -- --help` of every command. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }; // our own file
/** They take no options, or are programs of other packages with a help of their own. */
const OTHERS = ['build', 'test', 'test:long', 'test:mongo', 'lint', 'typecheck', 'format', 'format:check'];
const commands = Object.keys(scripts).filter((name) => !OTHERS.includes(name));

// A build prints its progress; a command that is asked for help prints nothing else.
beforeAll(() => void spawnSync(process.execPath, ['scripts/run.mjs', 'build']));

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/run.mjs', ...args], { encoding: 'utf8' });

test.each(commands)('%s prints its usage, does nothing and ends with 0', (name) => {
  const { status, stdout, stderr } = run(name, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: npm (run )?${name} -- `));
  expect(stdout).toMatch(/^ {2}-h, --help/m);
});

test('a wrong option is a usage fault, before anything is done', () => {
  expect(run('secrets', '--centre', 'leap')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: "unknown option '--centre'\n(Did you mean --center?)\n`npm run secrets -- --help` shows the usage.\n",
  });
});
