/** Laws of contract drift: centers of other versions beside those that serve the contract. */
import fc from 'fast-check';
import { createComparison } from '../../gateway/versions/compare.ts';
import { withoutCoordinates, withValues } from '../support/alterSdl.ts';
import { openConsortium, SOURCES, type Answer, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';
import { testLaws } from './law.ts';

/** What rows are asked for, and what a center may lack of it; by response key. */
const FIELDS = {
  name: 'Scholar.name',
  status: 'Scholar.status',
  cohort: 'Scholar.cohort',
  startDate: 'Scholar.startDate',
  degrees: 'Scholar.degrees',
  basis: 'Scholar.basis',
};
type Key = keyof typeof FIELDS;
const KEYS = Object.keys(FIELDS) as Key[]; // the object's own
const CENTERS = ['leap', 'pact', 'spirit'];
const QUERY = `{ scholars { nodes { id ${KEYS.join(' ')} } totalCount { status value } } }`;
const UNKNOWN = 'ON_SABBATICAL_FROM_ELSEWHERE';

/** Three centers with two scholars each; those of leap have the status. */
async function withConsortium(
  sdl: Readonly<Record<string, string>>,
  use: (consortium: Consortium) => Promise<void>,
  status = 'ACTIVE',
): Promise<void> {
  const consortium = await openConsortium({ centers: CENTERS, sdl });
  try {
    await consortium.load({
      scholar: CENTERS.flatMap((center) =>
        [1, 2].map((number) =>
          makeScholar(`${center}:scholar:${number}`, {
            cohort: 2018 + number,
            status: center === 'leap' ? status : 'ACTIVE',
            degrees: ['MD'],
          }),
        ),
      ),
      appointment: CENTERS.map((center) => makeAppointment(`${center}:appointment:1`)),
    });
    await use(consortium);
  } finally {
    await consortium.close();
  }
}

type Node = Readonly<Record<string, unknown>> & { readonly id: string };
const listNodes = ({ data }: Answer): Node[] => data.scholars.nodes as Node[];

const arbitraryLack = fc.tuple(fc.constantFrom(...CENTERS), fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 }));

testLaws({
  letter: 'D',
  title: 'Contract drift',
  laws: [
    {
      id: 'D01',
      level: 'MUST',
      sentence: 'The contract compared with itself has no difference.',
      async check() {
        const { lacks, extraValues, breaking } = await createComparison(SOURCES.coe)(SOURCES.coe);
        expect([...lacks, ...extraValues, ...breaking]).toEqual([]);
      },
    },
    {
      id: 'D02',
      level: 'MUST',
      sentence:
        'If a center lacks fields, the answer is the one without drift, except that these fields of that center are null and named; no other row differs.',
      check: () =>
        withConsortium({}, async (consortium) => {
          const whole = await consortium.ask(QUERY);
          await fc.assert(
            fc.asyncProperty(arbitraryLack, async ([center, keys]) => {
              consortium.serve(center, withoutCoordinates(keys.map((key) => FIELDS[key])));
              const answer = await consortium.ask(QUERY);
              consortium.serve(center, SOURCES.coe);
              await consortium.learn();
              const expected = listNodes(whole).map((node) =>
                node.id.startsWith(center) ? { ...node, ...Object.fromEntries(keys.map((key) => [key, null])) } : node,
              );
              expect(listNodes(answer)).toEqual(expected);
              expect(answer.data.scholars.totalCount).toEqual(whole.data.scholars.totalCount);
              const told = answer.extensions.completeness.centers as { center: string; fields: { field: string }[] }[];
              expect(told.map((each) => [each.center, each.fields.map(({ field }) => field)])).toEqual(
                CENTERS.map((each) => [each, each === center ? keys.map((key) => FIELDS[key]).sort() : []]),
              );
            }),
            { numRuns: 3 },
          );
        }),
    },
    {
      id: 'D03',
      level: 'MUST',
      sentence:
        'A center that lacks what a question needs is missing from the answer of that question, and no total is claimed; another question of the same operation is whole.',
      check: () =>
        withConsortium({ leap: withoutCoordinates(['ScholarOrderField.COHORT']) }, async (consortium) => {
          const { data } = await consortium.ask(
            '{ needs: scholars(orderBy: {field: COHORT}) { nodes { id } totalCount { status } completeness { isComplete } } other: scholars { totalCount { status value } completeness { isComplete } } }',
          );
          expect((data.needs.nodes as Node[]).filter(({ id }) => id.startsWith('leap'))).toEqual([]);
          expect(data.needs).toMatchObject({
            totalCount: { status: 'INCOMPLETE' },
            completeness: { isComplete: false },
          });
          expect(data.other).toEqual({ totalCount: { status: 'EXACT', value: 6 }, completeness: { isComplete: true } });
        }),
    },
    {
      id: 'D04',
      level: 'MUST',
      sentence:
        'No client sees a value that the contract does not know (a cursor, which is a position and not a value, can hold it encoded): rows have its fallback, and the center is missing from statistics by it.',
      check: () =>
        withConsortium(
          { leap: withValues('ScholarStatus', [UNKNOWN]) },
          async (consortium) => {
            const answer = await consortium.ask(
              '{ scholars { nodes { id status } } scholarStatistics(groupBy: [STATUS]) { total { status lower } groups { count { status lower } } } }',
            );
            expect(JSON.stringify(answer)).not.toContain(UNKNOWN);
            const { groups, total } = answer.data.scholarStatistics;
            expect(total).toEqual({ status: 'INCOMPLETE', lower: 4 });
            expect(groups).toEqual([{ count: { status: 'INCOMPLETE', lower: 4 } }]);
            expect(listNodes(answer)).toHaveLength(6);
          },
          UNKNOWN,
        ),
    },
  ],
});
