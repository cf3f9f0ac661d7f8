/** Placements: where in its partnership each appointment is spent; some are changed halfway. */
import type { Faker } from '@faker-js/faker';
import { addDays, addMonths, earlier, later } from '../dates.ts';
import type { Appointment, PartnerFrame, ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay, pickSeveral, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';

export type Placement = DataRow & {
  readonly id: string;
  readonly startDate: string;
  /** Null while it goes on. */
  readonly endDate: string | null;
  readonly partnership: string;
  readonly priorityOrigin: Priority | null;
};

export type Priority = keyof typeof PRIORITIES;
export const PRIORITIES = { HEALTH_SYSTEM: 48, PATIENTS_OR_COMMUNITY: 14, SCHOLAR: 20, MENTOR: 12, FUNDER: 6 } as const;

const GOOD_THEMES = {
  ACCESS_TO_LEADERS: 3,
  ENGAGED_SPONSOR: 4,
  DATA_SUPPORT: 3,
  STAFF_SUPPORT: 2,
  INFLUENCE_ON_PRACTICE: 3,
} as const;
const HARD_THEMES = {
  UNCLEAR_EXPECTATIONS: 2,
  DATA_DELAYS: 5,
  COMPETING_PRIORITIES: 4,
  LITTLE_PROTECTED_TIME: 3,
  RESEARCH_AMBIVALENT_CULTURE: 2,
} as const;
const NOTES = [
  'Made up: leaders asked for monthly findings.',
  'Made up: the sponsor opened doors to the clinics.',
  'Made up: waiting for data took most of the first year.',
];

export function createPlacements(faker: Faker, scholar: ScholarFrame): readonly Placement[] {
  return scholar.appointments.flatMap((appointment) => {
    const host = scholar.center.partners.find((each) => each.id === appointment.partnership);
    return host
      ? splitAppointment(faker, appointment, scholar.center.plan.asOf).map((period) =>
          createPlacement(faker, scholar, { appointment, host, ...period }),
        )
      : [];
  });
}

interface Period {
  readonly startDate: string;
  /** Null while it goes on. */
  readonly endDate: string | null;
}

/** The whole appointment, but for a few weeks at its start; or two halves. */
function splitAppointment(faker: Faker, { startDate, endDate }: Appointment, asOf: string): readonly Period[] {
  const start = earlier(addDays(startDate, faker.helpers.arrayElement([0, 0, 0, 14, 30])), earlier(endDate, asOf));
  const second = addMonths(startDate, 9);
  const end = endDate <= asOf ? endDate : null;
  if (!isDrawn(faker, 0.15) || second >= earlier(endDate, asOf)) return [{ startDate: start, endDate: end }];
  return [
    { startDate: start, endDate: addDays(second, -1) },
    { startDate: second, endDate: end },
  ];
}

function createPlacement(
  faker: Faker,
  { id, center }: ScholarFrame,
  {
    appointment,
    host,
    startDate,
    endDate,
  }: Period & { readonly appointment: Appointment; readonly host: PartnerFrame },
): Placement {
  const { plan } = center;
  const needsSponsor = plan.center === 'leap'; // each scholar names a clinical operations sponsor (epibiostat.ucsf.edu)
  const hasSponsor = needsSponsor || isDrawn(faker, host.hasLiaison ? 0.8 : 0.4);
  const rating = faker.number.int({ min: hasSponsor ? 2 : 1, max: 5 });
  return {
    id: center.nextId('placement'),
    scholar: id,
    partnership: host.id,
    appointment: appointment.id,
    facility: host.facilities.length > 0 ? orMissing(faker, plan, faker.helpers.arrayElement(host.facilities)) : null,
    startDate,
    endDate,
    effortPercent: orMissing(
      faker,
      plan,
      Math.min(appointment.effortPercent, faker.helpers.arrayElement([20, 30, 40, 50, 60, 75])),
    ),
    priorityOrigin: orMissing(faker, plan, pickWeighted(faker, PRIORITIES)),
    hasSponsor: needsSponsor ? true : orMissing(faker, plan, hasSponsor),
    sponsorName: hasSponsor && isDrawn(faker, 0.8) ? faker.person.fullName() : null,
    experienceThemes: [
      ...new Set([
        ...pickSeveral(faker, GOOD_THEMES, rating > 2 ? 3 : 1),
        ...(rating < 5 ? pickSeveral(faker, HARD_THEMES, rating < 3 ? 3 : 2) : []),
      ]),
    ],
    experienceRating: orMissing(faker, plan, rating),
    experienceNote: isDrawn(faker, 0.2) ? faker.helpers.arrayElement(NOTES) : null,
    ...createSyntheticMark(faker, plan, endDate ?? startDate),
  };
}

/** A day on which something of the placement may begin, not in its last month where there is time before. */
export function pickBeginning(faker: Faker, placement: Placement, asOf: string): string {
  const last = later(placement.startDate, addDays(placement.endDate ?? asOf, -30));
  return pickDay(faker, placement.startDate, earlier(last, addDays(placement.startDate, 150)));
}
