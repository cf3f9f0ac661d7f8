/** Reads one JSON object property by property and reports each fault, so that a file's faults are known all at once. */
import { checkIdentifier } from '../contract/identifiers.ts';

/** Takes one sentence: where, what was expected, what came. */
export type ReportFault = (fault: string) => void;

/** Reads properties of one object. A property at fault is reported and read as an empty value of its type. */
export interface RecordReader {
  text(name: string): string;
  optionalText(name: string): string | null;
  /** Text that must pass the identifier check, or null. */
  identifier(name: string, check: string): string | null;
  boolean(name: string): boolean;
  integer(name: string): number;
  optionalInteger(name: string): number | null;
  texts(name: string): readonly string[];
  oneOf(name: string, values: readonly string[]): string;
  optionalOneOf(name: string, values: readonly string[]): string | null;
  object(name: string): RecordReader;
  optionalObject(name: string): RecordReader | null;
  objects(name: string): readonly RecordReader[];
  /** Reports properties that nobody has read: a misspelt name would otherwise pass for a missing value. */
  finish(): void;
}

/** A reader of `value`; `where` begins each fault. */
export function readRecord(value: unknown, where: string, report: ReportFault): RecordReader {
  const source = toObject(value, where, report);
  const seen = new Set<string>();
  const inner: RecordReader[] = [];
  const get = (name: string): unknown => {
    seen.add(name);
    return source[name];
  };
  const read = <T>(name: string, expected: string, isGood: (found: unknown) => found is T, empty: T): T => {
    const found = get(name);
    if (isGood(found)) return found;
    report(`${where}: ${name} must be ${expected}, got ${JSON.stringify(found) ?? 'nothing'}`);
    return empty;
  };
  const open = (found: unknown, place: string): RecordReader => {
    const reader = readRecord(found, place, report);
    inner.push(reader);
    return reader;
  };
  const orNull = <T>(name: string, otherwise: () => T): T | null => (get(name) === null ? null : otherwise());
  const reader: RecordReader = {
    text: (name) => read(name, 'a text that is not empty', isText, ''),
    optionalText: (name) => orNull(name, () => read(name, 'a text or null', isText, '')),
    identifier: (name, check) =>
      orNull(name, () => {
        const found = read(name, 'a text or null', isText, '');
        const fault = found && checkIdentifier(check, found);
        if (fault) report(`${where}: ${name}: ${fault}`);
        return found;
      }),
    boolean: (name) => read(name, 'true or false', isBoolean, false),
    integer: (name) => read(name, 'a whole number', isInteger, 0),
    optionalInteger: (name) => orNull(name, () => read(name, 'a whole number or null', isInteger, 0)),
    texts: (name) => read(name, 'a list of texts', isTexts, []),
    oneOf: (name, values) => read(name, `one of ${values.join(', ')}`, isOneOf(values), ''),
    optionalOneOf: (name, values) =>
      orNull(name, () => read(name, `null or one of ${values.join(', ')}`, isOneOf(values), '')),
    object: (name) => open(get(name), `${where}: ${name}`),
    optionalObject: (name) => orNull(name, () => open(get(name), `${where}: ${name}`)),
    objects: (name) =>
      read(name, 'a list of objects', Array.isArray, []).map((each, index) =>
        open(each, `${where}: ${name}[${index}]`),
      ),
    finish: () => {
      for (const name of Object.keys(source))
        if (!seen.has(name)) report(`${where}: there is no property ${name}; correct its name or take it out`);
      for (const each of inner) each.finish();
    },
  };
  return reader;
}

function toObject(value: unknown, where: string, report: ReportFault): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  report(`${where}: expected an object, got ${JSON.stringify(value) ?? 'nothing'}`);
  return {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function isOneOf(values: readonly string[]): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && values.includes(value);
}
