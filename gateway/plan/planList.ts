/** Plans a page of a list: how many rows from which end, between which bounds, and what walk or gap they belong to. */
import { createHash } from 'node:crypto';
import { CodedError } from '../../subgraphs/contract/errors.ts';
import type { Filter } from '../../subgraphs/contract/filter.ts';
import type { Collection, Field } from '../../subgraphs/contract/model.ts';
import { parseOrder, type Direction } from '../../subgraphs/contract/order.ts';
import { parsePageSize, type End } from '../../subgraphs/contract/pageSize.ts';
import { fromPlace, type CursorContent, type Place } from './cursor.ts';
import type { ListShape } from './plan.ts';
import type { PlanScope } from './scope.ts';
import type { Selected } from './selection.ts';

/** As GraphQL has coerced them. */
interface GivenArguments {
  readonly orderBy?: { readonly field: string; readonly direction?: Direction } | null;
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface ListPlace {
  readonly collection: Collection;
  readonly filter: Filter;
  /** Are rows or page info asked for? */
  readonly hasSpine: boolean;
}

/** @throws CodedError BAD_ORDER, BAD_PAGE_SIZE, BAD_CURSOR */
export function planList(scope: PlanScope, selected: Selected, { collection, filter, hasSpine }: ListPlace): ListShape {
  const { orderBy, first, last, after, before } = selected.arguments as GivenArguments; // the list's arguments
  const order = parseOrder(collection, orderBy);
  const size = parsePageSize({ first, last });
  const fingerprint = fingerprintList(selected, collection, filter, `${order.name} ${order.direction}`);
  const parse = (text: string | null | undefined): CursorContent | undefined =>
    text === null || text === undefined ? undefined : scope.cursors.parse(fingerprint, text);
  const place = findPlace(size.end, parse(after), parse(before));
  return {
    kind: 'list',
    collection,
    order,
    ...size,
    ...place,
    fingerprint,
    hasSpine: hasSpine || asksForGaps(selected),
  };
}

/** How far the gaps reach is known by the rows of the page. */
function asksForGaps({ selections }: Selected): boolean {
  return selections.some(
    (each) => each.name === 'completeness' && each.selections.some((inner) => inner.name === 'gaps'),
  );
}

type PagePlace = Pick<ListShape, 'after' | 'before' | 'reading' | 'isContinued'>;

function findPlace(end: End, after: CursorContent | undefined, before: CursorContent | undefined): PagePlace {
  const from = end === 'first' ? after : before;
  const gap = [after, before].find((each) => each?.kind === 'gap');
  if (gap) return findPlaceInGap(gap.stretch, { after, before, isContinued: Boolean(from?.position) });
  // A cursor that comes from a walk the other way is a mere position: a new walk begins there.
  const soFar = from?.kind === 'walk' && from.walk.end === end ? from.walk : undefined;
  return {
    ...toBounds(after?.position ?? '', before?.position ?? ''),
    reading: { kind: 'walk', ...(soFar && { soFar }) },
    isContinued: from !== undefined,
  };
}

type Stretch = Extract<CursorContent, { kind: 'gap' }>['stretch'];

function findPlaceInGap(
  stretch: Stretch,
  {
    after,
    before,
    isContinued,
  }: {
    readonly after: CursorContent | undefined;
    readonly before: CursorContent | undefined;
    readonly isContinued: boolean;
  },
): PagePlace {
  const isOfGap = (each: CursorContent | undefined): boolean =>
    !each || (each.kind === 'gap' && JSON.stringify(each.stretch) === JSON.stringify(stretch));
  if (!isOfGap(after) || !isOfGap(before))
    throw new CodedError(
      'BAD_CURSOR',
      'expected `after` and `before` of one gap, got one of a gap and one from elsewhere: give the cursor of the gap alone',
    );
  return {
    ...toBounds(after?.position || stretch.low, before?.position || stretch.high),
    reading: { kind: 'gap', stretch },
    isContinued,
  };
}

function toBounds(after: Place, before: Place): Pick<ListShape, 'after' | 'before'> {
  const [low, high] = [fromPlace(after), fromPlace(before)];
  return { ...(low && { after: low }), ...(high && { before: high }) };
}

/** What a cursor is bound to. */
function fingerprintList({ parent, name }: Selected, collection: Collection, filter: Filter, order: string): string {
  const about = [`${parent.name}.${name}`, collection.code, order, filter];
  const text = JSON.stringify(about, (key, value: unknown) => (key === 'field' ? (value as Field).name : value)); // every `field` of a Filter is one
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
