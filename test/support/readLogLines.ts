/** The lines that a process logged, without their times; what its programs wrote otherwise (the line that it is ready) is left out. */

export interface LogLine {
  readonly level: string;
  readonly name: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/** Throws where a line looks like JSON and is none. */
export function readLogLines(text: string): LogLine[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => {
    const { time: _, ...rest } = JSON.parse(line) as LogLine & { readonly time: string }; // our own log
    return rest;
  });
}
