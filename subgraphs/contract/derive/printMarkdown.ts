/** Prints the parts of a Markdown document that need care: tables and code. */

/** A table; what would end a cell is escaped. */
export function printMarkdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const printRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [printRow(heads), printRow(heads.map(() => '---')), ...rows.map(printRow)].join('\n');
}

export function printCode(text: string): string {
  return `\`${text}\``;
}

/** The mark of a generated document, which Markdown does not show. */
export function printGeneratedMark(sources: string): string {
  return `<!-- Derived from ${sources}: do not edit. \`npm run codegen\` prints it anew. -->`;
}

function escapeCell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
