/** Shows the progress of long work: a bar on a terminal, plain lines elsewhere. */
import { SingleBar } from 'cli-progress';

/** Where progress goes, such as `process.stderr`. */
export interface ProgressStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Step {
  /** The name of the work that is counted from zero to `of`. A new name starts a new bar. */
  readonly phase: string;
  readonly done: number;
  readonly of: number;
  /** The text to show, such as `wrote scholar: 500 of 1000`. */
  readonly text: string;
}

export interface Progress {
  readonly show: (step: Step) => void;
  /** Prints a line that stays. */
  readonly print: (line: string) => void;
  /** Removes the bar. Without this call, its timer prevents the process from exiting. */
  readonly end: () => void;
}

/** @param now milliseconds, from any beginning */
export function openProgress(stream: ProgressStream, now: () => number): Progress {
  return stream.isTTY ? openBar(stream) : openLines(stream, now);
}

function openBar(stream: ProgressStream): Progress {
  const bar = new SingleBar({
    stream: stream as NodeJS.WritableStream, // it only writes, and reads `isTTY` and `columns`
    format: '[{bar}] {percentage} %  {text}, {eta_formatted} left',
    barsize: 20,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: true,
  });
  let phase: string | undefined;
  const end = (): void => {
    bar.stop();
    phase = undefined;
  };
  return {
    show(step) {
      if (step.phase === phase) {
        bar.update(step.done, { text: step.text });
        return;
      }
      end();
      phase = step.phase;
      bar.start(step.of, step.done, { text: step.text });
    },
    print(line) {
      end();
      stream.write(`${line}\n`);
    },
    end,
  };
}

const LINE_EVERY_MS = 10_000;
const LINES_OF_A_PHASE = 20;

/** Some twenty lines for each phase of any size, and one every ten seconds. */
function openLines(stream: ProgressStream, now: () => number): Progress {
  let printedAt = now();
  let [phase, part] = ['', 0];
  const print = (line: string): void => {
    printedAt = now();
    stream.write(`${line}\n`);
  };
  return {
    show(step) {
      if (step.phase !== phase) [phase, part] = [step.phase, 0];
      const reached = step.done >= step.of ? LINES_OF_A_PHASE : Math.floor((LINES_OF_A_PHASE * step.done) / step.of);
      if (reached > part || now() - printedAt >= LINE_EVERY_MS) print(step.text);
      part = reached;
    },
    print,
    end: () => undefined,
  };
}
