/** What can be typed into a running `npm start`, so that one can watch the graph do without a center. */
import { createInterface } from 'node:readline';
import { ToolFault } from '../client.ts';

/** What the commands work on. */
export interface Commanded {
  kill(name: string): Promise<void>;
  restart(name: string): Promise<void>;
  pause(name: string): void;
}

export const COMMANDS_HELP =
  'Type `stop leap`, `hang leap`, `start leap` (or another name) and Enter to see the graph do without a center. `start` also begins a center whose folder was added to the sites since.';

/** Carries out one line; the sentence that says what was done. */
export async function runCommand(consortium: Commanded, line: string): Promise<string> {
  const [verb = '', name = '', ...rest] = line.trim().split(/\s+/);
  if (verb === '') return '';
  if (name === '' || rest.length > 0)
    return `Expected a verb and a name, got ${JSON.stringify(line.trim())}. ${COMMANDS_HELP}`;
  switch (verb) {
    case 'stop':
      await consortium.kill(name);
      return `${name} is stopped; the graph goes on without it. \`start ${name}\` brings it back.`;
    case 'hang':
      consortium.pause(name);
      return `${name} hangs: it keeps its port and answers nothing. \`start ${name}\` brings it back.`;
    case 'start':
      await consortium.restart(name);
      return `${name} serves again.`;
    default:
      return `There is no command ${JSON.stringify(verb)}. ${COMMANDS_HELP}`;
  }
}

/** Reads commands from a stream until the signal; a command that cannot be carried out is a sentence, too. */
export function readCommands(
  input: NodeJS.ReadableStream,
  consortium: Commanded,
  say: (text: string) => void,
  signal: AbortSignal,
): void {
  const lines = createInterface({ input });
  signal.addEventListener('abort', () => lines.close());
  lines.on('line', (line) => {
    runCommand(consortium, line).then(
      (sentence) => sentence !== '' && say(sentence),
      (error: unknown) => say(error instanceof ToolFault ? error.message : `That did not work: ${String(error)}`),
    );
  });
}
