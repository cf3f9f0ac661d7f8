/** Prints how fresh and how complete a center's data are, for people. */
import type { CollectionDescription, DataDescription, FieldDescription, Freshness } from './dataDescription.ts';

/** Collections without rows are named in one line. */
export function printDescription({ epoch, asOf, origin, collections }: DataDescription, center: string): string {
  const entries = Object.entries(collections);
  const empty = entries.filter(([, each]) => each.rows === 0).map(([code]) => code);
  return [
    `${center}: epoch ${epoch}, data as of ${asOf}, from ${origin}`,
    ...entries.filter(([, each]) => each.rows > 0).flatMap(([code, each]) => printCollection(code, each)),
    ...(empty.length > 0 ? ['', `Without rows: ${empty.join(', ')}`] : []),
  ].join('\n');
}

function printCollection(code: string, { rows, fields, sources, updated }: CollectionDescription): string[] {
  const names = Object.keys(fields);
  const width = Math.max(...names.map((name) => name.length));
  return [
    '',
    `${code}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    `  last looked at: ${printFreshness(updated)}`,
    `  source: ${Object.entries(sources)
      .map(([source, count]) => `${source} ${count}`)
      .join(', ')}`,
    `  ${'field'.padEnd(width)}  ${'filled'.padStart(8)} ${'missing'.padStart(8)} ${'percent'.padStart(8)}`,
    ...Object.entries(fields).map(([name, field]) => printField(name.padEnd(width), field)),
  ];
}

function printField(name: string, { filled, missing, percent }: FieldDescription): string {
  return `  ${name}  ${String(filled).padStart(8)} ${String(missing).padStart(8)} ${(percent === undefined ? '' : percent.toFixed(1)).padStart(8)}`.trimEnd();
}

function printFreshness({ oldest, median, newest, stale, stalePercent, unknown }: Freshness): string {
  if (!oldest || stalePercent === undefined) return `not known of any row`;
  const missing = unknown > 0 ? `; not known of ${unknown}` : '';
  return `${oldest} to ${newest}, median ${median}; more than a year before the data end: ${stale} (${stalePercent.toFixed(1)} %)${missing}`;
}
