/** The events of `ScholarEvent` as data: what starts a scholar's time, what ends it, and the words in which the answer says so. */
import type { FilterInput } from './filter.ts';
import type { EventDefinition as EventDescription, ScholarEvent } from './generated/answers.ts';

/** For each scholar, the first date among the rows that match. */
export interface FirstDate {
  /** The code of a collection. */
  readonly collection: string;
  /** The field that refers to the scholar. */
  readonly subject: string;
  readonly filter: FilterInput;
  readonly date: string;
}

export interface EventDefinition {
  readonly origin: FirstDate;
  readonly occurrence: FirstDate;
  /** In words, as `EventDefinition` in the schema. */
  readonly text: { readonly origin: string; readonly occurrence: string };
}

/** Months of one step. */
export const GRID_MONTHS = 3;
export const GRID_STEPS = 40;

const MENTORED = ['INTERNAL_K', 'K12_KL2', 'INDIVIDUAL_K', 'K_EQUIVALENT'];
const LEADERSHIP = ['HEALTH_SYSTEM_LEADERSHIP', 'QUALITY_SAFETY_LEADERSHIP', 'INFORMATICS_LEADERSHIP'];

const INDEPENDENT: FirstDate = {
  collection: 'award',
  subject: 'scholar',
  filter: { type: { in: ['R01', 'R01_EQUIVALENT'] }, role: { eq: 'PRINCIPAL_INVESTIGATOR' } },
  date: 'startDate',
};
const INDEPENDENT_TEXT =
  'The first day of the first award of type R01 or R01_EQUIVALENT in the role PRINCIPAL_INVESTIGATOR.';

/** By the values of `ScholarEvent`. */
export const EVENTS: Readonly<Record<ScholarEvent, EventDefinition>> = {
  K_TO_R: {
    origin: { collection: 'award', subject: 'scholar', filter: { type: { in: MENTORED } }, date: 'startDate' },
    occurrence: INDEPENDENT,
    text: {
      origin:
        'The first day of the first award of type INTERNAL_K, K12_KL2, INDIVIDUAL_K or K_EQUIVALENT, in any role. A K99/R00 award counts as neither the origin nor the event, because it leads to independence by itself.',
      occurrence: INDEPENDENT_TEXT,
    },
  },
  PROGRAM_TO_R: {
    origin: { collection: 'scholar', subject: 'id', filter: {}, date: 'startDate' },
    occurrence: INDEPENDENT,
    text: { origin: 'The first day in the program.', occurrence: INDEPENDENT_TEXT },
  },
  COMPLETION_TO_LEADERSHIP: {
    origin: {
      collection: 'scholar',
      subject: 'id',
      filter: { status: { in: ['COMPLETED', 'COMPLETED_EARLY_FUNDED'] } },
      date: 'endDate',
    },
    occurrence: {
      collection: 'position',
      subject: 'scholar',
      filter: { roleCategory: { in: LEADERSHIP } },
      date: 'startDate',
    },
    text: {
      origin: 'The last day in the program of a scholar whose status is COMPLETED or COMPLETED_EARLY_FUNDED.',
      occurrence:
        'The first day of the first position with the role HEALTH_SYSTEM_LEADERSHIP, QUALITY_SAFETY_LEADERSHIP or INFORMATICS_LEADERSHIP.',
    },
  },
};

const CENSORING =
  "A scholar is censored on the date up to which the center's data are complete; later events do not count. Nothing else ends the observation, not even leaving the program.";
const RISK_SET =
  'The scholars who match the filter and have an origin on or before that date, except those for whom the event occurred before their origin.';

/** Describes an event in words, the same at every center. Throws when there is no such event. */
export function describeEvent(event: string): EventDescription {
  assertEvent(event);
  const { text } = EVENTS[event];
  return { event, ...text, censoring: CENSORING, riskSet: RISK_SET, gridMonths: GRID_MONTHS };
}

/** Throws when there is no such event. The schema has checked the name already. */
export function getEvent(event: string): EventDefinition {
  assertEvent(event);
  return EVENTS[event];
}

function assertEvent(event: string): asserts event is ScholarEvent {
  if (!Object.hasOwn(EVENTS, event))
    throw new Error(`there is no event ${event}; the events are ${Object.keys(EVENTS).join(', ')}`);
}
