/** The records of the registry's files, one interface per file. References are ids. Enum values are texts that `data.ts` has checked. */
import type { PageInfo } from './generated/resolvers.ts';

export interface PartnerEvidenceRecord {
  readonly isPartner: boolean;
  readonly basis: string;
  readonly note: string;
}

export interface ContinuationRecord {
  readonly programName: string | null;
  readonly awardNumber: string | null;
  readonly announcedIn: string;
  readonly source: string;
}

export interface CenterRecord {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
  readonly city: string;
  readonly state: string;
  readonly leadInstitution: string;
  readonly website: string | null;
  readonly sources: readonly string[];
  readonly vaEvidence: PartnerEvidenceRecord;
  readonly safetyNetEvidence: PartnerEvidenceRecord;
  /** Null when none is known. */
  readonly continuation: ContinuationRecord | null;
}

export interface InstitutionRecord {
  readonly id: string;
  readonly name: string;
  readonly ror: string | null;
  readonly city: string;
  readonly state: string;
  readonly isActive: boolean;
  readonly successors: readonly string[];
  readonly source: string;
}

export interface HealthSystemRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly ownership: string | null;
  readonly isVeteransAffairs: boolean;
  readonly isSafetyNet: boolean;
  readonly safetyNetBasis: string | null;
  readonly safetyNetNote: string | null;
  readonly ror: string | null;
  readonly ahrqSystemId: string | null;
  readonly vaStation: string | null;
  readonly parent: string | null;
  readonly successors: readonly string[];
  readonly states: readonly string[];
  readonly basis: string;
  readonly source: string;
}

export interface FacilityRecord {
  readonly id: string;
  readonly name: string;
  readonly ccn: string | null;
  readonly vaStation: string | null;
  readonly city: string;
  readonly state: string;
  readonly kind: string;
  readonly healthSystem: string;
  readonly source: string;
}

export interface TermRecord {
  readonly code: string;
  readonly label: string;
  readonly broader: string | null;
}

export interface VocabularyRecord {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly source: string;
  readonly terms: readonly TermRecord[];
}

export interface PublishedFigureRecord {
  readonly id: string;
  readonly label: string;
  readonly published: number;
  readonly publishedPercent: number | null;
  readonly definition: string;
  readonly assumption: string | null;
  readonly source: string;
}

export interface TermEdgeRecord {
  readonly cursor: string;
  readonly node: TermRecord;
}

/** One page of the terms of a vocabulary. */
export interface TermConnectionRecord {
  readonly edges: readonly TermEdgeRecord[];
  readonly nodes: readonly TermRecord[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The whole registry. Each map has the order of its file. */
export interface Registry {
  readonly centers: ReadonlyMap<string, CenterRecord>;
  readonly institutions: ReadonlyMap<string, InstitutionRecord>;
  readonly healthSystems: ReadonlyMap<string, HealthSystemRecord>;
  readonly facilities: ReadonlyMap<string, FacilityRecord>;
  readonly vocabularies: ReadonlyMap<string, VocabularyRecord>;
  readonly figures: ReadonlyMap<string, PublishedFigureRecord>;
}
