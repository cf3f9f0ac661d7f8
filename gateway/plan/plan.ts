/** The types of a plan: what each center is asked for one fetch of the query planner, and how the answers become the fetch's answer. */
import type { GraphQLObjectType } from 'graphql';
import type { CodedError } from '../../subgraphs/contract/errors.ts';
import type { Collection, Dimension, Measure, SharedKey } from '../../subgraphs/contract/model.ts';
import type { Order, PositionText } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';
import type { Choice } from '../centers/choose.ts';
import type { Directory } from '../centers/directory.ts';
import type { Field, LogicalSubgraph } from '../supergraph/logicalSubgraph.ts';
import type { CursorCodec, Stretch, Walk } from './cursor.ts';

/** What planning reads: the subgraph that is queried, the centers behind it, and the codec of their pages' cursors. */
export interface PlanScope {
  readonly subgraph: LogicalSubgraph;
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

/** A field as the client selected it: fragments inlined, @skip and @include applied, arguments coerced. */
export interface Selected {
  /** The response key: the alias, or the name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly parent: GraphQLObjectType;
  /** Absent for `__typename`. */
  readonly field?: Field;
  readonly isLeaf: boolean;
  /** Empty for a leaf, and for an object whose fields are all skipped. */
  readonly selections: readonly Selected[];
}

/** An object that one center answers: leaves, inner objects, and lists that are merged from one part. */
export interface ObjectPlan {
  readonly typeName: string;
  readonly fields: readonly ObjectField[];
  /** Does it hold a list at any depth? Then its value must be walked. */
  readonly hasList: boolean;
  /** Can the center's value be passed on unchanged, but for the keys that the plan adds: no list inside, and no object whose fields are all skipped? */
  readonly isPlain: boolean;
}

export type ObjectField =
  | { readonly kind: 'leaf'; readonly selected: Selected }
  | { readonly kind: 'object'; readonly selected: Selected; readonly object: ObjectPlan }
  | { readonly kind: 'whole'; readonly selected: Selected; readonly whole: WholePlan };

/** A merged field (`@merge(with: "FIELDS")`): a list, statistics, time to an event, or datasets. */
export interface WholePlan {
  readonly selected: Selected;
  readonly arguments: readonly SentArgument[];
  /** The fields with a merge rule of their own. The plan requests each once, under a reserved key, whatever aliases the client uses. */
  readonly ruled: readonly RuledField[];
  /** `edges` and `nodes`, under the client's own keys. */
  readonly rows: readonly RowsField[];
  readonly shape: WholeShape;
  /** The enum fields of its filter and order. */
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
  /** The page is the first or the last rows between the bounds; this also sets the direction of the walk. */
  readonly end: End;
  readonly limit: number;
  /** The bounds, both exclusive. */
  readonly after?: PositionText;
  readonly before?: PositionText;
  readonly reading: Reading;
  /** Did the client give a cursor to continue from? Then there are rows before the page, too. */
  readonly isContinued: boolean;
  /** Digest of field, collection, filter and order: a cursor is valid for one fingerprint. */
  readonly fingerprint: string;
  /** Does the client select rows, page info or gaps? Then the position of each row is needed. */
  readonly needsPositions: boolean;
}

/** What a page belongs to: a walk over all centers (a new walk, or one continued from the state `soFar`), or the stretch of a walk that one center left out. */
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

/** One dataset per center. */
export interface DatasetsShape {
  readonly kind: 'datasets';
}

export interface RuledField {
  readonly name: string;
  readonly rule: string;
}

export interface RowsField {
  readonly selected: Selected;
  /** An `EdgePlan` for `edges`, an `ObjectPlan` for `nodes`. */
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

/** One root field of the requests to the centers, under a response key of its own. */
export type Task = WholeTask | RowTask | EntitiesTask;

export interface WholeTask {
  readonly kind: 'whole';
  readonly key: string;
  /** The root field of the contract. */
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

/** Where the value of a root field comes from; a fault is the caller's mistake. */
export type RootSlot =
  | { readonly selected: Selected; readonly task: Task }
  | { readonly selected: Selected; readonly fault: CodedError }
  /** `__typename` of the root itself. */
  | { readonly selected: Selected; readonly typeName: string };

/** Where the entity of one representation comes from. Equal representations share a slot. */
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

/** A field of a gathered entity; its key and `__typename` are known without a request. */
export type GatheredField =
  { readonly kind: 'key'; readonly selected: Selected } | ({ readonly kind: 'asked' } & RootSlot);

/** The lists of several entities, requested from a center as one list. Its rows are divided among the entities that they refer to. */
export interface Batch {
  /** The combined list. */
  readonly task: WholeTask;
  /** The key of the rows whose field `by` names the entities that each row belongs to. */
  readonly rowsKey: string;
  readonly by: string;
  readonly members: readonly BatchMember[];
  /** The tasks of the members. */
  readonly tasks: ReadonlySet<Task>;
  /** The tasks of the members by the id of their entity. */
  readonly byId: ReadonlyMap<string, WholeTask>;
}

/** The list of one entity, as it is requested without a batch. */
export interface BatchMember {
  readonly id: string;
  readonly task: WholeTask;
}

interface PlannedTasks {
  readonly tasks: readonly Task[];
  /** Their members are among the tasks. */
  readonly batches: readonly Batch[];
  /** Every key that the plan adds begins with this prefix; no key of the operation does. */
  readonly prefix: string;
}

export type FetchPlan = PlannedTasks &
  (
    | { readonly kind: 'roots'; readonly slots: readonly RootSlot[] }
    | { readonly kind: 'entities'; readonly slots: readonly EntitySlot[] }
  );
