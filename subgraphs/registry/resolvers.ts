/** What the registry answers: its records, with ids followed to what they name. */
import { GraphQLError } from 'graphql';
import type {
  CenterRecord,
  FacilityRecord,
  HealthSystemRecord,
  InstitutionRecord,
  PublishedFigureRecord,
  Registry,
  VocabularyRecord,
} from './records.ts';
import { pageTerms, type TermConnectionRecord } from './terms.ts';

interface ById {
  readonly id: string;
}

interface TermArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The resolvers over one registry. A parent is a record of `records.ts`; fields not named here are its properties. */
export function createResolvers(registry: Registry) {
  const { centers, institutions, healthSystems, facilities, vocabularies, figures } = registry;
  return {
    Query: {
      centers: (): CenterRecord[] => [...centers.values()],
      center: (_: unknown, { id }: ById): CenterRecord => centers.get(id) ?? refuseCenter(id, centers),
      healthSystems: (_: unknown, { ids }: { readonly ids?: readonly string[] | null }): HealthSystemRecord[] =>
        [...healthSystems.values()].filter((each) => !ids || ids.includes(each.id)).sort(byId),
      healthSystem: (_: unknown, { id }: ById): HealthSystemRecord | null => healthSystems.get(id) ?? null,
      institutions: (): InstitutionRecord[] => [...institutions.values()].sort(byId),
      facilities: (): FacilityRecord[] => [...facilities.values()].sort(byId),
      vocabularies: (): VocabularyRecord[] => [...vocabularies.values()],
      vocabulary: (_: unknown, { id }: ById): VocabularyRecord | null => vocabularies.get(id) ?? null,
      publishedFigures: (): PublishedFigureRecord[] => [...figures.values()],
    },
    Center: {
      __resolveReference: ({ id }: ById): CenterRecord | null => centers.get(id) ?? null,
      leadInstitution: (center: CenterRecord): InstitutionRecord | null => institutions.get(center.leadInstitution) ?? null,
      ror: (center: CenterRecord): string | null => institutions.get(center.leadInstitution)?.ror ?? null,
    },
    Institution: {
      __resolveReference: ({ id }: ById): InstitutionRecord | null => institutions.get(id) ?? null,
      successors: (institution: InstitutionRecord): InstitutionRecord[] => follow(institution.successors, institutions),
    },
    HealthSystem: {
      __resolveReference: ({ id }: ById): HealthSystemRecord | null => healthSystems.get(id) ?? null,
      parent: (system: HealthSystemRecord): HealthSystemRecord | null => (system.parent === null ? null : (healthSystems.get(system.parent) ?? null)),
      successors: (system: HealthSystemRecord): HealthSystemRecord[] => follow(system.successors, healthSystems),
      facilities: (system: HealthSystemRecord): FacilityRecord[] =>
        [...facilities.values()].filter((facility) => facility.healthSystem === system.id).sort(byId),
    },
    Facility: {
      __resolveReference: ({ id }: ById): FacilityRecord | null => facilities.get(id) ?? null,
      healthSystem: (facility: FacilityRecord): HealthSystemRecord | null => healthSystems.get(facility.healthSystem) ?? null,
    },
    Vocabulary: {
      terms: (vocabulary: VocabularyRecord, { first, after }: TermArguments): TermConnectionRecord => pageTerms(vocabulary.terms, first, after),
    },
  };
}

function byId(one: ById, other: ById): number {
  return one.id < other.id ? -1 : 1;
}

/** The records that ids name; `data.ts` has checked that there are such. */
function follow<T>(ids: readonly string[], records: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}

function refuseCenter(id: string, centers: Registry['centers']): never {
  throw new GraphQLError(`there is no center ${JSON.stringify(id)}; the centers are ${[...centers.keys()].join(', ')}`, {
    extensions: { code: 'UNKNOWN_CENTER' },
  });
}
