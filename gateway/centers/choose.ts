/** Chooses the centers to call. A center is skipped only if the filter proves that none of its rows can match. */
import type { Filter } from '../../subgraphs/contract/filter.ts';
import { readId } from '../../subgraphs/contract/ids.ts';
import type { OutcomeCode } from './outcome.ts';
import type { Directory } from './directory.ts';

export interface Choice {
  /** By id, in canonical order. */
  readonly chosen: readonly string[];
  readonly skipped: readonly { readonly center: string; readonly code: OutcomeCode }[];
}

/**
 * Chooses the centers that may have a matching row.
 * @throws CodedError UNKNOWN_CENTER if the filter names a center that is not configured
 */
export function chooseByFilter(directory: Directory, filter: Filter): Choice {
  for (const id of listNamedCenters(filter)) directory.get(id);
  const all = new Set(directory.centers.map((center) => center.id));
  const { may } = computeBounds(filter, all);
  return toChoice(directory, (id) => may.has(id), 'FILTER_EXCLUDES');
}

/** Chooses only the owner of an entity. @throws CodedError UNKNOWN_CENTER if no center has that id */
export function chooseOwner(directory: Directory, owner: string): Choice {
  directory.get(owner);
  return toChoice(directory, (id) => id === owner, 'OTHER_OWNER');
}

/** Narrows a choice to the center whose gap is read. @throws CodedError UNKNOWN_CENTER if it is no longer configured */
export function chooseGap(directory: Directory, center: string, choice: Choice): Choice {
  directory.get(center);
  const others = choice.chosen
    .filter((id) => id !== center)
    .map((id) => ({ center: id, code: 'OUTSIDE_GAP' as const }));
  const skipped = [...choice.skipped, ...others].sort((a, b) => (a.center < b.center ? -1 : 1));
  return { chosen: choice.chosen.filter((id) => id === center), skipped };
}

function toChoice(directory: Directory, isChosen: (id: string) => boolean, code: OutcomeCode): Choice {
  const ids = directory.centers.map((center) => center.id);
  return {
    chosen: ids.filter(isChosen),
    skipped: ids.filter((id) => !isChosen(id)).map((center) => ({ center, code })),
  };
}

/**
 * Bounds of the set of centers with matching rows. Both are needed for `not`: its `may` is the complement of the inner
 * `must`.
 */
interface Bounds {
  /** Centers where some row may match. */
  readonly may: ReadonlySet<string>;
  /** Centers where every row matches. */
  readonly must: ReadonlySet<string>;
}

function computeBounds(filter: Filter, all: ReadonlySet<string>): Bounds {
  switch (filter.kind) {
    case 'and':
      return filter.of
        .map((each) => computeBounds(each, all))
        .reduce((a, b) => ({ may: intersect(a.may, b.may), must: intersect(a.must, b.must) }), { may: all, must: all });
    case 'or':
      return filter.of
        .map((each) => computeBounds(each, all))
        .reduce((a, b) => ({ may: unite(a.may, b.may), must: unite(a.must, b.must) }), {
          may: NO_CENTERS,
          must: NO_CENTERS,
        });
    case 'not': {
      const inner = computeBounds(filter.of, all);
      return { may: subtract(all, inner.must), must: subtract(all, inner.may) };
    }
    case 'in': {
      const owners = listOwners(filter);
      if (!owners) return { may: filter.values.length === 0 ? NO_CENTERS : all, must: NO_CENTERS };
      return isCenterField(filter) ? { may: owners, must: owners } : { may: owners, must: NO_CENTERS };
    }
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
    case 'some':
      return { may: all, must: NO_CENTERS };
  }
}

type InFilter = Extract<Filter, { kind: 'in' }>;

function isCenterField(filter: InFilter): boolean {
  return filter.field.kind === 'entity' && filter.field.typeName === 'Center';
}

/**
 * Returns the centers that the filter's values belong to, or undefined if the field contains neither centers nor ids.
 */
function listOwners(filter: InFilter): ReadonlySet<string> | undefined {
  if (isCenterField(filter)) return new Set(filter.values.map(String));
  if (filter.field.kind !== 'id' && filter.field.kind !== 'reference') return undefined;
  return new Set(filter.values.flatMap((value) => readId(String(value))?.center ?? []));
}

function listNamedCenters(filter: Filter): string[] {
  if (filter.kind === 'in') return [...(listOwners(filter) ?? [])];
  if (filter.kind === 'and' || filter.kind === 'or') return filter.of.flatMap(listNamedCenters);
  if (filter.kind === 'not') return listNamedCenters(filter.of);
  return [];
}

const NO_CENTERS: ReadonlySet<string> = new Set();

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}

function unite(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}

function subtract(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => !b.has(each)));
}
