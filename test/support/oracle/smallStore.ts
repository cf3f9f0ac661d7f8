/** A store small enough to know by heart: seven scholars of three centers, and what belongs to them. */
import type { OracleRows } from './rows.ts';

const PLAIN = { basis: 'SYNTHETIC', basisNote: null, sourceType: null, lastReviewedOn: null };
const SCHOLAR = {
  ...PLAIN,
  orcid: null,
  status: 'ACTIVE',
  startDate: '2019-07-01',
  endDate: null,
  degrees: [],
  disciplines: [],
  hostSystem: null,
};
const APPOINTMENT = {
  ...PLAIN,
  partnership: null,
  track: null,
  status: 'ACTIVE',
  startDate: '2019-07-01',
  endDate: null,
  plannedMonths: 24,
  effortPercent: 75,
  extensionMonths: null,
  hasSupplement: false,
};
const PARTNERSHIP = {
  ...PLAIN,
  partnerKind: null,
  isSafetyNet: null,
  safetyNetBasis: null,
  status: 'ACTIVE',
  startDate: null,
  endDate: null,
  formality: null,
  agreements: [],
  hasLiaison: null,
  liaisonEffortPercent: null,
};
const PROGRAM = {
  ...PLAIN,
  leadInstitution: null,
  startDate: '2018-09-01',
  endDate: null,
  awards: [],
  minDurationMonths: null,
  maxDurationMonths: null,
  minEffortPercent: null,
  salaryCap: null,
  researchFundsPerYear: null,
  tracks: [],
  facultyCount: null,
  institutionalResources: [],
  curriculum: [],
  recruitment: [],
  partnerSystems: [],
};

const CLINICAL = { kind: 'CLINICAL', code: null, isPrimary: true };
const RESEARCH = { kind: 'RESEARCH', code: null, isPrimary: false };

export const SMALL_CENTERS: readonly string[] = ['leap', 'mn-lhs', 'pact', 'spirit'];

export const SMALL_ROWS: OracleRows = {
  scholar: [
    {
      ...SCHOLAR,
      id: 'pact:scholar:1',
      name: 'Émile',
      cohort: 2018,
      endDate: '2020-06-30',
      degrees: ['MD', 'MPH'],
      disciplines: [
        { ...CLINICAL, group: 'PHYSICIAN' },
        { ...RESEARCH, group: 'POPULATION_HEALTH_SCIENCES', isPrimary: true },
      ],
    },
    {
      ...SCHOLAR,
      id: 'leap:scholar:2',
      name: 'emile',
      cohort: 2019,
      degrees: ['MD', 'MD'],
      disciplines: [{ ...CLINICAL, group: 'PHYSICIAN' }],
      hostSystem: 'hs-va',
    },
    {
      ...SCHOLAR,
      id: 'leap:scholar:10',
      name: 'EMILE',
      cohort: 2019,
      endDate: '2020-06-30',
      degrees: ['PHD'],
      disciplines: [{ ...RESEARCH, group: 'BIOSTATISTICS' }],
    },
    { ...SCHOLAR, id: 'mn-lhs:scholar:a', name: 'Ánna', cohort: 2018, status: 'COMPLETED', hostSystem: 'hs-va' },
    {
      ...SCHOLAR,
      id: 'mn-lhs:scholar:B',
      name: 'zoe',
      cohort: 2020,
      status: 'COMPLETED',
      degrees: ['MPH'],
      disciplines: [{ ...CLINICAL, group: 'NURSE' }],
      hostSystem: 'hs-city',
    },
    { ...SCHOLAR, id: 'mn-lhs:scholar:C', name: '\u{1F600}', cohort: -1, endDate: '2019-12-31' },
    { ...SCHOLAR, id: 'pact:scholar:2', name: '\uFFFD', cohort: 2020 },
  ],
  program: [
    {
      ...PROGRAM,
      id: 'leap:program:p',
      name: 'LEAP',
      acronym: 'LEAP',
      tracks: ['Données', 'Policy'],
      awards: [{ number: 'K12HS000001', activityCode: 'K12', isConfirmed: true, startDate: null, endDate: null }],
      partnerSystems: ['hs-va', 'hs-city'],
    },
    { ...PROGRAM, id: 'pact:program:p', name: 'PACT', acronym: 'PACT', salaryCap: 90000, partnerSystems: ['hs-va'] },
  ],
  partnership: [
    {
      ...PARTNERSHIP,
      id: 'leap:partnership:va',
      healthSystem: 'hs-va',
      partnerKind: 'VETERANS_AFFAIRS',
      isSafetyNet: true,
      agreements: ['DATA_USE_AGREEMENT'],
    },
    {
      ...PARTNERSHIP,
      id: 'leap:partnership:city',
      healthSystem: 'hs-city',
      partnerKind: 'SAFETY_NET_PUBLIC',
      isSafetyNet: true,
    },
    {
      ...PARTNERSHIP,
      id: 'pact:partnership:va',
      healthSystem: 'hs-va',
      partnerKind: 'VETERANS_AFFAIRS',
      isSafetyNet: false,
      startDate: '2019-02-03',
    },
  ],
  appointment: [
    {
      ...APPOINTMENT,
      id: 'leap:appointment:1',
      scholar: 'leap:scholar:2',
      program: 'leap:program:p',
      partnership: 'leap:partnership:va',
    },
    {
      ...APPOINTMENT,
      id: 'leap:appointment:2',
      scholar: 'leap:scholar:2',
      program: 'leap:program:p',
      effortPercent: 50,
    },
    { ...APPOINTMENT, id: 'pact:appointment:1', scholar: 'pact:scholar:1', program: 'pact:program:p' },
  ],
};
