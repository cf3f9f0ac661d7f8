/** Random requests to the endpoint that nobody sends by accident: sound operations with faults written into them, odd variables, bodies and headers. */
import type { FilterSetting } from './filters.ts';
import { createTape, type Tape } from './tape.ts';
import { writeOperation } from './writeOperation.ts';

export interface HostileRequest {
  readonly method: string;
  /** Of the URL, from `?` on. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** @param numbers that every choice is read from */
export function writeHostileRequest(setting: Omit<FilterSetting, 'tape'>, numbers: readonly number[]): HostileRequest {
  const tape = createTape(numbers);
  const operation = writeHostileOperation(setting, tape, numbers);
  const isGet = tape.chance(15);
  const headers = writeHeaders(tape, isGet);
  if (isGet) return { method: 'GET', search: writeSearch(tape, operation), headers, body: undefined };
  const method = tape.chance(3) ? tape.choose(['PUT', 'OPTIONS', 'HEAD', 'PATCH', 'PROPFIND']) : 'POST';
  return { method, search: tape.chance(5) ? '?query={a}' : '', headers, body: writeBody(tape, operation) };
}

type Operation = Readonly<Record<string, unknown>> & { readonly query: unknown };

function writeHostileOperation(
  setting: Omit<FilterSetting, 'tape'>,
  tape: Tape,
  numbers: readonly number[],
): Operation {
  const isTemplate = tape.chance(40);
  const { query, variables } = isTemplate
    ? fillTemplate(tape)
    : writeOperation(() => ({ ...setting, tape: createTape(numbers.slice(20)) }));
  const operation: Record<string, unknown> = {
    query: tape.chance(isTemplate ? 20 : 60) ? mutateDocument(tape, query) : query,
    variables: tape.chance(60) ? mutateVariables(tape, variables) : variables,
  };
  if (tape.chance(10)) operation['operationName'] = tape.choose([null, 'A', 'Random', '', '__proto__', 7, {}]);
  if (tape.chance(10)) operation['extensions'] = tape.choose<unknown>([...JUNK, ...EXTENSIONS]);
  if (tape.chance(5)) operation[tape.choose(['query', 'variables', 'id', '__proto__'])] = tape.choose(JUNK);
  return { query: '', ...operation };
}

const EXTENSIONS: readonly unknown[] = [
  { explain: true },
  { explain: 'yes' },
  { cache: true },
  { persistedQuery: true },
  { persistedQuery: { version: 1, sha256Hash: 'wrong' } },
  { persistedQuery: { version: 7, sha256Hash: {} } },
];

interface Template {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Requests of kinds that random mutation seldom finds. NAME stands for any name, VALUE for any value of JSON or GraphQL. */
const TEMPLATES: readonly Template[] = [
  {
    query: 'query ($f: Boolean = true) { scholars(first: 1) { nodes { id @include(if: $f) } } }',
    variables: { f: null },
  },
  { query: 'query ($f: Boolean = true) { scholars(first: 1) @skip(if: $f) { nodes { id } } }', variables: { f: null } },
  { query: 'query ($f: Boolean! = true) { __typename @skip(if: $f) }', variables: { f: null } },
  { query: 'query ($n: Int = 3) { scholars(first: $n) { nodes { id } } }', variables: { n: null } },
  { query: 'query ($id: ID! = "leap:scholar:0001") { scholar(id: $id) { id } }', variables: { id: null } },
  { query: 'query A { ...F } query B($v: Int) { ...F } fragment F on Query { scholars(first: $v) { nodes { id } } }' },
  {
    query:
      'query A($v: Int) { scholars(first: $v) { nodes { ...F } } } fragment F on Scholar { name @include(if: $w) }',
  },
  { query: '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }' },
  { query: '{ NAME: scholars(first: 1) { NAME: nodes { NAME: id } } }' },
  { query: '{ NAME: scholar(id: "leap:scholar:0001") { NAME: name NAME_2: id __typename: id } }' },
  { query: '{ scholars(first: 1) { nodes { __typename: id } } }' },
  {
    query:
      '{ NAME: healthSystem(id: "hs-va-puget-sound") { NAME: name partnerships(first: 1) { NAME: nodes { NAME: id } } } }',
  },
  { query: '{ NAME }' },
  { query: '{ scholars(NAME: VALUE) { nodes { id } } }' },
  { query: '{ scholars(filter: { NAME: VALUE }) { nodes { id } } }' },
  { query: '{ scholars(first: 1, filter: { name: { eq: VALUE } }) { nodes { id } } }' },
  { query: '{ scholars(first: 1, orderBy: VALUE) { nodes { id } } }' },
  { query: '{ scholars(first: VALUE, after: VALUE) { nodes { id } } }' },
  {
    query:
      '{ scholar(id: VALUE) { id name hostSystem { name } } center(id: VALUE) { name } healthSystem(id: VALUE) { name } }',
  },
  {
    query: 'query ($v: ScholarFilter) { scholars(first: 1, filter: $v) { nodes { id } } }',
    variables: { v: { NAME: 'VALUE' } },
  },
  {
    query: 'query ($v: [ScholarFilter!]) { scholars(first: 1, filter: { or: $v }) { nodes { id } } }',
    variables: { v: 'VALUE' },
  },
  {
    query: 'query ($v: ScholarOrder = VALUE) { scholars(first: 1, orderBy: $v) { nodes { id } } }',
    variables: { v: 'VALUE' },
  },
  {
    query: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
    variables: { representations: [{}] },
  },
  { query: '{ _service { sdl } }' },
  { query: '{ __type(name: VALUE) { name fields { name } } __schema { queryType { name } } }' },
  { query: 'mutation { scholars { nodes { id } } }' },
  { query: 'subscription { scholars { nodes { id } } }' },
  { query: 'query NAME { __typename } query B { __typename }' },
  { query: '{ scholarStatistics(groupBy: VALUE) { groups { keys { value } count { value } } } }' },
  { query: 'query ($v: VALUE) { __typename }' },
  { query: 'query ($v: Int @NAME) @NAME(if: VALUE) { __typename @NAME }' },
];

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__typename',
  '_entities',
  'part_id',
  'node',
  'a',
];
const VALUES = [
  'null',
  'true',
  '-1',
  '0',
  '501',
  '2147483648',
  '1e400',
  '-0.0',
  '""',
  '"__proto__"',
  '"leap:scholar:0001"',
  '"\\u0000"',
  '"""\n x"""',
  'A',
  '__proto__',
  '[]',
  '[[null]]',
  '{}',
  '{ __proto__: 1 }',
  '{ field: NAME, direction: ASC }',
  '$v',
  '$nope',
];

function fillTemplate(tape: Tape): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const { query, variables = {} } = tape.choose(TEMPLATES);
  const fill = (text: string): string =>
    text.replaceAll('VALUE', () => tape.choose(VALUES)).replaceAll('NAME', () => tape.choose(NAMES));
  const filled = JSON.parse(JSON.stringify(variables).replaceAll('NAME', () => tape.choose(NAMES))) as typeof variables;
  return { query: fill(query), variables: filled };
}

const TOKEN = /"""[^]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[$@]?[A-Za-z_]\w*|-?\d+(?:\.\d+)?|\S/g;
const FRAGMENTS = [
  ...VALUES,
  ...NAMES,
  '...Part1',
  '...on Query',
  '...',
  '@include(if: $v1)',
  '@skip(if: null)',
  '@defer',
  '{',
  '}',
  '(',
  ')',
  ':',
  '!',
  '$v1',
  'on',
  'fragment',
  'mutation',
  '#',
  '"',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '😀',
];

function mutateDocument(tape: Tape, query: string): string {
  const tokens: string[] = query.match(TOKEN) ?? [];
  for (let count = 1 + tape.pick(3); count > 0; count -= 1) {
    const at = tape.pick(tokens.length + 1);
    const kind = tape.pick(4);
    if (kind === 0) tokens.splice(at, 1);
    else if (kind === 1) tokens.splice(at, 1, tape.choose(FRAGMENTS));
    else if (kind === 2) tokens.splice(at, 0, tape.choose(FRAGMENTS));
    else tokens.splice(at, 0, tokens[tape.pick(tokens.length + 1)] ?? '');
  }
  return tokens.join(' ');
}

const DEEP: unknown = JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`);
const OWN_PROTO: unknown = JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "toString": null}');
const JUNK: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0.5,
  2 ** 31,
  1e308,
  '',
  'x',
  '__proto__',
  '\u0000',
  '\uD800',
  [],
  [[]],
  [null],
  {},
  OWN_PROTO,
  DEEP,
  { and: [{}] },
  { or: null, not: {} },
];

function mutateVariables(tape: Tape, variables: Readonly<Record<string, unknown>>): unknown {
  if (tape.chance(10)) return tape.choose(JUNK);
  const mutated: Record<string, unknown> = { ...variables };
  const names = Object.keys(mutated);
  for (let count = 1 + tape.pick(3); count > 0; count -= 1) {
    const name = names.length > 0 && tape.chance(80) ? tape.choose(names) : tape.choose([...NAMES, 'v', 'v1']);
    if (tape.chance(15)) delete mutated[name];
    else
      Object.defineProperty(mutated, name, {
        value: tape.chance(30) ? mutateDeep(tape, mutated[name]) : tape.choose(JUNK),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return mutated;
}

/** Somewhere inside the value stands another. */
function mutateDeep(tape: Tape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || tape.chance(20)) return tape.choose(JUNK);
  const entries = Object.entries(value);
  if (entries.length === 0) return { [tape.choose(NAMES)]: tape.choose(JUNK) };
  const [chosen] = tape.choose(entries);
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === chosen ? mutateDeep(tape, each) : each));
  return Object.fromEntries(entries.map(([key, each]) => [key, key === chosen ? mutateDeep(tape, each) : each]));
}

function writeBody(tape: Tape, operation: Operation): Buffer {
  const text = JSON.stringify(tape.chance(3) ? [operation] : operation);
  if (tape.chance(94)) return Buffer.from(text);
  const bytes = Buffer.from(text);
  switch (tape.pick(4)) {
    case 0:
      return bytes.subarray(0, tape.pick(bytes.length));
    case 1:
      bytes[tape.pick(bytes.length)] = tape.pick(256);
      return bytes;
    case 2:
      return Buffer.from(text, 'utf16le');
    default:
      return Buffer.from(JSON.stringify(tape.choose(JUNK)) ?? '');
  }
}

function writeSearch(tape: Tape, operation: Operation): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(operation))
    parameters.append(name, name === 'variables' || name === 'extensions' ? JSON.stringify(value) : String(value));
  const text = `?${parameters.toString()}`.slice(0, 12_000);
  if (tape.chance(85)) return text;
  return tape.choose([
    '?query=%',
    '?query=%E0%A4%A',
    '?',
    '??query={a}',
    `${text}&query={b}`,
    `${text}&variables=%7B`,
    '?variables={}',
  ]);
}

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: [
    'application/graphql-response+json',
    '*/*',
    'text/plain',
    '',
    'application/json;q=',
    ';;,',
    'multipart/mixed',
    'a/b;c="',
  ],
  'content-type': [
    'application/json; charset=utf-8',
    'application/json;',
    'APPLICATION/JSON',
    'application/json; charset=latin1',
    'text/plain',
    'application/graphql',
    '',
    'multipart/form-data; boundary=x',
    'x',
    'application/json;;;="',
  ],
  'content-encoding': ['gzip', 'identity', '', 'br, gzip'],
  'x-completeness-policy': [
    'WARN',
    'ABORT',
    'QUORUM(2)',
    'QUORUM(99999999999999999999)',
    'QUORUM(-1)',
    '',
    '\u00e9',
    'x'.repeat(3000),
  ],
  'cache-control': ['no-cache', 'no-store', 'max-age=0', 'max-age', ',,,', '"'],
  'x-request-id': ['a', '', '\u00e9', 'x'.repeat(100)],
  authorization: ['Bearer x', '', '\u00ff'],
  cookie: ['a=1', ''],
  'apollo-require-preflight': ['true', ''],
  'x-apollo-operation-name': ['A', ''],
  expect: ['100-continue'],
  range: ['bytes=5-1'],
  'if-none-match': ['*'],
  traceparent: ['00-0-0-0', 'x'],
};

function writeHeaders(tape: Tape, isGet: boolean): Record<string, string> {
  const headers: Record<string, string> = isGet
    ? { 'apollo-require-preflight': 'true' }
    : { 'content-type': 'application/json' };
  for (const [name, values] of Object.entries(HEADERS)) if (tape.chance(5)) headers[name] = tape.choose(values);
  return headers;
}
