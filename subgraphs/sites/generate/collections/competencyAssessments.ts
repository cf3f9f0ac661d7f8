/** Competency assessments: every domain of the framework in force on the day, rising from entry to exit; equity lags. */
import type { Faker } from '@faker-js/faker';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import { createOccasions, type Occasion } from './assessments.ts';

const LEVELS = ['NO_EXPOSURE', 'FOUNDATIONAL_AWARENESS', 'EMERGING', 'PROFICIENT'] as const;
/** The eighth domain, Equity and Justice, was adopted in the middle of 2022. */
const EIGHTH_FROM = '2022-07-01';
/** How far scholars come in each domain on the way, in levels; made up. */
const GAINS: Readonly<Record<string, number>> = { D1: 1.7, D2: 1.6, D3: 1.5, D4: 1.2, D5: 1.5, D6: 2, D7: 1.7, D8: 1 };
const EQUITY = 'D8';

export function createCompetencyAssessments(faker: Faker, scholar: ScholarFrame): readonly DataRow[] {
  const talent = faker.number.float({ min: -0.5, max: 0.6 });
  return createOccasions(faker, scholar).flatMap((occasion) => {
    const isMentorAsked = occasion.timepoint === 'EXIT' && isDrawn(faker, 0.15);
    return ['SELF', ...(isMentorAsked ? ['MENTOR'] : [])].flatMap((rater) =>
      assess(faker, scholar, { occasion, rater, talent }),
    );
  });
}

function assess(
  faker: Faker,
  { id, center }: ScholarFrame,
  { occasion, rater, talent }: { readonly occasion: Occasion; readonly rater: string; readonly talent: number },
): readonly DataRow[] {
  const { timepoint, day, progress } = occasion;
  const isNew = day >= EIGHTH_FROM;
  return Object.entries(GAINS)
    .filter(([domain]) => isNew || domain !== EQUITY)
    .map(([domain, gain]) => {
      const start = domain === EQUITY ? 0.5 : 1;
      const level = Math.round(start + talent + gain * progress + faker.number.float({ min: -0.6, max: 0.6 }));
      return {
        id: center.nextId('competencyAssessment'),
        scholar: id,
        timepoint,
        framework: isNew ? 'competency-domains-2022' : 'competency-domains-2018',
        domain,
        competency: null,
        level: LEVELS[Math.min(3, Math.max(0, level))] ?? 'NO_EXPOSURE',
        rater,
        assessedOn: orMissing(faker, center.plan, day),
        ...createSyntheticMark(faker, center.plan, day),
      };
    });
}
