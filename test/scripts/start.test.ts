/** What is typed into a running `npm start`, and what it prints. */
import { PassThrough } from 'node:stream';
import { printAddresses, printProgress, readCommands, runCommand, type Commanded } from '../../scripts/start.ts';
import { planProcesses } from '../../scripts/supervise/plan.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';

function watch(): { commanded: Commanded; done: string[] } {
  const done: string[] = [];
  const note =
    (verb: string) =>
    (name: string): void =>
      void done.push(`${verb} ${name}`);
  const noteLater =
    (verb: string) =>
    async (name: string): Promise<void> =>
      note(verb)(name);
  return { done, commanded: { kill: noteLater('kill'), restart: noteLater('restart'), pause: note('pause') } };
}

test.each([
  ['stop leap', ['kill leap'], 'leap is stopped'],
  ['  hang   pact ', ['pause pact'], 'pact hangs'],
  ['start leap', ['restart leap'], 'leap serves again'],
  ['stop', [], 'Expected a verb and a name, got "stop"'],
  ['explode leap', [], 'There is no command "explode"'],
  ['', [], ''],
])('%j', async (line, expected, words) => {
  const { commanded, done } = watch();
  expect(await runCommand(commanded, line)).toContain(words);
  expect(done).toEqual(expected);
});

test('a name that nobody has is a sentence, and the reading goes on', async () => {
  const { commanded, done } = watch();
  const input = new PassThrough();
  const said: string[] = [];
  const heard = new Promise<void>((resolve) => {
    readCommands(
      input,
      { ...commanded, kill: () => Promise.reject(new ToolFault('There is no process "lepa".')) },
      (text) => {
        said.push(text);
        if (said.length === 2) resolve();
      },
      new AbortController().signal,
    );
  });
  input.write('stop lepa\nhang leap\n');
  await heard;
  expect(said.toSorted()).toEqual([
    'There is no process "lepa".',
    'leap hangs: its port is open, and it answers nothing. `start leap` brings it back.',
  ]);
  expect(done).toEqual(['pause leap']);
});

test('progress and addresses read as a person needs them', () => {
  const plans = planProcesses({
    sites: [
      { id: 'leap', name: 'LEAP', port: 4110 },
      { id: 'accelerat', name: 'ACCELERAT', port: 4101 },
    ],
    portBase: 4000,
    host: '127.0.0.1',
    dataDirectory: '/data',
    sitesDirectory: '/sites',
    environment: {},
  });
  expect(plans.slice(2, 3).map((plan) => printProgress(plan, 7, 13))).toEqual(['[ 7/13] leap ready on 4110']);
  const text = printAddresses(plans, 'var/logs', 'test/scenarios/a/query.graphql');
  expect(text).toContain('explorer  http://127.0.0.1:4000/explorer\n');
  expect(text).toContain('  accelerat  http://127.0.0.1:4101/\n  leap       http://127.0.0.1:4110/\n');
  expect(text).toContain('npm run ask -- test/scenarios/a/query.graphql\n');
});
