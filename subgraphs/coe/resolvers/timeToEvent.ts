/** Resolves the time to an event: the center's risk table on the grid of the contract, and the curve of this center alone. */
import type { GraphQLFieldResolver } from 'graphql';
import type { CenterContext } from './context.ts';
import type { Snapshot } from '../store/store.ts';
import { createUnknownCount, findFilteredNames, openReading, toCompleteness, toNames, type Access } from './reading.ts';
import { estimateSurvival, WITHHELD } from '../../contract/estimateSurvival.ts';
import {
  GRID_MONTHS,
  GRID_STEPS,
  describeEvent,
  getEvent,
  type EventDefinition,
  type FirstDate,
} from '../../contract/events.ts';
import { parseFilter, type Filter, type FilterInput } from '../../contract/filter.ts';
import type { Count, Curve, TimeToEvent } from '../../contract/generated/answers.ts';
import { getField, type Collection, type Contract, type Dimension, type Field } from '../../contract/model.ts';
import { tabulate, type Observation, type RiskStep } from '../../contract/riskTable.ts';
import { toExactCount } from '../../contract/summary.ts';

interface TimeToEventArguments {
  readonly event: string;
  readonly filter?: FilterInput | null;
}

/** Resolves `Query.scholarTimeToEvent`. */
export function createTimeToEventResolver(
  contract: Contract,
  scholars: Collection,
): GraphQLFieldResolver<unknown, CenterContext, TimeToEventArguments> {
  return async (_parent, { event, filter: input }, context, info): Promise<TimeToEventAnswer> => {
    const definition = getEvent(event);
    const filter = parseFilter(contract, scholars, input);
    const needs = listReadings(contract, scholars, definition, filter);
    const accesses = await Promise.all(
      [...needs].map(([collection, fields]) =>
        openReading(context, info.fieldNodes, {
          collection,
          describe: () => ({ purpose: 'statistics', fields }),
        }),
      ),
    );
    // One refusal refuses the whole result: without one of the dates, the table would count something else.
    const access = accesses.find(({ kind }) => kind !== 'granted') ?? accesses[0];
    if (!access) throw new Error('a definition reads at least the scholars');
    return {
      definition: describeEvent(event),
      curve: async () =>
        access.kind === 'granted'
          ? toCurve(tabulate(await observeScholars(contract, access.snapshot, definition, filter)), toExactCount)
          : toCurve(tabulate([]), createUnknownCount),
      completeness: toCompleteness(context.center, joinDrift(access, accesses)),
    };
  };
}

/** The fields to read, by collection. The policy decides on each collection. */
function listReadings(
  contract: Contract,
  scholars: Collection,
  { origin, occurrence }: EventDefinition,
  filter: Filter,
): ReadonlyMap<Collection, readonly string[]> {
  const names = new Map<Collection, readonly string[]>([[scholars, toNames(findFilteredNames(filter))]]);
  for (const first of [origin, occurrence]) {
    const { collection, filter: condition, subject, date } = readFirstDate(contract, first);
    names.set(
      collection,
      toNames(names.get(collection) ?? [], findFilteredNames(condition), [subject.name, date.name]),
    );
  }
  return names;
}

function joinDrift(access: Access, accesses: readonly Access[]): Access {
  if (access.kind !== 'granted') return access;
  return { ...access, drift: accesses.flatMap((each) => (each.kind === 'granted' ? each.drift : [])) };
}

/** A curve that is computed only where it is selected. */
type TimeToEventAnswer = Omit<TimeToEvent, 'curve'> & { readonly curve: () => Promise<Curve> };

function toCurve(table: readonly RiskStep[], toCount: (value: number) => Count): Curve {
  if (table.length !== GRID_STEPS) throw new Error(`a table has ${GRID_STEPS} steps of ${GRID_MONTHS} months`);
  const counts = table.map((step) => ({
    ...step,
    atRisk: toCount(step.atRisk),
    events: toCount(step.events),
    censored: toCount(step.censored),
  }));
  const { steps, median } = estimateSurvival(counts);
  return {
    subjects: toCount(table[0]?.atRisk ?? 0),
    events: toCount(table.reduce((sum, step) => sum + step.events, 0)),
    points: counts.map((count, index) => ({ ...count, ...(steps[index] ?? WITHHELD) })),
    median,
  };
}

/** @param filter of scholars */
async function observeScholars(
  contract: Contract,
  snapshot: Snapshot,
  { origin, occurrence }: EventDefinition,
  filter: Filter,
): Promise<Observation[]> {
  const { asOf } = snapshot.generation;
  const chosen = await listScholars(contract, snapshot, filter);
  const origins = await findFirstDates(contract, snapshot, origin);
  const events = await findFirstDates(contract, snapshot, occurrence);
  return [...origins].flatMap(([scholar, from]): Observation[] => {
    const event = events.get(scholar);
    const isOver = event !== undefined && event < from;
    if (from > asOf || isOver || !chosen.has(scholar)) return [];
    return event !== undefined && event <= asOf
      ? [{ from, to: event, isEvent: true }]
      : [{ from, to: asOf, isEvent: false }];
  });
}

/** The rows of a definition, and the fields that it reads. */
interface DatedRows {
  readonly collection: Collection;
  readonly filter: Filter;
  readonly subject: Field;
  readonly date: Field;
}

function readFirstDate(contract: Contract, { collection: code, subject, filter, date }: FirstDate): DatedRows {
  const collection = contract.byCode.get(code);
  if (!collection) throw new Error(`an event is defined by ${code}, which is not a collection`);
  return {
    collection,
    filter: parseFilter(contract, collection, filter),
    subject: getField(collection, subject),
    date: getField(collection, date),
  };
}

/** The first date of each scholar. Dates have one format, so text order is date order. */
async function findFirstDates(
  contract: Contract,
  snapshot: Snapshot,
  first: FirstDate,
): Promise<ReadonlyMap<string, string>> {
  const { collection, filter, subject, date } = readFirstDate(contract, first);
  const found = new Map<string, string>();
  for (const {
    keys: [scholar = null, day = null],
  } of await snapshot.countGroups(collection.code, filter, [toDimension(subject), toDimension(date)])) {
    if (scholar === null || day === null) continue;
    const known = found.get(scholar);
    if (known === undefined || day < known) found.set(scholar, day);
  }
  return found;
}

async function listScholars(contract: Contract, snapshot: Snapshot, filter: Filter): Promise<ReadonlySet<string>> {
  const scholars = contract.byType.get('Scholar');
  if (!scholars) throw new Error('the contract has no scholars');
  const groups = await snapshot.countGroups(scholars.code, filter, [toDimension(getField(scholars, 'id'))]);
  return new Set(groups.flatMap(({ keys: [id = null] }) => id ?? []));
}

function toDimension(field: Field): Dimension {
  return { name: field.name, field, transform: 'value', isMultiple: field.isList };
}
