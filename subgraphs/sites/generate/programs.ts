/** What is public about the eleven programs. A number that no source gives is left out, and stays empty in the data. */

export interface ProgramFacts {
  /** The core project number, and whether a public source confirms it. */
  readonly award: readonly [number: string, isConfirmed: boolean];
  readonly durations?: readonly [min: number, max: number];
  readonly minEffortPercent?: number;
  readonly salaryCap?: number;
  readonly researchFundsPerYear?: number;
  readonly facultyCount?: number;
  readonly institutionalResources?: readonly string[];
  /** Made up, which the row's note says: no source names any. */
  readonly sustainedResources?: readonly string[];
  readonly curriculum?: readonly string[];
  readonly recruitment?: readonly string[];
  readonly source: string;
}

/** By center id. */
export const PROGRAMS: Readonly<Record<string, ProgramFacts>> = {
  accelerat: {
    award: ['K12HS026385', false],
    durations: [24, 24],
    minEffortPercent: 75,
    salaryCap: 90000,
    researchFundsPerYear: 25000,
    institutionalResources: ['RESEARCH_FUNDS'],
    recruitment: ['OPEN_CALL'],
    source: 'ACCELERAT project page (healthinformationforall.org)',
  },
  catalyst: {
    award: ['K12HS026369', false],
    durations: [24, 36],
    minEffortPercent: 75,
    salaryCap: 90000,
    researchFundsPerYear: 25000,
    institutionalResources: ['RESEARCH_FUNDS', 'MENTOR_SUPPORT'],
    recruitment: ['OPEN_CALL'],
    sustainedResources: ['MENTOR_SUPPORT', 'LIAISON_OFFICE'],
    source:
      'ACT Center (act-center.org) and KPWHRI call for CATALyST (kpwashingtonresearch.org); mentors get $5,000 a year',
  },
  lhss: {
    award: ['K12HS026395', false],
    curriculum: [
      'PCOR and pragmatic trials',
      'Dissemination and implementation',
      'Policy and community',
      'Stakeholder engagement',
      'Methods',
    ],
    sustainedResources: ['BIOSTATISTICS_CORE'],
    source: 'Vanderbilt, About the Learning Health System Scholar Program (vumc.org)',
  },
  liti: {
    award: ['K12HS026390', false],
    institutionalResources: ['MENTOR_SUPPORT'],
    source: 'Grant record K12HS026390 (ai-analytics.org); two primary mentors a scholar',
  },
  'mn-lhs': {
    award: ['K12HS026379', true],
    sustainedResources: ['SALARY_SUPPLEMENT', 'LIAISON_OFFICE'],
    source: 'Grantome, K12-HS026379; University of Minnesota, MN-LHS pages (med.umn.edu)',
  },
  pact: {
    award: ['K12HS026370', false],
    institutionalResources: ['MENTOR_SUPPORT'],
    source:
      'OHSU, PACT K12 (ohsu.edu/pact-k12): primary scientific mentor, health-system representative, secondary and career mentor',
  },
  pedsnet: {
    award: ['K12HS026393', true],
    facultyCount: 49,
    institutionalResources: ['MENTOR_SUPPORT'],
    curriculum: ['Sessions twice a month'],
    sustainedResources: ['DATA_WAREHOUSE_ACCESS', 'MENTOR_SUPPORT'],
    source: 'HHS TAGGS, K12HS026393; PEDSnet Scholars curriculum (pedsnet.org)',
  },
  spirit: {
    award: ['K12HS026407', true],
    facultyCount: 24,
    source: 'UCLA newsroom; Grantome, K12-HS026407',
  },
  explore: {
    award: ['K12HS026396', false],
    source: 'Albert Einstein College of Medicine, news of 18 October 2018',
  },
  leap: {
    award: ['K12HS026383', false],
    durations: [24, 24],
    sustainedResources: ['RESEARCH_FUNDS'],
    source:
      'UCSF Epidemiology and Biostatistics, LEAP page (epibiostat.ucsf.edu); each scholar names a clinical operations sponsor',
  },
  't-gapp': {
    award: ['K12HS026372', true],
    durations: [24, 24],
    institutionalResources: ['COURSEWORK_TUITION'],
    curriculum: ['Didactic training', 'Experiential training', "Master's degree for those without"],
    recruitment: ['DIVERSITY_OUTREACH'],
    sustainedResources: ['COURSEWORK_TUITION'],
    source: 'Grantome, K12-HS026372',
  },
};
