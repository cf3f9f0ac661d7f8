/** Embeddedness assessments: four domains at each time, on a scale of our own, because the published tool's is not public. */
import type { Faker } from '@faker-js/faker';
import type { ScholarFrame } from '../frame.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import { createOccasions } from './assessments.ts';

const SCALE = 'demo-1-to-5';
/** Where a scholar stands at entry, and what is gained on the way; made up. */
const DOMAINS: Readonly<Record<string, readonly [entry: number, gain: number]>> = {
  PATIENTS_FAMILIES: [1.7, 1.2],
  PRACTICE_LEADERSHIP: [1.8, 1.8],
  RESEARCH_INSTITUTIONS: [2.4, 1.2],
  NATIONAL_NETWORKS: [1.9, 1],
};

export function createEmbeddednessAssessments(faker: Faker, scholar: ScholarFrame): readonly DataRow[] {
  const { id, center, host } = scholar;
  const ease = (host?.hasLiaison ? 0.3 : 0) + faker.number.float({ min: -0.4, max: 0.4 });
  return createOccasions(faker, scholar).flatMap(({ timepoint, day, progress }) =>
    Object.entries(DOMAINS).map(([domain, [entry, gain]]) => ({
      id: center.nextId('embeddednessAssessment'),
      scholar: id,
      timepoint,
      domain,
      score: Math.min(
        5,
        Math.max(1, Math.round(entry + ease + gain * progress + faker.number.float({ min: -0.7, max: 0.7 }))),
      ),
      scaleVersion: SCALE,
      assessedOn: orMissing(faker, center.plan, day),
      ...createSyntheticMark(faker, center.plan, day),
    })),
  );
}
