/** One definition of a command line: what it prints, what it refuses, and with which exit code it ends. */
import {
  defineCommand,
  flag,
  names,
  number,
  runCommandLine,
  text,
  ToolFault,
  wholeNumber,
  wholeNumbers,
} from '../../subgraphs/commandLine.ts';

const COMMAND = defineCommand({
  call: 'npm run paint',
  does: 'Paints a file.',
  takes: ['<file>', 'what is painted'],
  options: {
    portBase: wholeNumber('PORT', 'the first port', { least: 1, most: 65_535, usual: 4000 }),
    minutes: number('M', 'how long', { above: 0, usual: 10 }),
    counts: wholeNumbers('COUNTS', 'how many at a time', { least: 1, usual: [1, 16] }),
    colors: names('NAMES', 'which colors', ['red', 'green'] as const),
    seed: wholeNumber('N', 'which random numbers', { least: 0, usual: undefined }),
    out: text('FILE', 'where to'),
    json: flag('as JSON'),
    csv: flag('as CSV'),
  },
  notes: 'Ends with 3 when the color is out.',
  findFaults: ({ json, csv }) => (json && csv ? ['--json and --csv: expected one of them, got both'] : []),
  run: async (values, given) => {
    done.push([values, given]);
    if (given[0] === 'missing') throw new ToolFault('There is no file missing.');
    if (given[0] === 'bug') throw new TypeError('undefined is no function');
    return given[0] === 'out' ? 3 : 0;
  },
});
let done: unknown[] = [];

async function run(...args: string[]): Promise<{ code: number; printed: string; said: string; done: unknown[] }> {
  const result = { code: -1, printed: '', said: '', done: [] as unknown[] };
  done = result.done;
  result.code = await runCommandLine(COMMAND, args, {
    write: (each) => void (result.printed += each),
    writeError: (each) => void (result.said += each),
    columns: 80,
  });
  return result;
}

const USUAL = {
  portBase: 4000,
  minutes: 10,
  counts: [1, 16],
  colors: ['red', 'green'],
  seed: undefined,
  out: undefined,
  json: false,
  csv: false,
};

test('options have their usual values, or what was given', async () => {
  expect((await run('a')).done).toEqual([[USUAL, ['a']]]);
  const given = ['--port-base', '5000', '--counts=16,4', '--colors', 'green', '--seed', '7', '--out', 'b', '--json'];
  expect((await run(...given, '--minutes', '0.5', 'a')).done).toEqual([
    [
      { ...USUAL, portBase: 5000, counts: [4, 16], colors: ['green'], seed: 7, out: 'b', json: true, minutes: 0.5 },
      ['a'],
    ],
  ]);
});

test('behind `--` everything is an argument', async () => {
  expect((await run('--', '--help')).done).toEqual([[USUAL, ['--help']]]);
});

test('the help has the usage, each option with its usual value, and the notes; nothing is done', async () => {
  expect(await run('--help')).toEqual({
    code: 0,
    said: '',
    done: [],
    printed: `Usage: npm run paint -- [options] <file>

Paints a file.

Arguments:
  file                what is painted

Options:
  --port-base <PORT>  the first port (default: 4000)
  --minutes <M>       how long (default: 10)
  --counts <COUNTS>   how many at a time (default: 1,16)
  --colors <NAMES>    which colors (default: red,green)
  --seed <N>          which random numbers
  --out <FILE>        where to
  --json              as JSON
  --csv               as CSV
  -h, --help          print this

Ends with 3 when the color is out.
`,
  });
});

test.each([[['-h']], [['a', '--unheard-of', '--help']], [['--minutes', 'x', '-h']]])(
  '%j asks for help',
  async (args) => {
    expect(await run(...args)).toMatchObject({ code: 0, said: '', done: [] });
  },
);

test('every fault is named at once, and nothing is done', async () => {
  const {
    code,
    said,
    printed,
    done: ran,
  } = await run(
    ...[
      '--port-base',
      '0',
      '--minutes',
      'x',
      '--counts',
      '1,b',
      '--colors',
      'green,blue',
      '--seed',
      '1.5',
      '--out',
      '',
    ],
  );
  expect({ code, printed, ran }).toEqual({ code: 2, printed: '', ran: [] });
  expect(said.split('\n')).toEqual([
    '--port-base: expected a whole number from 1 to 65535, got "0"',
    '--minutes: expected a number above 0, got "x"',
    '--counts: expected a whole number from 1, got "1,b"',
    '--colors: expected some of red,green, got "green,blue"',
    '--seed: expected a whole number from 0, got "1.5"',
    '--out: expected a value, got ""',
    "missing required argument 'file'",
    '`npm run paint -- --help` shows the usage.',
    '',
  ]);
});

test.each([
  [['a', '--minuts', '3'], "unknown option '--minuts'\n(Did you mean --minutes?)\n"],
  [['a', '--seed', 'x', '--minuts'], '--seed: expected a whole number from 0, got "x"\nunknown option'],
  [['a', 'b'], 'too many arguments. Expected 1 argument but got 2.\n'],
  [['a', '--out'], "option '--out <FILE>' argument missing\n"],
  [['a', '--json', '--csv'], '--json and --csv: expected one of them, got both\n'],
])('%j is refused', async (args, sentence) => {
  const { code, said } = await run(...args);
  expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
});

test('a command has exit codes of its own; its faults are sentences, and only bugs have a stack', async () => {
  expect(await run('out')).toMatchObject({ code: 3, said: '' });
  expect(await run('missing')).toMatchObject({ code: 1, said: 'There is no file missing.\n' });
  await expect(run('bug')).rejects.toThrow(TypeError);
});
