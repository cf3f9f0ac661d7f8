/** Plans batches: lists that are gathered for several entities, and differ only in the entity, are requested from a center as one (docs/decisions/0026). */
import { getNamedType, GraphQLList, GraphQLObjectType, isObjectType } from 'graphql';
import { UNSIZED_LIST } from '../../subgraphs/contract/limits/measureOperation.ts';
import type { Field } from '../../subgraphs/contract/model.ts';
import { MAX_PAGE_SIZE } from '../../subgraphs/contract/pageSize.ts';
import type { Batch, BatchMember, ListShape, PlanScope, Selected, WholePlan } from './plan.ts';
import { planScatter } from './planField.ts';

/** One selected field that is gathered, with a task for each entity. */
export interface Gathering {
  readonly selected: Selected;
  /** The list that is gathered from, and the field of its rows that refers to one or several entities. */
  readonly from: string;
  readonly by: Field;
  readonly members: readonly BatchMember[];
}

/** The fields whose value for one member follows from its rows in the batch. */
const DIVISIBLE: readonly string[] = ['completeness', 'pageInfo', 'totalCount'];

export function planBatches(scope: PlanScope, gatherings: Iterable<Gathering>, prefix: string): Batch[] {
  const batches: Batch[] = [];
  for (const { members, ...gathering } of gatherings) {
    // A page must have room for at least one row of each member.
    for (let start = 0; start < members.length; start += MAX_PAGE_SIZE) {
      const batch = planBatch(
        scope,
        { ...gathering, members: members.slice(start, start + MAX_PAGE_SIZE) },
        { prefix, key: `b${batches.length}` },
      );
      if (batch) batches.push(batch);
    }
  }
  return batches;
}

function planBatch(
  scope: PlanScope,
  gathering: Gathering,
  { prefix, key }: { readonly prefix: string; readonly key: string },
): Batch | undefined {
  const { selected, from: root, by, members } = gathering;
  const [first] = members;
  const shape = first && findDivisible(first.task.whole);
  if (!shape || members.length < 2) return undefined;
  const limit = findLimit(gathering, shape.limit);
  if (limit < Math.min(members.length, MIN_LIMIT)) return undefined;
  const rowsKey = `${prefix}rows`;
  const ids = members.map((member) => member.id);
  const asked = {
    ...selected,
    arguments: { ...selected.arguments, [shape.end]: limit },
    selections: [...selected.selections, selectReferences(scope, gathering, rowsKey)],
  };
  const task = planScatter(scope, {
    selected: asked,
    root,
    key,
    condition: { [by.name]: by.isList ? { hasAny: ids } : { in: ids } },
  });
  const hasSameCenters = members.every((member) => member.task.choice.chosen.join() === task.choice.chosen.join());
  if (!hasSameCenters) return undefined;
  const tasks = new Set(members.map((member) => member.task));
  const byId = new Map(members.map((member) => [member.id, member.task]));
  return { task, rowsKey, by: by.name, members, tasks, byId };
}

/** The shape of a first or last page of rows that selects nothing but DIVISIBLE fields. Without rows there is little to read, so nothing to gain. */
function findDivisible({ shape, ruled, rows }: WholePlan): ListShape | undefined {
  if (shape.kind !== 'list' || shape.after || shape.before) return undefined;
  if (!rows.some(({ item }) => !('kind' in item) || item.nodes.length > 0)) return undefined;
  return ruled.every(({ name }) => DIVISIBLE.includes(name)) ? shape : undefined;
}

/**
 * The most rows that cost a center no more than the lists that the batch replaces, so that the measured cost of the
 * operation still holds. The references of a row count in addition (docs/decisions/0020).
 */
function findLimit({ by, members }: Gathering, limit: number): number {
  const costOfReferences = by.isList ? UNSIZED_LIST : 1;
  return Math.min(MAX_PAGE_SIZE, Math.floor((members.length * limit) / (1 + costOfReferences)));
}

/** A smaller page seldom holds all rows, and then the center would be asked twice. */
const MIN_LIMIT = 10;

/**
 * `nodes { by { id } }` under a reserved key, beside the client's own selections. The `consortium` schema has no such
 * references (docs/decisions/0002), so the row type is built here, as the contract defines it.
 */
function selectReferences(scope: PlanScope, { selected, by }: Gathering, key: string): Selected {
  const entity = toObjectType(scope.subgraph.schema.getType(by.typeName));
  const connection = toObjectType(selected.field && getNamedType(selected.field.type));
  const row = new GraphQLObjectType({
    name: toObjectType(getNamedType(connection.getFields()['nodes']?.type)).name,
    fields: { [by.name]: { type: by.isList ? new GraphQLList(entity) : entity } },
  });
  return { ...select(connection, 'nodes', [select(row, by.name, [select(entity, 'id', [])])]), key };
}

function select(parent: GraphQLObjectType, name: string, selections: readonly Selected[]): Selected {
  const field = parent.getFields()[name];
  if (!field) throw new Error(`${parent.name} has no field ${name}`);
  return { key: name, name, arguments: {}, parent, field, isLeaf: selections.length === 0, selections };
}

function toObjectType(type: unknown): GraphQLObjectType {
  if (!isObjectType(type))
    throw new Error('expected an object type: a gathered field holds rows, which refer to entities');
  return type;
}
