/** Prints what an import would change, for people. */
import type { CollectionDiff, DataDiff, DiffExample, FieldChange } from './dataDiff.ts';

const MOST_VALUE = 60;

export function printDiff({ epoch, collections }: DataDiff): string[] {
  const changed = Object.entries(collections);
  const against = epoch === undefined ? 'there are no data yet' : `compared with epoch ${epoch}`;
  if (changed.length === 0) return [`No row would change (${against}).`];
  return [`What would change (${against}):`, ...changed.flatMap(([code, diff]) => printCollection(code, diff)), ''];
}

function printCollection(code: string, { added, removed, changed, fields, examples }: CollectionDiff): string[] {
  const counts = Object.entries(fields).map(([field, count]) => `${field} in ${count}`);
  return [
    `${code}: ${added} added, ${removed} removed, ${changed} changed${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`,
    ...examples.map(printExample),
    ...(added + removed + changed > examples.length ? ['  ...'] : []),
  ];
}

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

function printExample(example: DiffExample): string {
  const start = `  ${MARKS[example.kind]} ${example.id}`;
  return example.kind === 'changed' ? `${start}: ${example.fields.map(printChange).join('; ')}` : start;
}

function printChange(change: FieldChange): string {
  if (!('before' in change)) return `${change.field} (not shown)`;
  return `${change.field} ${printValue(change.before)} -> ${printValue(change.after)}`;
}

function printValue(value: unknown): string {
  const text = value === null ? 'nothing' : JSON.stringify(value);
  return text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}...` : text;
}
