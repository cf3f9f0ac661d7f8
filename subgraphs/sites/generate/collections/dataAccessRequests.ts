/** Requests for data: step by step, as far as they have come by the as-of date or by the end of their project. */
import type { Faker } from '@faker-js/faker';
import { addDays, earlier } from '../dates.ts';
import type { PartnerFrame, ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay, pickSeveral, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import type { Placement } from './placements.ts';
import type { Project } from './projects.ts';

type Range = { readonly min: number; readonly max: number };
type Pace = { readonly submit: Range; readonly approve: Range; readonly deliver: Range };

/** Days from step to step, with a liaison; assumed, but that the VA takes longer is what embedded researchers report. */
const PACES: Readonly<Record<'veteransAffairs' | 'other', Pace>> = {
  veteransAffairs: { submit: { min: 25, max: 75 }, approve: { min: 70, max: 170 }, deliver: { min: 35, max: 100 } },
  other: { submit: { min: 10, max: 45 }, approve: { min: 25, max: 95 }, deliver: { min: 12, max: 60 } },
};
const WITHOUT_LIAISON = 1.6; // times as long
const CATEGORIES = {
  ELECTRONIC_HEALTH_RECORD: 9,
  CLAIMS: 3,
  REGISTRY: 2,
  SURVEY: 2,
  OPERATIONAL: 3,
  LINKED: 2,
} as const;
const DELAYS = {
  AGREEMENT_NEGOTIATION: 4,
  IRB_REVIEW: 3,
  SECURITY_REVIEW: 2,
  EXTRACTION_QUEUE: 4,
  UNCLEAR_SPECIFICATION: 2,
  STAFF_TURNOVER: 1,
} as const;
const OPEN: readonly string[] = ['REQUESTED', 'SUBMITTED', 'APPROVED'];

export function createDataAccessRequests(
  faker: Faker,
  scholar: ScholarFrame,
  { placements, projects }: { readonly placements: readonly Placement[]; readonly projects: readonly Project[] },
): readonly DataRow[] {
  return projects.flatMap((project) => {
    const home = placements.find((each) => each.id === project.placement)?.partnership;
    const count = Number(pickWeighted(faker, { 0: 12, 1: 66, 2: 22 }));
    return Array.from({ length: count }, () =>
      createRequest(faker, scholar, { project, holder: pickHolder(faker, scholar.center.partners, home) }),
    ).filter((row) => row !== undefined);
  });
}

/** The placement's partner in most cases, another partner of the center in some. */
function pickHolder(
  faker: Faker,
  partners: readonly PartnerFrame[],
  home: string | undefined,
): PartnerFrame | undefined {
  const others = partners.filter((each) => each.id !== home);
  return others.length > 0 && isDrawn(faker, 0.15)
    ? faker.helpers.arrayElement(others)
    : partners.find((each) => each.id === home);
}

function createRequest(
  faker: Faker,
  { center }: ScholarFrame,
  { project, holder }: { readonly project: Project; readonly holder: PartnerFrame | undefined },
): DataRow | undefined {
  if (!holder) return undefined;
  const { plan } = center;
  const limit = earlier(plan.asOf, project.endDate ?? plan.asOf);
  const requestedOn = pickDay(faker, project.startDate, earlier(limit, addDays(project.startDate, 60)));
  const course = createCourse(faker, { requestedOn, limit, hasEnded: project.endDate !== null, holder });
  return {
    id: center.nextId('dataAccessRequest'),
    project: project.id,
    holder: holder.healthSystem,
    category: pickWeighted(faker, CATEGORIES),
    mechanism: orMissing(
      faker,
      plan,
      pickWeighted(
        faker,
        holder.isVeteransAffairs
          ? { ENCLAVE: 6, IRB_PROTOCOL: 3, DATA_USE_AGREEMENT: 2 }
          : { DATA_USE_AGREEMENT: 5, IRB_PROTOCOL: 4, INTERNAL: 3 },
      ),
    ),
    requestedOn,
    ...course,
    isOpen: OPEN.includes(course.status),
    delayReasons: createDelays(faker, {
      requestedOn,
      until: course.closedOn ?? course.firstDataOn ?? limit,
      isSlow: holder.isVeteransAffairs || !holder.hasLiaison,
    }),
    hasLiaison: orMissing(faker, plan, holder.hasLiaison),
    ...createSyntheticMark(
      faker,
      plan,
      course.closedOn ?? course.firstDataOn ?? course.approvedOn ?? course.submittedOn ?? requestedOn,
    ),
  };
}

type Course = {
  readonly status: string;
  readonly submittedOn: string | null;
  readonly approvedOn: string | null;
  readonly firstDataOn: string | null;
  readonly closedOn: string | null;
};

/** What of the steps lies before the limit; a project that ends without data withdraws its request. */
function createCourse(
  faker: Faker,
  {
    requestedOn,
    limit,
    hasEnded,
    holder,
  }: {
    readonly requestedOn: string;
    readonly limit: string;
    readonly hasEnded: boolean;
    readonly holder: PartnerFrame;
  },
): Course {
  const pace = holder.isVeteransAffairs ? PACES.veteransAffairs : PACES.other;
  const wait = (range: Range): number =>
    Math.round(faker.number.int(range) * (holder.hasLiaison ? 1 : WITHOUT_LIAISON));
  const isStuck = isDrawn(faker, 0.13);
  const stops = isStuck ? faker.number.int({ min: 0, max: 2 }) : 4; // steps that it gets through
  const submitted = addDays(requestedOn, wait(pace.submit));
  const approved = addDays(submitted, wait(pace.approve));
  const delivered = addDays(approved, wait(pace.deliver));
  const closed = addDays(delivered, faker.number.int({ min: 60, max: 300 }));
  const isRefused = isDrawn(faker, 0.04);
  const [submittedOn = null, approvedOn = null, firstDataOn = null, closedOn = null] = [
    submitted,
    approved,
    delivered,
    closed,
  ]
    .slice(0, stops)
    .filter((day) => day <= limit);
  if (isRefused && submittedOn && approved <= limit)
    return { status: 'REFUSED', submittedOn, approvedOn: null, firstDataOn: null, closedOn: approved };
  if (closedOn) return { status: 'CLOSED', submittedOn, approvedOn, firstDataOn, closedOn };
  if (firstDataOn) return { status: 'DATA_RECEIVED', submittedOn, approvedOn, firstDataOn, closedOn };
  if (hasEnded) return { status: 'WITHDRAWN', submittedOn, approvedOn, firstDataOn, closedOn: limit };
  return {
    status: approvedOn ? 'APPROVED' : submittedOn ? 'SUBMITTED' : 'REQUESTED',
    submittedOn,
    approvedOn,
    firstDataOn,
    closedOn,
  };
}

function createDelays(
  faker: Faker,
  { requestedOn, until, isSlow }: { readonly requestedOn: string; readonly until: string; readonly isSlow: boolean },
): readonly string[] {
  const isPandemic = requestedOn <= '2021-06-30' && until >= '2020-04-01';
  const usual = isDrawn(faker, isSlow ? 0.85 : 0.5) ? pickSeveral(faker, DELAYS, isSlow ? 3 : 2) : [];
  return isPandemic && isDrawn(faker, 0.35) ? [...usual, 'COVID19'] : usual;
}
