/** What the registry answers: its records, with ids followed to what they name. */
import { CodedError } from '../contract/errors.ts';
import type { Resolvers } from './generated/resolvers.ts';
import type { Registry } from './records.ts';
import { pageTerms } from './terms.ts';

/** The resolvers over one registry. A parent is a record of `records.ts`; fields not named here are its properties. */
export function createResolvers(registry: Registry): Resolvers {
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
