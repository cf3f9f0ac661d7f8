/** What got in a scholar's way; the three challenges that the paper names are the commonest. */
import type { Faker } from '@faker-js/faker';
import { SUPPLEMENT_DAY } from '../careers.ts';
import { addDays, addMonths, countDays, earlier, later } from '../dates.ts';
import type { ScholarFrame } from '../frame.ts';
import { isDrawn, pickDay, pickWeighted } from '../pick.ts';
import type { DataRow } from '../rows.ts';
import { createSyntheticMark, orMissing } from '../upkeep.ts';
import type { Project } from './projects.ts';

type Category = keyof typeof CATEGORIES;
export type Disruption = DataRow & {
  readonly category: Category;
  readonly effect: string | null;
  readonly endDate: string | null;
};

const CATEGORIES = {
  DATA_ACCESS: 26,
  COVID19: 24,
  ORGANIZATIONAL_PRIORITY_SHIFT: 20,
  REGULATORY_DUA: 6,
  LEADERSHIP_TURNOVER: 6,
  MATCH_MISALIGNMENT: 3,
  FUNDING: 3,
  PROTECTED_TIME: 5,
  STAFFING: 5,
  PERSONAL_LEAVE: 4,
  OTHER: 2,
} as const;
/** A leave has no cause: no reason for it is kept. */
const CAUSES: Readonly<Record<Category, readonly string[]>> = {
  DATA_ACCESS: ['AGREEMENT_NEGOTIATION', 'EXTRACTION_QUEUE', 'EXTRACTION_QUEUE', 'STAFF_LEFT'],
  COVID19: ['CLINIC_CLOSURE', 'REDEPLOYMENT_TO_CARE', 'RECRUITMENT_HALTED'],
  ORGANIZATIONAL_PRIORITY_SHIFT: ['NEW_STRATEGIC_PRIORITY', 'REORGANIZATION', 'SPONSOR_LEFT', 'BUDGET_CUT'],
  REGULATORY_DUA: ['AGREEMENT_NEGOTIATION', 'IRB_REVIEW'],
  LEADERSHIP_TURNOVER: ['SPONSOR_LEFT', 'MENTOR_LEFT'],
  MATCH_MISALIGNMENT: ['OTHER'],
  FUNDING: ['BUDGET_CUT'],
  PROTECTED_TIME: ['CLINICAL_LOAD'],
  STAFFING: ['STAFF_LEFT'],
  PERSONAL_LEAVE: [],
  OTHER: ['OTHER'],
};
const OF_PARTNER: readonly string[] = [
  'DATA_ACCESS',
  'ORGANIZATIONAL_PRIORITY_SHIFT',
  'REGULATORY_DUA',
  'LEADERSHIP_TURNOVER',
  'MATCH_MISALIGNMENT',
];
const PANDEMIC = { from: '2020-03-15', to: '2021-09-30' };
const NARRATIVES = [
  'Made up: the project was moved to another clinic.',
  'Made up: the new leadership asked for another question.',
  'Made up: the agreement lay with the lawyers for months.',
];

/** A scholar with a supplement was hit by the pandemic before it was granted. */
export function createDisruptions(
  faker: Faker,
  scholar: ScholarFrame,
  projects: readonly Project[],
): readonly Disruption[] {
  const hasSupplement = scholar.appointments.some((each) => each.hasSupplement);
  const count = Number(pickWeighted(faker, { 0: 24, 1: 38, 2: 26, 3: 12 }));
  const categories = new Set<Category>(hasSupplement ? ['COVID19'] : []);
  for (let drawn = 0; drawn < count; drawn += 1) categories.add(pickWeighted(faker, CATEGORIES));
  return [...categories].flatMap(
    (category) => createDisruption(faker, scholar, { category, projects, hasSupplement }) ?? [],
  );
}

interface Draft {
  readonly category: Category;
  readonly projects: readonly Project[];
  readonly hasSupplement: boolean;
}

function createDisruption(
  faker: Faker,
  scholar: ScholarFrame,
  { category, projects, hasSupplement }: Draft,
): Disruption | undefined {
  const { center, career, host } = scholar;
  const { plan } = center;
  const span = findSpan(scholar, { category, hasSupplement });
  if (!span) return undefined;
  const project = category === 'PERSONAL_LEAVE' ? undefined : pickProject(faker, projects, span);
  const period = pickPeriod(faker, scholar, project ? intersect(span, toSpan(project, plan.asOf)) : span);
  const isOver = period.endDate !== null;
  const months = Math.round(countDays(period.startDate, period.endDate ?? plan.asOf) / 30.4);
  const effect = toEffect(faker, project);
  return {
    id: center.nextId('disruption'),
    scholar: scholar.id,
    project: project?.id ?? null,
    partnership: OF_PARTNER.includes(category) ? (host?.id ?? null) : null,
    category,
    cause: category === 'PERSONAL_LEAVE' ? null : orMissing(faker, plan, faker.helpers.arrayElement(CAUSES[category])),
    ...period,
    monthsLost: isOver ? orMissing(faker, plan, faker.number.int({ min: Math.min(1, months), max: months })) : null,
    severity: orMissing(faker, plan, months > 6 ? 'SEVERE' : months > 2 ? 'MODERATE' : 'MINOR'),
    effect,
    hasSupplement: category === 'COVID19' && hasSupplement,
    resolution: isOver ? toResolution(faker, effect, career.extensionMonths !== null && category === 'COVID19') : null,
    narrative: isDrawn(faker, 0.2) && category !== 'PERSONAL_LEAVE' ? faker.helpers.arrayElement(NARRATIVES) : null,
    ...createSyntheticMark(faker, plan, period.endDate ?? period.startDate),
  };
}

type Period = { readonly startDate: string; readonly endDate: string | null };
type Span = { readonly from: string; readonly to: string };

/** When it can have begun: within the scholar's time, the pandemic within its own too. Undefined where the two do not meet. */
function findSpan(
  { career, lastDay }: ScholarFrame,
  { category, hasSupplement }: Pick<Draft, 'category' | 'hasSupplement'>,
): Span | undefined {
  const span =
    category === 'COVID19'
      ? intersect(
          { from: career.startDate, to: lastDay },
          { from: PANDEMIC.from, to: hasSupplement ? SUPPLEMENT_DAY : PANDEMIC.to },
        )
      : { from: addDays(career.startDate, 30), to: lastDay };
  return span.from <= span.to ? span : undefined;
}

/** Most meet a project that was going on in that time. */
function pickProject(faker: Faker, projects: readonly Project[], span: Span): Project | undefined {
  const running = projects.filter(
    (project) => project.startDate <= span.to && (project.endDate ?? span.to) >= span.from,
  );
  return running.length > 0 && isDrawn(faker, 0.9) ? faker.helpers.arrayElement(running) : undefined;
}

function toSpan({ startDate, endDate }: Project, asOf: string): Span {
  return { from: startDate, to: endDate ?? asOf };
}

function intersect(one: Span, other: Span): Span {
  return { from: later(one.from, other.from), to: earlier(one.to, other.to) };
}

/** It ends within the scholar's time, or goes on. */
function pickPeriod(faker: Faker, { career, lastDay }: ScholarFrame, { from, to }: Span): Period {
  const startDate = pickDay(faker, from, to);
  const wished = addMonths(startDate, faker.number.int({ min: 1, max: 10 }));
  return { startDate, endDate: wished <= lastDay ? wished : career.endDate };
}

/** Null without a project, STOPPED only of one that was stopped. */
function toEffect(faker: Faker, project: Project | undefined): string | null {
  if (!project) return null;
  return project.status === 'STOPPED' ? 'STOPPED' : pickWeighted(faker, { NONE: 2, DELAYED: 5, RESCOPED: 3 });
}

function toResolution(faker: Faker, effect: string | null, wasExtended: boolean): string {
  if (effect === 'STOPPED') return 'PROJECT_ABANDONED';
  if (effect === 'RESCOPED') return 'PROJECT_CHANGED';
  if (wasExtended) return 'PROGRAM_TIME_EXTENDED';
  return pickWeighted(faker, { RESOLVED_BY_PARTNER: 5, RESOLVED_BY_PROGRAM: 3, NOT_RESOLVED: 2 });
}
