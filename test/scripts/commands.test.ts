import { PassThrough } from 'node:stream';
import { ToolFault } from '../../scripts/client.ts';
import { readCommands, runCommand, type Commanded } from '../../scripts/supervise/commands.ts';

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
    'leap hangs: it keeps its port and answers nothing. `start leap` brings it back.',
  ]);
  expect(done).toEqual(['pause leap']);
});
