/** Makes up a center's scholars, their disciplines and their appointments. */
import type { Faker } from '@faker-js/faker';
import type { TermRecord } from '../../registry/records.ts';
import { createCareer, findSecondStart, isInTraining, SUPPLEMENT_DAY, type Career } from './careers.ts';
import { lastDayOf } from './dates.ts';
import type { Appointment } from './frame.ts';
import { createPerson } from './people.ts';
import { createTraining, type CenterPlan } from './plan.ts';
import { printRowId, type DataRow } from './rows.ts';
import { createUpkeep, isMissing } from './upkeep.ts';

/** A scholar with all that the other collections build on. */
export interface ScholarCore {
  readonly scholar: DataRow & { readonly id: string };
  readonly disciplines: readonly DataRow[];
  readonly appointments: readonly Appointment[];
  readonly career: Career;
  /** The group of the main discipline. */
  readonly group: string | null;
  readonly isClinical: boolean;
  /** The place of the host system among the center's partners. */
  readonly host: number | undefined;
}

/** One scholar after the other, made up when asked for. */
export function* createScholars(
  faker: Faker,
  plan: CenterPlan,
  terms: readonly TermRecord[],
): Generator<ScholarCore, void> {
  let appointmentCount = 0;
  let supplements = 0;
  for (let index = 0; index < plan.scholarCount; index += 1) {
    const training = plan.trainings?.[index] ?? createTraining(faker);
    const id = printRowId(plan.center, 'scholar', index + 1);
    const career = createCareer(faker, plan, index);
    const person = createPerson(faker, index + 1, training, terms);
    const host = plan.partners.length > 0 && !isHostUnknown(faker, plan) ? index % plan.partners.length : undefined;
    const hasSupplement = isInTraining(career, SUPPLEMENT_DAY) && isSupplemented(faker, plan, supplements);
    if (hasSupplement) supplements += 1;
    const scholar = {
      id,
      name: person.name,
      status: career.status,
      cohort: career.cohort,
      startDate: career.startDate,
      endDate: career.endDate,
      degrees: person.degrees,
      hostSystem: host === undefined ? null : (plan.partners[host]?.healthSystem ?? null),
      basis: 'SYNTHETIC',
      basisNote: `${plan.scholarNote}${training.clinical !== null && training.hasResearch ? plan.bothNote : ''}`,
      ...createUpkeep(faker, plan, career.endDate ?? career.startDate),
    };
    const disciplines = person.disciplines.map((each) => ({ scholar: id, ...each }));
    const frame = { scholar: id, career, host, hasSupplement, numberFrom: appointmentCount + 1 };
    const appointments = createAppointments(faker, plan, frame);
    appointmentCount += appointments.length;
    yield {
      scholar,
      disciplines,
      appointments,
      career,
      host,
      isClinical: training.clinical !== null,
      group: person.mainGroup,
    };
  }
}

interface AppointmentFrame {
  readonly scholar: string;
  readonly career: Career;
  /** The place of the host system among the center's partners. */
  readonly host: number | undefined;
  readonly hasSupplement: boolean;
  /** The number of the first appointment. */
  readonly numberFrom: number;
}

/** The appointments of one scholar. */
function createAppointments(faker: Faker, plan: CenterPlan, frame: AppointmentFrame): Appointment[] {
  const { career, host } = frame;
  const effortPercent = faker.helpers.weightedArrayElement([
    { weight: 17, value: 75 },
    { weight: 2, value: 80 },
    { weight: 1, value: 100 },
  ]);
  return splitCareer(faker, career, { hasSupplement: frame.hasSupplement, asOf: plan.asOf }).map((times, index) => ({
    id: printRowId(plan.center, 'appointment', frame.numberFrom + index),
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

type Term = DataRow & Pick<Appointment, 'startDate' | 'endDate' | 'hasSupplement'>;

/** One appointment, or a first year and what follows it on another track. */
function splitCareer(
  faker: Faker,
  career: Career,
  { hasSupplement, asOf }: { readonly hasSupplement: boolean; readonly asOf: string },
): Term[] {
  const { startDate, plannedMonths, extensionMonths } = career;
  const whole: Term = {
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
  const first: Term = {
    ...whole,
    track: 'Mentored research',
    status: 'COMPLETED',
    endDate: lastDayOf(startDate, 12),
    plannedMonths: 12,
    extensionMonths: null,
    hasSupplement: isFirstSupplemented,
  };
  const second: Term = {
    ...whole,
    track: 'Embedded practice',
    startDate: secondStart,
    plannedMonths: plannedMonths - 12,
    hasSupplement: hasSupplement && !isFirstSupplemented,
  };
  return [first, second];
}
