/** Mentorings: two or more a scholar, by mentors whom the center's scholars share. */
import type { Faker } from '@faker-js/faker';
import type { CenterFrame, ScholarFrame } from '../frame.ts';
import { isDrawn } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';

type Role = 'PRIMARY_SCIENTIFIC' | 'HEALTH_SYSTEM' | 'SECONDARY' | 'CAREER' | 'CROSS_SITE';

/** Teams that are published: OHSU (ohsu.edu/pact-k12), PEDSnet (pedsnet.org), grant record K12HS026390 of Indiana. */
const PUBLISHED_TEAMS: Readonly<Record<string, readonly Role[]>> = {
  pact: ['PRIMARY_SCIENTIFIC', 'HEALTH_SYSTEM', 'SECONDARY', 'CAREER'],
  pedsnet: ['PRIMARY_SCIENTIFIC', 'HEALTH_SYSTEM', 'CROSS_SITE'],
};
const TWO_PRIMARY = 'liti';

export function createMentorings(faker: Faker, scholar: ScholarFrame): readonly DataRow[] {
  const { center, career } = scholar;
  const numbers = new Set<number>();
  return createTeam(faker, center.plan.center).map((role) => {
    const mentor = createMentor(center, pickNumber(faker, center, role, numbers));
    return {
      id: center.nextId('mentoring'),
      scholar: scholar.id,
      ...mentor,
      role,
      startDate: orMissing(faker, center.plan, career.startDate),
      endDate: career.endDate,
      ...createSyntheticMark(faker, center.plan, career.endDate ?? career.startDate),
    };
  });
}

/** Elsewhere most scholars have a mentor from the health system, a few have not. */
function createTeam(faker: Faker, center: string): readonly Role[] {
  const published = PUBLISHED_TEAMS[center];
  if (published) return published;
  const withSystem = isDrawn(faker, 0.86);
  const first: readonly Role[] =
    center === TWO_PRIMARY ? ['PRIMARY_SCIENTIFIC', 'PRIMARY_SCIENTIFIC'] : ['PRIMARY_SCIENTIFIC'];
  return [
    ...first,
    ...(withSystem ? (['HEALTH_SYSTEM'] as const) : []),
    ...(!withSystem || isDrawn(faker, 0.4) ? (['SECONDARY'] as const) : []),
    ...(isDrawn(faker, 0.25) ? (['CAREER'] as const) : []),
  ];
}

/** Even numbers are health-system mentors, odd ones all others; nobody is twice in a team. */
function pickNumber(faker: Faker, { plan }: CenterFrame, role: Role, taken: Set<number>): number {
  const half = Math.max(4, Math.ceil(plan.scholarCount * 0.35));
  let number: number;
  do number = faker.number.int({ min: 1, max: half }) * 2 - (role === 'HEALTH_SYSTEM' ? 0 : 1);
  while (taken.has(number));
  taken.add(number);
  return number;
}

/** The same for the same number, whoever is mentored. */
function createMentor({ plan, seed, partners, fakerOf }: CenterFrame, number: number): DataRow {
  const faker = fakerOf('mentors');
  faker.seed([seed, number]);
  const mentorName = faker.person.fullName();
  const partner = number % 2 === 0 && partners.length > 0 ? faker.helpers.arrayElement(partners) : undefined;
  return {
    mentor: `${plan.center}:mentor:${String(number).padStart(2, '0')}`,
    mentorName,
    healthSystem: partner?.healthSystem ?? null,
    isHealthSystemLeader: number % 2 === 0 && isDrawn(faker, 0.7),
  };
}
