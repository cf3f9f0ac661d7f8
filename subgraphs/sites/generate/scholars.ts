/** Makes up a center's scholars, their disciplines and their appointments. */
import type { Faker } from '@faker-js/faker';
import type { TermRecord } from '../../registry/records.ts';
import { createCareer, findSecondStart, isInTraining, type Career } from './careers.ts';
import { lastDayOf } from './dates.ts';
import { createPerson } from './people.ts';
import type { CenterPlan } from './plan.ts';
import { printRowId, type DataRow } from './rows.ts';
import { createUpkeep, isMissing } from './upkeep.ts';

export interface ScholarRows {
  readonly scholars: readonly DataRow[];
  readonly disciplines: readonly DataRow[];
  readonly appointments: readonly DataRow[];
}

const SUPPLEMENT_DAY = '2020-09-01'; // PA-20-072, COVID-19

/** All rows that hang on the center's scholars, in the order of the scholars. */
export function createScholarRows(faker: Faker, plan: CenterPlan, terms: readonly TermRecord[]): ScholarRows {
  const scholars: DataRow[] = [];
  const disciplines: DataRow[] = [];
  const appointments: DataRow[] = [];
  let supplements = 0;
  for (const [index, training] of plan.trainings.entries()) {
    const id = printRowId(plan.center, 'scholar', index + 1);
    const career = createCareer(faker, plan, index);
    const person = createPerson(faker, index + 1, training, terms);
    const host = plan.partners.length > 0 && !isHostUnknown(faker, plan) ? index % plan.partners.length : undefined;
    const hasSupplement = isInTraining(career, SUPPLEMENT_DAY) && isSupplemented(faker, plan, supplements);
    if (hasSupplement) supplements += 1;
    const isBoth = training.clinical !== null && training.hasResearch;
    scholars.push({
      id,
      name: person.name,
      status: career.status,
      cohort: career.cohort,
      startDate: career.startDate,
      endDate: career.endDate,
      degrees: person.degrees,
      hostSystem: host === undefined ? null : (plan.partners[host]?.healthSystem ?? null),
      basis: 'SYNTHETIC',
      basisNote: `${plan.scholarNote}${isBoth ? plan.bothNote : ''}`,
      ...createUpkeep(faker, plan, career.endDate ?? career.startDate),
    });
    disciplines.push(...person.disciplines.map((each) => ({ scholar: id, ...each })));
    for (const appointment of createAppointments(faker, plan, { scholar: id, career, host, hasSupplement })) {
      appointments.push({ id: printRowId(plan.center, 'appointment', appointments.length + 1), ...appointment });
    }
  }
  return { scholars, disciplines, appointments };
}

interface AppointmentFrame {
  readonly scholar: string;
  readonly career: Career;
  /** The place of the host system among the center's partners. */
  readonly host: number | undefined;
  readonly hasSupplement: boolean;
}

/** The appointments of one scholar, without their ids. */
function createAppointments(faker: Faker, plan: CenterPlan, frame: AppointmentFrame): DataRow[] {
  const { career, host } = frame;
  const effortPercent = faker.helpers.weightedArrayElement([
    { weight: 17, value: 75 },
    { weight: 2, value: 80 },
    { weight: 1, value: 100 },
  ]);
  return splitCareer(faker, career, { hasSupplement: frame.hasSupplement, asOf: plan.asOf }).map((times) => ({
    scholar: frame.scholar,
    program: printRowId(plan.center, 'program', 1),
    partnership: host === undefined ? null : printRowId(plan.center, 'partnership', host + 1),
    effortPercent,
    ...times,
    basis: 'SYNTHETIC',
    ...createUpkeep(faker, plan, career.endDate ?? career.startDate),
  }));
}

/** Where it is published how many scholars a supplement covered, those that come first have it. */
function isSupplemented(faker: Faker, plan: CenterPlan, soFar: number): boolean {
  return plan.supplements === undefined ? faker.datatype.boolean({ probability: 0.08 }) : soFar < plan.supplements;
}

function isHostUnknown(faker: Faker, plan: CenterPlan): boolean {
  return isMissing(faker, plan) || faker.datatype.boolean({ probability: 0.03 });
}

/** One appointment, or a first year and what follows it on another track. */
function splitCareer(faker: Faker, career: Career, { hasSupplement, asOf }: { readonly hasSupplement: boolean; readonly asOf: string }): DataRow[] {
  const { startDate, plannedMonths, extensionMonths } = career;
  const whole: DataRow = {
    track: faker.helpers.arrayElement(['Mentored research', 'Embedded practice', null]),
    status: career.status === 'ACTIVE' && extensionMonths !== null ? 'EXTENDED' : career.status,
    startDate,
    endDate: career.endDate ?? career.plannedEnd,
    plannedMonths,
    extensionMonths,
    hasSupplement,
  };
  const secondStart = faker.datatype.boolean({ probability: 0.15 }) ? findSecondStart(career, asOf) : undefined;
  if (!secondStart) return [whole];
  const isFirstSupplemented = hasSupplement && SUPPLEMENT_DAY < secondStart;
  const first: DataRow = {
    ...whole,
    track: 'Mentored research',
    status: 'COMPLETED',
    endDate: lastDayOf(startDate, 12),
    plannedMonths: 12,
    extensionMonths: null,
    hasSupplement: isFirstSupplemented,
  };
  const second: DataRow = {
    ...whole,
    track: 'Embedded practice',
    startDate: secondStart,
    plannedMonths: plannedMonths - 12,
    hasSupplement: hasSupplement && !isFirstSupplemented,
  };
  return [first, second];
}
