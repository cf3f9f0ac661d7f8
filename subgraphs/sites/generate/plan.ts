/** How many scholars of which training each center gets: as published for the committed seed, anything for another. */
import { en, Faker } from '@faker-js/faker';
import { CENTER_IDS } from '../../contract/ids.ts';
import { PUBLISHED_SEED } from './command.ts';
import { PARTNERS, type Partner } from './partners.ts';

/** What a scholar was trained in. */
export interface Training {
  readonly clinical: 'PHYSICIAN' | 'OTHER' | null;
  readonly hasResearch: boolean;
}

export interface CenterPlan {
  readonly center: string;
  /** The seed of all centers together. */
  readonly seed: number;
  readonly asOf: string;
  readonly scholarCount: number;
  /** Where they are laid down; made up scholar by scholar where not. */
  readonly trainings?: readonly Training[];
  /** What a center is called that the registry does not know, because it is made up. */
  readonly madeUp?: { readonly name: string; readonly acronym: string };
  /** Are the partnerships drawn behind the scholars, as when the published data were first made? */
  readonly hasPartnershipsLast: boolean;
  readonly cohorts: readonly number[];
  /** The month in which a cohort begins. */
  readonly startMonth: number;
  readonly partners: readonly Partner[];
  /** From 0 to 1: how much is missing, and how much of the rest is stale. */
  readonly missingShare: number;
  readonly staleShare: number;
  /** How many scholars a supplement covered, where that is published. */
  readonly supplements?: number;
  /** The basis of each scholar's row, and what is added for one who counts as clinical and as research. */
  readonly scholarNote: string;
  readonly bothNote: string;
  /** What the data set as a whole rests on. */
  readonly note: string;
}

/** Assumed, but for leap's eight; only the total of 110 is published. */
const SCHOLAR_COUNTS: Readonly<Record<string, number>> = {
  accelerat: 11,
  catalyst: 11,
  lhss: 10,
  liti: 10,
  'mn-lhs': 12,
  pact: 11,
  pedsnet: 14,
  spirit: 10,
  explore: 6,
  leap: 8,
  't-gapp': 7,
};

/** 87 clinically trained (70 of them physicians) and 29 non-clinicians of 110; that 6 are both is assumed. */
const PUBLISHED_TRAININGS: readonly (readonly [count: number, training: Training])[] = [
  [66, { clinical: 'PHYSICIAN', hasResearch: false }],
  [4, { clinical: 'PHYSICIAN', hasResearch: true }],
  [15, { clinical: 'OTHER', hasResearch: false }],
  [2, { clinical: 'OTHER', hasResearch: true }],
  [23, { clinical: null, hasResearch: true }],
];

const MADE_UP =
  'People and all their records are made up; that there are some 400 publications over the eleven centers is assumed after "more than 400" (AHRQ and PCORI, 2022). Each program and partnership says what of it is published and what assumed.';

export const AS_OF = '2022-09-30';
const EARLIER_AS_OF = '2022-06-30';

/** Where more is published than the total, and the one center whose data are older and thinner than the others'. */
const EXCEPTIONS: Readonly<Record<string, Partial<CenterPlan>>> = {
  spirit: { supplements: 3 },
  explore: {
    asOf: EARLIER_AS_OF,
    cohorts: [2018, 2019, 2020, 2021],
    missingShare: 0.4,
    staleShare: 0.6,
    note: `Announced were seven scholars over five years; that six had begun by mid-2022 is assumed. ${MADE_UP}`,
  },
  leap: {
    cohorts: [2019, 2022],
    startMonth: 7,
    scholarNote: 'Made-up person; two cohorts of four are published.',
    note: `Published: four scholars from July 2019 and four from July 2022 (epibiostat.ucsf.edu). ${MADE_UP}`,
  },
};

/** A plan for each center, in the order of the contract. */
export function createPlans(seed: number): readonly CenterPlan[] {
  const faker = new Faker({ locale: en });
  faker.seed(seed);
  return seed === PUBLISHED_SEED ? createPublishedPlans(faker) : createVariedPlans(faker, seed);
}

function createPublishedPlans(faker: Faker): readonly CenterPlan[] {
  const trainings = faker.helpers.shuffle(
    PUBLISHED_TRAININGS.flatMap(([count, training]) => Array.from({ length: count }, () => training)),
  );
  let next = 0;
  return CENTER_IDS.map((center, index) => {
    const count = SCHOLAR_COUNTS[center] ?? 0;
    return {
      center,
      seed: PUBLISHED_SEED,
      asOf: AS_OF,
      scholarCount: count,
      hasPartnershipsLast: true,
      trainings: trainings.slice(next, (next += count)),
      cohorts: [2018, 2019, 2020, 2021, 2022],
      startMonth: index % 2 === 0 ? 7 : 9,
      partners: PARTNERS[center] ?? [],
      missingShare: 0.04 * (index % 4),
      staleShare: 0.05 * (index % 3),
      scholarNote: "Made-up person; the center's number of scholars is assumed.",
      bothNote: ' Counted as clinical and as research: that there are six such is assumed.',
      note: `That the center has ${count} scholars is assumed: published is only the total of 110 over eleven centers. ${MADE_UP}`,
      ...EXCEPTIONS[center],
    };
  });
}

/** Data that keep the shapes and none of the figures: counts from none to twenty, missing partners, much missing. */
function createVariedPlans(faker: Faker, seed: number): readonly CenterPlan[] {
  const empty = faker.helpers.arrayElement(CENTER_IDS);
  return CENTER_IDS.map((center) => ({
    center,
    seed,
    asOf: faker.helpers.arrayElement([AS_OF, EARLIER_AS_OF, '2022-03-31']),
    scholarCount: center === empty ? 0 : faker.number.int({ min: 1, max: 20 }),
    hasPartnershipsLast: true,
    cohorts: faker.helpers.arrayElements([2018, 2019, 2020, 2021], { min: 1, max: 4 }).sort((a, b) => a - b),
    startMonth: faker.number.int({ min: 1, max: 12 }),
    partners: (PARTNERS[center] ?? []).filter(() => faker.datatype.boolean({ probability: 0.75 })),
    missingShare: faker.number.float({ max: 0.5 }),
    staleShare: faker.number.float({ max: 0.5 }),
    scholarNote: 'Made-up person.',
    bothNote: '',
    note: `Made up with the seed ${seed}: these data reproduce no published figure.`,
  }));
}

/** What a scholar may have been trained in, where nothing is laid down. */
export function createTraining(faker: Faker): Training {
  const clinical = faker.helpers.weightedArrayElement([
    { weight: 5, value: 'PHYSICIAN' as const },
    { weight: 2, value: 'OTHER' as const },
    { weight: 3, value: null },
  ]);
  return { clinical, hasResearch: clinical === null || faker.datatype.boolean({ probability: 0.2 }) };
}
