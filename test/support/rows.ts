/** Rows for tests: whole, with what the test says of them. */

type Values = Readonly<Record<string, unknown>>;
type MadeRow = Values & { readonly id: string };

const COMMON = { basis: 'SYNTHETIC', basisNote: null, sourceType: null, lastReviewedOn: null };

export function makeScholar(id: string, values: Values = {}): MadeRow {
  const person = {
    name: 'Ann Example',
    orcid: null,
    status: 'ACTIVE',
    cohort: 2020,
    startDate: '2020-07-01',
    endDate: null,
  };
  return { id, center: ownerOf(id), ...COMMON, ...person, degrees: [], disciplines: [], hostSystem: null, ...values };
}

export function makePartnership(id: string, values: Values = {}): MadeRow {
  const partner = { healthSystem: null, partnerKind: null, isSafetyNet: null, safetyNetBasis: null };
  const ties = {
    status: 'ACTIVE',
    startDate: null,
    endDate: null,
    formality: null,
    agreements: [],
    hasLiaison: null,
    liaisonEffortPercent: null,
  };
  return { id, center: ownerOf(id), ...COMMON, ...partner, ...ties, ...values };
}

export function makeProgram(id: string, values: Values = {}): MadeRow {
  const numbers = {
    minDurationMonths: null,
    maxDurationMonths: null,
    minEffortPercent: null,
    salaryCap: null,
    researchFundsPerYear: null,
    facultyCount: null,
  };
  const lists = {
    awards: [],
    tracks: [],
    institutionalResources: [],
    curriculum: [],
    recruitment: [],
    partnerSystems: [],
  };
  const program = { name: 'A program', acronym: 'AP', leadInstitution: null, startDate: '2018-09-01', endDate: null };
  return { id, center: ownerOf(id), ...COMMON, ...program, ...numbers, ...lists, ...values };
}

export function makeAppointment(id: string, values: Values = {}): MadeRow {
  const owner = ownerOf(id);
  const ties = { scholar: `${owner}:scholar:0001`, program: `${owner}:program:0001`, partnership: null, track: null };
  const times = {
    status: 'ACTIVE',
    startDate: '2020-07-01',
    endDate: null,
    plannedMonths: 24,
    effortPercent: 75,
    extensionMonths: null,
  };
  return { id, center: owner, ...COMMON, ...ties, ...times, hasSupplement: false, ...values };
}

export function makeDisruption(id: string, values: Values = {}): MadeRow {
  const owner = ownerOf(id);
  const ties = { scholar: `${owner}:scholar:0001`, project: null, partnership: null, category: 'OTHER', cause: null };
  const times = { startDate: '2021-01-01', endDate: null, monthsLost: null, severity: null, effect: null };
  return {
    id,
    center: owner,
    ...COMMON,
    ...ties,
    ...times,
    hasSupplement: null,
    resolution: null,
    narrative: null,
    ...values,
  };
}

function ownerOf(id: string): string {
  return id.split(':')[0] ?? '';
}
