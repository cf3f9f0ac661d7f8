/** Summaries of measures as text: where a quantile lies, and how many rows are in which bin. */
import { isObject, type JsonObject } from '../client.ts';
import { isCount, printCount } from './count.ts';

/** What each summary of a row is called: its measure, or its place where nobody asked for that. */
export function nameSummaries(value: unknown): { readonly name: string; readonly summary: JsonObject }[] | undefined {
  if (!Array.isArray(value) || !value.every(isObject)) return undefined;
  return value.map((summary, at) => ({
    name: typeof summary['measure'] === 'string' ? summary['measure'] : `summary ${at + 1}`,
    summary,
  }));
}

/** A quantile between bounds; a count has a status, and is none. */
export function isBetween(value: unknown): value is { readonly lower: number | null; readonly upper: number | null } {
  if (!isObject(value)) return false;
  const names = Object.keys(value).filter((name) => name !== '__typename');
  return (
    names.length === 2 && ['lower', 'upper'].every((name) => value[name] === null || typeof value[name] === 'number')
  );
}

/** `30 to under 60`, `>= 730`, `(none)`. */
export function printBetween({
  lower,
  upper,
}: {
  readonly lower: number | null;
  readonly upper: number | null;
}): string {
  if (lower === null) return '(none)';
  return upper === null ? `>= ${lower}` : `${lower} to under ${upper}`;
}

/** Is it a list of bins of which the beginnings were asked for? */
export function isBins(value: unknown): value is readonly JsonObject[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((bin) => isObject(bin) && typeof bin['from'] === 'number')
  );
}

/** `0: 3; 30: 1 + 1 open`: each bin by its beginning, without those of no rows. */
export function printBins(bins: readonly JsonObject[]): string {
  const texts = bins.map((bin) => ({
    from: String(bin['from']),
    count: printNumber(bin['count']),
    open: printNumber(bin['stillOpen']),
  }));
  const filled = texts.filter(({ count, open }) => count !== '0' || open !== '0');
  return filled
    .map(
      ({ from, count, open }) =>
        `${from}: ${[...(count === '' ? [] : [count]), ...(open === '0' || open === '' ? [] : [`${open} open`])].join(' + ')}`,
    )
    .join('; ');
}

function printNumber(value: unknown): string {
  if (isCount(value)) return printCount(value);
  return isObject(value) && typeof value['value'] === 'number' ? String(value['value']) : '';
}
