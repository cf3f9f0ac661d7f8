/** The truth in tests: the rows of all centers in one undivided store, asked with graphql-js and no code of the engine. */
import { executeSync, getNamedType, parse, validate, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Collection } from '../../../subgraphs/contract/model.ts';
import { answerDatasets } from './answerDatasets.ts';
import { answerList, answerStatistics, filterRows, refuse, type Source } from './answerLists.ts';
import { answerTimeToEvent } from './answerTimeToEvent.ts';
import { openDoor, readFieldDirective, type Door } from './door.ts';
import type { FilterInput } from './matchRow.ts';
import { resolveRowField } from './resolveRowField.ts';
import { centerOf, type OracleRow, type OracleRows } from './rows.ts';

export interface OracleOptions {
  /** The text of `schema.graphql`. */
  readonly sdl: string;
  /** The text of `consortium.graphql`, to answer the fields that gather from all centers as well. */
  readonly consortium?: string;
  /** The rows of all centers, by collection code. */
  readonly rows: OracleRows;
  /** All configured centers, also those without rows. */
  readonly centers: readonly string[];
  readonly asOf?: string;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

export type Variables = Readonly<Record<string, unknown>>;

export interface Oracle {
  readonly schema: GraphQLSchema;
  /** Throws when the query does not fit the schema: then the test is wrong. */
  run(query: string, variables?: Variables): Answer;
  /** The same store without the rows of some centers, which may hold more of all that is counted; cursors of either are understood by the other. */
  without(centers: readonly string[]): Oracle;
}

/** What the consortium of the tests imports its rows with. */
const AS_OF = '2022-09-30';

interface Store extends Omit<OracleOptions, 'sdl' | 'consortium'> {
  readonly missing: ReadonlySet<string>;
}

export function createOracle({ sdl, consortium, ...data }: OracleOptions): Oracle {
  return overStore(openDoor(sdl, consortium), { ...data, missing: new Set() });
}

function overStore(door: Door, store: Store): Oracle {
  const fieldResolver = createResolver(door, store);
  return {
    schema: door.schema,
    run(query, variables = {}) {
      const document = parse(query);
      const faults = validate(door.schema, document);
      if (faults.length > 0)
        throw new Error(`the oracle was asked what the schema does not know: ${faults.map(String).join('\n')}`);
      const { data, errors } = executeSync({ schema: door.schema, document, variableValues: variables, fieldResolver });
      return { ...(data !== undefined && { data }), ...(errors && { errors }) };
    },
    without: (centers) => overStore(door, { ...store, missing: new Set([...store.missing, ...centers]) }),
  };
}

type Resolver = (
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;

/** One resolver for every field, led by the types and directives of the schema. */
function createResolver({ contract }: Door, store: Store): Resolver {
  const open = (collection: Collection): Source => openSource({ contract, collection }, store);
  const find = (collection: Collection, id: unknown): OracleRow | null =>
    open(collection).rows.find((row) => row.id === id) ?? null;

  return (source, args, _context, info) => {
    if (info.parentType.name === 'Query') return resolveRoot(info.fieldName, args);
    const object = source as Readonly<Record<string, unknown>>; // all that a resolver returns below the root is an object
    const by = readBackReference(info);
    const listed = contract.collections.find(
      (each) => getNamedType(info.returnType).name === `${each.typeName}Connection`,
    );
    if (by !== undefined && listed) {
      const opened = open(listed);
      const rows = opened.rows.filter((row) => refersTo(row, by, object['id']));
      const missing = isGathered(info) ? opened.missing : opened.missing.filter((center) => center === object['id']);
      return answerList({ ...opened, rows, missing }, args); // graphql-js checked the arguments
    }
    const field = contract.byType.get(info.parentType.name)?.fields.find((each) => each.name === info.fieldName);
    if (!field) return object[info.fieldName];
    return resolveRowField(field, object as OracleRow, (typeName, id) => find(requireCollection(typeName), id)); // rows are tagged by the parent type
  };

  function requireCollection(typeName: string): Collection {
    const found = contract.byType.get(typeName);
    if (!found) throw new Error(`the contract has no collection ${typeName}`);
    return found;
  }

  function resolveRoot(name: string, args: Readonly<Record<string, unknown>>): unknown {
    for (const collection of contract.collections) {
      if (name === collection.plural) return answerList(open(collection), args); // checked by graphql-js
      if (name === collection.statistics) return answerStatistics(open(collection), args); // checked too
      if (name === collection.code)
        return find(collection, requireReachable(requireId(collection, String(args['id']))));
    }
    const asOf = (): string => store.asOf ?? AS_OF;
    if (name === 'datasets')
      return answerDatasets({
        contract,
        rows: store.rows,
        centers: store.centers.filter((center) => !store.missing.has(center)),
        asOf,
        nameOf: (center) => center.toUpperCase(), // as the consortium of the tests names them
        completeness: reportCenters(store),
      });
    if (name === 'scholarTimeToEvent') {
      const source = open(requireCollection('Scholar'));
      const rows = Object.fromEntries(contract.collections.map((each) => [each.code, open(each).rows]));
      const scholars = filterRows(source, args['filter'] as FilterInput | null | undefined); // checked by graphql-js
      return answerTimeToEvent(
        { rows, scholars, asOf, isWithheld: store.missing.size > 0, completeness: source.completeness },
        String(args['event']),
      );
    }
    throw new Error(`the oracle knows no root field ${name}`);
  }

  function requireReachable(id: string): string {
    if (!store.missing.has(centerOf(id))) return id;
    throw refuse('CENTER_UNAVAILABLE', `the owner of ${id} is missing`);
  }
}

function openSource(of: Pick<Source, 'contract' | 'collection'>, store: Store): Source {
  const everything = store.rows[of.collection.code] ?? [];
  const rows = everything.filter((row) => !store.missing.has(centerOf(row.id)));
  return {
    ...of,
    everything,
    rows,
    missing: [...store.missing],
    completeness: reportCenters(store),
    asOf: () => store.asOf ?? AS_OF,
  };
}

/** The field of the listed rows that refers to the object the list hangs on. */
function readBackReference(info: GraphQLResolveInfo): string | undefined {
  const { astNode } = info.parentType.getFields()[info.fieldName] ?? {};
  return readFieldDirective(astNode, 'relation', 'by') ?? readFieldDirective(astNode, 'gathered', 'by');
}

/** Do all centers hold what the field lists? Else it is what hangs on a row, and its owner's, or on a center. */
export function isGathered({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  return readFieldDirective(parentType.getFields()[fieldName]?.astNode, 'gathered', 'by') !== undefined;
}

function refersTo(row: OracleRow, by: string, id: unknown): boolean {
  if (by === 'center') return centerOf(row.id) === id;
  const value = row[by];
  return Array.isArray(value) ? value.includes(id) : value === id;
}

function requireId(collection: Collection, id: string): string {
  const [center, code, local, ...more] = id.split(':');
  if (center && code === collection.code && local && more.length === 0) return id;
  throw refuse('BAD_ID', `expected the id of a ${collection.code}, got ${JSON.stringify(id)}`);
}

function reportCenters({ centers, missing, asOf }: Store): unknown {
  return {
    isComplete: missing.size === 0,
    considered: centers.length,
    answered: centers.length - missing.size,
    centers: centers.toSorted().map((id) => ({
      center: { id, name: null },
      status: missing.has(id) ? 'FAILED' : 'ANSWERED',
      code: missing.has(id) ? 'CENTER_UNAVAILABLE' : null,
      message: null,
      asOf: missing.has(id) ? null : (asOf ?? null),
      epoch: null,
      fields: [],
    })),
    gaps: [],
  };
}
