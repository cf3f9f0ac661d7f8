/** Policies of completeness: what is one, and which answers each withholds. */
import { decidePolicy, describeMissingParts, parsePolicy, printPolicy } from '../../../gateway/centers/policy.ts';
import type { Summary } from '../../../gateway/centers/outcome.ts';

test.each(['WARN', 'ABORT', 'QUORUM(1)', 'QUORUM(11)', ' QUORUM(3) '])('%s is a policy', (text) => {
  const policy = parsePolicy(text, 11);
  expect(policy && printPolicy(policy)).toBe(text.trim());
});

test.each([
  '',
  'warn',
  'QUORUM',
  'QUORUM()',
  'QUORUM(0)',
  'QUORUM(12)',
  'QUORUM(-1)',
  'QUORUM(1.5)',
  'QUORUM(1e1)',
  'QUORUM( 3 )',
  'QUORUM(3) ABORT',
  'WARN, ABORT',
  'QUORUM(99999999999999999999)',
])('%j is none', (text) => {
  expect(parsePolicy(text, 11)).toBeUndefined();
});

const center = (
  id: string,
  status: 'ANSWERED' | 'DENIED' | 'FAILED' | 'SKIPPED',
  code: string | null = null,
): Summary['centers'][number] => ({ center: id, status, code, message: null, asOf: null, epoch: null, fields: [] });
const summarize = (isComplete: boolean, ...centers: Summary['centers']): Summary => ({
  isComplete,
  considered: centers.length,
  answered: centers.filter(({ status }) => status === 'ANSWERED').length,
  centers,
  gaps: [],
});

const WHOLE = summarize(true, center('a', 'ANSWERED'), center('b', 'SKIPPED', 'FILTER_EXCLUDES'));
const LACKING = summarize(
  false,
  center('a', 'ANSWERED'),
  center('b', 'SKIPPED', 'FILTER_EXCLUDES'),
  center('c', 'FAILED', 'CENTER_TIMEOUT'),
  center('d', 'DENIED', 'READ_DENIED'),
);
const LEFT_OUT = summarize(false, {
  ...center('a', 'ANSWERED'),
  fields: [
    { field: 'Scholar.appointments', code: 'READ_DENIED' },
    { field: 'Scholar.orcid', code: 'REGISTRY_DRIFT' },
  ],
});
const HOLES = {
  ...summarize(false, center('a', 'ANSWERED', 'EARLIER_GAP'), center('b', 'FAILED', 'CENTER_TIMEOUT')),
  gaps: ['a', 'b', 'gone'].map((id) => ({ center: id, count: 2 })),
};

test.each([
  ['WARN', HOLES, undefined],
  ['ABORT', HOLES, 'a ANSWERED (EARLIER_GAP); b FAILED (CENTER_TIMEOUT); gone no longer configured (EARLIER_GAP)'],
  ['QUORUM(1)', HOLES, undefined], // it answered this page
  ['QUORUM(2)', HOLES, 'a ANSWERED (EARLIER_GAP); b FAILED (CENTER_TIMEOUT); gone no longer configured (EARLIER_GAP)'],
  ['WARN', WHOLE, undefined],
  ['WARN', LACKING, undefined],
  ['WARN', LEFT_OUT, undefined],
  ['ABORT', WHOLE, undefined],
  ['ABORT', LACKING, 'c FAILED (CENTER_TIMEOUT); d DENIED (READ_DENIED)'],
  ['ABORT', LEFT_OUT, 'a without Scholar.appointments (READ_DENIED)'],
  ['QUORUM(2)', LACKING, undefined], // what is skipped provably holds nothing, and counts as served
  ['QUORUM(3)', LACKING, 'c FAILED (CENTER_TIMEOUT); d DENIED (READ_DENIED)'],
  ['QUORUM(1)', LEFT_OUT, undefined],
  ['QUORUM(4)', WHOLE, undefined], // two centers have left since: a quorum of all that take part
  [
    'QUORUM(4)',
    summarize(false, center('a', 'ANSWERED'), center('b', 'FAILED', 'CENTER_TIMEOUT')),
    'b FAILED (CENTER_TIMEOUT)',
  ],
  ['ABORT', undefined, undefined],
  ['QUORUM(4)', undefined, undefined],
])('%s of %j lacks %j', (text, summary, lacks) => {
  const policy = parsePolicy(text, 4);
  const decided = policy && decidePolicy(policy, summary);
  expect(decided && describeMissingParts(decided)).toBe(lacks);
});
