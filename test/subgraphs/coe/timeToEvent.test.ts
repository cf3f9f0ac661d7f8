/** Who is in the risk set of a center, from when, and until when. */
import { openConsortium, type Consortium } from '../../support/consortium.ts';
import { makeScholar } from '../../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => void (consortium = await openConsortium({ centers: ['leap'] })));
afterAll(() => consortium.close());

const COMMON = { center: 'leap', basis: 'SYNTHETIC', basisNote: null, sourceType: null, lastReviewedOn: null };
const award = (index: number, type: string, startDate: string, role = 'PRINCIPAL_INVESTIGATOR') => ({
  ...COMMON,
  id: `leap:award:${index}`,
  scholar: 'leap:scholar:1',
  number: `A-${index}`,
  title: null,
  funder: 'NIH',
  type,
  activityCode: null,
  role,
  startDate,
  endDate: null,
  totalCosts: null,
  periods: [],
});
const QUERY =
  '{ scholarTimeToEvent(event: K_TO_R) { curve { subjects { value } events { value } points { toMonth events { value } censored { value } } } } }';

/** The data are complete up to 2022-09-30. */
test.each<[string, ReturnType<typeof award>[], object]>([
  [
    'an R01 ends the time that the first K began',
    [
      award(1, 'INDIVIDUAL_K', '2018-01-01'),
      award(2, 'K_EQUIVALENT', '2017-01-01'),
      award(3, 'R01', '2018-01-01'),
      award(4, 'R01_EQUIVALENT', '2019-01-01'),
    ],
    { subjects: 1, events: 1, at: 15 },
  ],
  [
    'an R01 on the very day is an event in the first step',
    [award(1, 'INDIVIDUAL_K', '2018-01-01'), award(2, 'R01', '2018-01-01')],
    { subjects: 1, events: 1, at: 3 },
  ],
  [
    'without an R01 the time goes to the day of the data',
    [award(1, 'K12_KL2', '2022-01-01')],
    { subjects: 1, events: 0, until: 9 },
  ],
  [
    'an R01 after the day of the data has not been seen',
    [award(1, 'K12_KL2', '2022-01-01'), award(2, 'R01', '2022-10-01')],
    { subjects: 1, events: 0, until: 9 },
  ],
  [
    'an R01 in another role is none',
    [award(1, 'INTERNAL_K', '2022-01-01'), award(2, 'R01', '2022-02-01', 'CO_INVESTIGATOR')],
    { subjects: 1, events: 0, until: 9 },
  ],
  [
    'an R01 before the first K: not in the risk set',
    [award(1, 'INDIVIDUAL_K', '2018-01-01'), award(2, 'R01', '2017-12-31'), award(3, 'R01', '2019-01-01')],
    { subjects: 0, events: 0 },
  ],
  [
    'a K after the day of the data: not in the risk set',
    [award(1, 'INDIVIDUAL_K', '2022-10-01')],
    { subjects: 0, events: 0 },
  ],
  ['a K99/R00 is no K', [award(1, 'K99_R00', '2018-01-01'), award(2, 'R01', '2019-01-01')], { subjects: 0, events: 0 }],
])(
  '%s',
  async (
    _,
    awards,
    { subjects, events, at, until }: { subjects?: number; events?: number; at?: number; until?: number },
  ) => {
    await consortium.load({ scholar: [makeScholar('leap:scholar:1')], award: awards });
    const { curve } = (await consortium.askCenter('leap', QUERY)).data.scholarTimeToEvent;
    expect({ subjects: curve.subjects.value, events: curve.events.value }).toEqual({ subjects, events });
    const where = (name: 'events' | 'censored'): number | undefined =>
      curve.points.find((point: Record<'events' | 'censored', { value: number }>) => point[name].value > 0)?.toMonth;
    expect({ at: where('events'), until: where('censored') }).toEqual({ at, until });
  },
);
