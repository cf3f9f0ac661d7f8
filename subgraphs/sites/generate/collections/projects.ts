/** Projects of each placement, and what the completed ones changed in the health system. */
import type { Faker } from '@faker-js/faker';
import { addDays, addMonths, earlier, later } from '../dates.ts';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createStudy } from '../topics.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import { pickBeginning, PRIORITIES, type Placement } from './placements.ts';

export type Project = DataRow & {
  readonly id: string;
  readonly status: 'ACTIVE' | 'COMPLETED' | 'STOPPED';
  readonly startDate: string;
  readonly endDate: string | null;
  readonly placement: string;
};

const IMPACTS = {
  PRACTICE_ADOPTED: 6,
  POLICY_ADOPTED: 3,
  TOOL_ADOPTED: 5,
  SCALED_UP: 2,
  DE_IMPLEMENTED: 1,
  COST_REDUCED: 1,
} as const;
const SCALES = { UNIT: 5, FACILITY: 4, HEALTH_SYSTEM: 3, BEYOND: 1 } as const;

export function createProjects(
  faker: Faker,
  scholar: ScholarFrame,
  placements: readonly Placement[],
): readonly Project[] {
  return placements.flatMap((placement) =>
    Array.from({ length: isDrawn(faker, 0.3) ? 2 : 1 }, () => createProject(faker, scholar, placement)),
  );
}

function createProject(faker: Faker, { id, career, center }: ScholarFrame, placement: Placement): Project {
  const { plan } = center;
  const study = createStudy(faker);
  const startDate = pickBeginning(faker, placement, plan.asOf);
  const plannedEndDate = addMonths(startDate, faker.number.int({ min: 9, max: 18 }));
  const course = createCourse(faker, startDate, plannedEndDate, { career, asOf: plan.asOf });
  return {
    id: center.nextId('project'),
    scholar: id,
    placement: placement.id,
    title: study.title,
    topics: study.topics,
    methods: study.methods,
    priorityOrigin: isDrawn(faker, 0.8)
      ? placement.priorityOrigin
      : orMissing(faker, plan, pickWeighted(faker, PRIORITIES)),
    startDate,
    plannedEndDate: orMissing(faker, plan, plannedEndDate),
    irbStatus: orMissing(
      faker,
      plan,
      pickWeighted(
        faker,
        course.status === 'ACTIVE'
          ? { NOT_NEEDED: 2, SUBMITTED: 2, APPROVED: 5, EXEMPT: 2 }
          : { NOT_NEEDED: 2, APPROVED: 2, EXEMPT: 2, CLOSED: 4 },
      ),
    ),
    ...course,
    ...createSyntheticMark(faker, plan, course.endDate ?? startDate),
  };
}

/** A project may outlast the program by half a year; who withdraws stops. */
function createCourse(
  faker: Faker,
  startDate: string,
  planned: string,
  { career, asOf }: { readonly career: ScholarFrame['career']; readonly asOf: string },
): Pick<Project, 'status' | 'endDate'> {
  const delay = faker.helpers.arrayElement([-1, 0, 0, 1, 3, 6]);
  const isStopped = isDrawn(faker, 0.09);
  const wished = addMonths(planned, isStopped ? -6 : delay);
  const last =
    career.endDate === null ? wished : career.status === 'WITHDRAWN' ? career.endDate : addMonths(career.endDate, 6);
  const end = later(earlier(wished, last), addDays(startDate, 14));
  if (end > asOf) return { status: 'ACTIVE', endDate: null };
  return { status: isStopped || career.status === 'WITHDRAWN' ? 'STOPPED' : 'COMPLETED', endDate: end };
}

export function createProjectImpacts(
  faker: Faker,
  { center: { plan } }: ScholarFrame,
  projects: readonly Project[],
): readonly DataRow[] {
  const changing = projects.filter((project) => project.status === 'COMPLETED' && isDrawn(faker, 0.45));
  return changing.flatMap((project) => {
    const impacts = Array.from({ length: isDrawn(faker, 0.25) ? 2 : 1 }, () => ({
      project: project.id,
      kind: pickWeighted(faker, IMPACTS),
      scale: orMissing(faker, plan, pickWeighted(faker, SCALES)),
      adoptedOn: orMissing(
        faker,
        plan,
        pickDay(
          faker,
          later(project.startDate, addDays(project.endDate ?? plan.asOf, -60)),
          earlier(plan.asOf, addDays(project.endDate ?? plan.asOf, 240)),
        ),
      ),
    }));
    return dropEqual(impacts); // the importer refuses a value that a project has twice
  });
}

function dropEqual(rows: readonly DataRow[]): readonly DataRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
