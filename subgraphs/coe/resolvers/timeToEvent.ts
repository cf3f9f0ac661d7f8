/** Time to an event: the center's risk table on the grid of the contract, and the curve that it alone would draw. */
import type { GraphQLFieldResolver } from 'graphql';
import { estimateSurvival } from '../../contract/estimateSurvival.ts';
import { describeEvent, getEvent, GRID_MONTHS, GRID_STEPS, type EventDefinition } from '../../contract/events.ts';
import { parseFilter, type Filter, type FilterInput } from '../../contract/filter.ts';
import type { Collection, Contract } from '../../contract/model.ts';
import { tabulate, type RiskStep } from '../../contract/riskTable.ts';
import type { CenterContext } from './context.ts';
import { observeScholars, readFirstDate } from './observeScholars.ts';
import { openReading, type Access } from './reading.ts';
import { createUnknownCount, toCompleteness, toExactCount, type Count } from './report.ts';
import { findFilteredNames, toNames } from './selection.ts';

export interface TimeToEventArguments {
  readonly event: string;
  readonly filter?: FilterInput | null;
}

/** Resolves `Query.scholarTimeToEvent`. */
export function createTimeToEventResolver(
  contract: Contract,
  scholars: Collection,
): GraphQLFieldResolver<unknown, CenterContext, TimeToEventArguments> {
  return async (_parent, { event, filter: input }, context, info) => {
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
    // One refusal refuses the whole: a table without one of its dates would count something else.
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

/** The fields that are read, by collection: each is asked of the policy. */
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

/** `Curve` of the schema. */
function toCurve(table: readonly RiskStep[], toCount: (value: number) => Count): object {
  if (table.length !== GRID_STEPS) throw new Error(`a table has ${GRID_STEPS} steps of ${GRID_MONTHS} months`);
  const points = table.map((step) => ({
    ...step,
    atRisk: toCount(step.atRisk),
    events: toCount(step.events),
    censored: toCount(step.censored),
  }));
  const { steps, median } = estimateSurvival(
    points.map((point) => ({ ...point, atRisk: toBounds(point.atRisk), events: toBounds(point.events) })),
  );
  return {
    subjects: toCount(table[0]?.atRisk ?? 0),
    events: toCount(table.reduce((sum, step) => sum + step.events, 0)),
    points: points.map((point, index) => ({
      ...point,
      survival: steps[index]?.survival ?? WITHHELD,
      standardError: steps[index]?.standardError ?? null,
    })),
    median,
  };
}

const WITHHELD = { status: 'INCOMPLETE' } as const;

function toBounds({ status, lower, upper }: Count): { status: string; lower: number; upper: number | null } {
  return { status, lower, upper: upper ?? null };
}
