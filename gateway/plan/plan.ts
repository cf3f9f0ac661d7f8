/** A plan: what each center is asked for one fetch of the planner, and how the answers become the fetch's answer. */
import type { CodedError } from '../../subgraphs/contract/errors.ts';
import type { Choice } from '../centers/choose.ts';
import type { Collection, Dimension, Measure, SharedKey } from '../../subgraphs/contract/model.ts';
import type { Order, PositionText } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';
import type { Stretch, Walk } from './cursor.ts';
import type { Selected } from './selection.ts';

/** An object that one center answers: leaves as they come, inner objects, and lists that are merged of one part. */
export interface ObjectPlan {
  readonly typeName: string;
  readonly fields: readonly ObjectField[];
  /** Is there a list inside, so that the value must be walked? */
  readonly hasList: boolean;
  /** Is its value, without what the plan adds to a row, the client's as it comes: no list inside, and no object of which all was skipped? */
  readonly isPlain: boolean;
}

export type ObjectField =
  | { readonly kind: 'leaf'; readonly selected: Selected }
  | { readonly kind: 'object'; readonly selected: Selected; readonly object: ObjectPlan }
  | { readonly kind: 'whole'; readonly selected: Selected; readonly whole: WholePlan };

/** A field that is merged (`@merge(with: "FIELDS")`): a list, statistics, time to an event, or datasets. */
export interface WholePlan {
  readonly selected: Selected;
  readonly arguments: readonly SentArgument[];
  /** Asked of every center under reserved keys, once each, whatever aliases the client uses. */
  readonly ruled: readonly RuledField[];
  /** `edges` and `nodes`, under the client's own keys. */
  readonly rows: readonly RowsField[];
  readonly shape: WholeShape;
  /** The enum fields that it is filtered or ordered by. */
  readonly conditions: readonly EnumCondition[];
}

export interface EnumCondition {
  /** `Type.field` */
  readonly field: string;
  readonly enumName: string;
}

export type WholeShape = ListShape | StatisticsShape | TimeToEventShape | DatasetsShape;

export interface ListShape {
  readonly kind: 'list';
  readonly collection: Collection;
  readonly order: Order;
  /** The end of the rows between the bounds that the page is cut from, and so the direction of the walk. */
  readonly end: End;
  readonly limit: number;
  /** The bounds, both outside. */
  readonly after?: PositionText;
  readonly before?: PositionText;
  readonly reading: Reading;
  /** Was the page asked for with a place to read on from? Then there is something on the other side. */
  readonly isContinued: boolean;
  /** What a cursor of this list is bound to: field, collection, filter, order. */
  readonly fingerprint: string;
  /** Are rows or page info asked for, so that positions are needed? */
  readonly hasSpine: boolean;
}

/** What a page is part of: a walk over all centers (which begins here, or has come so far), or the stretch that one of them left out of a walk. */
export type Reading =
  { readonly kind: 'walk'; readonly soFar?: Walk } | { readonly kind: 'gap'; readonly stretch: Stretch };

export interface StatisticsShape {
  readonly kind: 'statistics';
  readonly collection: Collection;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly keys: readonly SharedKey[];
}

export interface TimeToEventShape {
  readonly kind: 'timeToEvent';
  /** A value of `ScholarEvent`. */
  readonly event: string;
}

/** One dataset a center. */
export interface DatasetsShape {
  readonly kind: 'datasets';
}

export interface RuledField {
  readonly name: string;
  readonly rule: string;
}

export interface RowsField {
  readonly selected: Selected;
  /** For `edges`: what is asked of an edge; for `nodes`: of a node. */
  readonly item: EdgePlan | ObjectPlan;
}

export interface EdgePlan {
  readonly kind: 'edge';
  readonly nodes: readonly { readonly selected: Selected; readonly object: ObjectPlan }[];
}

export interface SentArgument {
  readonly name: string;
  /** The GraphQL type, as text. */
  readonly type: string;
  readonly value: unknown;
}

/** One thing to be had from the centers, under one response key of the requests. */
export type Task = WholeTask | RowTask | EntitiesTask;

export interface WholeTask {
  readonly kind: 'whole';
  readonly key: string;
  /** The root field of the contract that is asked. */
  readonly root: string;
  readonly whole: WholePlan;
  readonly choice: Choice;
}

export interface RowTask {
  readonly kind: 'row';
  readonly key: string;
  readonly root: string;
  readonly id: string;
  readonly object: ObjectPlan;
  readonly choice: Choice;
}

export interface EntitiesTask {
  readonly kind: 'entities';
  readonly key: string;
  readonly owner: string;
  readonly entities: readonly EntityPlan[];
  readonly choice: Choice;
}

export interface EntityPlan {
  readonly typeName: string;
  readonly id: string;
  readonly object: ObjectPlan;
}

/** Where a root field's value comes from; a fault is the caller's mistake. */
export type RootSlot =
  | { readonly selected: Selected; readonly task: Task }
  | { readonly selected: Selected; readonly fault: CodedError }
  /** `__typename` of the root itself. */
  | { readonly selected: Selected; readonly typeName: string };

/** Where one representation's entity comes from. Equal representations share a slot. */
export type EntitySlot =
  | {
      readonly kind: 'owned';
      readonly typeName: string;
      readonly id: string;
      readonly object: ObjectPlan;
      readonly task: EntitiesTask;
      readonly index: number;
    }
  | {
      readonly kind: 'gathered';
      readonly typeName: string;
      readonly id: string;
      readonly fields: readonly GatheredField[];
    }
  | { readonly kind: 'fault'; readonly typeName: string; readonly id: string; readonly fault: CodedError };

/** A field of an entity that all centers were asked for; the key and `__typename` need no asking. */
export type GatheredField =
  { readonly kind: 'key'; readonly selected: Selected } | ({ readonly kind: 'asked' } & RootSlot);

/** Lists of several entities that a center is asked for as one, its rows to be divided among the entities that they refer to. */
export interface Batch {
  /** The one list. */
  readonly task: WholeTask;
  /** Where each of its rows says, in its field `by`, which entities it belongs to. */
  readonly rowsKey: string;
  readonly by: string;
  readonly members: readonly BatchMember[];
}

/** The list of one entity, as it is asked for alone. */
export interface BatchMember {
  readonly id: string;
  readonly task: WholeTask;
}

interface PlannedTasks {
  readonly tasks: readonly Task[];
  /** Their members are among the tasks. */
  readonly batches: readonly Batch[];
  /** Begins every key that the plan adds; no key of the operation begins so. */
  readonly prefix: string;
}

export type FetchPlan = PlannedTasks &
  (
    | { readonly kind: 'roots'; readonly slots: readonly RootSlot[] }
    | { readonly kind: 'entities'; readonly slots: readonly EntitySlot[] }
  );
