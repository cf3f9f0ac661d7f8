/** Prints tables, code and other parts of a Markdown document. */

/** A table. Characters that would end a cell are escaped. */
export function printMarkdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const printRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [printRow(heads), printRow(heads.map(() => '---')), ...rows.map(printRow)].join('\n');
}

export function printCode(text: string): string {
  return `\`${text}\``;
}

/** The mark of a generated document. Readers do not see it. */
export function printGeneratedMark(sources: string): string {
  return `<!-- Derived from ${sources}: do not edit. \`npm run codegen\` prints it anew. -->`;
}

function escapeCell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
