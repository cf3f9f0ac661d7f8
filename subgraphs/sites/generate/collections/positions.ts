/** Positions: a post before the program, one during it, and for who has completed it a first one after, with some promotions. */
import type { Faker } from '@faker-js/faker';
import { addDays, addMonths } from '../dates.ts';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';

const CLINICAL_ROLES = {
  CLINICIAN_INVESTIGATOR: 38,
  RESEARCH_FACULTY: 12,
  HEALTH_SYSTEM_LEADERSHIP: 14,
  QUALITY_SAFETY_LEADERSHIP: 14,
  INFORMATICS_LEADERSHIP: 6,
  CLINICAL_PRACTICE: 9,
  GOVERNMENT: 3,
  INDUSTRY: 2,
  OTHER: 2,
} as const;
const RESEARCH_ROLES = {
  RESEARCH_FACULTY: 55,
  HEALTH_SYSTEM_LEADERSHIP: 10,
  QUALITY_SAFETY_LEADERSHIP: 8,
  INFORMATICS_LEADERSHIP: 9,
  GOVERNMENT: 7,
  INDUSTRY: 6,
  FURTHER_TRAINING: 3,
  OTHER: 2,
} as const;
type Role = keyof typeof CLINICAL_ROLES | keyof typeof RESEARCH_ROLES;

interface RoleFacts {
  readonly title: string;
  readonly jobCategory: string;
  readonly isAcademic: boolean;
  /** How likely the post is in a health system that the center partners with. */
  readonly stays: number;
}

const FACTS: Readonly<Record<Role, RoleFacts>> = {
  CLINICIAN_INVESTIGATOR: {
    title: 'Clinician Investigator',
    jobCategory: 'ACADEMIA_RESEARCH_DOMINANT',
    isAcademic: true,
    stays: 0.85,
  },
  RESEARCH_FACULTY: {
    title: 'Faculty in Health Services Research',
    jobCategory: 'ACADEMIA_RESEARCH_DOMINANT',
    isAcademic: true,
    stays: 0.6,
  },
  HEALTH_SYSTEM_LEADERSHIP: {
    title: 'Medical Director, Learning Health System',
    jobCategory: 'ACADEMIA_NOT_RESEARCH_DOMINANT',
    isAcademic: false,
    stays: 0.85,
  },
  QUALITY_SAFETY_LEADERSHIP: {
    title: 'Director of Quality and Safety',
    jobCategory: 'ACADEMIA_NOT_RESEARCH_DOMINANT',
    isAcademic: false,
    stays: 0.85,
  },
  INFORMATICS_LEADERSHIP: {
    title: 'Associate Chief Informatics Officer',
    jobCategory: 'ACADEMIA_NOT_RESEARCH_DOMINANT',
    isAcademic: false,
    stays: 0.8,
  },
  CLINICAL_PRACTICE: { title: 'Staff Clinician', jobCategory: 'PRIVATE_PRACTICE', isAcademic: false, stays: 0.6 },
  GOVERNMENT: { title: 'Program Official', jobCategory: 'OUTSIDE_NOT_RESEARCH_DOMINANT', isAcademic: false, stays: 0 },
  INDUSTRY: { title: 'Outcomes Scientist', jobCategory: 'OUTSIDE_RESEARCH_DOMINANT', isAcademic: false, stays: 0 },
  FURTHER_TRAINING: { title: 'Fellow', jobCategory: 'ACADEMIA_TRAINING_PROGRAM', isAcademic: true, stays: 0.5 },
  OTHER: { title: 'Consultant', jobCategory: 'OUTSIDE_NOT_RESEARCH_DOMINANT', isAcademic: false, stays: 0.2 },
};
const NONE_KNOWN = 0.06;

interface Post {
  readonly role: Role;
  readonly rank: string | null;
  readonly isFirstAfterCompletion: boolean;
  readonly startDate: string;
  readonly endDate: string | null;
}

export function createPositions(faker: Faker, scholar: ScholarFrame): readonly DataRow[] {
  const { career, center } = scholar;
  const early: Role = scholar.isClinical ? 'CLINICIAN_INVESTIGATOR' : 'RESEARCH_FACULTY';
  const rank = pickWeighted(faker, { ASSISTANT_PROFESSOR: 7, INSTRUCTOR: 2, RESEARCH_ASSISTANT_PROFESSOR: 1 });
  const before = addMonths(career.startDate, -faker.number.int({ min: 12, max: 36 }));
  const trainingRank = scholar.isClinical ? 'CLINICAL_FELLOW' : 'POSTDOCTORAL';
  const after = createPostsAfter(faker, scholar, rank);
  const first = after[0];
  const posts: readonly Post[] = [
    {
      role: 'FURTHER_TRAINING',
      rank: trainingRank,
      isFirstAfterCompletion: false,
      startDate: before,
      endDate: addDays(career.startDate, -1),
    },
    {
      role: early,
      rank,
      isFirstAfterCompletion: false,
      startDate: career.startDate,
      endDate: first ? addDays(first.startDate, -1) : null,
    },
    ...after,
  ];
  return posts.map((post) => toRow(faker, scholar, post, center.nextId('position')));
}

/** None while the scholar is in training, after a withdrawal, or where nothing is known. */
function createPostsAfter(faker: Faker, { career, isClinical, center }: ScholarFrame, rank: string): readonly Post[] {
  const { asOf } = center.plan;
  const startDate = addDays(career.endDate ?? asOf, faker.helpers.arrayElement([1, 1, 1, 31, 62]));
  const isUnknown = isDrawn(faker, NONE_KNOWN);
  if (!career.status.startsWith('COMPLETED') || startDate > asOf || isUnknown) return [];
  const role: Role = pickWeighted<Role>(faker, isClinical ? CLINICAL_ROLES : RESEARCH_ROLES);
  const promotedOn = addMonths(startDate, faker.number.int({ min: 6, max: 30 }));
  const isPromoted = FACTS[role].isAcademic && promotedOn <= asOf && isDrawn(faker, 0.6);
  const first: Post = {
    role,
    rank: FACTS[role].isAcademic ? rank : null,
    isFirstAfterCompletion: true,
    startDate,
    endDate: isPromoted ? addDays(promotedOn, -1) : null,
  };
  return isPromoted
    ? [
        first,
        {
          role,
          rank: rank === 'ASSISTANT_PROFESSOR' ? 'ASSOCIATE_PROFESSOR' : 'ASSISTANT_PROFESSOR',
          isFirstAfterCompletion: false,
          startDate: promotedOn,
          endDate: null,
        },
      ]
    : [first];
}

function toRow(faker: Faker, { id: scholar, group, host, center }: ScholarFrame, post: Post, id: string): DataRow {
  const { plan, partners, leadInstitution } = center;
  const facts = FACTS[post.role];
  const stays = isDrawn(faker, facts.stays);
  const place =
    stays && partners.length > 0
      ? host && isDrawn(faker, 0.75)
        ? host
        : faker.helpers.arrayElement(partners)
      : undefined;
  const isTenured = post.rank === 'ASSOCIATE_PROFESSOR' && isDrawn(faker, 0.4);
  return {
    id,
    scholar,
    title: orMissing(faker, plan, facts.title),
    roleCategory: post.role,
    jobCategory: orMissing(faker, plan, facts.jobCategory),
    disciplineGroup: orMissing(faker, plan, group),
    rank: post.rank,
    tenure: post.rank?.endsWith('PROFESSOR')
      ? isTenured
        ? 'TENURED'
        : faker.helpers.arrayElement(['ON_TRACK', 'NOT_ON_TRACK'])
      : null,
    institution: facts.isAcademic && stays ? leadInstitution : null,
    healthSystem: place?.healthSystem ?? null,
    isInPartnerSystem: place !== undefined,
    isFirstAfterCompletion: post.isFirstAfterCompletion,
    startDate: post.startDate,
    endDate: post.endDate,
    ...createSyntheticMark(faker, plan, post.endDate ?? post.startDate),
  };
}
