/** A center's program, its award and its partnerships: what is public about them, and for assumed partnerships made-up details. */
import type { Faker } from '@faker-js/faker';
import type { CenterRecord } from '../../registry/records.ts';
import { addDays } from './dates.ts';
import type { Partner } from './partners.ts';
import { isDrawn } from './pick.ts';
import type { CenterPlan } from './plan.ts';
import { PROGRAMS, type ProgramFacts } from './programs.ts';
import { printRowId, type DataRow } from './rows.ts';

const PROGRAM_START = '2018-09-01';
const SUSTAINED_NOTE =
  ' No source says what the organization goes on paying for after the award: sustained_resources is made up.';

/** What a center is called, and the institution that leads it. */
export type Identity = Pick<CenterRecord, 'name' | 'acronym'> & { readonly leadInstitution: string | null };

/** The center's one program and its award. */
export function createProgramRows(
  plan: CenterPlan,
  identity: Identity,
): { readonly programs: readonly DataRow[]; readonly awards: readonly DataRow[] } {
  const id = printRowId(plan.center, 'program', 1);
  const facts = plan.madeUp ? createFacts(plan) : PROGRAMS[plan.center];
  if (!facts) throw new Error(`programs.ts has no facts about the center ${plan.center}; add them there`);
  const [number, isConfirmed] = facts.award;
  return {
    programs: [
      {
        ...toProgramRow(id, plan, identity, facts),
        ...(plan.madeUp && { basis: 'SYNTHETIC', basisNote: 'Made-up program of a made-up center.' }),
      },
    ],
    awards: [{ program: id, number, activityCode: number.slice(0, 3), isConfirmed }],
  };
}

/** A made-up center's program; its serial is one that no institute has come to. */
function createFacts({ center }: CenterPlan): ProgramFacts {
  return {
    award: [`K12HS9${center.slice(-4).replace(/\D/g, '').padStart(5, '0')}`, false],
    durations: [24, 36],
    minEffortPercent: 75,
    institutionalResources: ['RESEARCH_FUNDS', 'MENTOR_SUPPORT'],
    sustainedResources: ['MENTOR_SUPPORT'],
    recruitment: ['OPEN_CALL'],
    source: 'Made up',
  };
}

function toProgramRow(
  id: string,
  plan: CenterPlan,
  { name, acronym, leadInstitution }: Identity,
  facts: ProgramFacts,
): DataRow {
  const [minDurationMonths, maxDurationMonths] = facts.durations ?? [null, null];
  return {
    id,
    name,
    acronym,
    leadInstitution,
    startDate: PROGRAM_START,
    minDurationMonths,
    maxDurationMonths,
    minEffortPercent: facts.minEffortPercent ?? null,
    salaryCap: facts.salaryCap ?? null,
    researchFundsPerYear: facts.researchFundsPerYear ?? null,
    facultyCount: facts.facultyCount ?? null,
    institutionalResources: facts.institutionalResources ?? [],
    sustainedResources: facts.sustainedResources ?? [],
    curriculum: facts.curriculum ?? [],
    recruitment: facts.recruitment ?? [],
    partnerSystems: plan.partners.map((partner) => partner.healthSystem),
    basis: 'PUBLIC',
    basisNote: `${facts.source}. Announced in September 2018: that it began on the first of the month is assumed. Each partner's own row says how it is known.${facts.sustainedResources ? SUSTAINED_NOTE : ''}`,
    sourceType: 'MANUALLY_ENTERED',
    lastReviewedOn: plan.asOf,
  };
}

/**
 * One row a partner. What no source gives stays empty where the partnership is public.
 * `formalizing` draws the days on which partnerships became formal.
 */
export function createPartnershipRows(faker: Faker, formalizing: Faker, plan: CenterPlan): readonly DataRow[] {
  return plan.partners.map((partner, index) => {
    const details = partner.basis === 'PUBLIC' ? {} : createDetails(faker, partner);
    return {
      id: printRowId(plan.center, 'partnership', index + 1),
      healthSystem: partner.healthSystem,
      status: 'ACTIVE',
      agreements: [],
      ...(partner.hasLiaison !== undefined && { hasLiaison: partner.hasLiaison }),
      ...details,
      ...createFormalization(formalizing, details),
      basis: partner.basis,
      basisNote:
        partner.basis === 'ASSUMED'
          ? `${partner.note} Its start, formality, agreements and liaison's time are made up.`
          : partner.note,
      sourceType: 'MANUALLY_ENTERED',
      lastReviewedOn: plan.asOf,
    };
  });
}

/** Two in three formal partnerships began as opportunistic ones. */
function createFormalization(faker: Faker, { startDate, formality }: DataRow): DataRow {
  if (formality !== 'FORMAL' || typeof startDate !== 'string' || !isDrawn(faker, 0.67)) return {};
  return { formalizedOn: addDays(startDate, faker.number.int({ min: 60, max: 500 })) };
}

function createDetails(faker: Faker, partner: Partner): DataRow {
  const isFormal = faker.datatype.boolean({ probability: 0.6 });
  const hasLiaison = partner.hasLiaison ?? faker.datatype.boolean();
  return {
    startDate: faker.helpers.arrayElement(['2018-09-01', '2018-10-01', '2019-01-01', '2019-07-01', '2020-07-01']),
    formality: isFormal ? 'FORMAL' : 'OPPORTUNISTIC',
    agreements: isFormal
      ? faker.helpers.arrayElements(
          ['MEMORANDUM_OF_UNDERSTANDING', 'DATA_USE_AGREEMENT', 'AFFILIATION_AGREEMENT', 'IRB_RELIANCE'],
          { min: 1, max: 3 },
        )
      : [],
    hasLiaison,
    liaisonEffortPercent: hasLiaison ? faker.helpers.arrayElement([5, 10, 20, null]) : null,
  };
}
