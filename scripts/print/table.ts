/** Text tables for a terminal: columns as wide as their values, the last one wrapped to the width of the terminal. */

export interface TableOptions {
  /** Columns of the terminal; the last column is wrapped to fit where that leaves it at least 20. */
  readonly width?: number;
  /** Columns that hold numbers, flush right. */
  readonly right?: ReadonlySet<string>;
}

const GAP = '  ';
const NARROWEST = 20;

/** A header line, a rule and a line a row; without rows only the header. */
export function printTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
): string {
  const widths = columns.map((column, at) => Math.max(...[column, ...rows.map((row) => row[at] ?? '')].map(measure)));
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, 0);
  const room = (options.width ?? Infinity) - before;
  if (room >= NARROWEST) widths[last] = Math.min(widths[last] ?? 0, room);
  const printLine = (cells: readonly string[]): string =>
    columns
      .map((column, at) => pad(cells[at] ?? '', widths[at] ?? 0, options.right?.has(column) ?? false))
      .join(GAP)
      .trimEnd() + '\n';
  const printRow = (row: readonly string[]): string => {
    const [first = '', ...more] = wrap(row[last] ?? '', widths[last] ?? 0);
    return printLine([...row.slice(0, last), first]) + more.map((line) => ' '.repeat(before) + line + '\n').join('');
  };
  return printLine(columns) + printLine(widths.map((width) => '-'.repeat(width))) + rows.map(printRow).join('');
}

/** Breaks text between words into lines of at most that width; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && measure(line) + 1 + measure(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pad(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - measure(text)));
  return isRight ? space + text : text + space;
}

/** Characters as a reader counts them: an accent of its own takes no room. */
function measure(text: string): number {
  return [...text.normalize('NFC')].filter((character) => !/\p{M}/u.test(character)).length;
}
