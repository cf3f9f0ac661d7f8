/** The registry as a subgraph: its resolvers, which follow the ids in records to other records. */
import { CodedError } from '../contract/errors.ts';
import { parsePageSize } from '../contract/pageSize.ts';
import type { Log } from '../contract/watch/log.ts';
import type {
  CenterRecord,
  FacilityRecord,
  HealthSystemRecord,
  InstitutionRecord,
  Registry,
  TermRecord,
  VocabularyRecord,
} from './records.ts';
import { createSchema, parseSdl, type Representation, type SchemaResolvers } from '../serve/schema.ts';
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
    schema: createSchema(parseSdl(sdl), { types: createResolvers(registry) }),
    createContext: () => undefined,
    log,
    observe,
    ...(stamp !== undefined && { caching: { readStamp: async () => stamp, decide: () => 'ANYONE' } }),
  });
}

/** Parents are records of `records.ts`. Fields without a resolver read their properties. */
function createResolvers(registry: Registry): SchemaResolvers<undefined>['types'] {
  const { centers, institutions, healthSystems, facilities, vocabularies, figures } = registry;
  /** Finds the record of a representation by its id; null for an unknown id. */
  const findBy =
    (records: ReadonlyMap<string, object>) =>
    ({ id }: Representation): object | null =>
      records.get(String(id)) ?? null;
  return {
    Query: {
      centers: () => [...centers.values()],
      center: (_: unknown, { id }: ById) => centers.get(id) ?? refuseCenter(id, centers),
      healthSystems: (_: unknown, { ids }: { readonly ids?: readonly string[] | null }) =>
        [...healthSystems.values()].filter((each) => !ids || ids.includes(each.id)).sort(byId),
      healthSystem: (_: unknown, { id }: ById) => healthSystems.get(id) ?? null,
      institutions: () => [...institutions.values()].sort(byId),
      facilities: () => [...facilities.values()].sort(byId),
      vocabularies: () => [...vocabularies.values()],
      vocabulary: (_: unknown, { id }: ById) => vocabularies.get(id) ?? null,
      publishedFigures: () => [...figures.values()],
    },
    Center: {
      __resolveReference: findBy(centers),
      leadInstitution: ({ leadInstitution }: CenterRecord) => institutions.get(leadInstitution) ?? null,
      ror: ({ leadInstitution }: CenterRecord) => institutions.get(leadInstitution)?.ror ?? null,
    },
    Institution: {
      __resolveReference: findBy(institutions),
      successors: ({ successors }: InstitutionRecord) => follow(successors, institutions),
    },
    HealthSystem: {
      __resolveReference: findBy(healthSystems),
      parent: ({ parent }: HealthSystemRecord) => (parent === null ? null : (healthSystems.get(parent) ?? null)),
      successors: ({ successors }: HealthSystemRecord) => follow(successors, healthSystems),
      facilities: ({ id }: HealthSystemRecord) =>
        [...facilities.values()].filter((facility) => facility.healthSystem === id).sort(byId),
    },
    Facility: {
      __resolveReference: findBy(facilities),
      healthSystem: ({ healthSystem }: FacilityRecord) => healthSystems.get(healthSystem) ?? null,
    },
    Vocabulary: {
      terms: ({ terms }: VocabularyRecord, { first, after }: PageArguments) => pageTerms(terms, first, after),
    },
  };
}

interface ById {
  readonly id: string;
}

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
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

interface TermEdgeRecord {
  readonly cursor: string;
  readonly node: TermRecord;
}

interface TermConnectionRecord {
  readonly edges: readonly TermEdgeRecord[];
  readonly nodes: readonly TermRecord[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
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
