/** Hints for wrong values: how a spreadsheet changed a value, and which name was probably meant. */
import { isDate } from '../../../contract/scalars.ts';

/**
 * The most similar known word, unless all differ too much or several are equally similar. Case, spaces, dashes and
 * underscores count little. A third of the letters may differ, or two, if these are less than half of them.
 */
function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = simplify(word);
  const limit = Math.max(1, Math.min(2, Math.floor((wanted.length - 1) / 2)), Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const each of known) {
    const other = simplify(each);
    if (Math.abs(other.length - wanted.length) >= least) continue; // at least that many letters differ
    const distance = measureDistance(wanted, other);
    if (distance === least) nearest = undefined; // a guess among several would mislead
    if (distance < least) [nearest, least] = [each, distance];
  }
  return nearest;
}

/** The hint with the most similar word. */
export function printNearest(word: string, known: Iterable<string>): string | undefined {
  const nearest = findNearest(word, known);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The Levenshtein distance. */
function measureDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, left] of [...a].entries()) {
    const current = [row + 1];
    for (let column = 0; column < b.length; column += 1) {
      const change = (previous[column] ?? 0) + (left === b[column] ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

const TYPE_AS_TEXT = 'format the column as text before typing or pasting into it';

/** What an invalid date probably means, with the resulting date. */
export function explainDate(text: string): string | undefined {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (first && second && year) return explainParts(first, second, year);
  if (/^\d{5}(\.\d+)?$/.test(text))
    return `a spreadsheet's number of a day; it would be ${toDay(Number(text))}; ${TYPE_AS_TEXT}`;
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (y && m && d) {
    const day = printDay(y, m, d);
    return isDate(day) ? `write ${day}` : 'there is no such day in the calendar';
  }
  const [day] = /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(text) ?? [];
  if (day) return `write the day alone, without a time: ${day}`;
  return explainAny(text);
}

function explainParts(first: string, second: string, year: string): string {
  const full = year.length === 2 ? `20${year}` : year;
  const american = printDay(full, first, second);
  const european = printDay(full, second, first);
  const readings = [
    isDate(american) && `${american} (month first)`,
    isDate(european) && european !== american && `${european} (day first)`,
  ].filter(Boolean);
  return `a spreadsheet's way to show a date; it would be ${readings.join(' or ') || 'no day of the calendar'}; ${TYPE_AS_TEXT}`;
}

function printDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DAY = 86_400_000;

/** Spreadsheets count days from the end of 1899. */
function toDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** What an invalid number probably means. */
export function explainNumber(text: string): string | undefined {
  const bare = text.replace(/^[$€£]\s*/, '').replace(/\s*%$/, '');
  if (/^-?\d{1,3}([,.' \u00A0\u202F]\d{3})+$/.test(bare))
    return `thousands separators are left out: write ${bare.replace(/[^\d-]/g, '')}`;
  if (/^-?\d+[.,]0+$/.test(bare)) return `a spreadsheet added decimals: write ${bare.replace(/[.,]0+$/, '')}`;
  if (/^-?\d+[.,]\d+$/.test(bare)) return 'only whole numbers are stored here';
  if (/^\d(\.\d+)?e\+?\d+$/i.test(bare)) return 'a spreadsheet shortened a long number; write all of its digits';
  if (bare !== text && /^-?\d+$/.test(bare)) return `write the number alone: ${bare}`;
  return explainAny(text);
}

const YES = new Set(['true', 't', 'yes', 'y', '1', 'wahr', 'vrai', 'verdadero', 'x']);
const NO = new Set(['false', 'f', 'no', 'n', '0', 'falsch', 'faux', 'falso']);

/** What an invalid Boolean value probably means. */
export function explainBoolean(text: string): string | undefined {
  const lower = text.toLowerCase();
  const meant = YES.has(lower) ? 'true' : NO.has(lower) ? 'false' : undefined;
  if (!meant) return explainAny(text);
  return text === lower ? `write ${meant}` : `spreadsheets write it in capitals: write ${meant}`;
}

const PLACEHOLDERS = new Set([
  'na',
  'n/a',
  'null',
  'none',
  'nan',
  'nil',
  '-',
  '--',
  '.',
  '?',
  'unknown',
  'missing',
  'tbd',
]);

/** Hints for values of any kind. */
export function explainAny(text: string): string | undefined {
  if (/^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i.test(text)) return 'a spreadsheet formula failed here';
  if (PLACEHOLDERS.has(text.toLowerCase())) return 'when it is not known, leave it empty';
  return undefined;
}
