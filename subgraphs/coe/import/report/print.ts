/** Prints the reports of the importer for people. */
import type {
  CollectionDescription,
  CollectionDiff,
  DataDescription,
  DataDiff,
  DiffExample,
  FieldChange,
  FieldDescription,
  Freshness,
  ImportFault,
  ImportReport,
  Place,
} from './report.ts';

export function printReport(report: ImportReport, center: string): string {
  const notes = report.notes.map((note) => `note: ${note}`);
  // Drift can be a consequence of faults: there may be a thousand lines of it.
  const isRefused = report.status === 'refused';
  return [...notes, ...(isRefused ? [] : printDrift(report)), ...printOutcome(report, center)].join('\n');
}

function printOutcome(report: ImportReport, center: string): string[] {
  switch (report.status) {
    case 'refused':
      return [
        ...printFaults(report.faults),
        ...printRest(report),
        ...printDrift(report),
        `${printFaultCount(report.faultCount)}. Nothing was changed.`,
      ];
    case 'valid':
      return [
        ...(report.diff ? printDiff(report.diff) : []),
        `The files of ${center} are in order (${printCounts(report.counts)}; as of ${report.asOf}). Nothing was changed: this was a check.`,
      ];
    case 'imported': {
      const { counts, asOf, epoch } = report.generation;
      const before = report.previousEpoch ? `it was ${report.previousEpoch}` : 'it is the first';
      return [`Imported ${center}: ${printCounts(counts)}; as of ${asOf}.`, `The epoch is now ${epoch}; ${before}.`];
    }
  }
}

/** Prints a fault as its place and what was expected and found, with the hint below. */
function printFaults(faults: readonly ImportFault[]): string[] {
  const places = faults.map(printPlace);
  const width = Math.max(0, ...places.map((place) => place.length));
  return faults.flatMap((fault, index) => [
    `${(places[index] ?? '').padEnd(width)}  expected ${fault.expected}; found ${fault.found}`,
    ...(fault.hint ? [`${' '.repeat(width)}  hint: ${fault.hint}`] : []),
  ]);
}

/** `scholars.csv line 3 status`, `all.xlsx sheet scholars row 3 status`. */
export function printPlace({ file, sheet, row, column }: Place): string {
  return [file, sheet && `sheet ${sheet}`, row && `${sheet ? 'row' : 'line'} ${row}`, column].filter(Boolean).join(' ');
}

function printRest({
  faults,
  faultCount,
}: {
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
}): string[] {
  return faultCount > faults.length ? [`... and ${faultCount - faults.length} more`] : [];
}

function printDrift({ drift, driftCount }: Pick<ImportReport, 'drift' | 'driftCount'>): string[] {
  const lines = drift.map(
    (each) =>
      `drift: ${printPlace(each)}: ${each.field} is ${JSON.stringify(each.stored)} in the file and ${JSON.stringify(each.registry)} in the registry, which counts`,
  );
  return driftCount > drift.length
    ? [...lines, `... and ${driftCount - drift.length} more values that drifted`]
    : lines;
}

function printCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([collection, count]) => `${count} ${collection}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function printFaultCount(count: number): string {
  return count === 1 ? '1 fault' : `${count} faults`;
}

const MOST_VALUE = 60;

function printDiff({ epoch, collections }: DataDiff): string[] {
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

/** Lists collections without rows in one line. */
export function printDescription({ epoch, asOf, origin, collections }: DataDescription, center: string): string {
  const entries = Object.entries(collections);
  const empty = entries.filter(([, each]) => each.rows === 0).map(([code]) => code);
  return [
    `${center}: epoch ${epoch}, data as of ${asOf}, from ${origin}`,
    ...entries.filter(([, each]) => each.rows > 0).flatMap(([code, each]) => printDescribed(code, each)),
    ...(empty.length > 0 ? ['', `Without rows: ${empty.join(', ')}`] : []),
  ].join('\n');
}

function printDescribed(code: string, { rows, fields, sources, updated }: CollectionDescription): string[] {
  const names = Object.keys(fields);
  const width = Math.max(...names.map((name) => name.length));
  return [
    '',
    `${code}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    `  last reviewed: ${printFreshness(updated)}`,
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
  if (!oldest || stalePercent === undefined) return 'not known for any row';
  const missing = unknown > 0 ? `; not known for ${unknown}` : '';
  return `${oldest} to ${newest}, median ${median}; more than a year before the as-of date: ${stale} (${stalePercent.toFixed(1)} %)${missing}`;
}
