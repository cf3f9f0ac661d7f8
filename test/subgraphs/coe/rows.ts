/** A small center for tests: rows chosen so that orders, missing values and overlaps show. */
import type { PartialRow, PartialRows } from './testCenter.ts';

const clinical = { kind: 'CLINICAL', group: 'PHYSICIAN', code: '207R00000X', isPrimary: true };
const population = { kind: 'RESEARCH', group: 'POPULATION_HEALTH_SCIENCES', code: '26.1501', isPrimary: false };

function toScholar(local: string, name: string, more: Partial<PartialRow>): PartialRow {
  const given = { name, status: 'ACTIVE', cohort: 2020, startDate: '2020-01-01' };
  return { id: `leap:scholar:${local}`, ...given, ...more };
}

function toAppointment(local: string, scholar: string, more: Partial<PartialRow>): PartialRow {
  const given = {
    program: 'leap:program:1',
    status: 'ACTIVE',
    startDate: '2020-01-01',
    plannedMonths: 24,
    effortPercent: 75,
    hasSupplement: false,
  };
  return { id: `leap:appointment:${local}`, scholar: `leap:scholar:${scholar}`, ...given, ...more };
}

export const SMALL: PartialRows = {
  scholar: [
    toScholar('1', 'Zoe', {
      disciplines: [clinical, population],
      hostSystem: 'hs-va-puget-sound',
      degrees: ['MD', 'MPH'],
    }),
    toScholar('2', 'Émile', {
      cohort: 2019,
      endDate: '2021-12-31',
      status: 'COMPLETED',
      disciplines: [population],
      degrees: ['PHD'],
    }),
    toScholar('3', 'anna', { cohort: 2021, disciplines: [clinical] }),
    toScholar('4', 'Bert', { cohort: 2021, endDate: '2022-06-30', status: 'COMPLETED', disciplines: [clinical] }),
    toScholar('5', 'Dora', { orcid: '0000-0002-1825-0097' }),
  ],
  program: [
    {
      id: 'leap:program:1',
      name: 'Learning health system scholars',
      acronym: 'LEAP',
      leadInstitution: 'inst-kp-washington',
      startDate: '2018-09-30',
      awards: [{ number: 'K12HS026369', activityCode: 'K12', isConfirmed: true, startDate: null, endDate: null }],
      partnerSystems: ['hs-va-puget-sound', 'hs-kp-washington'],
    },
  ],
  partnership: [
    {
      id: 'leap:partnership:1',
      healthSystem: 'hs-va-puget-sound',
      partnerKind: 'VETERANS_AFFAIRS',
      isSafetyNet: false,
      status: 'ACTIVE',
      agreements: ['IRB_RELIANCE'],
    },
  ],
  appointment: [
    toAppointment('1', '1', { partnership: 'leap:partnership:1', endDate: '2021-12-31', status: 'COMPLETED' }),
    toAppointment('2', '1', { startDate: '2022-01-01', status: 'EXTENDED', extensionMonths: 6 }),
    toAppointment('3', '3', { startDate: '2021-07-01' }),
  ],
  mentoring: [
    {
      id: 'leap:mentoring:1',
      scholar: 'leap:scholar:1',
      mentor: 'leap:mentor:01',
      mentorName: 'Ada',
      role: 'PRIMARY_SCIENTIFIC',
      startDate: '2020-01-01',
    },
    {
      id: 'leap:mentoring:2',
      scholar: 'leap:scholar:2',
      mentor: 'leap:mentor:01',
      role: 'HEALTH_SYSTEM',
      healthSystem: 'hs-va-puget-sound',
      isHealthSystemLeader: true,
    },
  ],
  placement: [
    {
      id: 'leap:placement:1',
      scholar: 'leap:scholar:1',
      partnership: 'leap:partnership:1',
      appointment: 'leap:appointment:1',
      startDate: '2020-02-01',
      experienceThemes: ['DATA_DELAYS'],
      experienceRating: 4,
    },
  ],
  project: [
    {
      id: 'leap:project:1',
      scholar: 'leap:scholar:1',
      placement: 'leap:placement:1',
      title: 'Sepsis alerts',
      status: 'ACTIVE',
      startDate: '2020-03-01',
      impacts: [{ kind: 'PRACTICE_ADOPTED', scale: 'UNIT', adoptedOn: null }],
    },
  ],
  engagement: [{ id: 'leap:engagement:1', project: 'leap:project:1', stakeholderType: 'PATIENT', stage: 'DESIGN' }],
  dataAccessRequest: [
    {
      id: 'leap:dataAccessRequest:1',
      project: 'leap:project:1',
      holder: 'hs-va-puget-sound',
      holderKind: 'VETERANS_AFFAIRS',
      category: 'CLAIMS',
      status: 'APPROVED',
      isOpen: true,
      requestedOn: '2020-03-02',
      approvedOn: '2020-04-01',
      daysToApproval: 30,
    },
  ],
  disruption: [
    {
      id: 'leap:disruption:1',
      scholar: 'leap:scholar:1',
      project: 'leap:project:1',
      partnership: 'leap:partnership:1',
      category: 'COVID19',
      startDate: '2020-03-15',
      monthsLost: 4,
    },
  ],
  position: [
    {
      id: 'leap:position:1',
      scholar: 'leap:scholar:2',
      roleCategory: 'QUALITY_SAFETY_LEADERSHIP',
      isFirstAfterCompletion: true,
      startDate: '2022-01-01',
    },
  ],
  award: [
    {
      id: 'leap:award:1',
      scholar: 'leap:scholar:2',
      number: 'R01HS099999',
      funder: 'AHRQ',
      type: 'R01',
      role: 'PRINCIPAL_INVESTIGATOR',
      startDate: '2022-02-01',
      periods: [
        {
          projectNumber: '1R01HS099999-01',
          applicationType: 'NEW',
          startDate: null,
          endDate: null,
          directCosts: 250000,
        },
      ],
    },
  ],
  publication: [
    {
      id: 'leap:publication:1',
      scholars: ['leap:scholar:1', 'leap:scholar:2'],
      pmid: '99000001',
      title: 'A trial',
      publishedOn: '2021-05-01',
      matchStatus: 'CONFIRMED',
    },
  ],
  competencyAssessment: [
    {
      id: 'leap:competencyAssessment:1',
      scholar: 'leap:scholar:1',
      timepoint: 'ENTRY',
      framework: 'competency-domains-2022',
      domain: 'D8',
      level: 'EMERGING',
      rater: 'SELF',
    },
    {
      id: 'leap:competencyAssessment:2',
      scholar: 'leap:scholar:1',
      timepoint: 'EXIT',
      framework: 'competency-domains-2022',
      domain: 'D8',
      level: 'PROFICIENT',
      rater: 'SELF',
    },
  ],
  embeddednessAssessment: [
    {
      id: 'leap:embeddednessAssessment:1',
      scholar: 'leap:scholar:1',
      timepoint: 'ENTRY',
      domain: 'PRACTICE_LEADERSHIP',
      score: 2,
      scaleVersion: 'demo-1-to-5',
    },
  ],
};

/** Scholars with two appointments each, for counting what a page of them costs. */
export function createMany(count: number): PartialRows {
  const locals = Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, '0'));
  return {
    ...SMALL,
    scholar: locals.map((local) => toScholar(local, `Scholar ${local}`, {})),
    appointment: locals.flatMap((local) => [
      toAppointment(`${local}a`, local, {}),
      toAppointment(`${local}b`, local, { status: 'COMPLETED' }),
    ]),
  };
}
