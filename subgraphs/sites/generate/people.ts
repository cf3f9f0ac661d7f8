/** Makes up who a scholar is: a name, degrees and disciplines that fit each other. No real person is meant. */
import { de, en, es, Faker, fr, pt_BR } from '@faker-js/faker';
import type { TermRecord } from '../../registry/records.ts';
import type { Training } from './plan.ts';
import type { DataRow } from './rows.ts';

export interface Person {
  readonly name: string;
  readonly degrees: readonly string[];
  /** Rows of the contract's DisciplineAssignment, without the scholar. */
  readonly disciplines: readonly DataRow[];
  /** The group of the main one. */
  readonly mainGroup: string | null;
}

const OTHER_LOCALES = [es, fr, pt_BR, de];
const RESEARCH_DEGREES = ['PHD', 'PHD', 'PHD', 'SCD', 'DRPH'] as const;
const SECOND_DEGREES = ['MPH', 'MSCI', 'MS', 'MHS'] as const;
const CLINICAL_DEGREES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  PHYSICIAN: [['MD'], ['MD'], ['MD'], ['DO']],
  NURSE: [
    ['RN', 'PHD'],
    ['RN', 'DNP'],
  ],
  PHARMACIST: [['PHARMD']],
  PSYCHOLOGIST: [['PHD'], ['PSYD']],
  DENTIST: [['OTHER']],
  REHAB: [['OTHER', 'PHD']],
  OTHER_CLINICAL: [
    ['MS', 'PHD'],
    ['OTHER', 'PHD'],
  ],
};

/** `number` is the scholar's place at the center: it picks the style of the name, so that every style occurs. */
export function createPerson(faker: Faker, number: number, training: Training, terms: readonly TermRecord[]): Person {
  const clinical = training.clinical ? pickClinicalTerm(faker, training.clinical, terms) : undefined;
  const research = training.hasResearch ? pickResearchTerm(faker, terms) : undefined;
  const isResearchPrimary = !clinical || (research !== undefined && faker.datatype.boolean());
  const second =
    training.clinical === 'PHYSICIAN' && faker.datatype.boolean({ probability: 0.15 })
      ? pickClinicalTerm(faker, 'PHYSICIAN', terms)
      : undefined;
  const assigned = [
    ...(clinical ? [toAssignment(faker, 'CLINICAL', clinical, !isResearchPrimary)] : []),
    ...(second && second !== clinical ? [toAssignment(faker, 'CLINICAL', second, false)] : []),
    ...(research ? [toAssignment(faker, 'RESEARCH', research, isResearchPrimary)] : []),
  ];
  // Two disciplines of one group, neither of which has its code, are one line.
  const disciplines = assigned.filter(
    (each, at) =>
      assigned.findIndex(
        (other) => other['kind'] === each['kind'] && other['group'] === each['group'] && other['code'] === each['code'],
      ) === at,
  );
  return {
    name: createName(faker, number),
    degrees: createDegrees(faker, clinical?.broader ?? null, training.hasResearch),
    disciplines,
    mainGroup: (isResearchPrimary ? research : clinical)?.broader ?? null,
  };
}

/** Accents, hyphens, apostrophes and a comma, because files and orders have to bear them. */
function createName(faker: Faker, number: number): string {
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  const foreign = new Faker({ locale: [faker.helpers.arrayElement(OTHER_LOCALES), en] });
  foreign.seed(faker.number.int());
  switch (number % 6) {
    case 2:
      return `${first} ${last}-${faker.person.lastName()}`;
    case 4:
      return `${foreign.person.firstName()} ${foreign.person.lastName()}`;
    case 5:
      return number % 12 === 5 ? `${first} O'${last}` : `${first} ${last}, Jr.`;
    default:
      return `${first} ${last}`;
  }
}

function createDegrees(faker: Faker, group: string | null, hasResearch: boolean): readonly string[] {
  const degrees = new Set<string>(
    group === null ? [] : faker.helpers.arrayElement(CLINICAL_DEGREES[group] ?? [['OTHER']]),
  );
  if (hasResearch && ![...degrees].some((degree) => degree === 'PHD'))
    degrees.add(faker.helpers.arrayElement(RESEARCH_DEGREES));
  if (faker.datatype.boolean({ probability: 0.4 })) degrees.add(faker.helpers.arrayElement(SECOND_DEGREES));
  return [...degrees];
}

/** A clinical discipline has a NUCC code, which ends in X; a research one has a CIP code, with a point. */
function pickClinicalTerm(faker: Faker, kind: 'PHYSICIAN' | 'OTHER', terms: readonly TermRecord[]): TermRecord {
  const isPhysician = kind === 'PHYSICIAN';
  return faker.helpers.arrayElement(
    terms.filter((term) => term.code.endsWith('X') && (term.broader === 'PHYSICIAN') === isPhysician),
  );
}

function pickResearchTerm(faker: Faker, terms: readonly TermRecord[]): TermRecord {
  const research = terms.filter((term) => term.code.includes('.'));
  const isPopulationHealth = faker.datatype.boolean({ probability: 0.55 }); // "dominated by population health sciences"
  return faker.helpers.arrayElement(
    research.filter((term) => (term.broader === 'POPULATION_HEALTH_SCIENCES') === isPopulationHealth),
  );
}

function toAssignment(faker: Faker, kind: string, term: TermRecord, isPrimary: boolean): DataRow {
  const code = faker.datatype.boolean({ probability: 0.9 }) ? term.code : null;
  return { kind, group: term.broader, code, isPrimary };
}
