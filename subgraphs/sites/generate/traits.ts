/** What a scholar's own row says beyond the core: about the person, the way to independent funding, and the risk of not finishing. */
import type { Faker } from '@faker-js/faker';
import { addMonths } from './dates.ts';
import { toConversionStatus, type Award } from './collections/awards.ts';
import type { Disruption } from './collections/disruptions.ts';
import type { Project } from './collections/projects.ts';
import type { ScholarFrame } from './frame.ts';
import { isDrawn, pickWeighted } from './pick.ts';
import type { DataRow } from './rows.ts';
import { isMissing, orMissing } from './upkeep.ts';

const RACES = {
  WHITE: 58,
  ASIAN: 20,
  BLACK: 12,
  HISPANIC_OR_LATINO: 11,
  MIDDLE_EASTERN_OR_NORTH_AFRICAN: 3,
  AMERICAN_INDIAN_OR_ALASKA_NATIVE: 1,
  NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER: 1,
} as const;
/** By NIH NOT-OD-20-031. */
const UNDERREPRESENTED: readonly string[] = [
  'BLACK',
  'HISPANIC_OR_LATINO',
  'AMERICAN_INDIAN_OR_ALASKA_NATIVE',
  'NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER',
];

export interface Course {
  readonly awards: readonly Award[];
  readonly projects: readonly Project[];
  readonly disruptions: readonly Disruption[];
}

export function createTraits(faker: Faker, scholar: ScholarFrame, course: Course): DataRow {
  const { plan } = scholar.center;
  const races = new Set<string>([
    pickWeighted(faker, RACES),
    ...(isDrawn(faker, 0.08) ? [pickWeighted(faker, RACES)] : []),
  ]);
  const isRaceMissing = isMissing(faker, plan);
  const isDisadvantaged = isDrawn(faker, 0.06);
  const isUnderrepresented = isDisadvantaged || UNDERREPRESENTED.some((each) => races.has(each));
  return {
    conversionStatus: toConversionStatus(faker, scholar, course.awards),
    sex: orMissing(faker, plan, pickWeighted(faker, { FEMALE: 57, MALE: 41, OTHER: 2 })),
    raceEthnicity: isRaceMissing ? [] : [...races],
    isUnderrepresented: isRaceMissing ? null : isUnderrepresented,
    isAtRisk: orMissing(faker, plan, isAtRisk(scholar, course)),
  };
}

/** In training for a year, without a completed project, and with one that was disrupted. */
function isAtRisk({ career, center: { plan } }: ScholarFrame, { projects, disruptions }: Course): boolean {
  const isLate = career.status === 'ACTIVE' && addMonths(career.startDate, 12) <= plan.asOf;
  return (
    isLate &&
    projects.every((project) => project.status !== 'COMPLETED') &&
    disruptions.some(({ effect }) => effect !== null && effect !== 'NONE')
  );
}
