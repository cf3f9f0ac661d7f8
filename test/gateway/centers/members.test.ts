/** The members of the graph as a value that is replaced whole, and the looking for a new one. */
import { createMembers, printChange, type Change } from '../../../gateway/centers/directory.ts';
import { createMembersPoll, requireCenters } from '../../../gateway/centers/membership.ts';

const leap = { id: 'leap', name: 'LEAP', url: 'http://leap/' };
const pact = { id: 'pact', name: 'PACT', url: 'http://pact/' };
const liti = { id: 'liti', name: 'LITI', url: 'http://liti/' };
const NOTHING: Change = { added: [], removed: [], moved: [], renamed: [] };

test('who took the directory keeps it, whatever the members are by now', () => {
  const members = createMembers([leap, pact]);
  const taken = members.current();
  members.replace([liti]);
  expect(taken.centers).toEqual([leap, pact]);
  expect(taken.has('liti')).toBe(false);
  expect(members.current().centers).toEqual([liti]);
});

test.each([
  ['somebody new', [leap, pact, liti], { added: [liti] }, 'centers: added liti at http://liti/'],
  ['somebody less', [pact], { removed: [leap] }, 'centers: removed leap'],
  [
    'another address',
    [leap, { ...pact, url: 'http://b/' }],
    { moved: [{ center: { ...pact, url: 'http://b/' }, from: 'http://pact/' }] },
    'centers: moved pact from http://pact/ to http://b/',
  ],
  ['another name', [{ ...leap, name: 'L' }, pact], { renamed: [{ ...leap, name: 'L' }] }, 'centers: renamed leap to L'],
  [
    'all at once',
    [{ ...leap, url: 'http://b/' }, liti],
    { added: [liti], removed: [pact], moved: [{ center: { ...leap, url: 'http://b/' }, from: 'http://leap/' }] },
    'centers: added liti at http://liti/; removed pact; moved leap from http://leap/ to http://b/',
  ],
])('%s is a change that is told and printed', (_, next, expected, line) => {
  const members = createMembers([pact, leap]);
  const told: Change[] = [];
  members.onChange((change) => told.push(change));
  expect(members.replace(next)).toEqual({ ...NOTHING, ...expected });
  expect(told).toEqual([{ ...NOTHING, ...expected }]);
  expect(told.map(printChange)).toEqual([line]);
});

test('the same members in another order are no change, and nobody is told; nor is one who listens no more', () => {
  const members = createMembers([leap, pact]);
  const told: Change[] = [];
  const end = members.onChange((change) => told.push(change));
  expect(members.replace([pact, leap])).toEqual(NOTHING);
  end();
  members.replace([pact]);
  expect(told).toEqual([]);
});

const SITES = [{ id: 'leap', name: 'LEAP', port: 4110 }];
const readText = (text: string) =>
  requireCenters({ environment: { CENTERS_FILE: 'centers' }, sites: SITES, readFile: () => text });

test('a file has a center a line, or several with commas, and comments', () => {
  expect(
    readText('# ours\nleap=http://leap/#there  # the first\n\r\npact=http://pact/?a=b, liti=https://liti.example/\n'),
  ).toEqual([
    { id: 'leap', name: 'LEAP', url: 'http://leap/#there' },
    { id: 'pact', name: 'pact', url: 'http://pact/?a=b' },
    { id: 'liti', name: 'liti', url: 'https://liti.example/' },
  ]);
});

test.each([
  ['', ['(centers) names no center']],
  ['# nobody\n,,\n', ['(centers) names no center']],
  ['leap=http://a/\nleap=http://b/', ['(centers) names leap twice']],
  ['leap=http://a/\npact', ['(centers), pact is an http or https address, got ""']],
  [
    'LEAP=http://a/\n../x=ftp://b/',
    [
      'list of id=url, got "LEAP=http://a/"',
      'list of id=url, got "../x=ftp://b/"',
      'http or https address, got "ftp://b/"',
    ],
  ],
])('the file %j is faulty, and all its faults are named', (text, faults) => {
  for (const fault of faults) expect(() => readText(text)).toThrow(fault);
});

test('a file that cannot be read, two sources at once, a shift that is no number: faults with names', () => {
  const readFile = (): string => {
    throw new Error('no such file');
  };
  expect(() => requireCenters({ environment: { CENTERS_FILE: 'gone' }, sites: SITES, readFile })).toThrow(
    'CENTERS_FILE names a file that cannot be read: Error: no such file',
  );
  expect(() =>
    requireCenters({
      environment: { CENTERS_FILE: 'a', CENTERS: 'leap=http://a/' },
      sites: SITES,
      readFile: () => 'leap=http://a/',
    }),
  ).toThrow('expected CENTERS or CENTERS_FILE, got both');
  expect(() => requireCenters({ environment: { CENTER_PORT_SHIFT: 'far' }, sites: SITES, readFile })).toThrow(
    'CENTER_PORT_SHIFT is a whole number, got "far"',
  );
  expect(() => requireCenters({ environment: { CENTER_PORT_SHIFT: '90000' }, sites: SITES, readFile })).toThrow(
    'the address of leap is an http or https address, got "http://127.0.0.1:94110/"',
  );
});

test('the sites move with the ports of their consortium', () => {
  expect(requireCenters({ environment: { CENTER_PORT_SHIFT: '1000' }, sites: SITES, readFile: String })).toEqual([
    { id: 'leap', name: 'LEAP', url: 'http://127.0.0.1:5110/' },
  ]);
});

describe('looking again and again', () => {
  function look(texts: readonly string[]): { lines: string[]; ids: string[][] } {
    const members = createMembers(readText(texts[0] ?? ''));
    const lines: string[] = [];
    const left = [...texts];
    const check = createMembersPoll({ read: () => readText(left[0] ?? ''), members, log: (line) => lines.push(line) });
    const ids = texts.map(() => {
      check();
      left.shift();
      return members.current().centers.map(({ id }) => id);
    });
    return { lines, ids };
  }

  test('a change is one line, once it is seen twice; no change is none', () => {
    const [one, two] = ['leap=http://a/', 'leap=http://a/\npact=http://b/'];
    expect(look([one, one, two, two, two, two])).toEqual({
      lines: ['centers: added pact at http://b/'],
      ids: [['leap'], ['leap'], ['leap'], ['leap', 'pact'], ['leap', 'pact'], ['leap', 'pact']],
    });
  });

  test.each([
    ['is empty', ''],
    ['breaks off in an address', 'leap=http://a/\npact=ht'],
    ['breaks off where it could end, and so looks sound', 'leap=http://a/\n'],
  ])('a file that %s while it is written changes nothing, and nothing is said', (_, half) => {
    const [before, after] = ['leap=http://a/\npact=http://b/', 'leap=http://a/\npact=http://b/\nliti=http://c/'];
    const { lines, ids } = look([before, before, half, after, after]);
    expect(ids).toEqual([...Array<string[]>(4).fill(['leap', 'pact']), ['leap', 'liti', 'pact']]);
    expect(lines).toEqual(['centers: added liti at http://c/']);
  });

  test('a faulty list changes nothing and is said once, until it is another or sound', () => {
    const [sound, other] = ['leap=http://a/', 'pact=http://b/'];
    const { lines, ids } = look([sound, sound, 'leap=htt', 'leap=htt', 'leap=htt', '', '', sound, sound, other, other]);
    expect(ids).toEqual([...Array<string[]>(10).fill(['leap']), ['pact']]);
    expect(lines).toEqual([
      expect.stringMatching(/^centers: the list is invalid; the centers do not change: .* got "htt"$/),
      expect.stringMatching(/do not change: .* names no center$/),
      'centers: the list is valid again, without changes',
      'centers: added pact at http://b/; removed leap',
    ]);
  });
});
