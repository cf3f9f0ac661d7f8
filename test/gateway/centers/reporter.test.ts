/** A reporter gives its last report again only where a new one would be equal. */
import * as fc from 'fast-check';
import { createDirectory } from '../../../gateway/centers/directory.ts';
import { createReporter, reportOutcomes, type Outcome } from '../../../gateway/centers/outcome.ts';

const directories = [0, 1].map((port) =>
  createDirectory(['leap', 'pact'].map((id) => ({ id, name: `${id} ${port}`, url: `http://127.0.0.1:${port}/` }))),
);

const about = fc.record({
  asOf: fc.constantFrom(null, '2022-09-30'),
  epoch: fc.constantFrom('1', '2'),
  fields: fc.constantFrom([], [{ field: 'Scholar.name', code: 'READ_DENIED' as const }]),
});
const outcomeOf = (center: string): fc.Arbitrary<Outcome> =>
  fc.oneof(
    { weight: 4, arbitrary: about.map((own): Outcome => ({ status: 'answered', center, about: own, value: {} })) },
    about.map((own): Outcome => ({ status: 'answered', center, about: own, value: {}, code: 'EARLIER_GAP' })),
    about.map((own): Outcome => ({ status: 'denied', center, about: own, code: 'READ_DENIED' })),
    fc.constantFrom<Outcome>(
      { status: 'failed', center, code: 'CENTER_TIMEOUT' },
      { status: 'failed', center, code: 'CONTRACT_MISMATCH', reason: 'a type is missing' },
      { status: 'skipped', center, code: 'OTHER_OWNER' },
      { status: 'skipped', center, code: 'OUTSIDE_GAP' },
    ),
  );
const gap = { center: { id: 'leap', name: 'leap' }, cursor: 'a cursor' };

test('whatever it reported before, a report is as if it were made anew', () => {
  const step = fc.record({
    outcomes: fc.tuple(outcomeOf('leap'), outcomeOf('pact')),
    directory: fc.constantFrom(...directories),
    gaps: fc.constantFrom([], [], [gap]),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const report = createReporter();
      for (const { directory, outcomes, gaps } of steps)
        expect(report(directory, outcomes, gaps)).toEqual(reportOutcomes(directory, outcomes, gaps));
    }),
    { numRuns: 500 },
  );
});

test('where every center did the same, it is the same report', () => {
  const report = createReporter();
  const ask = (): ReturnType<typeof reportOutcomes> =>
    report(directories[0]!, [
      { status: 'answered', center: 'leap', about: { asOf: null, epoch: '1', fields: [] }, value: {} },
      { status: 'skipped', center: 'pact', code: 'OTHER_OWNER' },
    ]);
  expect(ask()).toBe(ask());
});
