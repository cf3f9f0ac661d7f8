/** Laws of who takes part, while it changes. */
import * as fc from 'fast-check';
import { createMembers, type Center } from '../../gateway/centers/directory.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeRows } from '../support/membership.ts';
import { arbitraryEvents, liveThrough } from '../support/turmoil.ts';
import { testLaws } from './law.ts';

const CENTERS = ['leap', 'liti', 'pact', 'spirit'];

/** One consortium for all checks: a start takes longer than any of them. */
let opened: Promise<Consortium> | undefined;
afterAll(async () => (await opened)?.close());

const rows = makeRows(CENTERS);

/** With all centers, and nothing broken. */
async function openAnew(): Promise<Consortium> {
  opened ??= openConsortium({ centers: CENTERS, deadlineMs: 20_000 }).then(async (consortium) => {
    await consortium.load(rows);
    return consortium;
  });
  const consortium = await opened;
  for (const name of ['registry', ...CENTERS]) consortium.break(name, undefined);
  for (const center of CENTERS) await consortium.add(center);
  return consortium;
}

/** Any events, at centers of which some are steady; what is expected of each answer is said in `liveThrough`. */
async function checkTurmoil(steady: readonly string[]): Promise<void> {
  const [events = []] = fc.sample(
    arbitraryEvents(
      CENTERS.filter((id) => !steady.includes(id)),
      60,
    ),
    1,
  );
  await liveThrough(await openAnew(), rows, { events, steady });
}

/** The registry is waited for between the two fetches of the operation; meanwhile everybody but one has left. */
async function checkOneMembership(): Promise<void> {
  const consortium = await openAnew();
  consortium.break('registry', async (answer) => {
    for (const center of CENTERS.slice(1)) consortium.remove(center);
    return answer();
  });
  const { data, errors } = await consortium.ask(
    '{ healthSystem(id: "hs-va-puget-sound") { partnerships { completeness { isComplete considered centers { center { id } } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.healthSystem.partnerships.completeness).toEqual({
    isComplete: true,
    considered: CENTERS.length,
    centers: CENTERS.map((id) => ({ center: { id } })),
  });
  expect(consortium.gateway.members.current().centers.map(({ id }) => id)).toEqual(CENTERS.slice(0, 1));
}

const arbitraryCenters: fc.Arbitrary<Center[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...CENTERS),
    name: fc.constantFrom('A', 'B'),
    url: fc.constantFrom('http://a/', 'http://b/'),
  }),
  { selector: ({ id }) => id, minLength: 1 },
);

/** Whoever follows the changes alone knows the members. */
function checkChangesTellAll(): void {
  fc.assert(
    fc.property(arbitraryCenters, fc.array(arbitraryCenters, { maxLength: 5 }), (first, next) => {
      const members = createMembers(first);
      const followed = new Map(first.map((center) => [center.id, center]));
      members.onChange(({ added, removed, moved, renamed }) => {
        for (const { id } of removed) followed.delete(id);
        for (const center of [...added, ...moved.map((each) => each.center), ...renamed])
          followed.set(center.id, center);
      });
      for (const centers of next) {
        members.replace(centers);
        expect([...followed.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(members.current().centers);
      }
    }),
  );
}

testLaws({
  letter: 'S',
  title: 'Membership',
  laws: [
    {
      id: 'S01',
      level: 'MUST',
      sentence:
        'One operation has one membership: all its fetches, rows, counts and reports are about the centers that took part when it started.',
      check: checkOneMembership,
    },
    {
      id: 'S02',
      level: 'MUST',
      sentence:
        'A change of the membership fails no operation: each answer is whole for the membership of the operation, or is marked as incomplete.',
      check: () => checkTurmoil([]),
    },
    {
      id: 'S03',
      level: 'MUST',
      sentence:
        'A center that takes part throughout is never lost: each of its rows is in every answer once, whichever other centers come, go, move or fail.',
      check: () => checkTurmoil(['leap', 'pact']),
    },
    {
      id: 'S04',
      level: 'MUST',
      sentence: 'The reported changes add up: they lead from the first list of members to the present one.',
      check: checkChangesTellAll,
    },
  ],
});
