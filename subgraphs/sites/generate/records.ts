/** All that hangs on one scholar, by the file that it goes to. A collection is one more line here, and a file in collections/. */
import { createAwardPeriods, createAwards } from './collections/awards.ts';
import { createCompetencyAssessments } from './collections/competencyAssessments.ts';
import { createDataAccessRequests } from './collections/dataAccessRequests.ts';
import { createDisruptions } from './collections/disruptions.ts';
import { createEmbeddednessAssessments } from './collections/embeddednessAssessments.ts';
import { createEngagements } from './collections/engagements.ts';
import { createMentorings } from './collections/mentorings.ts';
import { createPlacements } from './collections/placements.ts';
import { createPositions } from './collections/positions.ts';
import { createProjectImpacts, createProjects } from './collections/projects.ts';
import { createPublications } from './collections/publications.ts';
import type { CenterFrame, ScholarFrame } from './frame.ts';
import type { RowsByFile } from './rows.ts';
import type { ScholarCore } from './scholars.ts';
import { createTraits } from './traits.ts';

/** The rows of one scholar; what a later collection needs of an earlier one is handed on. */
export function createRecords(core: ScholarCore, scholar: ScholarFrame): RowsByFile {
  const { fakerOf } = scholar.center;
  const placements = createPlacements(fakerOf('placements'), scholar);
  const projects = createProjects(fakerOf('projects'), scholar, placements);
  const disruptions = createDisruptions(fakerOf('disruptions'), scholar, projects);
  const awards = createAwards(fakerOf('awards'), scholar);
  return {
    'scholars.csv': [
      { ...core.scholar, ...createTraits(fakerOf('traits'), scholar, { awards, projects, disruptions }) },
    ],
    'disciplines.csv': core.disciplines,
    'appointments.csv': core.appointments,
    'placements.csv': placements,
    'projects.csv': projects,
    'project-impacts.csv': createProjectImpacts(fakerOf('projectImpacts'), scholar, projects),
    'engagements.csv': createEngagements(fakerOf('engagements'), scholar, projects),
    'data-access-requests.csv': createDataAccessRequests(fakerOf('dataAccessRequests'), scholar, {
      placements,
      projects,
    }),
    'disruptions.csv': disruptions,
    'mentorings.csv': createMentorings(fakerOf('mentorings'), scholar),
    'positions.csv': createPositions(fakerOf('positions'), scholar),
    'awards.csv': awards,
    'award-periods.csv': createAwardPeriods(fakerOf('awardPeriods'), scholar, awards),
    'publications.csv': createPublications(fakerOf('publications'), scholar),
    'competency-assessments.csv': createCompetencyAssessments(fakerOf('competencyAssessments'), scholar),
    'embeddedness-assessments.csv': createEmbeddednessAssessments(fakerOf('embeddednessAssessments'), scholar),
  };
}

/** What the records of a scholar need to know. */
export function toScholarFrame(
  core: ScholarCore,
  center: CenterFrame,
  { number, previousId }: Pick<ScholarFrame, 'number' | 'previousId'>,
): ScholarFrame {
  const { career, group, isClinical, appointments } = core;
  const host = core.host === undefined ? undefined : center.partners[core.host];
  return {
    center,
    id: core.scholar.id,
    number,
    career,
    lastDay: career.endDate ?? center.plan.asOf,
    group,
    isClinical,
    appointments,
    host,
    previousId,
  };
}
