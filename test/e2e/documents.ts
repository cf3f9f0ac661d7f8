/**
 * The examples of the documents: each query is asked as the command above its output says, and prints that output.
 * UPDATE_DOCUMENTS=1 writes the outputs that differ.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as ask } from '../../scripts/ask.ts';
import { eventually, type System } from './system.ts';

interface Example {
  /** `docs/querying.md: $ npm run --silent ask -- page.graphql` */
  readonly name: string;
  /** The document. */
  readonly page: string;
  readonly query: string;
  readonly options: readonly string[];
  /** Is LEAP stopped? */
  readonly isStopped: boolean;
  readonly output: string;
}

const LEAP = 'leap';
const examples = ['README.md', 'docs/querying.md'].flatMap(readExamples);

/** A block of GraphQL, then one or more blocks that begin with the command and, after `#`, say what was done before. */
function readExamples(file: string): Example[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(graphql|text)\n([\s\S]*?)^```$/gm);
  let query = '';
  return [...blocks].flatMap(([, language, content = '']): Example[] => {
    if (language === 'graphql') query = content;
    const [command = '', ...output] = content.split('\n');
    const [, options = '', before = ''] = /^\$ npm run --silent ask -- \S+([^#]*)(.*)$/.exec(command) ?? [];
    if (!/^\$ npm run --silent ask -- /.test(command)) return [];
    return [
      {
        name: `${file}: ${command}`,
        page: file,
        query,
        options: options.split(' ').filter((option) => option !== ''),
        isStopped: before === '# leap is stopped',
        output: output.join('\n'),
      },
    ];
  });
}

export function testDocuments(getSystem: () => System): void {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function expectOutput({ page, query, options, output }: Example): Promise<void> {
    const file = join(folder, 'question.graphql');
    writeFileSync(file, query);
    const printed = await print([file, '--fresh', '--url', getSystem().graphUrl, ...options]);
    if (process.env['UPDATE_DOCUMENTS'] === '1' && normalize(printed) !== normalize(output))
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(output, () => `${printed.trimEnd()}\n`),
      );
    else expect(normalize(printed)).toBe(normalize(output));
  }

  test('there are examples, with all centers and without one', () => {
    expect(examples.filter(({ isStopped }) => !isStopped).length).toBeGreaterThan(10);
    expect(examples.filter(({ isStopped }) => isStopped).length).toBeGreaterThan(2);
  });

  test.each(examples.filter(({ isStopped }) => !isStopped))('$name', expectOutput);

  describe('without leap', () => {
    beforeAll(() => getSystem().consortium.kill(LEAP));
    afterAll(async () => {
      await getSystem().consortium.restart(LEAP);
      await eventually(
        () => getSystem().health(),
        ({ centers }) => centers.every(({ state, breaker }) => state === 'up' && breaker === 'closed'),
      );
    });
    test.each(examples.filter(({ isStopped }) => isStopped))('$name', expectOutput);
  });
}

/** What the command prints to both of its streams, in their order, as where it is no terminal. */
async function print(args: readonly string[]): Promise<string> {
  let printed = '';
  const collect = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  const streams = [process.stdout, process.stderr];
  const spies = streams.map((stream) => jest.spyOn(stream, 'write').mockImplementation(collect));
  const listeners = streams.map((stream) => stream.rawListeners('error'));
  const columns = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  Object.defineProperty(process.stdout, 'columns', { value: undefined, configurable: true });
  try {
    await ask(args);
  } finally {
    for (const spy of spies) spy.mockRestore();
    // Each command line listens for faults of the streams, as it is the only one of its process.
    for (const [index, stream] of streams.entries())
      for (const each of stream.rawListeners('error'))
        if (!listeners[index]?.includes(each)) stream.removeListener('error', each as () => void); // as it was added
    if (columns) Object.defineProperty(process.stdout, 'columns', columns);
    else Reflect.deleteProperty(process.stdout, 'columns');
  }
  return printed;
}

/** Cursors differ between gateways, ages with the time, and a circuit breaker may have opened. */
function normalize(text: string): string {
  return text
    .replace(/((?:after|before|leap): )"[^"]*"/g, '$1"..."')
    .replace(/\d+ s ago/g, '0 s ago')
    .replace(/CENTER_RESTING: [^)]*|CENTER_UNAVAILABLE: [^)]*/g, 'CENTER_UNAVAILABLE')
    .replaceAll('CENTER_RESTING', 'CENTER_UNAVAILABLE')
    .trimEnd();
}
