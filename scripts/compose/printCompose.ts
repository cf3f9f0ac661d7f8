/** A compose file as YAML, the same text for the same sites. */
import { Document, isScalar, visit } from 'yaml';
import type { ComposeFile } from './planCompose.ts';

const HEAD = ` Written by \`npm run compose\` from subgraphs/sites: change scripts/compose and run it again.
 How to use it: docs/operations.md.
`;

export function printCompose(file: ComposeFile): string {
  const head = HEAD.split('\n')
    .map((line) => (line ? `#${line}` : ''))
    .join('\n');
  const document = new Document(file, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => void (list.flow = list.items.every(isScalar)), // a list of words takes one line
  });
  return head + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
