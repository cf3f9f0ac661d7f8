/** Finds, for each scholar of a risk set, from which day to which day it is observed, and whether the event ended it. */
import { parseFilter, type Filter } from '../../contract/filter.ts';
import { getField, type Collection, type Contract, type Dimension, type Field } from '../../contract/model.ts';
import type { EventDefinition, FirstDate } from '../../contract/events.ts';
import type { Observation } from '../../contract/riskTable.ts';
import type { Snapshot } from '../loaders/loaders.ts';

/** @param filter of scholars */
export async function observeScholars(
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

/** Rows that a definition looks at, and the fields that it reads of them. */
export interface Looked {
  readonly collection: Collection;
  readonly filter: Filter;
  readonly subject: Field;
  readonly date: Field;
}

export function readFirstDate(contract: Contract, { collection: code, subject, filter, date }: FirstDate): Looked {
  const collection = contract.byCode.get(code);
  if (!collection) throw new Error(`an event is defined by ${code}, which is no collection`);
  return {
    collection,
    filter: parseFilter(contract, collection, filter),
    subject: getField(collection, subject),
    date: getField(collection, date),
  };
}

/** By scholar. Dates are texts of one shape, so that the smallest is the first. */
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
