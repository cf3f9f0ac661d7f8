/** What made-up projects and publications are about. */
import type { Faker } from '@faker-js/faker';

const TOPICS: Readonly<Record<string, string>> = {
  'Chronic disease': 'hypertension control',
  'Care transitions': 'follow-up after discharge',
  'Mental health': 'depression screening',
  'Opioid safety': 'opioid tapering',
  'Cancer screening': 'colorectal cancer screening',
  'Maternal health': 'postpartum care',
  'Child health': 'asthma in children',
  Telehealth: 'video visits in primary care',
  'Health equity': 'language access',
  'Patient safety': 'diagnostic safety',
  'Serious illness': 'goals-of-care conversations',
  Diabetes: 'glucose monitoring at home',
  Surgery: 'recovery after surgery',
  'Social needs': 'screening for social needs',
};
const STUDIES = [
  ['PRAGMATIC_TRIAL', 'A pragmatic trial of'],
  ['QUALITY_IMPROVEMENT', 'Improving'],
  ['IMPLEMENTATION_STUDY', 'Implementing better'],
  ['OBSERVATIONAL_COHORT', 'A cohort study of'],
  ['QUALITATIVE', 'Experiences with'],
  ['MIXED_METHODS', 'A mixed-methods study of'],
  ['PREDICTIVE_MODEL', 'Predicting'],
  ['ECONOMIC_EVALUATION', 'Costs of'],
] as const;
const SETTINGS = [
  'in a large health system',
  'in safety-net clinics',
  'across primary care sites',
  'with patient partners',
  'in rural clinics',
  'for veterans',
  'in specialty care',
];

export interface Study {
  readonly topics: readonly string[];
  readonly methods: readonly string[];
  readonly title: string;
}

/** A topic or two, a method or two, and a title that names the first of each. */
export function createStudy(faker: Faker): Study {
  const topics = faker.helpers.arrayElements(Object.keys(TOPICS), { min: 1, max: 2 });
  const studies = faker.helpers.arrayElements(STUDIES, { min: 1, max: 2 });
  const [first] = studies;
  const subject = TOPICS[topics[0] ?? ''] ?? 'care';
  return {
    topics,
    methods: studies.map(([method]) => method),
    title: `${first?.[1] ?? 'Study of'} ${subject} ${faker.helpers.arrayElement(SETTINGS)}`,
  };
}
