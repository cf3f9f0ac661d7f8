/** What the registry answers: its records, with ids followed to what they name. */
import { CodedError } from '../contract/errors.ts';
import type { Representation, SchemaResolvers } from '../serve/schema.ts';
import type {
  CenterRecord,
  FacilityRecord,
  HealthSystemRecord,
  InstitutionRecord,
  Registry,
  VocabularyRecord,
} from './records.ts';
import { pageTerms } from './terms.ts';

/** The resolvers over one registry. A parent is a record of `records.ts`; fields not named here are its properties. */
export function createResolvers(registry: Registry): SchemaResolvers<undefined>['types'] {
  const { centers, institutions, healthSystems, facilities, vocabularies, figures } = registry;
  /** By the id of a representation; null for one that is not known. */
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

/** The records that ids name; `data.ts` has checked that there are such. */
function follow<T>(ids: readonly string[], records: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}

function refuseCenter(id: string, centers: Registry['centers']): never {
  throw new CodedError(
    'UNKNOWN_CENTER',
    `there is no center ${JSON.stringify(id)}; the centers are ${[...centers.keys()].join(', ')}`,
  );
}
