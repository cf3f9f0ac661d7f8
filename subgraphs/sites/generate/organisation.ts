/** A center's program, its award and its partnerships: what is public about them, and for assumed partnerships made-up details. */
import type { Faker } from '@faker-js/faker';
import type { CenterRecord } from '../../registry/records.ts';
import type { Partner } from './partners.ts';
import type { CenterPlan } from './plan.ts';
import { PROGRAMS, type ProgramFacts } from './programs.ts';
import { printRowId, type DataRow } from './rows.ts';

const PROGRAM_START = '2018-09-01';

/** The center's one program and its award. */
export function createProgramRows(plan: CenterPlan, center: CenterRecord): { readonly programs: readonly DataRow[]; readonly awards: readonly DataRow[] } {
  const id = printRowId(plan.center, 'program', 1);
  const facts = PROGRAMS[plan.center];
  if (!facts) throw new Error(`programs.ts has no facts about the center ${plan.center}; add them there`);
  const [number, isConfirmed] = facts.award;
  return {
    programs: [toProgramRow(id, plan, center, facts)],
    awards: [{ program: id, number, activityCode: number.slice(0, 3), isConfirmed }],
  };
}

function toProgramRow(id: string, plan: CenterPlan, center: CenterRecord, facts: ProgramFacts): DataRow {
  const [minDurationMonths, maxDurationMonths] = facts.durations ?? [null, null];
  return {
    id,
    name: center.name,
    acronym: center.acronym,
    leadInstitution: center.leadInstitution,
    startDate: PROGRAM_START,
    minDurationMonths,
    maxDurationMonths,
    minEffortPercent: facts.minEffortPercent ?? null,
    salaryCap: facts.salaryCap ?? null,
    researchFundsPerYear: facts.researchFundsPerYear ?? null,
    facultyCount: facts.facultyCount ?? null,
    institutionalResources: facts.institutionalResources ?? [],
    curriculum: facts.curriculum ?? [],
    recruitment: facts.recruitment ?? [],
    partnerSystems: plan.partners.map((partner) => partner.healthSystem),
    basis: 'PUBLIC',
    basisNote: `${facts.source}. Announced in September 2018: that it began on the first of the month is assumed. Each partner's own row says how it is known.`,
    sourceType: 'MANUALLY_ENTERED',
    updatedOn: plan.asOf,
  };
}

/** One row a partner. What no source gives stays empty where the partnership is public. */
export function createPartnershipRows(faker: Faker, plan: CenterPlan): readonly DataRow[] {
  return plan.partners.map((partner, index) => ({
    id: printRowId(plan.center, 'partnership', index + 1),
    healthSystem: partner.healthSystem,
    status: 'ACTIVE',
    agreements: [],
    ...(partner.hasLiaison !== undefined && { hasLiaison: partner.hasLiaison }),
    ...(partner.basis === 'ASSUMED' && createDetails(faker, partner)),
    basis: partner.basis,
    basisNote: partner.basis === 'ASSUMED' ? `${partner.note} Its start, formality, agreements and liaison's time are made up.` : partner.note,
    sourceType: 'MANUALLY_ENTERED',
    updatedOn: plan.asOf,
  }));
}

function createDetails(faker: Faker, partner: Partner): DataRow {
  const isFormal = faker.datatype.boolean({ probability: 0.6 });
  const hasLiaison = partner.hasLiaison ?? faker.datatype.boolean();
  return {
    startDate: faker.helpers.arrayElement(['2018-09-01', '2018-10-01', '2019-01-01', '2019-07-01', '2020-07-01']),
    formality: isFormal ? 'FORMAL' : 'OPPORTUNISTIC',
    agreements: isFormal ? faker.helpers.arrayElements(['MEMORANDUM_OF_UNDERSTANDING', 'DATA_USE_AGREEMENT', 'AFFILIATION_AGREEMENT', 'IRB_RELIANCE'], { min: 1, max: 3 }) : [],
    hasLiaison,
    liaisonEffortPercent: hasLiaison ? faker.helpers.arrayElement([5, 10, 20, null]) : null,
  };
}
