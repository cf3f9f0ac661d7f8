/** The gaps of a walk that an answer names: which center, of which list, and the cursor that fetches its rows. */
import { isObject, type JsonObject } from '../client.ts';

export interface GapLine {
  /** Response keys from the root to the list. */
  readonly list: string;
  readonly center: string;
  readonly cursor: string;
}

/** Those for which a cursor was asked, anywhere in the answer. */
export function readGaps(data: JsonObject): GapLine[] {
  return collect(data, []);
}

/** @param path the response keys to `value`; the last one but `gaps` is that of the report */
function collect(value: unknown, path: readonly string[]): GapLine[] {
  if (Array.isArray(value)) return value.flatMap((each) => collect(each, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'gaps' && Array.isArray(child)
      ? child.flatMap((gap) => toLine(gap, path.slice(0, -1)))
      : collect(child, [...path, key]),
  );
}

function toLine(gap: unknown, list: readonly string[]): GapLine[] {
  if (!isObject(gap) || typeof gap.cursor !== 'string') return [];
  const id = isObject(gap.center) ? gap.center.id : undefined;
  return [{ list: list.join('.'), center: typeof id === 'string' ? id : '(center not asked for)', cursor: gap.cursor }];
}

/** The end of a sentence that says that there are gaps: their cursors, or how to ask for them. */
export function printGaps(gaps: readonly GapLine[]): string {
  if (gaps.length === 0)
    return '; ask for completeness { gaps { center { id } cursor } } of the list, and give each cursor as its `after`.\n';
  return `; give each cursor as the \`after\` of its list:\n${gaps.map(({ list, center, cursor }) => `  ${list} ${center}: ${JSON.stringify(cursor)}\n`).join('')}`;
}
