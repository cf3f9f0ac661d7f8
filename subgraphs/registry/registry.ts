/** The registry as a subgraph: its resolvers, which follow the ids in records to other records. */
import { CodedError } from '../contract/errors.ts';
import { parsePageSize } from '../contract/pageSize.ts';
import type { Log } from '../contract/observe/log.ts';
import type { Resolvers } from './generated/resolvers.ts';
import type { Registry, TermConnectionRecord, TermRecord } from './records.ts';
import { createSchema, parseSdl, type SchemaResolvers } from '../serve/schema.ts';
import { createSubgraph, type Subgraph, type SubgraphOptions } from '../serve/subgraph.ts';

interface RegistryOptions {
  readonly registry: Registry;
  readonly sdl: string;
  readonly log: Log;
  readonly observe?: SubgraphOptions<undefined, undefined>['observe'];
  /** Stamp of all answers of this process. Without it, no answer says that it may be cached. */
  readonly stamp?: string;
}

/** Every caller may read the whole registry. */
export function createRegistry({ registry, sdl, log, observe, stamp }: RegistryOptions): Subgraph<undefined> {
  return createSubgraph<undefined, undefined>({
    schema: createSchema(parseSdl(sdl), { types: createResolvers(registry) as SchemaTypes }),
    createContext: () => undefined,
    log,
    observe,
    ...(stamp !== undefined && { caching: { readStamp: async () => stamp, decide: () => 'ANYONE' } }),
  });
}

/** The same resolvers by their names. `Resolvers` has checked each against its field. */
type SchemaTypes = SchemaResolvers<undefined>['types'];

/** Parents are records of `records.ts`. Fields without a resolver read their properties. */
function createResolvers(registry: Registry): Resolvers<undefined> {
  const { centers, institutions, healthSystems, facilities, vocabularies, figures } = registry;
  return {
    Query: {
      centers: () => [...centers.values()],
      center: (_, { id }) => centers.get(id) ?? refuseCenter(id, centers),
      healthSystems: (_, { ids }) =>
        [...healthSystems.values()].filter((each) => !ids || ids.includes(each.id)).sort(byId),
      healthSystem: (_, { id }) => healthSystems.get(id) ?? null,
      institutions: () => [...institutions.values()].sort(byId),
      facilities: () => [...facilities.values()].sort(byId),
      vocabularies: () => [...vocabularies.values()],
      vocabulary: (_, { id }) => vocabularies.get(id) ?? null,
      publishedFigures: () => [...figures.values()],
    },
    Center: {
      __resolveReference: ({ id }) => centers.get(id) ?? null,
      leadInstitution: ({ leadInstitution }) => institutions.get(leadInstitution) ?? null,
      ror: ({ leadInstitution }) => institutions.get(leadInstitution)?.ror ?? null,
    },
    Institution: {
      __resolveReference: ({ id }) => institutions.get(id) ?? null,
      successors: ({ successors }) => follow(successors, institutions),
    },
    HealthSystem: {
      __resolveReference: ({ id }) => healthSystems.get(id) ?? null,
      parent: ({ parent }) => (parent === null ? null : (healthSystems.get(parent) ?? null)),
      successors: ({ successors }) => follow(successors, healthSystems),
      facilities: ({ id }) => [...facilities.values()].filter((facility) => facility.healthSystem === id).sort(byId),
    },
    Facility: {
      __resolveReference: ({ id }) => facilities.get(id) ?? null,
      healthSystem: ({ healthSystem }) => healthSystems.get(healthSystem) ?? null,
    },
    Vocabulary: {
      terms: ({ terms }, { first, after }) => pageTerms(terms, first, after),
    },
  };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** The records of these ids. `data.ts` has checked that they exist. */
function follow<T>(ids: readonly string[], records: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}

function refuseCenter(id: string, centers: Registry['centers']): never {
  throw new CodedError(
    'UNKNOWN_CENTER',
    `there is no center ${JSON.stringify(id)}; the centers are ${[...centers.keys()].join(', ')}`,
  );
}

/** The page of terms after a cursor. Throws BAD_PAGE_SIZE or BAD_CURSOR. */
function pageTerms(
  terms: readonly TermRecord[],
  first: number | null | undefined,
  after: string | null | undefined,
): TermConnectionRecord {
  const size = parsePageSize({ first }).limit;
  const start = after == null ? 0 : findPosition(terms, after) + 1;
  const nodes = terms.slice(start, start + size);
  const edges = nodes.map((node) => ({ cursor: printCursor(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + size < terms.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: terms.length,
  };
}

/** A cursor holds the code of the last term, so it stays valid when the vocabulary grows. */
function printCursor(term: TermRecord): string {
  return Buffer.from(term.code, 'utf8').toString('base64url');
}

function findPosition(terms: readonly TermRecord[], cursor: string): number {
  const position = terms.findIndex((term) => printCursor(term) === cursor);
  if (position < 0)
    throw new CodedError(
      'BAD_CURSOR',
      `after must be an endCursor of a page of this vocabulary, got ${JSON.stringify(cursor)}`,
    );
  return position;
}
