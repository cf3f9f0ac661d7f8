/** The soak's judge lets pass what is right or says what it lacks, and nothing else. */
import type { GraphAnswer } from '../e2e/system.ts';
import { createJudge, type Verdict } from './judge.ts';
import { readTruths } from './variants.ts';

const QUERY = `{
  scholars(first: 200, orderBy: { field: NAME }) { nodes { id name center { id name } } totalCount { status value lower upper } completeness { isComplete considered answered centers { center { id } status code } } }
  own: scholar(id: "leap:scholar:0001") { id name }
}`;
const operation = { name: 'a list', query: QUERY };
/** Of the data of both variants alike: which one an answer is of does not matter here. */
const truths = readTruths(['subgraphs/sites', 'subgraphs/sites']);
const oracle = truths.getOracle(new Map());
const CENTERS = [
  'accelerat',
  'catalyst',
  'explore',
  'leap',
  'lhss',
  'liti',
  'mn-lhs',
  'pact',
  'pedsnet',
  'spirit',
  't-gapp',
];
const judge = createJudge({ truths, centerCount: CENTERS.length });

type Draft = { data: any; errors?: any[]; extensions: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests write into it

/** As the graph answers while `missing` are away. */
function makeAnswer(missing: readonly string[]): Draft {
  const answer = oracle.without(missing).run(QUERY);
  const centers = CENTERS.map((id) => ({ id, status: missing.includes(id) ? 'FAILED' : 'ANSWERED', code: null }));
  const summary = {
    isComplete: missing.length === 0,
    considered: CENTERS.length,
    answered: CENTERS.length - missing.length,
  };
  const data = JSON.parse(JSON.stringify(answer.data));
  data.scholars.completeness = { ...summary, centers: centers.map(({ id, ...rest }) => ({ center: { id }, ...rest })) };
  const errors = missing.includes('leap')
    ? [{ message: 'away', path: ['own'], extensions: { code: 'CENTER_UNAVAILABLE', center: 'leap' } }]
    : [];
  return {
    data,
    ...(errors.length > 0 && { errors }),
    extensions: { completeness: { ...summary, centers: centers.map(({ id, ...rest }) => ({ center: id, ...rest })) } },
  };
}

function judgeDraft(draft: Draft | GraphAnswer | string): Verdict {
  return judge({ operation, text: typeof draft === 'string' ? draft : JSON.stringify(draft), states: [new Map()] });
}

function change(missing: readonly string[], edit: (draft: Draft) => void): Draft {
  const draft = makeAnswer(missing);
  edit(draft);
  return draft;
}

test('a whole answer is complete', () => expect(judgeDraft(makeAnswer([]))).toEqual({ kind: 'complete' }));

test.each([[['pact']], [['leap']], [['leap', 'pact']]])('an answer that lacks %j and says so is partial', (missing) => {
  expect(judgeDraft(makeAnswer(missing))).toEqual({ kind: 'partial', missing });
});

test('what the registry could not tell may be null at the place that an error names, and nowhere else', () => {
  const blank = (draft: Draft): void =>
    draft.data.scholars.nodes.forEach((node: { center: { name: string | null } }) => (node.center.name = null));
  const error = (path: readonly unknown[]): object => ({
    message: 'away',
    path,
    extensions: { code: 'REGISTRY_UNAVAILABLE' },
  });
  expect(
    judgeDraft(change([], (draft) => (blank(draft), (draft.errors = [error(['scholars', 'nodes', '@', 'center'])])))),
  ).toEqual({ kind: 'partial', missing: ['registry'] });
  expect(judgeDraft(change([], (draft) => (blank(draft), (draft.errors = [error(['own'])]))))).toMatchObject({
    kind: 'wrong',
  });
  expect(judgeDraft(change([], blank))).toMatchObject({ kind: 'wrong' });
});

test.each<[string, Draft | string]>([
  ['a row is another', change([], ({ data }) => (data.scholars.nodes[3].name = 'Somebody Else'))],
  ['a row is lost', change([], ({ data }) => data.scholars.nodes.pop())],
  ['a row comes twice', change([], ({ data }) => data.scholars.nodes.push(data.scholars.nodes[0]))],
  ['two rows change places', change([], ({ data }) => data.scholars.nodes.push(...data.scholars.nodes.splice(0, 1)))],
  ['a count is one too many', change([], ({ data }) => (data.scholars.totalCount.value += 1))],
  ['a single row is lost', change([], ({ data }) => (data.own = null))],
  ['rows of a center are lost and nothing says so', { ...makeAnswer(['pact']), extensions: makeAnswer([]).extensions }],
  [
    'a total is told while a center is missing',
    change(['pact'], ({ data }) => (data.scholars.totalCount = { status: 'EXACT', value: 99, lower: 99, upper: 99 })),
  ],
  [
    'a center is said to be missing whose rows are there',
    change(
      [],
      ({ data, extensions }) => (
        (data.scholars.completeness = makeAnswer(['pact']).data.scholars.completeness),
        (extensions.completeness = makeAnswer(['pact']).extensions.completeness)
      ),
    ),
  ],
  [
    'the report of the whole leaves out a center',
    change([], ({ extensions }) => extensions.completeness.centers.pop()),
  ],
  [
    'the report of the whole calls itself complete with a failed center',
    change(['pact'], ({ extensions }) => (extensions.completeness.isComplete = true)),
  ],
  [
    'an error is about neither a center nor the registry',
    change(
      [],
      (draft) => (draft.errors = [{ message: 'an unexpected fault', extensions: { code: 'INTERNAL_FAULT' } }]),
    ),
  ],
  ['it has no data', { data: null, extensions: makeAnswer([]).extensions }],
  ['it is no JSON', '<html>'],
])('it is wrong where %s', (_, draft) => expect(judgeDraft(draft)).toMatchObject({ kind: 'wrong' }));
