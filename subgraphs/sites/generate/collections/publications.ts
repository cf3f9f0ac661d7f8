/** Publications: about one and a half a year in the program and after; some with another scholar, some with one of the next center. */
import { en, Faker } from '@faker-js/faker';
import { addDays, countDays } from '../dates.ts';
import type { CenterFrame, ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createStudy } from '../topics.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';

/** No such journals, so that no made-up article is looked for in a real one. */
const JOURNALS = [
  'J Example Health Syst',
  'Example Implement Sci',
  'Ann Example Med',
  'Example Qual Saf',
  'J Example Inform',
  'Example Health Serv Res',
  'Example Learn Health',
  'Example Pediatr',
];
const FIRST_DELAY = 90; // days from the start to the first possible publication
/** PubMed has come to some 41 millions: numbers from 90 millions on are nobody's. The last million is of publications of two centers. */
const FIRST_PMID = 90_000_000;
const FIRST_JOINT_PMID = 99_000_000;
/** How many publications two neighbouring centers share, and when these came out: after every cohort's start, before every as-of date. */
const JOINT_COUNT = 2;
const JOINT_PERIOD = { from: '2022-01-05', to: '2022-03-25' };

interface Work {
  readonly title: string;
  readonly journal: string | null;
  readonly publishedOn: string;
  readonly pmid: string | null;
  readonly doi: string;
}

export function createPublications(faker: Faker, scholar: ScholarFrame): readonly DataRow[] {
  const { center, career } = scholar;
  const { asOf } = center.plan;
  const from = addDays(career.startDate, FIRST_DELAY);
  const years = Math.max(0, countDays(from, asOf)) / 365;
  const count = Math.round(years * faker.number.float({ min: 0.5, max: 3.05 }));
  const own = Array.from({ length: count }, () => {
    // Who comes before is of the same cohort or an earlier one, and had begun by then.
    const others = scholar.previousId !== undefined && isDrawn(faker, 0.15) ? [scholar.previousId] : [];
    const id = center.nextId('publication');
    return toRow(faker, scholar, { id, others, work: createWork(faker, center, id, pickDay(faker, from, asOf)) });
  });
  return [
    ...own,
    ...createJointWorks(scholar).map((work) =>
      toRow(faker, scholar, { id: center.nextId('publication'), others: [], work }),
    ),
  ];
}

function createWork(faker: Faker, { plan, index, centerCount }: CenterFrame, id: string, publishedOn: string): Work {
  const local = id.slice(id.lastIndexOf(':') + 1);
  // Every center's numbers are its own: they lie apart by the number of centers. Where they come to an end, the DOI alone is left.
  const pmid = FIRST_PMID + (Number(local) - 1) * centerCount + index;
  return {
    title: createStudy(faker).title,
    journal: orMissing(faker, plan, faker.helpers.arrayElement(JOURNALS)),
    publishedOn,
    pmid: pmid < FIRST_JOINT_PMID && isDrawn(faker, 0.95) ? String(pmid) : null,
    doi: `10.5555/lhs-example.${plan.center}.${local}`,
  };
}

/** The first scholars of a center write with those of the center before and the center after, in a ring. Both keep equal records. */
function createJointWorks({ number, center: { plan, index, centerCount } }: ScholarFrame): readonly Work[] {
  if (number > JOINT_COUNT || centerCount < 2) return [];
  return [index, (index + centerCount - 1) % centerCount].map((pair) => {
    const place = pair * JOINT_COUNT + number - 1;
    const faker = new Faker({ locale: en });
    faker.seed([plan.seed, place]);
    return {
      title: createStudy(faker).title,
      journal: faker.helpers.arrayElement(JOURNALS),
      publishedOn: pickDay(faker, JOINT_PERIOD.from, JOINT_PERIOD.to),
      pmid: String(FIRST_JOINT_PMID + place),
      doi: `10.5555/lhs-example.joint.${String(place + 1).padStart(4, '0')}`,
    };
  });
}

function toRow(
  faker: Faker,
  { id: scholar, career, center: { plan } }: ScholarFrame,
  { id, others, work }: { readonly id: string; readonly others: readonly string[]; readonly work: Work },
): DataRow {
  const isResearch = isDrawn(faker, 0.85);
  const age = countDays(work.publishedOn, plan.asOf);
  const hasRatio = isResearch && age > 300;
  return {
    id,
    scholars: [scholar, ...others],
    ...work,
    timing: orMissing(
      faker,
      plan,
      career.endDate !== null && work.publishedOn > career.endDate ? 'AFTER_TRAINING' : 'DURING_TRAINING',
    ),
    isResearch,
    citationRatioHundredths: hasRatio ? Math.round(110 * Math.exp(faker.number.float({ min: -1.4, max: 1.4 }))) : null,
    isProvisional: hasRatio ? age < 730 : null,
    isRetracted: orMissing(faker, plan, isDrawn(faker, 0.003)),
    hasPartnerAuthor: orMissing(faker, plan, isDrawn(faker, 0.45)),
    hasStakeholderAuthor: orMissing(faker, plan, isDrawn(faker, 0.12)),
    matchStatus: isDrawn(faker, 0.85) ? 'CONFIRMED' : 'UNREVIEWED',
    ...createSyntheticMark(faker, plan, work.publishedOn),
  };
}
