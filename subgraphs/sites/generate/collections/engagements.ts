/** Engagements: which stakeholders take part in which stage of a project; the stages follow one another. */
import type { Faker } from '@faker-js/faker';
import { addDays, countDays } from '../dates.ts';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import type { Project } from './projects.ts';

/** Where in a project each stage begins, from 0 to 1, and who comes first in it. */
const STAGES = {
  PRIORITY_SETTING: {
    at: 0,
    isLikely: 0.6,
    who: { HEALTH_SYSTEM: 6, CLINICIAN: 3, PATIENT: 3, COMMUNITY: 2, POLICY_MAKER: 1, PAYER: 1 },
  },
  DESIGN: {
    at: 0.15,
    isLikely: 0.65,
    who: { CLINICIAN: 5, PATIENT: 4, RESEARCHER: 3, CAREGIVER: 2, ADVOCACY: 1, HEALTH_SYSTEM: 2 },
  },
  CONDUCT: {
    at: 0.35,
    isLikely: 0.5,
    who: { CLINICIAN: 5, PATIENT: 4, HEALTH_SYSTEM: 2, COMMUNITY: 1, TRAINING_INSTITUTION: 1 },
  },
  IMPLEMENTATION: {
    at: 0.6,
    isLikely: 0.4,
    who: { HEALTH_SYSTEM: 6, CLINICIAN: 5, INDUSTRY: 1, PURCHASER: 1, PAYER: 1 },
  },
  DISSEMINATION: {
    at: 0.85,
    isLikely: 0.35,
    who: { RESEARCHER: 3, PATIENT: 2, ADVOCACY: 2, POLICY_MAKER: 2, COMMUNITY: 2, HEALTH_SYSTEM: 2 },
  },
} as const;
const LEVELS = { INFORMED: 2, CONSULTED: 5, COLLABORATING: 4, LEADING: 1 } as const;

export function createEngagements(
  faker: Faker,
  { center }: ScholarFrame,
  projects: readonly Project[],
): readonly DataRow[] {
  const { plan } = center;
  return projects.flatMap((project) => {
    const days = countDays(project.startDate, project.endDate ?? plan.asOf);
    // What has not ended has come as far as a project of 450 days would have.
    const reached = project.endDate === null ? Math.min(1, days / 450) : 1;
    return Object.entries(STAGES).flatMap(([stage, { at, isLikely, who }]) => {
      if (at > reached || !isDrawn(faker, isLikely)) return [];
      const startDate = addDays(project.startDate, Math.floor((days * at) / reached || 0));
      return [
        {
          id: center.nextId('engagement'),
          project: project.id,
          stakeholderType: pickWeighted<string>(faker, who),
          stage,
          level: orMissing(faker, plan, pickWeighted(faker, LEVELS)),
          participantCount: orMissing(faker, plan, faker.number.int({ min: 1, max: 24 })),
          startDate: orMissing(faker, plan, startDate),
          ...createSyntheticMark(faker, plan, startDate),
        },
      ];
    });
  });
}
